//! Banks' files through the door.

use super::entered;
use crate::testing::{Answer, Client, TestApp};

const HERE: &str = "03.531.01.05";
const MAY: &str = "Relevé;;;;\nDate opération;Libellé;Débit;Crédit;Référence\n\
    02/05/2026;VIR RECU YOUSSEF EL MARINI COTISATION;;100,00;R1\n\
    03/05/2026;FRAIS;25,00;;R2\n\
    03/05/2026;VIR ADH MB-20417;;40,00;R3\n\
    04/05/2026;LOYER RECU;;900,00;R4\n\
    32/05/2026;VIR X;;50,00;R5\n";

async fn upload(by: &Client, name: &str, text: &str) -> Answer {
    by.upload("/bank-files", &[], &[("file", name, text.as_bytes())]).await
}

/// The lines of a page of a file, in order.
fn lines(page: &Answer) -> Vec<String> {
    let all = page.body.split("name=\"payer-").skip(1);
    all.filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
}

/// G02: a bank's file is matched to the members of the treasury with the reasons, confirmed in bulk or by a name that somebody
/// writes; the same file and the same lines twice double nothing; a match is taken back by cancelling its receipt.
#[tokio::test(flavor = "multi_thread")]
async fn a_banks_file_is_matched() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let one = entered(&head, "يوسف المريني", HERE, &[]).await;
        let two = entered(&head, "كمال العلوي", HERE, &[("number", "MB-20417")]).await;
        let three = entered(&head, "سعاد بوعنان", HERE, &[]).await;
        // The neighbour's of the same name is no candidate.
        let theirs = app.secretary_of("03.561").await;
        entered(&theirs, "يوسف المريني", "03.561.01.11", &[]).await;
        for (name, text, said) in [
            ("x.csv", "a;b\n1;2\n", "لم نجد في الملف أعمدة الكشف"),
            ("x.csv", "Date;Libellé;Crédit\n02/05/2026;X;\n", "لا أداء واردا"),
            ("x.xlsx", "", "اختاروا ملفا"),
        ] {
            let answer = upload(&head, name, text).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{said}: {answer}");
        }
        let came = upload(&head, "may.csv", MAY).await;
        assert_eq!(came.status, 303, "{came}");
        let file = came.location.expect("an address");
        let page = head.get(&file).await;
        for said in [
            "عدد الأسطر 3: المؤكد 0، والمنتظر 3، والمستبعد 0",
            "يوسف المريني",
            "كمال العلوي",
            "رقم العضو في البيان",
            "الاسم الكامل في البيان و",
            "السطر",
            "7",
        ] {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        let again = upload(&head, "same.csv", MAY).await.location.expect("an address");
        assert!(again.starts_with(&file), "{again}");
        assert!(head.get(&again).await.text().contains("أودع هذا الملف من قبل"));
        let line = lines(&page);
        assert_eq!(line.len(), 3, "{page}");
        let matches = format!("{file}/matches");
        let nothing = head.post(&matches, &[]).await;
        assert!(nothing.status == 422 && nothing.text().contains("اختاروا سطرا"), "{nothing}");
        let payer = format!("payer-{}", line[2]);
        let nobody = head.post(&matches, &[("line", &line[0]), (&payer, "اسم لا يعرفه أحد")]).await;
        assert!(nobody.status == 422 && nobody.text().contains("لا عضو وحيدا"), "{nobody}");
        // All or none: the first was not taken either.
        assert!(head.get("/receipts").await.text().contains("لا وصل هنا"));
        let aside = format!("{file}/lines/{}/aside", line[2]);
        assert_eq!(head.post(&aside, &[]).await.status, 303);
        assert!(head.get(&format!("{file}?show=aside")).await.text().contains("LOYER RECU"));
        assert_eq!(head.post(&format!("{aside}/withdrawal"), &[]).await.status, 303);
        let named = [("line", line[0].as_str()), ("line", &line[1]), (&payer, "SOUAD BOUANANE")];
        let done = head.post(&matches, &named).await;
        assert_eq!(done.status, 303, "{done}");
        let closed = head.post(&matches, &[("line", &line[0])]).await;
        assert!(closed.status == 422 && closed.text().contains("لم يعد السطر 3 منتظرا"), "{closed}");
        assert!(head.get(&one).await.text().contains("مؤدى إلى غاية 10 يناير 2027"));
        assert!(head.get(&two).await.text().contains("حل أجل التجديد"), "forty is a part");
        assert!(head.get(&three).await.text().contains("مؤدى إلى غاية"));
        let list = head.get("/receipts?paid_by=transfer").await;
        assert!(list.text().contains("3 وصولات، مجموعها 1.040 درهم"), "{list}");
        // Another file that overlaps brings what is new alone.
        let june = format!("{MAY}04/05/2026;VIR RECU SOUAD BOUANANE;;100,00;R9\n");
        let page = head.get(&upload(&head, "june.csv", &june).await.location.expect("an address")).await;
        assert!(page.text().contains("عدد الأسطر 1") && page.text().contains("ولم تؤخذ ثانية: 3"), "{page}");
        // Taken back: the receipt first, then the file.
        let stands = head.post(&format!("{file}/removal"), &[]).await;
        assert!(stands.status == 422 && stands.text().contains("ألغوها أولا"), "{stands}");
        let matched = head.get(&format!("{file}?show=matched")).await;
        let receipts: Vec<&str> =
            matched.body.split("href=\"/receipts/").skip(1).filter_map(|r| r.split('"').next()).collect();
        assert_eq!(receipts.len(), 3, "{matched}");
        for receipt in receipts.iter().rev() {
            let answer =
                head.post(&format!("/receipts/{receipt}/cancellation"), &[("reason", "تحويل مرفوض")]).await;
            assert_eq!(answer.status, 303, "{answer}");
        }
        assert_eq!(lines(&head.get(&file).await).len(), 3, "they wait again");
        assert_eq!(head.post(&format!("{file}/removal"), &[]).await.location.as_deref(), Some("/bank-files"));
        assert_eq!(head.get(&file).await.status, 404);
    })
    .await;
}
