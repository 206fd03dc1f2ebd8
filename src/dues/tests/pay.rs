//! Payments, receipts and their numbers.

use super::{entered, paid, receipted};
use crate::{access::Position, testing::TestApp};
use amana_sql::sql;

const HERE: &str = "03.531.01.05";

/// G02: a payment gives a numbered receipt, on the page and on paper with its amount in words; the same form sent twice is one
/// receipt.
#[tokio::test(flavor = "multi_thread")]
async fn a_payment_has_its_receipt() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let treasurer = app.holder(Position::Treasurer, "03.531").await;
        let at = entered(&head, "نادية الشرقي", HERE, &[("name_la", "Nadia Cherki")]).await;
        let form = treasurer.get(&format!("{at}/payments/new")).await;
        assert!(form.text().contains("المستحق عن فترة واحدة: 100 درهم"), "{form}");
        let receipt = receipted(&treasurer, &at, &[("once", "form-1")]).await;
        assert_eq!(receipted(&treasurer, &at, &[("once", "form-1")]).await, receipt, "sent twice");
        let page = treasurer.get(&receipt).await;
        for said in ["03.531/2026/00001", "مائة درهم", "نادية الشرقي", "10 يناير 2027", "المادة 11"]
        {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        let n = sql!((i64), "select cast(count(*) as bigint) as n from receipt");
        assert_eq!(app.app.db.one(n).await.expect("a count"), 1);
        let paper = treasurer.get(&format!("{receipt}/receipt.pdf")).await;
        for said in ["وصل الأداء", "مائة درهم", "نادية الشرقي", "03.531/2026/00001"]
        {
            assert!(paper.prints(said), "{said}: {}", paper.printed());
        }
        let french = treasurer.get(&format!("{receipt}/receipt.pdf?lang=fr")).await;
        assert!(french.prints("cent dirhams") && french.prints("Nadia Cherki"), "{}", french.printed());
        let member = treasurer.get(&at).await;
        assert!(member.body.contains(&format!("href=\"{receipt}\"")), "{member}");
        // The same form for another member is no receipt of theirs.
        let other = entered(&head, "يوسف المريني", HERE, &[]).await;
        assert_eq!(paid(&treasurer, &other, &[("once", "form-1")]).await.status, 400);
        let list = treasurer.get("/receipts").await;
        assert!(list.text().contains("وصل واحد، مبلغه 100 درهم"), "{list}");
        let book = treasurer.get("/receipts/book.pdf?year=2026").await;
        assert!(book.prints("نادية الشرقي") && book.prints("سجل وصولات الأداء"), "{}", book.printed());
    })
    .await;
}

/// G02: parts are kept until they come to the whole; a cancelled receipt keeps its number and says why; the membership is as if it
/// had not been paid.
#[tokio::test(flavor = "multi_thread")]
async fn parts_come_to_the_whole_and_a_cancelled_receipt_stays() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "زهرة الودغيري", HERE, &[]).await;
        let first = receipted(&head, &at, &[("amount", "40")]).await;
        let page = head.get(&first).await;
        assert!(page.text().contains("أداء جزئي، يبقى 60 درهم"), "{page}");
        assert!(head.get(&at).await.text().contains("حل أجل التجديد"));
        let account = head.get(&format!("{at}/payments")).await;
        assert!(account.text().contains("المستحق عن فترة واحدة: 60 درهم"), "{account}");
        // A part does not carry two periods.
        let far = paid(&head, &at, &[("amount", "60"), ("until", "2028-01-10")]).await;
        assert!(far.status == 422 && far.text().contains("160 درهم"), "{far}");
        let second = receipted(&head, &at, &[("amount", "60,00")]).await;
        let page = head.get(&at).await;
        assert!(
            page.text().contains("مؤدى إلى غاية 10 يناير 2027") && page.text().contains("100 درهم"),
            "{page}"
        );
        assert!(head.get(&format!("{at}/payments")).await.text().contains("لا شيء مستحق اليوم"));
        let cancel = |receipt: &str| format!("{receipt}/cancellation");
        let silent = head.post(&cancel(&second), &[("reason", " ")]).await;
        assert!(silent.status == 422 && silent.text().contains("اكتبوا السبب"), "{silent}");
        let why = [("reason", "شيك بدون رصيد")];
        assert_eq!(head.post(&cancel(&second), &why).await.status, 303);
        let twice = head.post(&cancel(&second), &why).await;
        assert!(twice.status == 422 && twice.text().contains("ألغي هذا الوصل من قبل"), "{twice}");
        let page = head.get(&second).await;
        assert!(page.text().contains("شيك بدون رصيد") && page.text().contains("00002"), "{page}");
        assert!(head.get(&format!("{second}/receipt.pdf")).await.prints("شيك بدون رصيد"));
        let account = head.get(&format!("{at}/payments")).await;
        assert!(
            account.text().contains("المستحق عن فترة واحدة: 60 درهم"),
            "the first is a part again: {account}"
        );
        // Newest first: what a later payment goes on from stands.
        receipted(&head, &at, &[("amount", "60")]).await;
        receipted(&head, &at, &[("amount", "100")]).await;
        let early = head.post(&cancel(&first), &why).await;
        assert!(early.status == 422 && early.text().contains("أداء لاحق"), "{early}");
        let all = head.get("/receipts?state=all").await;
        assert!(all.text().contains("4 وصولات، مجموعها 200 درهم"), "{all}");
        let gone = head.get("/receipts?state=cancelled").await;
        assert!(gone.text().contains("وصل واحد") && gone.text().contains("شيك بدون رصيد"), "{gone}");
        let csv = head.get("/receipts.csv?state=all").await;
        assert!(csv.body.contains("03.531/2026/00002") && csv.body.contains("شيك بدون رصيد"), "{csv}");
    })
    .await;
}

/// 29-11 art. 40: from ten thousand dirhams on no cash; a cheque has its number. 29-11 art. 31: one person's gifts of a year have a
/// ceiling; a cancelled gift does not count.
#[tokio::test(flavor = "multi_thread")]
async fn the_law_limits_cash_and_gifts() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "كمال العلوي", HERE, &[]).await;
        for (answers, said) in [
            (vec![("amount", "10000")], "يؤدى بشيك"),
            (vec![("kind", "gift"), ("amount", "10000")], "يؤدى بشيك"),
            (vec![("paid_by", "cheque")], "رقم الشيك"),
            (vec![("amount", "0")], "أكبر من الصفر"),
            (vec![("on", "2026-05-05")], "لم يحل"),
            (vec![("kind", "gift"), ("amount", "600000.01"), ("paid_by", "transfer")], "600.000 درهم"),
        ] {
            let answer = paid(&head, &at, &answers).await;
            assert!(answer.status == 422, "{answers:?}: {answer}");
            assert!(said == "لم يحل" || answer.text().contains(said), "{said}: {answer}");
        }
        let gift = |amount| [("kind", "gift"), ("amount", amount), ("paid_by", "transfer")];
        let most = receipted(&head, &at, &gift("600000")).await;
        assert!(head.get(&most).await.text().contains("ستمائة ألف درهم"));
        let more = paid(&head, &at, &gift("1")).await;
        assert!(more.status == 422 && more.text().contains("المادة 31"), "{more}");
        assert_eq!(head.post(&format!("{most}/cancellation"), &[("reason", "خطأ")]).await.status, 303);
        receipted(&head, &at, &gift("1")).await;
        assert!(head.get(&at).await.text().contains("حل أجل التجديد"), "a gift renews nothing");
        let cheque = [("paid_by", "cheque"), ("reference", "CH 552"), ("amount", "10000")];
        assert!(head.get(&receipted(&head, &at, &cheque).await).await.text().contains("CH 552"));
    })
    .await;
}

/// G02: many who write at once get the numbers from one on, each once and none left out; refused forms take none.
#[tokio::test(flavor = "multi_thread")]
async fn numbers_have_no_hole_under_concurrency() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let mut members = vec![];
        for n in 0..4 {
            members.push(
                entered(&head, &format!("عضو {}", ["الأول", "الثاني", "الثالث", "الرابع"][n]), HERE, &[])
                    .await,
            );
        }
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..24usize {
            let (by, at) = (head.clone(), members[n % 4].clone());
            tasks.spawn(async move {
                let amount = if n % 6 == 5 { "0" } else { "10" };
                let once = format!("w{n}");
                let form = [
                    ("kind", "gift"),
                    ("on", "2026-05-04"),
                    ("amount", amount),
                    ("paid_by", "cash"),
                    ("once", &once),
                ];
                // Too much at once is answered with "try again": people do.
                for _ in 0..20 {
                    let answer = by.post(&format!("{at}/payments"), &form).await;
                    if answer.status != 503 {
                        return answer.status;
                    }
                }
                503
            });
        }
        let statuses = tasks.join_all().await;
        assert_eq!(statuses.iter().filter(|s| **s == 303).count(), 20, "{statuses:?}");
        let numbers = sql!((i64), "select number from receipt order by number");
        let numbers = app.app.db.all(numbers).await.expect("numbers");
        assert_eq!(numbers, (1..=20).collect::<Vec<i64>>());
        assert!(head.get("/receipts").await.text().contains("20 وصلا، مجموعها 200 درهم"));
    })
    .await;
}

/// G02: the country's treasurer sets the schedule, each amount with its title; a province reads it and its members owe by it.
#[tokio::test(flavor = "multi_thread")]
async fn the_schedule_says_what_is_owed() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let nation = app.secretary_of("MA").await;
        let student = entered(&head, "سعاد بوعنان", HERE, &[("category", "student")]).await;
        let rate = [
            ("year", "2025"),
            ("category", "student"),
            ("amount", "30"),
            ("title", "قرار المجلس الوطني 3/2024"),
        ];
        assert_eq!(head.post("/dues/rates", &rate).await.status, 403);
        for (wrong, said) in
            [(("amount", "0"), "أكبر من الصفر"), (("title", " "), "سنده"), (("year", "26"), "بأربعة أرقام")]
        {
            let form: Vec<_> = rate.iter().copied().filter(|(k, _)| *k != wrong.0).chain([wrong]).collect();
            let answer = nation.post("/dues/rates", &form).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{answer}");
        }
        assert_eq!(nation.post("/dues/rates", &rate).await.status, 303);
        let twice = nation.post("/dues/rates", &rate).await;
        assert!(twice.status == 422 && twice.text().contains("احذفوه أولا"), "{twice}");
        let read = head.get("/dues/rates").await;
        assert!(
            read.text().contains("قرار المجلس الوطني 3/2024") && !read.body.contains("/removal"),
            "{read}"
        );
        let account = head.get(&format!("{student}/payments")).await;
        assert!(account.text().contains("المستحق عن فترة واحدة: 30 درهم"), "{account}");
        assert!(account.text().contains("قرار المجلس الوطني 3/2024"), "{account}");
        let receipt = receipted(&head, &student, &[("amount", "30")]).await;
        assert!(head.get(&receipt).await.text().contains("10 يناير 2027"));
        let page = nation.get("/dues/rates").await;
        let removal = page
            .body
            .split("action=\"")
            .find_map(|rest| rest.split('"').next().filter(|a| a.ends_with("/removal")));
        let removal = removal.expect("a way out").to_owned();
        assert_eq!(head.post(&removal, &[]).await.status, 403);
        assert_eq!(nation.post(&removal, &[]).await.status, 303);
        assert!(nation.get("/dues/rates").await.text().contains("لا جدول لأي سنة"));
    })
    .await;
}
