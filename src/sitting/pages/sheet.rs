//! The attendance sheet on paper: everybody on the roll with a place to sign; before the roll is called, everybody called.

use super::{roll::capacity, room_of};
use crate::{
    access::{
        Granted,
        capability::{ExportList, RunMeeting},
    },
    bodies::pages::exported_of,
    convening::{
        model::{Basis, Office},
        store::summons,
    },
    meetings::Role,
    paper::{self, Asked, Block, Column, Document, Signature, Table, Text},
    record::view::{SHEET, name_in},
    sitting::{
        model::{Presence, Standing},
        store, words,
    },
    web::Result,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};

/// Somebody who signs.
struct Line {
    name: String,
    capacity: String,
    standing: Standing,
    state: String,
}

/// `GET /meetings/{id}/attendance.pdf` (C06).
pub async fn printed(
    by: Granted<RunMeeting>,
    export: Granted<ExportList>,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    export.at(room.meeting.place())?;
    let (visit, w, lang) = (by.visit(), asked.words(), asked.lang());
    let (db, rules, id) = (&visit.app.db, visit.app.rules(), room.id());
    let called = room.sitting.is_some();
    let mut whom = vec![];
    let mut lines: Vec<Line> = if called {
        let rows = db.all(store::roll::roll(id, None, None, None, SHEET)).await?;
        whom.extend(rows.iter().map(|l| l.person_id));
        let each = rows.into_iter().map(|l| Line {
            name: name_in(lang, &l.name_ar, &l.name_la),
            capacity: capacity(&rules, &l, lang),
            standing: l.standing,
            state: if l.state == Presence::Expected {
                String::new()
            } else {
                words::presence(w, l.state, l.sex)
            },
        });
        each.collect()
    } else {
        let rows = db.all(summons::called(id, SHEET)).await?;
        whom.extend(rows.iter().map(|s| s.person_id));
        let each = rows.into_iter().map(|s| {
            let office = Office::parse(&s.office);
            let capacity = office.map(|o| rules.title_of(&o.kind, &o.post, o.rank, s.sex, lang));
            Line {
                name: name_in(lang, &s.name_ar, &s.name_la),
                capacity: capacity.unwrap_or_default(),
                standing: match s.basis {
                    Basis::OfRight => Standing::Member,
                    Basis::Staff => Standing::Staff,
                    Basis::ByRule | Basis::ByHand => Standing::Guest,
                },
                state: String::new(),
            }
        });
        each.collect()
    };
    lines.sort_by_key(|line| match line.standing {
        Standing::Member => 0,
        Standing::Staff => 1,
        Standing::Guest => 2,
    });
    exported_of(&export, "meeting", Some(room.meeting.place()), lines.len(), &whom).await?;
    let body = room.body_name(&rules, lang);
    let mut d =
        Document::new(lang, w.sitting_tab_roll(), paper::letterhead(&visit.app, lang, [body]), visit.today);
    let title = crate::meetings::pages::title_of(w, &room.meeting.title);
    d.footer = format!("{} · {title}", w.sitting_tab_roll());
    let mut facts = vec![(Text::from(w.meetings_one()), Text::from(title))];
    if let Some(on) = room.meeting.held_on {
        facts.push((w.meetings_col_day().into(), w.date_with_weekday(on).into()));
    }
    if !room.meeting.venue.is_empty() {
        facts.push((w.meetings_venue().into(), room.meeting.venue.clone().into()));
    }
    d.blocks.push(Block::Facts(facts));
    d.blocks.push(if lines.is_empty() {
        Block::Note(w.sitting_nobody().into())
    } else {
        let mut columns = vec![
            Column::numbers(w.paper_number()),
            Column::words(w.people_name(), 5),
            Column::words(w.meetings_capacity(), 5),
        ];
        if called {
            columns.push(Column::short(w.sitting_how()));
        }
        columns.push(Column::to_sign(w.convening_receipt_signature(), 4));
        let rows = lines.into_iter().enumerate().map(|(n, line)| {
            let capacity = match (line.standing, line.capacity.is_empty()) {
                (Standing::Member, _) => line.capacity,
                (standing, true) => words::standing(w, standing),
                (standing, false) => format!("{} ({})", line.capacity, words::standing(w, standing)),
            };
            vec![(n + 1).to_string().into(), line.name.into(), capacity.into(), line.state.into()]
        });
        Block::Table(Table { columns, rows: rows.collect() })
    });
    let named = db.all(store::roles(id)).await?;
    let signature = |role: Role| Signature {
        office: words::role(w, role),
        name: named
            .iter()
            .find(|r| r.role == role)
            .map(|r| name_in(lang, &r.name_ar, &r.name_la))
            .unwrap_or_default(),
        signed: None,
    };
    d.blocks.push(Block::Signatures([Role::Chair, Role::Rapporteur].map(signature).to_vec()));
    paper::answer(&format!("attendance-{id}"), vec![d]).await
}
