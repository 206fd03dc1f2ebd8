use super::{
    account::{CodesPage, new_password, passkey_name},
    moment, told, weak_password,
};
use crate::{
    access::{Granted, capability::InvitePeople},
    accounts::{
        Device, Invitation,
        acts::{
            invitation::{self, Accepted, Refusal, State},
            sign_in,
        },
        session,
        store::InvitationRow,
    },
    people::Person,
    search,
    ui::{
        Field, Frame, Lang, Problems, icons,
        parts::{self, Empty},
    },
    web::{Error, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// The invitations of a territory.
#[derive(Template)]
#[template(path = "accounts/pages/invitations.html")]
struct Invitations {
    frame: Frame,
    lines: Vec<Line>,
    empty: Empty,
}

struct Line {
    id: String,
    person: String,
    name: String,
    login: String,
    made: String,
    state: parts::State,
    waiting: bool,
}

/// What was just done, for the notice.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Done {
    done: String,
}

/// `GET /invitations`.
pub async fn list(by: Granted<InvitePeople>, Query(done): Query<Done>) -> Result<Response> {
    let visit = by.visit();
    let (app, w) = (&visit.app, visit.words());
    let mut rows: Vec<InvitationRow> = vec![];
    for scope in by.scopes() {
        let found = app
            .db
            .all(crate::accounts::store::invitations_in(scope.region(), scope.province(), scope.commune()))
            .await?;
        rows.extend(found.into_iter().filter(|f| !rows.iter().any(|r| r.id == f.id)).collect::<Vec<_>>());
    }
    rows.sort_by_key(|r| std::cmp::Reverse(r.id));
    let lines = rows
        .into_iter()
        .map(|r| {
            let state = r.state(visit.now);
            Ok(Line {
                id: r.id.to_string(),
                person: r.person_id.to_string(),
                name: choose(visit, &r.name_ar, &r.name_la),
                login: String::from_utf8_lossy(&app.keys.open("login", &r.login_cipher)?).into_owned(),
                made: moment(visit, r.created_at),
                waiting: state == State::Waiting,
                state: match state {
                    State::Waiting => {
                        parts::State::waiting(w.accounts_invitation_waiting(moment(visit, r.expires_at)))
                    }
                    State::Used(at) => parts::State::good(w.accounts_invitation_used(moment(visit, at))),
                    State::Expired => {
                        parts::State::over(w.accounts_invitation_expired(moment(visit, r.expires_at)))
                    }
                    State::Withdrawn(at) => {
                        parts::State::over(w.accounts_invitation_withdrawn(moment(visit, at)))
                    }
                },
            })
        })
        .collect::<Result<Vec<Line>>>()?;
    let mut frame = visit.frame(w.web_invitations());
    frame.toast = (done.done == "withdrawn").then(|| told(w.accounts_done_withdrawn())).flatten();
    let empty = Empty { icon: icons::MAIL, text: w.accounts_invitations_none(), next: None };
    page(Invitations { frame, lines, empty })
}

fn choose(visit: &Visit, ar: &str, la: &str) -> String {
    if (visit.lang == Lang::Ar && !ar.is_empty()) || la.is_empty() { ar.into() } else { la.into() }
}

/// Whom to invite, and at which address.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    person: String,
    login: String,
}

#[derive(Template)]
#[template(path = "accounts/pages/invite.html")]
struct Invite {
    frame: Frame,
    problems: Problems,
    who: Option<(String, String)>,
    login: Field,
    search: Field,
    asked: bool,
    found: Vec<(String, String, String)>,
    link: Option<(String, String)>,
}

impl Invite {
    fn new(visit: &Visit, asked: &Asked, problems: Problems) -> Invite {
        let w = visit.words();
        Invite {
            frame: visit.frame(w.accounts_invite_title()).step("/invitations", w.web_invitations()),
            who: None,
            login: Field::email("login", w.accounts_login())
                .hint(w.accounts_invite_login())
                .value(&asked.login)
                .limit(254)
                .error(problems.of("login")),
            search: Field::text("q", w.accounts_invite_who())
                .hint(w.accounts_invite_who_hint())
                .value(&asked.q),
            asked: !asked.q.trim().is_empty(),
            found: vec![],
            link: None,
            problems,
        }
    }
}

/// `GET /invitations/new`: first who, then at which address.
pub async fn ask(by: Granted<InvitePeople>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let mut form = Invite::new(visit, &asked, Problems::none());
    if !asked.person.is_empty() {
        let id: Id<Person> = asked.person.parse().map_err(|_| Error::NotFound)?;
        let who = invitation::invitee(&by, id).await?;
        form.who = Some((asked.person.clone(), choose(visit, &who.name_ar, &who.name_la)));
    } else if form.asked {
        let rules = visit.app.rules();
        let asker = search::Asker {
            db: &visit.app.db,
            scopes: by.scopes(),
            rules: &rules,
            words: visit.words(),
            on: visit.today,
        };
        let q: String = asked.q.chars().take(200).collect();
        let answers = search::find(&asker, &q, 60).await?;
        form.found = answers
            .into_iter()
            .filter(|a| a.kind == "person")
            .take(20)
            .filter_map(|a| Some((a.href.strip_prefix("/people/")?.to_owned(), a.name, a.detail)))
            .collect();
    }
    page(form)
}

/// `POST /invitations`.
pub async fn invite(by: Granted<InvitePeople>, Urlencoded(asked): Urlencoded<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let person: Id<Person> = asked.person.parse().map_err(|_| Error::NotFound)?;
    let who = invitation::invitee(&by, person).await?;
    let who = choose(visit, &who.name_ar, &who.name_la);
    let mut problems = Problems::none();
    match invitation::invite(&by, person, &asked.login).await? {
        Ok(token) => {
            let link = format!("{}/invitations/{token}", visit.app.config.public_address());
            let until = visit.now.plus_seconds(visit.app.config.invitation_days * 86_400);
            let mut made = Invite::new(visit, &asked, problems);
            made.frame.title = w.accounts_invited_title();
            made.who = Some((asked.person.clone(), who));
            made.link = Some((link, moment(visit, until)));
            return page(made);
        }
        Err(Refusal::LoginTaken) => problems.add("login", w.accounts_login_taken()),
        Err(Refusal::Above) => problems.add("login", w.accounts_invite_above()),
        Err(_) => problems.add("login", w.accounts_login_malformed()),
    }
    let mut again = Invite::new(visit, &asked, problems);
    again.who = Some((asked.person.clone(), who));
    let mut answer = page(again)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// `POST /invitations/{id}/withdrawal`.
pub async fn withdraw(by: Granted<InvitePeople>, Path(id): Path<String>) -> Result<Response> {
    let id: Id<Invitation> = id.parse().map_err(|_| Error::NotFound)?;
    invitation::withdraw(&by, id).await?;
    Ok(see("/invitations?done=withdrawn"))
}

#[derive(Template)]
#[template(path = "accounts/pages/accept.html")]
struct Accept {
    frame: Frame,
    problems: Problems,
    greeting: String,
    text: String,
    open: bool,
    token: String,
    login: String,
    new: Field,
}

impl Accept {
    fn new(visit: &Visit, row: &InvitationRow, token: &str, problems: Problems) -> Result<Accept> {
        let w = visit.words();
        let house = visit.frame("").house();
        let text = match row.state(visit.now) {
            State::Waiting => w.accounts_accept_text(house),
            State::Used(_) => w.accounts_accept_used(),
            State::Expired => w.accounts_accept_expired(),
            State::Withdrawn(_) => w.accounts_accept_withdrawn(),
        };
        Ok(Accept {
            frame: visit.frame(w.accounts_accept_title()),
            greeting: w.accounts_accept_greeting(choose(visit, &row.name_ar, &row.name_la)),
            text,
            open: row.state(visit.now) == State::Waiting,
            token: token.to_owned(),
            login: String::from_utf8_lossy(&visit.app.keys.open("login", &row.login_cipher)?).into_owned(),
            new: new_password(visit, "new-password", &problems),
            problems,
        })
    }
}

/// `GET /invitations/{token}`.
pub async fn look(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let row = invitation::of_link(&visit, &token).await?;
    let accept = Accept::new(&visit, &row, &token, Problems::none())?;
    let open = accept.open;
    let mut answer = page(accept)?;
    if !open {
        *answer.status_mut() = StatusCode::GONE;
    }
    Ok(answer)
}

/// What a person accepts with.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Acceptance {
    #[serde(rename = "new-password")]
    new: String,
    credential: String,
}

/// `POST /invitations/{token}`.
pub async fn accept(
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    Urlencoded(form): Urlencoded<Acceptance>,
) -> Result<Response> {
    let agent = sign_in::agent(&headers);
    match invitation::accept_with_password(&visit, &token, &form.new, &agent).await {
        Ok(Ok(accepted)) => welcome(accepted),
        Ok(Err(Refusal::Weak(weak))) => {
            again(&visit, &token, "new-password", weak_password(visit.words(), weak)).await
        }
        Ok(Err(_)) => Err(Error::Gone),
        Err(Error::Gone) => look(visit, Path(token)).await,
        Err(e) => Err(e),
    }
}

/// `POST /invitations/{token}/passkey/options`.
pub async fn passkey_options(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let json = invitation::passkey_options(&visit, &token).await?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], json).into_response())
}

/// `POST /invitations/{token}/passkey`.
pub async fn accept_passkey(
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    Urlencoded(form): Urlencoded<Acceptance>,
) -> Result<Response> {
    let agent = sign_in::agent(&headers);
    let name = passkey_name(Device::of(&agent));
    match invitation::accept_with_passkey(&visit, &token, &form.credential, &name, &agent).await {
        Ok(Ok(accepted)) => welcome(accepted),
        Ok(Err(_)) => again(&visit, &token, "new-password", visit.words().accounts_passkey_failed()).await,
        Err(Error::Gone) => look(visit, Path(token)).await,
        Err(e) => Err(e),
    }
}

async fn again(visit: &Visit, token: &str, field: &str, message: String) -> Result<Response> {
    let row = invitation::of_link(visit, token).await?;
    let mut problems = Problems::none();
    problems.add(field, message);
    let mut answer = page(Accept::new(visit, &row, token, problems)?)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// Inside, with the recovery codes shown once.
fn welcome(accepted: Accepted) -> Result<Response> {
    let visit = &accepted.opened.visit;
    let mut answer = page(CodesPage::welcome(visit, accepted.codes))?;
    if let Some(cookie) = session::cookie_kept(&visit.app.config, &accepted.opened.token) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}
