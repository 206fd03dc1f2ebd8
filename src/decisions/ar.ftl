decisions-printed = القرار مطبوعا
decisions-printed-list = اللائحة مطبوعة
decisions-title = القرارات
decisions-title-of = قرارات { $unit }
decisions-shown = { PLURAL($n) ->
    [zero] لا قرار
    [one] قرار واحد
    [two] قراران
    [few] { $n } قرارات
    [many] { $n } قرارا
   *[other] { $n } قرار
}
decisions-none = لا قرار مسجلا هنا بعد. تأتي القرارات مع البلاغات التي تؤكدها.
decisions-with-work = عملها مفتوح
decisions-with-late = عملها متأخر
decisions-col-text = القرار
decisions-col-kind = النوع
decisions-col-taken = كيف اتخذ
decisions-col-on = التاريخ
decisions-col-open = عمل مفتوح
decisions-col-late = عمل متأخر
decisions-late = { PLURAL($n) ->
    [zero] لا شيء متأخرا
    [one] عمل متأخر
    [two] عملان متأخران
    [few] { $n } أعمال متأخرة
    [many] { $n } عملا متأخرا
   *[other] { $n } عمل متأخر
}
decisions-open = { PLURAL($n) ->
    [zero] لا عمل مفتوحا
    [one] عمل مفتوح
    [two] عملان مفتوحان
    [few] { $n } أعمال مفتوحة
    [many] { $n } عملا مفتوحا
   *[other] { $n } عمل مفتوح
}
decisions-article = المادة المذكورة
decisions-votes = مع: { $pro }، ضد: { $against }، امتناع: { $abstained }
decisions-effects = ما ترتب عنه
decisions-no-effects = لم يترتب عنه شيء مسجل.
decisions-did-begin = انتداب
decisions-did-end = نهاية انتداب
decisions-did-found = تأسيس
decisions-did-dissolve = حل
decisions-did-assign = مهمة
decisions-did-set = أجل
decisions-did-follow = تتبع
decisions-mandate = { $person }: { $post }، { $body }
decisions-follows = { $person } يتتبع { $unit }
decisions-item = المهمة
decisions-who = من ينجزها
decisions-finish = أنجزت
decisions-reopen = إعادة فتحها
decisions-done-on = أنجز يوم { $on }
decisions-late-since = متأخر منذ { $on }
decisions-due-on = أجله { $on }
decisions-without-day = دون أجل
decisions-kind-resolution = مقرر
decisions-kind-recommendation = توصية
decisions-kind-designation = تعيين
decisions-kind-creation = إحداث
decisions-kind-renewal = تجديد
decisions-kind-admission = قبول عضوية
decisions-kind-directive = توجيه
decisions-kind-action = إجراء
decisions-kind-milestone = موعد
decisions-kind-text = اعتماد نص
decisions-kind-headquarters = مقر
decisions-kind-position = موقف
decisions-kind-appointment = تكليف
decisions-kind-other = غير ذلك
decisions-taken-unanimity = بالإجماع
decisions-taken-consensus = بالتوافق
decisions-taken-majority = بالأغلبية
decisions-taken-secret-ballot = بالاقتراع السري
decisions-taken-unknown = لم تذكر الطريقة
