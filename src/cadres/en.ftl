cadres-title = Cadres
cadres-lead = The members of whom a training, an evaluation or a proposal for a post is noted.
cadres-none = No cadre of your territory answers to this filter. Loosen a condition, or note a training or an evaluation on the member’s page.
cadres-path = Path
cadres-path-of = Path of { $name }
cadres-post = { $title }, { $unit }
cadres-posts = Posts
cadres-no-posts = No post is noted.
cadres-nothing = Nothing is noted.
cadres-training = Training
cadres-evaluation = Evaluation
cadres-proposal = Proposal for a post
cadres-trainings = Trainings
cadres-proposals = Proposals
cadres-evaluated = Last evaluation
cadres-evaluated-from = Evaluated since
cadres-kind = Kind
cadres-what = Subject
cadres-what-hint = The training, the occasion of the evaluation, or the post proposed.
cadres-organiser = Organiser
cadres-on = Day
cadres-until = Until
cadres-text = Text of the evaluation or proposal
cadres-text-hint = Kept encrypted, read only with a reason that is written down; the person sees it in their own data.
cadres-add = Add a line to the path
cadres-export = The path as a table
cadres-no-kind = Choose: training, evaluation or proposal for a post.
cadres-no-title = Write the subject, in 200 letters at most.
cadres-no-day = The day is needed, not in the future, and a training ends after it begins.
cadres-no-text = Write the text of the evaluation or proposal.
cadres-no-line = This line is no longer there. Open the page again.
cadres-counted = { PLURAL($n) ->
    [one] One cadre
   *[other] { $n } cadres
}
cadres-no-evaluated = This is not a day (year-month-day): the condition was not applied.
cadres-remove = Remove the line
cadres-remove-sure = The line is removed for good and cannot be brought back. Who removed it, and when, stays in the journal.
