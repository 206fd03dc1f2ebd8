//! Where an application stands on a day, from its steps and the statute. Pure.

use super::Application;
use amana_base::{Day, Id};
use amana_sql::text_enum;
use amana_statute::{Silence, Statute};
use serde::{Deserialize, Serialize};

text_enum! {
    /// What a form is open for.
    pub enum CampaignKind {
        /// Becoming a member.
        Membership = "membership",
        /// Renewing a membership.
        Renewal = "renewal",
    }
}

text_enum! {
    /// How an application came.
    pub enum Channel {
        /// On the form of the program.
        Online = "online",
        /// On paper, signed.
        Paper = "paper",
        /// Said before an officer.
        Officer = "officer",
    }
}

text_enum! {
    /// For what one's values are used.
    pub enum Purpose {
        /// Deciding on the application and keeping the register.
        Membership = "membership",
        /// Being told what the organisation does.
        News = "news",
        /// Being canvassed.
        Canvassing = "canvassing",
    }
}

text_enum! {
    /// By which channel.
    pub enum Via {
        /// Whichever.
        Any = "any",
        /// By e-mail.
        Email = "email",
        /// By text message.
        Sms = "sms",
        /// By WhatsApp.
        Whatsapp = "whatsapp",
        /// By telephone.
        Call = "call",
    }
}

text_enum! {
    /// What happened to an application.
    pub enum StepKind {
        /// It came.
        Received = "received",
        /// It is of this person of the record.
        Matched = "matched",
        /// It is not of this person of the record.
        ToldApart = "told_apart",
        /// Put off to a day, with the reason.
        Adjourned = "adjourned",
        /// Admitted.
        Accepted = "accepted",
        /// Refused, with the reason.
        Refused = "refused",
        /// Taken back by whoever applied.
        Withdrawn = "withdrawn",
        /// A refusal, or silence that means one, is brought before the body above.
        Appealed = "appealed",
    }
}

/// What a body says of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// Admits.
    Accept,
    /// Refuses.
    Refuse,
    /// Puts off.
    Adjourn,
}

impl Judgement {
    /// All of them, in the order they are offered.
    pub const ALL: [Judgement; 3] = [Judgement::Accept, Judgement::Refuse, Judgement::Adjourn];
    /// As sent by a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Judgement::Accept => "accept",
            Judgement::Refuse => "refuse",
            Judgement::Adjourn => "adjourn",
        }
    }
    /// The one with this key.
    pub fn of(key: &str) -> Option<Judgement> {
        Judgement::ALL.into_iter().find(|j| j.as_str() == key)
    }
    /// The step that it makes.
    pub fn step(self) -> StepKind {
        match self {
            Judgement::Accept => StepKind::Accepted,
            Judgement::Refuse => StepKind::Refused,
            Judgement::Adjourn => StepKind::Adjourned,
        }
    }
}

/// One application judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Which.
    pub application: Id<Application>,
    /// How.
    pub judgement: Judgement,
    /// Why: asked of a refusal and of an adjournment.
    #[serde(default)]
    pub reason: String,
    /// Adjourned to this day.
    #[serde(default)]
    pub until: Option<Day>,
}

/// A step, as far as the state needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What happened.
    pub kind: StepKind,
    /// On which day.
    pub on: Day,
    /// Adjourned to this day.
    pub until: Option<Day>,
}

/// Who decides on an application, in what time, and what silence means: the statute in force on the day that is asked about,
/// since procedure is that of its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The kind of body.
    pub by: String,
    /// Days to decide.
    pub days: Option<i64>,
    /// What silence means.
    pub silence: Option<Silence>,
    /// The kind of body above.
    pub appeal_to: Option<String>,
    /// Days to appeal.
    pub appeal_days: Option<i64>,
    /// The article.
    pub article: Option<String>,
}

/// Where an application stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It waits; the last day to decide, when the statute gives one.
    Waiting(Option<Day>),
    /// Put off to a day.
    Adjourned(Day),
    /// The time passed on this day; what the statute makes of silence. An escalated one waits for the body above.
    Late(Day, Option<Silence>),
    /// Before the body of appeal since this day.
    Appealed(Day),
    /// Admitted.
    Accepted(Day),
    /// Refused.
    Refused(Day),
    /// Taken back.
    Withdrawn(Day),
}

impl Stand {
    /// Does it still wait for somebody's decision?
    pub fn is_open(self) -> bool {
        matches!(self, Stand::Waiting(_) | Stand::Adjourned(_) | Stand::Late(..) | Stand::Appealed(_))
    }
}

impl Rule {
    /// The rule of a version of the statute; none where it does not say who decides.
    pub fn of(statute: Option<&Statute>) -> Option<Rule> {
        let rule = statute?.membership.as_ref()?.decision.as_ref()?;
        Some(Rule {
            by: rule.by.clone(),
            days: rule.days.map(i64::from),
            silence: rule.silence,
            appeal_to: rule.appeal_to.clone(),
            appeal_days: rule.appeal_days.map(i64::from),
            article: rule.article.clone(),
        })
    }

    /// The kind of body that decides on it that day: the one above once it was appealed, or once silence brought it there.
    pub fn competent(&self, steps: &[Step], on: Day) -> &str {
        self.appeal_to.as_deref().filter(|_| self.went_above(steps, on)).unwrap_or(&self.by)
    }

    /// Was it appealed, or did the time pass where silence brings it before the body above? Whoever puts it off there keeps it.
    fn went_above(&self, steps: &[Step], on: Day) -> bool {
        let mut due = None;
        for step in steps.iter().filter(|s| s.on <= on) {
            if self.silent(due, step.on) || step.kind == StepKind::Appealed {
                return true;
            }
            match step.kind {
                StepKind::Received => due = self.days.map(|days| step.on.plus(days)),
                StepKind::Adjourned => due = due.max(due.and(step.until)),
                StepKind::Accepted | StepKind::Refused | StepKind::Withdrawn => due = None,
                _ => {}
            }
        }
        self.silent(due, on)
    }

    fn silent(&self, due: Option<Day>, on: Day) -> bool {
        self.silence == Some(Silence::Escalated) && due.is_some_and(|due| due < on)
    }

    /// The last day on which it may be brought before the body above; none where it may not.
    pub fn appeal_until(&self, steps: &[Step], on: Day) -> Option<Day> {
        if self.appeal_to.is_none() || steps.iter().any(|s| s.kind == StepKind::Appealed) {
            return None;
        }
        let from = match stand(Some(self), steps, on)? {
            Stand::Refused(day) => day,
            // Silence refuses on the last day that there was to decide.
            Stand::Late(since, Some(Silence::Refused)) => since.plus(-1),
            _ => return None,
        };
        let last = from.plus(self.appeal_days?);
        (on <= last).then_some(last)
    }
}

/// Where an application stands on a day, by the steps of that day and before; none before it came.
///
/// The time to decide runs from the day it came; whoever puts it off to a later day has until that day. Nothing is stored of it,
/// and nothing happens by itself.
pub fn stand(rule: Option<&Rule>, steps: &[Step], on: Day) -> Option<Stand> {
    let (mut received, mut turn, mut put_off) = (None, None, None);
    for step in steps.iter().filter(|s| s.on <= on) {
        match step.kind {
            StepKind::Received => received = Some(step.on),
            StepKind::Matched | StepKind::ToldApart => {}
            StepKind::Adjourned => put_off = step.until,
            kind => (turn, put_off) = (Some((kind, step.on)), None),
        }
    }
    let received = received?;
    let adjourned = put_off.filter(|until| *until >= on).map(Stand::Adjourned);
    match turn {
        Some((StepKind::Accepted, day)) => return Some(Stand::Accepted(day)),
        Some((StepKind::Refused, day)) => return Some(Stand::Refused(day)),
        Some((StepKind::Withdrawn, day)) => return Some(Stand::Withdrawn(day)),
        Some((_, day)) => return Some(adjourned.unwrap_or(Stand::Appealed(day))),
        None => {}
    }
    let due = rule.and_then(|r| r.days).map(|days| received.plus(days).max(put_off.unwrap_or(received)));
    Some(match due {
        Some(due) if due < on => Stand::Late(due.plus(1), rule.and_then(|r| r.silence)),
        due => adjourned.unwrap_or(Stand::Waiting(due)),
    })
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(silence: Silence) -> Rule {
        Rule {
            by: "membership_committee".into(),
            days: Some(30),
            silence: Some(silence),
            appeal_to: Some("arbitration_committee".into()),
            appeal_days: Some(15),
            article: Some("المادة 10".into()),
        }
    }
    fn step(kind: StepKind, on: i64) -> Step {
        Step { kind, on: Day(on), until: None }
    }

    /// G04: thirty days to decide; from the thirty-first the statute's silence speaks, and who is competent follows.
    #[test]
    fn silence_speaks_on_the_day_after_the_last() {
        let came = [step(StepKind::Received, 100)];
        let escalated = rule(Silence::Escalated);
        let on = |day| stand(Some(&escalated), &came, Day(day));
        assert_eq!(on(99), None);
        assert_eq!(on(130), Some(Stand::Waiting(Some(Day(130)))));
        assert_eq!(on(131), Some(Stand::Late(Day(131), Some(Silence::Escalated))));
        assert_eq!(escalated.competent(&came, Day(130)), "membership_committee");
        assert_eq!(escalated.competent(&came, Day(131)), "arbitration_committee");
        // Silence that accepts or refuses leaves the body competent, and nothing is decided by it.
        for silence in [Silence::Accepted, Silence::Refused] {
            assert_eq!(rule(silence).competent(&came, Day(400)), "membership_committee");
            assert!(stand(Some(&rule(silence)), &came, Day(400)).is_some_and(Stand::is_open));
        }
        // A statute that gives no time is never late.
        let endless = Rule { days: None, ..rule(Silence::Escalated) };
        assert_eq!(stand(Some(&endless), &came, Day(9_999)), Some(Stand::Waiting(None)));
        assert_eq!(stand(None, &came, Day(9_999)), Some(Stand::Waiting(None)));
    }

    /// G04: a refusal is appealed once, within the statute's days; silence that refuses likewise.
    #[test]
    fn an_appeal_has_its_days() {
        let r = rule(Silence::Refused);
        let mut steps = vec![step(StepKind::Received, 100), step(StepKind::Refused, 110)];
        assert_eq!(r.appeal_until(&steps, Day(125)), Some(Day(125)));
        assert_eq!(r.appeal_until(&steps, Day(126)), None);
        let silent = [step(StepKind::Received, 100)];
        assert_eq!(r.appeal_until(&silent, Day(130)), None, "there is still time to decide");
        assert_eq!(r.appeal_until(&silent, Day(131)), Some(Day(145)));
        steps.push(step(StepKind::Appealed, 120));
        assert_eq!(stand(Some(&r), &steps, Day(121)), Some(Stand::Appealed(Day(120))));
        assert_eq!(r.competent(&steps, Day(121)), "arbitration_committee");
        steps.push(step(StepKind::Refused, 140));
        assert_eq!(r.appeal_until(&steps, Day(141)), None, "once");
    }

    #[test]
    fn whoever_puts_it_off_has_until_that_day() {
        let r = rule(Silence::Escalated);
        let put_off = Step { until: Some(Day(150)), ..step(StepKind::Adjourned, 120) };
        let steps = [step(StepKind::Received, 100), put_off];
        assert_eq!(stand(Some(&r), &steps, Day(140)), Some(Stand::Adjourned(Day(150))));
        assert_eq!(stand(Some(&r), &steps, Day(151)), Some(Stand::Late(Day(151), Some(Silence::Escalated))));
        // The body above, once it has it, keeps it when it puts it off.
        let above =
            [step(StepKind::Received, 100), Step { until: Some(Day(160)), ..step(StepKind::Adjourned, 140) }];
        assert_eq!(r.competent(&above, Day(139)), "arbitration_committee");
        assert_eq!(r.competent(&above, Day(150)), "arbitration_committee");
        // Put off to a day before the statute's last one: the statute's time still runs.
        let sooner = [step(StepKind::Received, 100), Step { until: Some(Day(125)), ..put_off }];
        assert_eq!(stand(Some(&r), &sooner, Day(126)), Some(Stand::Waiting(Some(Day(130)))));
    }

    proptest! {
        /// G04: on every day an open application is with exactly one body; a decided one is not late; what is written later does
        /// not change what was true before.
        #[test]
        fn the_state_of_a_day_does_not_change_afterwards(
            kinds in proptest::collection::vec((0usize..6, 1i64..40), 0..6),
            asked in 0i64..300,
        ) {
            let all = [StepKind::Adjourned, StepKind::Accepted, StepKind::Refused, StepKind::Withdrawn, StepKind::Appealed, StepKind::Matched];
            let r = rule(Silence::Escalated);
            let mut steps = vec![step(StepKind::Received, 0)];
            let mut on = 0;
            for (kind, later) in kinds {
                on += later;
                steps.push(Step { until: Some(Day(on + 10)), ..step(all[kind], on) });
            }
            let whole = stand(Some(&r), &steps, Day(asked));
            let then: Vec<Step> = steps.iter().copied().filter(|s| s.on <= Day(asked)).collect();
            prop_assert_eq!(whole, stand(Some(&r), &then, Day(asked)));
            let kind = r.competent(&steps, Day(asked));
            prop_assert!(kind == r.by || Some(kind) == r.appeal_to.as_deref());
            if let Some(Stand::Late(since, _)) = whole {
                prop_assert!(since <= Day(asked) && since > Day(30));
            }
        }
    }
}
