reports-title = التقارير
reports-of = تقرير الحالة: { $unit }
reports-nation = الصعيد الوطني
reports-period = الفترة من { $from } إلى { $to }
reports-composed = حرر في { $day } مما هو مدون في السجل.
reports-short = خلاصة
reports-sentence = { $text }.
reports-sentence-was = { $text }؛ في الفترة السابقة: { $was }.
reports-short-structured = { $n } من { $of } جماعة مهيكلة في { $day }
reports-short-met = { $n } من { $of } هيئة معروف أجلها اجتمعت في أجلها
reports-short-held = { PLURAL($n) ->
    [zero] لم ينعقد أي اجتماع خلال الفترة
    [one] انعقد اجتماع واحد خلال الفترة
    [two] انعقد اجتماعان خلال الفترة
    [few] انعقدت { $n } اجتماعات خلال الفترة
    [many] انعقد { $n } اجتماعا خلال الفترة
   *[other] انعقد { $n } اجتماع خلال الفترة
}
reports-short-expired = { PLURAL($n) ->
    [zero] لا هيئة انقضت مدتها
    [one] هيئة واحدة انقضت مدتها
    [two] هيئتان انقضت مدتهما
    [few] { $n } هيئات انقضت مدتها
    [many] { $n } هيئة انقضت مدتها
   *[other] { $n } هيئة انقضت مدتها
}
reports-short-late = { PLURAL($n) ->
    [zero] لا مهمة فات أجلها دون إنجاز
    [one] مهمة واحدة فات أجلها دون إنجاز
    [two] مهمتان فات أجلهما دون إنجاز
    [few] { $n } مهام فات أجلها دون إنجاز
    [many] { $n } مهمة فات أجلها دون إنجاز
   *[other] { $n } مهمة فات أجلها دون إنجاز
}
reports-against = الفترة السابقة التي يقارن بها، بالطول نفسه: من { $from } إلى { $to }.
reports-not-compared = لا مقارنة بفترة سابقة: يبدأ السجل في { $first }.
reports-was = الفترة السابقة
reports-change = الفرق
reports-part = العدد
reports-counted = ما يحسب
reports-units = بحسب الوحدة الترابية
reports-missing = ما ينقص ومنذ متى: جماعات بلا هيئة محلية
reports-nothing-missing = لا شيء ينقص.
reports-uncovered = جهات وأقاليم بلا هيئة في مستواها
reports-expired = ما انقضت مدته: هيئات تجلس بعد انتهاء مدتها
reports-ending = هيئات تنقضي مدتها خلال سنة
reports-no-body = لا هيئة.
reports-not-met = من لم تجتمع في أجلها
reports-all-met = كل هيئة معروف أجلها اجتمعت في أجلها.
reports-due = الأجل
reports-few = أقل من { $n }
reports-few-note = لا تذكر أعداد الأشخاص إذا كانت أقل من { $n }، ولا ما يسمح بحسابها من المجموع، كي لا يعرف أحد بعينه.
reports-col-expired = منقضية
reports-col-seats = مقاعد شاغرة
reports-col-met = في أجلها
reports-col-held = اجتماعات
reports-col-late = متأخرة
reports-definitions = التعريفات والسند
reports-meetings = الاجتماعات والمقررات
reports-held = كيف انعقدت الاجتماعات
reports-lawful = منها بنصاب معدود
reports-short-of-quorum = منها دون النصاب المطلوب
reports-quorum-unknown = منها ما لم يدون نصابه
reports-inquorate = لم تفتح لغياب النصاب
reports-cancelled = ألغيت
reports-in-period = في الفترة
reports-by-month = الاجتماعات عبر الزمن
reports-meetings-of = اجتماعات الفترة
reports-meeting = الاجتماع
reports-none-held = لم ينعقد أي اجتماع في هذه الفترة.
reports-decided = المقررات بحسب النوع
reports-kind = النوع
reports-sum = المجموع
reports-none-decided = لم يتخذ أي مقرر في هذه الفترة.
reports-work = تنفيذ ما حل أجله في الفترة
reports-work-all = مهام حل أجلها
reports-work-timely = أنجزت في أجلها
reports-work-after = أنجزت بعد أجلها
reports-work-open = لم تنجز
reports-none-due = لم يحل أجل أي مهمة في هذه الفترة.
reports-late = ما فات أجله ومن المكلف به
reports-task = المهمة
reports-owner = المكلف
reports-no-owner = بلا مكلف
reports-lateness = التأخر
reports-days-late = { PLURAL($n) ->
    [zero] في يومه
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوما
   *[other] { $n } يوم
}
reports-none-late = لا مهمة متأخرة.
reports-programmes = تقدم البرامج
reports-progress = الأهداف المحققة
reports-no-programme = لا برنامج يهم هذا التراب في هذه الفترة.
reports-target = الهدف
reports-first-due = الأجل الأول
reports-slipped = ما تأخر من الأهداف ومن المكلف به
reports-none-slipped = لم يتأخر أي هدف.
reports-growth = الأعداد والنمو
reports-ages = بحسب السن
reports-members-end = الأعضاء في { $day }
reports-members-begin = الأعضاء في { $day }، قبل بداية الفترة
reports-members-change = النمو خلال الفترة
reports-women-share = نسبة النساء ممن عرف جنسهم
reports-young-share = نسبة من هم دون 35 سنة ممن عرف سنهم
reports-categories = بحسب الفئة
reports-women = النساء
reports-men = الرجال
reports-at-begin = قبل الفترة
reports-contents = المحتويات
reports-map-alt = خريطة: { $title }. الجدول الموالي يقول الشيء نفسه.
reports-more = { PLURAL($n) ->
    [zero] لا سطر آخر
    [one] وسطر واحد آخر: انظر الصفحة
    [two] وسطران آخران: انظر الصفحة
    [few] و{ $n } أسطر أخرى: انظر الصفحة
    [many] و{ $n } سطرا آخر: انظر الصفحة
   *[other] و{ $n } سطر آخر: انظر الصفحة
}
reports-more-in-book = { PLURAL($n) ->
    [zero] لا سطر آخر.
    [one] وسطر واحد آخر، في الجدول المرافق وعلى صفحة البرنامج.
    [two] وسطران آخران، في الجدول المرافق وعلى صفحة البرنامج.
    [few] و{ $n } أسطر أخرى، في الجدول المرافق وعلى صفحة البرنامج.
    [many] و{ $n } سطرا آخر، في الجدول المرافق وعلى صفحة البرنامج.
   *[other] و{ $n } سطر آخر، في الجدول المرافق وعلى صفحة البرنامج.
}
reports-about = عن التقرير
reports-from = من
reports-to = إلى
reports-ready = فترات جاهزة
reports-this-year = هذه السنة
reports-last-year = السنة الماضية
reports-last-quarter = الفصل الأخير
reports-last-month = الشهر الماضي
reports-since-congress = منذ المؤتمر
reports-hint = يومان مثل 2026-01-01 و2026-03-31. من كتب اليوم الأخير وحده نال الحالة في ذلك اليوم ونشاط السنة المنتهية فيه.
reports-wrong-day = لا يوم بهذا الاسم: اكتب السنة ثم الشهر ثم اليوم، مثل 2026-03-31. يظهر هنا تقرير هذه السنة.
reports-wrong-backwards = تنتهي الفترة قبل أن تبدأ: بدل اليومين. يظهر هنا تقرير هذه السنة.
reports-wrong-future = آخر يوم لم يأت بعد: اختر يوما مضى. يظهر هنا تقرير هذه السنة.
reports-wrong-long = الفترة أطول من قرن: اختر بداية أقرب. يظهر هنا تقرير هذه السنة.
reports-before = لا شيء مسجل قبل { $first }: لا يعرف السجل ما كان في هذه الفترة. هذا ليس فراغا، بل جهل بما كان.
reports-go-first = تقرير منذ أول يوم مسجل
reports-paper = التقرير
reports-book = التقرير في جدول (Excel)
reports-record = سجل الأداء
reports-record-of = سجل الأداء: { $name }
reports-record-link = سجل الأداء خلال فترة
reports-record-book = السجل في جدول (Excel)
reports-with-quorum = بنصاب
reports-without-quorum = دون نصاب
reports-quorum-not-written = النصاب غير مدون
reports-session = الدورة
reports-present = الحاضرون
reports-needed = النصاب المطلوب
reports-decision = المقرر
reports-done = أنجز
reports-no-work = بلا مهام
reports-followed = أنجز { $n } من { $of }
reports-renewal-near = تنقضي المدة خلال سنة: يحسن الإعداد للتجديد.
reports-vacant-seats = المقاعد الشاغرة
reports-never-held = لم يشغله أحد قط
reports-no-vacant-seat = لا مقعد شاغرا.
reports-renewals = من بدأ انتدابه أو انتهى خلال الفترة
reports-no-renewal = لم يبدأ أي انتداب ولم ينته خلال الفترة.
reports-in-office = في المنصب
reports-offices = الانتدابات خلال الفترة
reports-no-office = لا انتداب خلال هذه الفترة.
reports-received = تسلم المهام
reports-handed-on = سلم المهام
reports-hand-overs = تسليم المهام
reports-tasks = المهام
reports-no-hand-over = لم يسجل تسليم للمهام.
reports-signed = دفاتر التحملات الموقعة
reports-none-signed = لم يوقع أي دفتر للتحملات.
reports-attendance = الحضور
reports-called = اجتماعات دعي إليها
reports-attended = حضر
reports-excused = اعتذر أو أناب
reports-absent = غاب دون اعتذار
reports-chaired = ترأس
reports-state-chaired = رئاسة
reports-state-attended = حضور
reports-state-excused = اعتذار
reports-state-absent = غياب
reports-presented = التقارير المقدمة
reports-a-report = التقرير
reports-none-presented = لم يقدم أي تقرير في اجتماع.
reports-decisions-owned = { PLURAL($n) ->
    [zero] لا مقرر عهد إليه بتنفيذه.
    [one] مقرر واحد عهد إليه بتنفيذه أو بجزء منه.
    [two] مقرران عهد إليه بتنفيذهما أو بجزء منهما.
    [few] { $n } مقررات عهد إليه بتنفيذها أو بجزء منها.
    [many] { $n } مقررا عهد إليه بتنفيذها أو بجزء منها.
   *[other] { $n } مقرر عهد إليه بتنفيذها أو بجزء منها.
}
reports-done-on = أنجزت في { $day }
reports-done-late = أنجزت متأخرة في { $day }
reports-open = لم تنجز بعد
reports-directive = المقرر الملزم
reports-answer = الجواب
reports-answers = الأجوبة عن المقررات الملزمة
reports-none-answered = لم يجب باسم أي هيئة خلال الفترة.
reports-targets = أهداف البرامج
reports-no-targets = لا هدف في عهدته خلال الفترة.
reports-trail = ما دونه السجل من أعماله
reports-trail-note = كل رقم يفتح سطوره في سجل العمليات؛ والاطلاع على معطى محمي عمل من هذه الأعمال.
reports-times = المرات
reports-last = آخر مرة
reports-no-deed = لا عمل مدون في الفترة.
reports-link = تقرير الحالة
