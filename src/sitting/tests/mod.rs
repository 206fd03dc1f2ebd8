//! A meeting in session, through the door, on both engines.

mod ballots;
mod decide;
mod floor;
mod live;
mod roll;
mod steps;

use crate::{
    access::{Deed, Position},
    bodies::Body,
    journal::{Entry, Subject, Verb},
    meetings::{self, Meeting, Mode, NewMeeting, NewStep, Precision, Step},
    people::Person,
    testing::{Client, NOW, TestApp},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;

/// Where the meetings of these tests are.
const HERE: &str = "03.531";

/// A provincial secretariat of one head, one rapporteur and some members, with a meeting today.
pub(crate) struct Scene {
    pub(crate) head: Client,
    pub(crate) rapporteur: Client,
    pub(crate) members: Vec<Client>,
    pub(crate) body: Id<Body>,
    pub(crate) meeting: Id<Meeting>,
}

impl Scene {
    /// A body of so many members, head and rapporteur among them.
    pub(crate) async fn set(app: &TestApp, members: usize) -> Scene {
        let head = app.secretary_of(HERE).await;
        let rapporteur = app.rapporteur_of(HERE).await;
        let mut others = vec![];
        for _ in 2..members {
            others.push(app.holder(Position::Member, HERE).await);
        }
        let person = head.officer(app).await.and_then(|o| o.person).expect("a person");
        let body = app
            .app
            .db
            .one(sql!((Id<Body>), "select body_id from mandate where person_id = {person}"))
            .await
            .expect("a body");
        let meeting = meeting_of(app, Some(body), NOW.day(60)).await;
        Scene { head, rapporteur, members: others, body, meeting }
    }

    /// An address below the meeting's.
    pub(crate) fn at(&self, rest: &str) -> String {
        format!("/meetings/{}/{rest}", self.meeting)
    }

    /// Everybody of the body: head, rapporteur, members.
    fn everybody(&self) -> Vec<Client> {
        [&self.head, &self.rapporteur].into_iter().chain(&self.members).cloned().collect()
    }

    /// Calls the roll and marks the first so many as present.
    pub(crate) async fn seated(&self, app: &TestApp, present: usize) {
        let called = self.rapporteur.post(&self.at("roll"), &[]).await;
        assert_eq!(called.status, 303, "{called}");
        for one in self.everybody().iter().take(present) {
            self.moves(app, one, "expected", "present").await;
        }
    }

    /// Changes how somebody attends.
    pub(crate) async fn moves(&self, app: &TestApp, who: &Client, was: &str, to: &str) {
        let person = person_of(app, who).await.to_string();
        let client = app.id::<()>().to_string();
        let form = [("person", person.as_str()), ("was", was), ("to", to), ("client", client.as_str())];
        let done = self.rapporteur.post(&self.at("attendance"), &form).await;
        assert_eq!(done.status, 303, "{done}");
    }

    /// Opens the meeting with the head presiding.
    pub(crate) async fn opened(&self, app: &TestApp) {
        let chair = person_of(app, &self.head).await.to_string();
        let opened = self.rapporteur.post(&self.at("opening"), &[("chair", &chair)]).await;
        assert_eq!(opened.status, 303, "{opened}");
    }

    /// The steps of the meeting, in order.
    async fn steps(&self, app: &TestApp) -> Vec<String> {
        let id = self.meeting;
        let query = sql!((String), "select step from meeting_step where meeting_id = {id} order by id");
        app.app.db.all(query).await.expect("steps")
    }
}

pub(crate) async fn person_of(app: &TestApp, who: &Client) -> Id<Person> {
    who.officer(app).await.and_then(|o| o.person).expect("a person")
}

/// A meeting of a body on a day.
pub(crate) async fn meeting_of(app: &TestApp, body: Option<Id<Body>>, on: Day) -> Id<Meeting> {
    let unit = app.unit(HERE).await;
    let visit = Visit::of_program(app.app.clone());
    let mut deed = Deed::begin(&visit, Verb::ConfirmCommunique).await.expect("a transaction");
    let new = NewMeeting {
        body,
        title: "اجتماع الأمانة الإقليمية".into(),
        held_on: Some(on),
        date_precision: Precision::Day,
        mode: Mode::InPerson,
        agenda: vec!["برنامج العمل".into(), "فتح المقر".into()],
        steps: vec![NewStep { step: Step::Convened, on: Some(on) }],
        ..NewMeeting::of(unit.id)
    };
    let meeting = meetings::record(&mut deed, new).await.expect("a meeting");
    deed.commit(Entry::about(Subject::new("meeting", meeting), unit.place())).await.expect("kept");
    meeting
}

/// How many rows a query counts.
pub(crate) async fn count(app: &TestApp, query: amana_sql::Query<i64>) -> i64 {
    app.app.db.one(query).await.expect("a count")
}
