organisations-title = Parallel organisations
organisations-lead = The organisations, leagues, unions and forums that the statute names, and what bodies and sections they have in this territory.
organisations-none = The statute that was adopted names no parallel organisation. They appear here once the statute names them.
organisations-name = Organisation
organisations-kind = Type
organisations-kind-women = Women’s organisation
organisations-kind-youth = Youth organisation
organisations-kind-league = Professional league
organisations-kind-union = Trade union
organisations-kind-forum = Forums
organisations-kind-elected = Organisation of elected members
organisations-level = Level
organisations-levels = Levels
organisations-level-national = national
organisations-level-regional = regional
organisations-level-provincial = provincial
organisations-level-local = local
organisations-max-age = Age limit
organisations-years = { PLURAL($n) ->
    [one] { $n } year
   *[other] { $n } years
}
organisations-article = Article
organisations-bodies = Bodies and sections with valid mandates
organisations-no-level = This organisation has no body at the level of this territory.
organisations-n-of = { $n } of { $of }
organisations-lead-of = { $n } of { $of } of its bodies and sections in this territory have valid mandates.
organisations-shown = { PLURAL($n) ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisations-sections-shown = { PLURAL($n) ->
    [one] { $n } of { $of }
   *[other] { $n } of { $of }
}
organisations-sections = Bodies and sections
organisations-section = Body or section
organisations-section-kind = Kind of body
organisations-covered = Units whose body has valid mandates
organisations-units = Units in all
organisations-officers = Officers
organisations-sitting = Members
organisations-nothing = No body or section answers to this filter. Loosen a condition.
organisations-plan = Put what is missing into a structuring programme
organisations-state-valid = valid mandates
organisations-state-expired = mandates expired
organisations-state-vacant = vacant
organisations-state-missing = missing
organisations-since-valid = valid mandates since { $on }
organisations-since-expired = mandates expired since { $on }
organisations-since-vacant = vacant since { $on }
organisations-since-missing = missing since it was dissolved on { $on }
organisations-met = Meetings that its representatives attended
organisations-met-none = No representative of this organisation has attended a meeting of this territory yet.
organisations-representative = representative of { $name }
organisations-represents = As the representative of
organisations-represents-hint = This capacity stands in the summons, the roll, the minutes and the communique.
organisations-represents-none = represents no organisation
organisations-delegations = Representatives of organisations whom the statute wants called
organisations-delegation-call = Call them as representatives
organisations-delegation-called = on the list
organisations-delegation-vacant = Nobody heads this organisation here at present.
organisations-lacks = What this territory lacks
organisations-lacks-lead = Bodies, sections and forums that some of its units do not have: choose a kind to make it a target of the programme.
organisations-lacks-of-party = Bodies of the party
organisations-lacks-units = Units without one
