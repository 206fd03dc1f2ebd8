//! What the register of members keeps of somebody, their applications and the protected fields, opened for them.

use super::{Gatherer, Line};
use crate::{
    access::Scope,
    cadres, declarations,
    joining::{self, sealed},
    keys,
    members::{self, store as register},
    moving,
    people::lists,
    record::view::name_in,
    rights::{
        store::{self, told},
        words,
    },
    web::Result,
};
use amana_base::{Day, Id};
use serde_json::Value;

impl Gatherer<'_> {
    pub(super) async fn protected(&self) -> Result<Vec<Line>> {
        let (app, person) = (&self.visit.app, self.person);
        let mut out = vec![];
        for field in app.db.all(lists::fields(person)).await? {
            let Some(cipher) = app.db.first(lists::field(person, &field)).await? else { continue };
            let name = field.as_str();
            let open = app.db.tx(async |mut tx| keys::open_field(&mut tx, app, person, name, &cipher).await);
            if let Some(value) = open.await? {
                out.push(self.fact(members::words::field(self.w, &field), value));
            }
        }
        for (field, value) in declarations::acts::told(app, person).await? {
            out.push(self.fact(declarations::words::civil(self.w, field), value));
        }
        Ok(out)
    }

    pub(super) async fn membership(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for id in db.all(store::memberships(self.person)).await? {
            let Some(row) = db.first(register::membership(id, Scope::Nation)).await? else { continue };
            out.push(self.fact(w.members_reference(), id.to_string()));
            out.push(Line::on(row.joined_on, members::words::joined_how(w, row.joined_how)));
            out.push(self.fact(w.members_unit(), self.unit(row.place()).await?));
            let known = [
                (w.members_number(), row.number.clone()),
                (
                    w.members_category(),
                    row.category.map(|c| members::words::category(w, c)).unwrap_or_default(),
                ),
                (
                    w.members_education(),
                    row.education.map(|e| members::words::education(w, e)).unwrap_or_default(),
                ),
                (w.members_birth_year(), row.birth_year.map(|y| y.to_string()).unwrap_or_default()),
                (w.members_sworn(), row.sworn_on.map(|on| w.date(on)).unwrap_or_default()),
            ];
            for (label, value) in known {
                if !value.is_empty() {
                    out.push(self.fact(label, value));
                }
            }
            for (kind, label) in db.all(register::labels(id)).await? {
                out.push(self.fact(members::words::field(w, kind.as_str()), label));
            }
            for step in db.all(register::lists::steps(id)).await? {
                let mut said = vec![members::words::step(w, step.step)];
                said.extend(step.amount.map(|amount| members::words::dirhams(w, amount)));
                said.extend(step.paid_by.map(|by| members::words::paid_by(w, by)));
                said.extend(step.until_on.map(|until| w.members_until(w.date(until))));
                let appeal = self.appeal(step.step, step.on_day);
                said.extend([step.reason, step.article].into_iter().filter(|text| !text.is_empty()));
                said.extend(appeal);
                out.push(Line::on(step.on_day, said.join(" · ")));
            }
            out.extend(self.transfers(id).await?);
            let changes = db.all(register::lists::changes(id)).await?;
            let sealed: Vec<Vec<u8>> = changes.iter().map(|c| c.former.clone()).collect();
            let opened = keys::open_former(&self.visit.app, self.person, &sealed).await?;
            for (change, former) in changes.iter().zip(opened) {
                let was = former.as_ref().and_then(|f| f.get("was")).unwrap_or(&Value::Null);
                let was = members::words::value(w, &change.field, was);
                let source = members::words::source(w, change.source);
                let said = w.rights_former(members::words::field(w, &change.field), was, source);
                out.push(Line::on(self.day(change.at), said));
            }
        }
        for l in db.all(cadres::store::lines(self.person)).await? {
            let mut said = vec![cadres::pages::kind_word(w, l.kind), l.title, l.organiser];
            if let Some(sealed) = l.sealed {
                let opened = keys::open_former(&self.visit.app, l.person_id, &[sealed]).await?;
                let text = opened.into_iter().next().flatten();
                said.extend(text.and_then(|t| t.get("was")?.as_str().map(str::to_owned)));
            }
            said.retain(|text| !text.is_empty());
            out.push(Line::on(l.on_day, said.join(" · ")));
        }
        for r in db.all(told::receipts(self.person)).await? {
            let number = crate::dues::store::label(&r.unit_code, r.year, r.number);
            let said = w.rights_receipt(number, members::words::dirhams(w, r.amount));
            out.push(Line::on(
                r.on_day,
                match r.cancelled_on {
                    Some(on) => w.rights_ended(said, w.date(on)),
                    None => said,
                },
            ));
        }
        for (row, file) in db.all(told::listed(self.person)).await? {
            out.push(Line::of(w.rights_listed(row, file)));
        }
        Ok(out)
    }

    /// Before which body a sanction is appealed, and until when, where the statute says so.
    fn appeal(&self, kind: members::StepKind, on: Day) -> Option<String> {
        if !matches!(kind, members::StepKind::Suspended | members::StepKind::Expelled) {
            return None;
        }
        let rules = self.visit.app.rules();
        let discipline = rules.on(on)?.discipline.as_ref()?;
        let last = on.plus(i64::from(discipline.appeal_days?));
        let body = rules.kind_label(discipline.appeal_to.as_deref()?, self.lang);
        Some(self.w.joining_appeal_until(body, self.w.date(last)))
    }

    /// The transfers asked for, with what became of each (G01).
    async fn transfers(&self, of: Id<members::Membership>) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for id in db.all(moving::store::of_membership(of)).await? {
            let Some(row) = db.first(moving::store::transfer(id, Scope::Nation)).await? else { continue };
            let from = name_in(self.lang, &row.from_ar, &row.from_fr);
            let to = name_in(self.lang, &row.to_ar, &row.to_fr);
            out.push(Line::on(row.asked_on, w.moving_asked(from, to, row.reason)));
            for s in db.all(moving::store::steps(&[id])).await? {
                let said = moving::words::step(w, s.side, s.step, s.until_on);
                let said = [said, s.reason, s.article].into_iter().filter(|text| !text.is_empty());
                out.push(Line::on(s.on_day, said.collect::<Vec<_>>().join(" · ")));
            }
        }
        Ok(out)
    }

    pub(super) async fn consents(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for c in db.all(store::consents(self.person)).await? {
            out.push(Line::on(c.given_on, words::consent(w, &c)));
        }
        for o in db.all(store::oppositions(self.person)).await? {
            let said = words::opposed(w, o.purpose, o.via);
            out.push(Line::on(
                o.opposed_on,
                match o.ended_on {
                    Some(on) => w.rights_ended(said, w.date(on)),
                    None => said,
                },
            ));
        }
        Ok(out)
    }

    pub(super) async fn applications(&self) -> Result<Vec<Line>> {
        let (app, w) = (&self.visit.app, self.w);
        let mut out = vec![];
        for id in app.db.all(told::applied(self.person)).await? {
            let Some(row) = app.db.first(joining::store::application(id, Scope::Nation)).await? else {
                continue;
            };
            out.push(Line::on(row.received_on, w.rights_applied(row.label())));
            for (purpose, via, given, on) in app.db.all(joining::store::consents(id)).await? {
                let what = joining::words::consent(w, purpose, via);
                out.push(Line::on(on, if given { w.rights_said_yes(what) } else { w.rights_said_no(what) }));
            }
            let Some(values) = sealed::open(app, &row)? else { continue };
            let said = [
                (w.people_name(), name_in(self.lang, &values.name_ar, &values.name_la)),
                (w.people_birth(), values.birth.map(|b| b.to_string()).unwrap_or_default()),
                (w.people_phone(), values.phone),
                (w.people_email(), values.email),
                (w.people_address(), values.address),
                (w.members_skills(), values.skills),
                (w.joining_message(), values.message),
            ];
            for (label, value) in said {
                if !value.is_empty() {
                    out.push(self.fact(label, value));
                }
            }
        }
        for id in app.db.all(told::prospects(self.person)).await? {
            let Some(row) = app.db.first(joining::store::prospects::prospect(id)).await? else { continue };
            out.push(Line::on(row.given_on, joining::words::consent(w, joining::Purpose::News, row.via)));
        }
        Ok(out)
    }

    pub(super) async fn rights(&self) -> Result<Vec<Line>> {
        let (app, w) = (&self.visit.app, self.w);
        let mut out = vec![];
        for row in app.db.all(store::requests_of(self.person)).await? {
            out.push(Line::on(row.received_on, words::request(w, &row)));
            if let Some(asked) = crate::rights::acts::opened(app, &row).await? {
                if !asked.value.is_empty() {
                    out.push(self.fact(w.rights_value(), words::value(w, &row.field, &asked.value)));
                }
                if !asked.reason.is_empty() {
                    out.push(self.fact(w.rights_reason(), asked.reason));
                }
            }
        }
        for a in app.db.all(store::agreed(self.person)).await? {
            out.push(Line::on(a.given_on, w.rights_agreed(a.recipient, a.purpose, a.reference)));
        }
        Ok(out)
    }
}
