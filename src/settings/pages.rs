use super::{
    Numbering, Settings,
    acts::{self, Asked, Refusal},
    emblem,
    store::{self, SpecialGrant},
};
use crate::{
    access::{Granted, Position, capability::Administer, words::position},
    accounts::{
        acts::sign_in::proved,
        pages::{moment, sign_in::ask_proof},
    },
    setup::store::setting,
    ui::{Choice, Field, Frame, Lang, Problems, Toast, VERSION},
    web::{Error, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id, Instant};
use askama::Template;
use axum::{
    extract::{Multipart, Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// What an administrator keeps.
#[derive(Template)]
#[template(path = "settings/settings.html")]
struct SettingsPage {
    frame: Frame,
    problems: Problems,
    language: Field,
    hijri: Field,
    publishing: Vec<Field>,
    declaration: Field,
    identity: Field,
    emblem: Option<String>,
    emblem_name: String,
    emblem_file: Field,
    public_address: String,
    public_site: bool,
    proved: bool,
    fields: Vec<Field>,
    grants: Vec<Line>,
    mark: String,
    backed_up: Option<String>,
    version: &'static str,
    engine: String,
}

struct Line {
    id: String,
    who: String,
    position: String,
    unit: String,
    from: Day,
    last: Option<Day>,
    reason: String,
    open: bool,
}

/// What was just done, for the notice.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// A special grant as it was asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct GrantForm {
    login: String,
    position: String,
    unit: String,
    last_on: String,
    reason: String,
}

/// When a copy of the keys was last confirmed.
#[derive(Deserialize)]
struct BackedUp {
    mark: String,
    at: i64,
}

async fn show_page(
    by: &Granted<Administer>,
    form: &GrantForm,
    problems: Problems,
    done: &str,
) -> Result<SettingsPage> {
    let visit = by.visit();
    let (app, w) = (&visit.app, visit.words());
    let now = app.settings();
    let languages = Lang::ALL.map(|l| Choice::new(l.code(), l.own_name())).to_vec();
    let offsets = vec![
        Choice::new("-1", w.settings_hijri_before()),
        Choice::new("0", w.settings_hijri_same()),
        Choice::new("1", w.settings_hijri_after()),
    ];
    let numberings = vec![
        Choice::new(Numbering::Yearly.key(), w.settings_numbering_yearly()),
        Choice::new(Numbering::Continuous.key(), w.settings_numbering_continuous()),
    ];
    let positions =
        [Position::Reader, Position::Administrator].map(|p| Choice::new(p.key(), position(w, p))).to_vec();
    let backed: Option<BackedUp> =
        app.db.first(setting("keys.backed_up")).await?.and_then(|t| serde_json::from_str(&t).ok());
    let grants = app.db.all(store::grants()).await?;
    let latin = visit.lang != Lang::Ar;
    let choose = |ar: String, la: String| if latin && !la.is_empty() { la } else { ar };
    let grants = grants
        .into_iter()
        .map(|g| {
            let login = String::from_utf8_lossy(&app.keys.open("login", &g.login_cipher)?).into_owned();
            let name = choose(g.name_ar.unwrap_or_default(), g.name_la.unwrap_or_default());
            Ok(Line {
                id: g.id.to_string(),
                who: if name.is_empty() { login } else { name },
                position: Position::of(&g.position).map(|p| position(w, p)).unwrap_or_default(),
                unit: choose(g.unit_ar, g.unit_fr),
                from: g.from_on,
                last: g.until_on.map(|d| d.plus(-1)),
                open: g.until_on.is_none_or(|d| d > visit.today),
                reason: g.reason,
            })
        })
        .collect::<Result<Vec<Line>>>()?;
    let mut frame = visit.frame(w.web_settings());
    let told = match done {
        "settings" => Some(w.settings_done()),
        "grant" => Some(w.settings_granted()),
        "end" => Some(w.settings_ended()),
        "emblem" => Some(w.settings_emblem_done()),
        "emblem-gone" => Some(w.settings_emblem_gone()),
        _ => None,
    };
    frame.toast = told.map(|text| Toast { text, undo: None });
    Ok(SettingsPage {
        frame,
        language: Field::radios("language", w.settings_language(), languages)
            .hint(w.settings_language_hint())
            .value(now.language.code()),
        hijri: Field::radios("hijri", w.settings_hijri(), offsets)
            .hint(w.settings_hijri_hint())
            .value(now.hijri_offset.to_string()),
        publishing: vec![
            Field::radios("numbering", w.settings_numbering(), numberings)
                .hint(w.settings_numbering_hint())
                .value(now.numbering.key()),
            Field::check("public_site", w.settings_public_site())
                .hint(w.settings_public_site_hint())
                .value(if now.public_site { "on" } else { "" }),
            Field::check("public_robots", w.settings_public_robots())
                .hint(w.settings_public_robots_hint())
                .value(if now.robots { "on" } else { "" }),
        ],
        declaration: Field::text("declaration", w.settings_declaration())
            .hint(w.settings_declaration_hint())
            .optional(&w)
            .latin()
            .limit(60)
            .value(&now.declaration),
        identity: Field::text("identity_authorisation", w.settings_identity())
            .hint(w.settings_identity_hint())
            .optional(&w)
            .latin()
            .limit(60)
            .value(&now.identity_authorisation),
        emblem: app.emblem().map(|svg| data_encoding::BASE64.encode(svg.as_bytes())),
        emblem_name: app.db.first(store::emblem()).await?.map(|row| row.file_name).unwrap_or_default(),
        emblem_file: Field::file(
            "emblem",
            w.settings_emblem_file(),
            ".svg,.png,image/svg+xml,image/png",
            false,
        )
        .hint(w.settings_emblem_hint((emblem::LARGEST >> 10) as i64))
        .error(problems.of("emblem")),
        public_address: format!("{}/public", app.config.public_address()),
        public_site: now.public_site,
        proved: proved(visit).is_some(),
        fields: vec![
            Field::email("login", w.settings_grant_login())
                .value(&form.login)
                .limit(254)
                .autocomplete("off")
                .error(problems.of("login")),
            Field::radios("position", w.settings_grant_position(), positions)
                .value(&form.position)
                .error(problems.of("position")),
            Field::text("unit", w.settings_grant_unit())
                .hint(w.settings_grant_unit_hint())
                .latin()
                .limit(20)
                .value(&form.unit)
                .error(problems.of("unit")),
            Field::day("last_on", w.settings_grant_last()).value(&form.last_on).error(problems.of("last_on")),
            Field::text("reason", w.settings_grant_reason())
                .limit(300)
                .value(&form.reason)
                .error(problems.of("reason")),
        ],
        problems,
        grants,
        mark: app.keys.mark(),
        backed_up: backed.filter(|b| b.mark == app.keys.mark()).map(|b| moment(visit, Instant(b.at))),
        version: VERSION,
        engine: match app.db.engine() {
            amana_sql::EngineKind::Sqlite => "SQLite".into(),
            amana_sql::EngineKind::Postgres => "PostgreSQL".into(),
        },
    })
}

/// `GET /settings`.
pub async fn show(by: Granted<Administer>, Query(done): Query<Done>) -> Result<Response> {
    page(show_page(&by, &GrantForm::default(), Problems::none(), &done.done).await?)
}

/// The organisation's settings as they were chosen.
#[derive(Deserialize)]
pub struct SettingsForm {
    language: String,
    hijri: String,
    #[serde(default)]
    numbering: String,
    #[serde(default)]
    public_site: String,
    #[serde(default)]
    public_robots: String,
    #[serde(default)]
    declaration: String,
    #[serde(default)]
    identity_authorisation: String,
}

/// `POST /settings`.
pub async fn change(by: Granted<Administer>, Urlencoded(form): Urlencoded<SettingsForm>) -> Result<Response> {
    let language = Lang::from_code(&form.language);
    let hijri = form.hijri.parse::<i64>().ok().filter(|h| (-1..=1).contains(h));
    let (Some(language), Some(hijri_offset)) = (language, hijri) else {
        return Err(Error::Malformed("a setting that is not offered".into()));
    };
    let new = Settings {
        language,
        hijri_offset,
        numbering: Numbering::of(&form.numbering).unwrap_or_default(),
        public_site: form.public_site == "on",
        robots: form.public_robots == "on",
        declaration: crate::people::clean_name(&form.declaration).chars().take(60).collect(),
        identity_authorisation: crate::people::clean_name(&form.identity_authorisation)
            .chars()
            .take(60)
            .collect(),
    };
    acts::change(&by, &new).await?;
    Ok(see("/settings?done=settings"))
}

/// `POST /settings/grants`.
pub async fn grant(by: Granted<Administer>, Urlencoded(form): Urlencoded<GrantForm>) -> Result<Response> {
    let w = by.visit().words();
    let asked = Asked {
        login: &form.login,
        position: &form.position,
        unit: &form.unit,
        last_on: form.last_on.parse().ok(),
        reason: &form.reason,
    };
    let (field, message) = match acts::grant(&by, asked).await? {
        Ok(()) => return Ok(see("/settings?done=grant")),
        Err(Refusal::Unproved) => return Ok(ask_proof("/settings")),
        Err(Refusal::NoAccount) => ("login", w.settings_no_account()),
        Err(Refusal::Position) => ("position", w.settings_no_position()),
        Err(Refusal::Unit) => ("unit", w.settings_no_unit()),
        Err(Refusal::Until) => ("last_on", w.settings_no_last()),
        Err(Refusal::Reason | Refusal::LastAdministrator) => ("reason", w.settings_no_reason()),
    };
    refuse(&by, &form, field, message).await
}

async fn refuse(
    by: &Granted<Administer>,
    form: &GrantForm,
    field: &str,
    message: String,
) -> Result<Response> {
    let mut problems = Problems::none();
    problems.add(field, message);
    let mut answer = page(show_page(by, form, problems, "").await?)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// `POST /settings/grants/{id}/end`.
pub async fn end_grant(by: Granted<Administer>, Path(id): Path<String>) -> Result<Response> {
    let id: Id<SpecialGrant> = id.parse().map_err(|_| Error::NotFound)?;
    match acts::end_grant(&by, id).await? {
        Ok(()) => Ok(see("/settings?done=end")),
        Err(Refusal::Unproved) => Ok(ask_proof("/settings")),
        Err(_) => {
            refuse(&by, &GrantForm::default(), "grants", by.visit().words().settings_last_administrator())
                .await
        }
    }
}

/// `POST /settings/emblem`: takes a drawing or a picture as the emblem.
pub async fn take_emblem(by: Granted<Administer>, mut form: Multipart) -> Result<Response> {
    let w = by.visit().words();
    let broken_off = |e| Error::Malformed(format!("a form that broke off: {e}"));
    let (mut bytes, mut name) = (vec![], String::new());
    while let Some(mut field) = form.next_field().await.map_err(broken_off)? {
        let Some(given) = field.file_name().map(str::to_owned) else { continue };
        name = crate::people::clean_name(given.rsplit(['/', '\\']).next().unwrap_or(""))
            .chars()
            .take(80)
            .collect();
        while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
            // What goes beyond is not kept; that it is too large stays known.
            let room = (emblem::LARGEST + 1).saturating_sub(bytes.len());
            bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
        }
    }
    let said = match emblem::drawing(&bytes) {
        Ok(svg) => {
            emblem::keep(&by, &name, &svg).await?;
            return Ok(see("/settings?done=emblem"));
        }
        Err(emblem::Refusal::Missing) => w.settings_emblem_no_file(),
        Err(emblem::Refusal::TooLarge) => w.settings_emblem_no_large((emblem::LARGEST >> 10) as i64),
        Err(emblem::Refusal::Kind) => w.settings_emblem_no_kind(),
        Err(emblem::Refusal::Side(most)) => w.settings_emblem_no_side(most),
        Err(emblem::Refusal::Element(name)) => w.settings_emblem_no_element(name),
        Err(emblem::Refusal::Attribute(name)) => w.settings_emblem_no_attribute(name),
        Err(emblem::Refusal::Letters) => w.settings_emblem_no_letters(),
        Err(emblem::Refusal::Size) => w.settings_emblem_no_size(),
    };
    refuse(&by, &GrantForm::default(), "emblem", said).await
}

/// `POST /settings/emblem/removal`: from now on papers bear none.
pub async fn drop_emblem(by: Granted<Administer>) -> Result<Response> {
    emblem::remove(&by).await?;
    Ok(see("/settings?done=emblem-gone"))
}
