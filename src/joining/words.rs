//! Words of joining.

use super::{CampaignKind, Channel, Judgement, Purpose, Rule, Stand, StepKind, Via};
use crate::ui::{Words, parts::State};
use amana_base::Day;
use amana_statute::Silence;

/// A sentence with the article it rests on, when there is one.
pub fn by_article(w: Words, sentence: String, article: &str) -> String {
    if article.is_empty() { sentence } else { w.joining_by_article(sentence, article) }
}

/// Who decides, in how many days, by which article; or that the statute does not say.
pub fn rule(w: Words, rule: Option<&Rule>, body: String) -> String {
    let Some(rule) = rule else { return w.joining_rule_none() };
    let sentence = match rule.days {
        Some(days) => w.joining_rule_days(days, body),
        None => w.joining_rule_body(body),
    };
    by_article(w, sentence, rule.article.as_deref().unwrap_or_default())
}

/// Where an application stands, in words.
pub fn state(w: Words, stand: Stand, today: Day) -> State {
    match stand {
        Stand::Waiting(Some(due)) => State::waiting(w.joining_state_left(due.0 - today.0)),
        Stand::Waiting(None) => State::waiting(w.joining_state_waiting()),
        Stand::Adjourned(until) => State::plain(w.joining_state_adjourned(w.date(until))),
        Stand::Late(since, Some(Silence::Escalated)) => State::bad(w.joining_state_escalated(w.date(since))),
        Stand::Late(since, Some(Silence::Accepted)) => State::bad(w.joining_state_silent_yes(w.date(since))),
        Stand::Late(since, Some(Silence::Refused)) => State::bad(w.joining_state_silent_no(w.date(since))),
        Stand::Late(since, None) => State::bad(w.joining_state_late(w.date(since))),
        Stand::Appealed(on) => State::waiting(w.joining_state_appealed(w.date(on))),
        Stand::Accepted(on) => State::good(w.joining_state_accepted(w.date(on))),
        Stand::Refused(on) => State::over(w.joining_state_refused(w.date(on))),
        Stand::Withdrawn(on) => State::over(w.joining_state_withdrawn(w.date(on))),
    }
}

/// What happened, in a word or two.
pub fn step(w: Words, step: StepKind) -> String {
    match step {
        StepKind::Received => w.joining_step_received(),
        StepKind::Matched => w.joining_step_matched(),
        StepKind::ToldApart => w.joining_step_apart(),
        StepKind::Adjourned => w.joining_step_adjourned(),
        StepKind::Accepted => w.joining_step_accepted(),
        StepKind::Refused => w.joining_step_refused(),
        StepKind::Withdrawn => w.joining_step_withdrawn(),
        StepKind::Appealed => w.joining_step_appealed(),
    }
}

/// How an application came.
pub fn channel(w: Words, channel: Channel) -> String {
    match channel {
        Channel::Online => w.joining_channel_online(),
        Channel::Paper => w.joining_channel_paper(),
        Channel::Officer => w.joining_channel_officer(),
    }
}

/// What a form is open for.
pub fn campaign_kind(w: Words, kind: CampaignKind) -> String {
    match kind {
        CampaignKind::Membership => w.joining_kind_membership(),
        CampaignKind::Renewal => w.joining_kind_renewal(),
    }
}

/// What a body may say.
pub fn judgement(w: Words, judgement: Judgement) -> String {
    match judgement {
        Judgement::Accept => w.joining_judge_accept(),
        Judgement::Refuse => w.joining_judge_refuse(),
        Judgement::Adjourn => w.joining_judge_adjourn(),
    }
}

/// To what somebody said yes or no.
pub fn consent(w: Words, purpose: Purpose, via: Via) -> String {
    match (purpose, via) {
        (Purpose::Membership, _) => w.joining_consent_membership(),
        (Purpose::Canvassing, _) => w.joining_consent_canvassing(),
        (Purpose::News, Via::Email) => w.joining_consent_email(),
        (Purpose::News, Via::Sms) => w.joining_consent_sms(),
        (Purpose::News, Via::Whatsapp) => w.joining_consent_whatsapp(),
        (Purpose::News, Via::Call) => w.joining_consent_call(),
        (Purpose::News, Via::Any) => w.joining_consent_news(),
    }
}

/// The name of a value of an application.
pub fn field(w: Words, key: &str) -> String {
    match key {
        "phone" => w.people_phone(),
        "email" => w.people_email(),
        "address" => w.people_address(),
        "birth" => w.people_birth(),
        _ => w.joining_message(),
    }
}
