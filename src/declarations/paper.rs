//! The declaration on paper: an official letter to the authority, who leads, what changed, what is enclosed.

use super::{
    file::{CivilField, Filled, Leader},
    gather::{self, Fact, Line},
    model::Kind,
    store::facts::{self, GroundRow},
    words,
};
use crate::{
    paper::{self as press, Block, Column, Document, Signature, Table, Text},
    record::view::name_in,
    statutes::Rulebook,
    ui::{Lang, Words},
    web::{Result, Visit},
};
use amana_statute::{Position, Recipient};

/// What is to be written by hand.
const BLANK: &str = "....................";

/// What the letter is made of.
pub struct Letter {
    /// Who leads, with the values that were opened; empty for a text.
    pub leaders: Vec<Filled>,
    /// Who came and who left on the day of the fact.
    pub changes: (Vec<Leader>, Vec<Leader>),
}

/// The letter with its lists, in the language of the words.
pub async fn document(visit: &Visit, line: &Line, w: Words, letter: Letter) -> Result<Document> {
    let (app, rules, lang, fact) = (&visit.app, visit.app.rules(), w.lang(), &line.fact);
    let ground = match fact.decision {
        Some(id) => app.db.first(facts::ground(id)).await?,
        None => None,
    };
    let whose = fact.whose(&rules, lang);
    let title = words::title(w, &rules, fact);
    let national = fact.to == Recipient::Interior;
    let mut head = press::letterhead(app, lang, (!fact.body_kind.is_empty()).then(|| whose.clone()));
    let place = if national { String::new() } else { fact.at.name(lang) };
    head.place_and_date = press::place_and_date(w, &place, visit.today);
    let mut out = Document::new(lang, title.as_str(), head, visit.today);
    out.footer = format!("{title} · {}", fact.article);
    let authority = match gather::authority(w, &rules, fact.to, &fact.at) {
        name if name.is_empty() => format!("{} {BLANK}", w.declarations_authority()),
        name => name,
    };
    out.blocks
        .push(Block::Centred(Text::new().plain(w.declarations_letter_to()).plain(" ").strong(authority)));
    out.blocks.push(Block::Facts(vec![
        (w.declarations_letter_about().into(), title.as_str().into()),
        (w.declarations_letter_under().into(), fact.article.as_str().into()),
    ]));
    out.blocks.push(Block::Centred(w.declarations_letter_greeting().into()));
    out.blocks.push(Block::Paragraph(opening(w, &rules, fact).into()));
    if let Some(said) = ground_said(w, ground.as_ref(), fact) {
        out.blocks.push(Block::Paragraph(said.into()));
    }
    let deadline = w.declarations_letter_deadline(fact.days, w.date(fact.on), w.date(fact.due));
    out.blocks.push(Block::Paragraph(deadline.into()));
    if visit.today > fact.due && !fact.late_article.is_empty() {
        out.blocks.push(Block::Note(w.declarations_letter_late(fact.late_article.as_str()).into()));
    }
    let (came, left) = &letter.changes;
    for (heading, list) in [(w.declarations_left(), left), (w.declarations_came(), came)] {
        if !list.is_empty() {
            out.blocks.push(Block::Heading(2, heading.into()));
            out.blocks.push(Block::Table(names(w, list)));
        }
    }
    if !letter.leaders.is_empty() {
        out.blocks.push(Block::Heading(2, w.declarations_leaders().into()));
        out.blocks.push(Block::Table(leaders(w, &letter.leaders)));
    }
    out.blocks.push(Block::Heading(2, w.declarations_enclosures().into()));
    out.blocks.push(Block::Ticked(enclosures(w, fact, &letter, ground.as_ref())));
    let blanks: usize = letter.leaders.iter().map(|l| CivilField::ALL.len() - l.values.len()).sum();
    if blanks > 0 {
        out.blocks.push(Block::Note(w.declarations_letter_blanks(blanks).into()));
    }
    out.blocks.push(Block::Paragraph(w.declarations_letter_end().into()));
    out.blocks.push(Block::Signatures(vec![signature(w, &rules, &letter, fact)]));
    Ok(out)
}

fn opening(w: Words, rules: &Rulebook, fact: &Fact) -> String {
    let (organisation, whose) = (rules.organisation(w.lang()), fact.whose(rules, w.lang()));
    let (article, on) = (fact.article.as_str(), w.date(fact.on));
    match fact.key.kind {
        Kind::Branch => w.declarations_opening_branch(article, organisation, whose, on),
        Kind::Leaders | Kind::Organs => w.declarations_opening_leaders(article, organisation, whose, on),
        kind => w.declarations_opening_text(article, organisation, words::kind(w, kind), on),
    }
}

fn ground_said(w: Words, ground: Option<&GroundRow>, fact: &Fact) -> Option<String> {
    let Some(ground) = ground else {
        return (!fact.text.is_empty()).then(|| w.declarations_ground_version(fact.text.as_str()));
    };
    let title = ground.title.clone().filter(|title| !title.is_empty());
    Some(match (title, ground.held_on) {
        (Some(title), Some(on)) => w.declarations_ground_meeting(ground.text.as_str(), title, w.date(on)),
        _ => w.declarations_ground_decision(ground.text.as_str()),
    })
}

fn names(w: Words, list: &[Leader]) -> Table {
    let columns = vec![
        Column::numbers(w.minutes_col_number()),
        Column::words(w.people_name(), 3),
        Column::words(w.meetings_capacity(), 3),
    ];
    let rows = (1..).zip(list).map(|(n, l)| {
        let name = name_in(w.lang(), &l.row.name_ar, &l.row.name_la);
        vec![Text::from(n.to_string()), name.into(), l.title.as_str().into()]
    });
    Table { columns, rows: rows.collect() }
}

fn leaders(w: Words, list: &[Filled]) -> Table {
    let columns = vec![
        Column::numbers(w.minutes_col_number()),
        Column::words(w.declarations_col_leader(), 4),
        Column::words(w.declarations_col_born(), 3),
        Column::words(w.declarations_occupation(), 2),
        Column::words(w.people_address(), 3),
        Column::words(w.people_identity(), 2),
    ];
    let rows = (1..).zip(list).map(|(n, filled)| {
        let l = &filled.leader;
        let name = name_in(w.lang(), &l.row.name_ar, &l.row.name_la);
        let of = |field| filled.values.get(&field).map_or(BLANK, String::as_str);
        let born = [of(CivilField::Birth), of(CivilField::BirthPlace)].join(if w.lang() == Lang::Ar {
            "، "
        } else {
            ", "
        });
        let card = match filled.values.get(&CivilField::Identity) {
            Some(card) => Text::new().ltr(card.as_str()),
            None => BLANK.into(),
        };
        vec![
            Text::from(n.to_string()),
            Text::new().strong(name).plain("\n").plain(l.title.as_str()),
            born.into(),
            of(CivilField::Occupation).into(),
            of(CivilField::Address).into(),
            card,
        ]
    });
    Table { columns, rows: rows.collect() }
}

fn enclosures(w: Words, fact: &Fact, letter: &Letter, ground: Option<&GroundRow>) -> Vec<Text> {
    let mut out: Vec<Text> = vec![];
    if !letter.leaders.is_empty() {
        out.push(w.declarations_enclosed_list(letter.leaders.len()).into());
        out.push(w.declarations_enclosed_cards(letter.leaders.len()).into());
    }
    match ground.and_then(|g| g.sha256.as_deref().zip(g.code.as_deref())) {
        Some((hash, _)) => out.push(
            Text::new()
                .plain(w.declarations_enclosed_minutes())
                .plain(" ")
                .plain(w.declarations_enclosed_seal())
                .plain(" ")
                .ltr(data_encoding::HEXLOWER.encode(hash)),
        ),
        None => out.push(w.declarations_enclosed_minutes().into()),
    }
    match fact.key.kind {
        Kind::Statutes | Kind::InternalRules | Kind::Programme => {
            out.push(w.declarations_enclosed_text().into())
        }
        Kind::Name | Kind::Symbol | Kind::Headquarters => out.push(w.declarations_enclosed_proof().into()),
        Kind::Branch | Kind::Leaders | Kind::Organs => {}
    }
    out
}

/// Whoever heads the body signs; who declares for the party is written by hand.
fn signature(w: Words, rules: &Rulebook, letter: &Letter, fact: &Fact) -> Signature {
    let heads = |f: &&Filled| {
        rules.post(&fact.body_kind, &f.leader.row.post).is_some_and(|p| p.access == Position::Head)
    };
    match letter.leaders.iter().find(heads) {
        Some(head) => Signature {
            office: head.leader.title.clone(),
            name: name_in(w.lang(), &head.leader.row.name_ar, &head.leader.row.name_la),
            signed: None,
        },
        None => Signature { office: w.declarations_signs(), name: BLANK.to_owned(), signed: None },
    }
}

/// Arabic, as authorities read it, or the language asked.
pub fn words_of(lang: &str) -> Words {
    Words::of(Lang::from_code(lang).unwrap_or(Lang::Ar))
}
