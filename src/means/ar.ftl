means-title = وسائل العمل
means-lead = ما وضع رهن إشارة المسؤولين من تجهيزات وميزانيات وولوجات: من سلمه، ولمن، ومتى، ومن لا يزال يحتفظ به بعد انتهاء انتدابه.
means-all = كل الوسائل
means-kept = لدى من انتهى انتدابه
means-requests = طلبات الوسائل
means-none = لم تسلم بعد أي وسيلة في هذا التراب.
means-none-kept = لا أحد يحتفظ بوسيلة بعد انتهاء انتدابه.
means-what = الوسيلة
means-what-hint = مثل: حاسوب محمول، مفتاح المقر، ميزانية التنقل.
means-kind = النوع
means-kind-equipment = تجهيز
means-kind-budget = ميزانية
means-kind-access = ولوج
means-amount = المبلغ بالدرهم
means-amount-hint = للميزانية وحدها.
means-dirhams = { $n } درهم
means-holder = من هي بيده
means-body = الجهاز
means-on = بتاريخ
means-note = ملاحظة
means-give = تسليم وسيلة
means-ask = طلب وسيلة
means-do = تسليم أو طلب
means-why = سبب الطلب
means-pass = تسليمها للخلف أو إرجاعها
means-to = إلى
means-to-body = إرجاع إلى الجهاز
means-state-held = بيده منذ { $on }
means-state-kept = لم ترجع رغم انتهاء الانتداب في { $on }
means-state-returned = أرجعت في { $on }
means-kept-note = انتهى انتداب صاحبها: سلموها لخلفه أو سجلوا إرجاعها.
means-step-given = سلمت في { $on }
means-step-handed = انتقلت إلى الخلف في { $on }
means-step-returned = أرجعت في { $on }
means-asker = صاحب الطلب
means-asked-on = تاريخ الطلب
means-requests-none = لا طلب في هذا التراب.
means-request-open = في الانتظار
means-request-answered = أجيب عنه
means-request-granted = استجيب له في { $on }
means-request-refused = رفض في { $on }
means-request-withdrawn = سحبه صاحبه في { $on }
means-decide = البت في الطلب
means-answer-reason = تعليل الجواب
means-grant = الاستجابة وتسليم الوسيلة
means-refuse = الرفض
means-withdraw = سحب الطلب
means-no-what = اكتبوا الوسيلة، في { $n } حرف على الأكثر.
means-no-kind = اختاروا النوع: تجهيز أو ميزانية أو ولوج.
means-no-amount = للميزانية مبلغ بالدرهم أكبر من صفر، ولا مبلغ لغيرها.
means-no-holder = اختاروا من اللائحة من له انتداب سار في هذا الجهاز.
means-no-day = التاريخ مطلوب، ليس في المستقبل ولا قبل آخر تسجيل ({ $on }).
means-no-returned = أرجعت هذه الوسيلة من قبل.
means-no-theirs = هي بيد هذا الشخص.
means-no-reason = اكتبوا السبب.
means-no-answered = بت في هذا الطلب من قبل. أعيدوا فتح الصفحة.
means-no-own = لا يبت أحد في طلبه.
means-no-yours = لا يسحب الطلب إلا صاحبه.
means-no-built = سلمت جوابا عن طلب: سجلوا إرجاعها بدل حذفها.
means-shown = { PLURAL($n) ->
    [zero] لا وسيلة
    [one] وسيلة واحدة
    [two] وسيلتان
    [few] { $n } وسائل
    [many] { $n } وسيلة
   *[other] { $n } وسيلة
}
means-requests-shown = { PLURAL($n) ->
    [zero] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $n } طلبات
    [many] { $n } طلبا
   *[other] { $n } طلب
}
