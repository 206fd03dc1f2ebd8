//! Communiques as parties write them, about the meetings of the data set: what its archive is filled with when the import is
//! measured.

use super::{
    dice::{Dice, Of},
    names::{Invented, Names},
    plan::Plan,
    words,
};
use crate::ui::{Lang, Words};
use amana_statute::Gender;

/// Makes them.
pub struct Texts<'a> {
    plan: &'a Plan,
    names: Names,
    sums: Vec<f64>,
}

impl<'a> Texts<'a> {
    /// About the meetings of this nation.
    pub fn of(plan: &'a Plan) -> Texts<'a> {
        Texts { plan, names: Names::new(plan.size.seed), sums: plan.meeting_sums() }
    }

    /// Text number `n`: some 1,700 letters.
    pub fn text(&self, n: usize) -> String {
        let plan = self.plan;
        let dice = &mut Dice::of(plan.size.seed, Of::Text, n as u64);
        let held = plan.meeting(dice.below(plan.size.meetings), &self.sums);
        let body = &plan.bodies[held.body];
        let unit = &plan.units[body.unit].name_ar;
        let party = plan.rules.organisation(Lang::Ar);
        let words = Words::of(Lang::Ar);
        let label = &body.shown.0;
        let (_, minutes) = plan.minutes(held);
        let people: Vec<String> = plan
            .members(held.body, held.on)
            .into_iter()
            .take(6)
            .map(|m| {
                let seat = &plan.seats[m.seat].plan;
                let name = self.names.person(m.person as u64);
                let gender = if name.woman { Gender::Feminine } else { Gender::Masculine };
                let post = plan.rules.post_label(&body.kind, &seat.post, seat.rank, gender, Lang::Ar);
                format!("{}، {post}", courtesy(&name))
            })
            .collect();
        let (head, others) = people.split_first().map_or(("", &people[..]), |(h, o)| (h.as_str(), o));
        let guest = self.names.person(dice.below(plan.size.persons) as u64);
        let agenda: Vec<String> = minutes.agenda.iter().map(|point| format!("- {point}؛")).collect();
        let decisions: Vec<String> =
            (1..=4).map(|n| format!("{n}. {} ب{unit}.", dice.pick(words::DECISIONS))).collect();
        format!(
            "{party}\n{label}\n\nبلاغ رقم {n}\n\nعقدت {label} اجتماعها العادي يوم {day} ب{venue}، برئاسة {head}، وبحضور {others}.\n\n\
             وفي بداية الاجتماع تناول الكلمة {guest}، الذي نوه بالدينامية التنظيمية التي يعرفها الحزب ب{unit}، وأكد على ضرورة مواصلة \
             التواصل مع الساكنة والإنصات إلى انتظاراتها، كما ذكر بأهمية الاستعداد الجيد للمحطات المقبلة واستكمال هيكلة الفروع المحلية. \
             وقدم الحاضرون عرضا مفصلا عن الأنشطة المنجزة خلال المرحلة السابقة، والتي بلغ عددها {count} نشاطا استفاد منه {many} مستفيدا.\n\n\
             وقد تضمن جدول أعمال الاجتماع النقط التالية:\n{agenda}\n\nوبعد نقاش مستفيض ومسؤول، قررت {label} ما يلي:\n{decisions}\n\n\
             كما تقرر عقد الاجتماع المقبل يوم {next} لتتبع تنفيذ هذه المقررات، مع تكليف المقرر بإعداد محضر الاجتماع ورفعه إلى الأجهزة \
             المختصة. وفي الختام رفعت أكف الضراعة بأن يوفق الجميع لما فيه خير البلاد.\n",
            day = words.date(held.on),
            venue = minutes.venue,
            others = others.join("، و"),
            guest = courtesy(&guest),
            count = 5 + dice.below(60),
            many = 200 + dice.below(5000),
            agenda = agenda.join("\n"),
            decisions = decisions.join("\n"),
            next = words.date(held.on.plus(30 + dice.below(60) as i64)),
        )
    }
}

fn courtesy(name: &Invented) -> String {
    format!("{} {}", if name.woman { "السيدة" } else { "السيد" }, name.ar)
}
