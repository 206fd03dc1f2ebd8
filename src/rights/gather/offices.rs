//! What bodies did and somebody had a part in; their account; their lines of the journal.

use super::{Gatherer, Line};
use crate::{
    meetings::pages::title_of,
    people::lists,
    record::{names::body_name, view::name_in},
    rights::store::told,
    sitting,
    territory::Place,
    web::Result,
};

impl Gatherer<'_> {
    pub(super) async fn offices(&self) -> Result<Vec<Line>> {
        let (db, w, lang, rules) = (&self.visit.app.db, self.w, self.lang, self.visit.app.rules());
        let mut out = vec![];
        for o in db.all(lists::offices(self.person)).await? {
            let post = rules.title_of(&o.kind, &o.post, o.rank, self.row.sex, lang);
            let unit = name_in(lang, &o.unit_ar, &o.unit_fr);
            let own = name_in(lang, &o.body_ar, &o.body_fr);
            let body = body_name(
                &rules,
                &o.kind,
                lang,
                &own,
                &unit,
                Place::raw(o.region_id, o.province_id, o.commune_id),
            );
            let said = w.rights_office(post, body);
            out.push(Line::on(
                o.from_on,
                match o.until_on {
                    Some(until) => w.rights_ended(said, w.date(until)),
                    None => said,
                },
            ));
        }
        for f in db.all(lists::follows(self.person)).await? {
            out.push(Line::on(f.from_on, w.rights_follows(name_in(lang, &f.unit_ar, &f.unit_fr))));
        }
        Ok(out)
    }

    pub(super) async fn meetings(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for m in db.all(told::rolls(self.person)).await? {
            let state = sitting::words::presence(w, m.state, self.row.sex);
            out.push(Line::on(m.on_day, w.rights_fact(title_of(w, &m.title), state)));
        }
        for (on, title, role) in db.all(told::parts(self.person)).await? {
            out.push(Line::on(on, w.rights_fact(title_of(w, &title), sitting::words::role(w, role))));
        }
        for (on, title, _, answer) in db.all(told::called(self.person)).await? {
            let title = title_of(w, &title);
            out.push(Line::on(
                on,
                match answer.as_str() {
                    "attends" => w.rights_called_attends(title),
                    "excused" => w.rights_called_excused(title),
                    _ => w.rights_called(title),
                },
            ));
        }
        Ok(out)
    }

    pub(super) async fn votes(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for (at, question, choice) in db.all(told::votes(self.person)).await? {
            let choice = choice.parse().map(|c| sitting::words::choice(w, c)).unwrap_or_default();
            out.push(Line::on(self.day(at), w.rights_voted(question, choice)));
        }
        for (on, title, verdict) in db.all(told::electoral(self.person)).await? {
            out.push(Line::on(on, self.w.rights_fact(title, crate::rolls::words::verdict(w, verdict))));
        }
        for (at, kind, said) in db.all(told::said(self.person)).await? {
            let text = match kind.as_str() {
                "speech" if said.is_empty() => w.rights_spoke(),
                "speech" => w.rights_said(said),
                "comment" => w.rights_remarked(said),
                "report" => w.rights_reported(said),
                _ => w.rights_proposed(said),
            };
            out.push(Line { on: at.map(|at| self.day(at)), text });
        }
        Ok(out)
    }

    pub(super) async fn work(&self) -> Result<Vec<Line>> {
        let (db, w) = (&self.visit.app.db, self.w);
        let mut out = vec![];
        for (text, due, done) in db.all(told::work(self.person)).await? {
            let text = match done {
                Some(on) => w.rights_work_done(text, w.date(on)),
                None => w.rights_work_open(text),
            };
            out.push(Line { on: due, text });
        }
        for (on, kind, title) in db.all(told::signatures(self.person)).await? {
            let text =
                if kind == "minutes" { w.rights_signs_minutes(title) } else { w.rights_signs_charter(title) };
            out.push(Line { on, text });
        }
        Ok(out)
    }

    pub(super) async fn account(&self) -> Result<Vec<Line>> {
        let (app, w) = (&self.visit.app, self.w);
        let offset = app.config.utc_offset_minutes;
        let mut out = vec![];
        for a in app.db.all(told::accounts(self.person)).await? {
            let login = String::from_utf8_lossy(&app.keys.open("login", &a.login_cipher)?).into_owned();
            out.push(Line::on(self.day(a.created_at), self.w.rights_fact(w.accounts_login(), login)));
            for (name, since) in app.db.all(told::passkeys(a.id)).await? {
                out.push(Line::on(self.day(since), w.rights_passkey(name)));
            }
            for (opened, seen, agent, address) in app.db.all(told::sessions(a.id)).await? {
                let device = crate::accounts::Device::of(&agent);
                let device = [device.browser, device.system].join(" ");
                out.push(Line::on(
                    self.day(opened),
                    w.rights_session(device, address, w.moment(seen, offset)),
                ));
            }
        }
        let digests = app.db.all(told::digests(self.person)).await?;
        if let Some((on, _)) = digests.first() {
            out.push(Line::on(*on, w.rights_digests(digests.len())));
        }
        Ok(out)
    }

    pub(super) async fn journal(&self) -> Result<Vec<Line>> {
        let (n, first, last) = self.visit.app.db.one(told::acts(self.person)).await?;
        let (Some(first), Some(last)) = (first, last) else { return Ok(vec![]) };
        let w = self.w;
        Ok(vec![Line::of(w.rights_acts(n, w.date(self.day(first)), w.date(self.day(last))))])
    }
}
