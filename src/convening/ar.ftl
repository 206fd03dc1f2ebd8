convening-new = دعوة إلى اجتماع
convening-title = الإعداد والدعوة
convening-parts = أقسام الصفحة
convening-part-plan = الموعد والمكان
convening-part-send = توجيه الدعوة
convening-edit = تعديل الموعد والمكان
convening-save = حفظ
convening-plan-button = متابعة الإعداد
convening-titled = اجتماع { $body }
convening-titled-exceptional = اجتماع استثنائي: { $body }
convening-titled-ordinary = الدورة العادية { $n }: { $body }
convening-titled-extraordinary = الدورة الاستثنائية { $n }: { $body }
convening-ordinary = دورة عادية
convening-extraordinary = دورة استثنائية
convening-session-of = { $kind } رقم { $n }
convening-call = { $n ->
    [2] الدعوة الثانية
    [3] الدعوة الثالثة
   *[other] الدعوة الأولى
}
convening-after = بعد اجتماع { $day } الذي لم يكتمل نصابه
convening-call-again = الإعداد للدعوة الموالية
convening-state-planned = قيد الإعداد
convening-state-convened = وجهت الدعوة
convening-state-postponed = مؤجل
convening-state-cancelled = ملغى
convening-state-inquorate = لم يكتمل نصابه
convening-state-opened = منعقد
convening-form-on = اليوم
convening-form-hour = الساعة
convening-form-urgent = اجتماع مستعجل
convening-form-urgent-hint = يسري عليه أجل الدعوة القصير إن نص عليه النظام.
convening-form-venue-hint = القاعة أو العنوان، مثل: المقر الإقليمي.
convening-form-host = يحتضنه مقر وحدة أخرى
convening-form-host-hint = إن كان المقر تابعا لمستوى آخر: اسم الوحدة أو رمزها.
convening-form-directions = كيف يصل الحاضرون
convening-form-conference = رابط الاجتماع عن بعد
convening-form-conference-hint = العنوان الكامل الذي يبدأ بـ https://
convening-form-kind = نوع الدورة
convening-form-number = رقم الدورة
convening-form-title = عنوان الاجتماع
convening-form-title-hint = إن تركته فارغا كتبه البرنامج من اسم الهيئة ونوع الدورة.
convening-form-convener = صاحب الدعوة
convening-form-convener-hint = أصحاب الصفة التي يخولها النظام الدعوة، بترتيبها.
convening-form-nobody = لم يحدد بعد
convening-form-stands-in = ينوب عمن يسبقه في الترتيب لمانع
convening-form-stands-in-hint = أشر هنا إذا تعذر على صاحب الصفة الأولى توجيه الدعوة.
convening-propose-notice = { PLURAL($days) ->
    [zero] لا يشترط النظام أجلا: أقرب يوم ممكن { $first }.
    [one] أجل الدعوة يوم واحد: أقرب يوم ممكن { $first }.
    [two] أجل الدعوة يومان: أقرب يوم ممكن { $first }.
    [few] أجل الدعوة { $days } أيام: أقرب يوم ممكن { $first }.
    [many] أجل الدعوة { $days } يوما: أقرب يوم ممكن { $first }.
   *[other] أجل الدعوة { $days } يوم: أقرب يوم ممكن { $first }.
}
convening-propose-no-notice = لا يعرف البرنامج أجلا للدعوة في هذا النظام.
convening-propose-due = آخر اجتماع يوم { $met }، وموعد الموالي حسب الدورية { $due } على أبعد تقدير.
convening-propose-first = لم يسجل للهيئة اجتماع بعد، وكان عليها أن تجتمع قبل { $due }.
convening-propose-met = آخر اجتماع يوم { $met }.
convening-wrong-no-day = اختر يوم الاجتماع.
convening-wrong-hour = اكتب الساعة هكذا: 18:30.
convening-wrong-mode = اختر كيفية الحضور.
convening-wrong-past = هذا اليوم مضى: اختر يوما قادما.
convening-wrong-far = هذا اليوم بعيد جدا: اختر يوما في السنتين القادمتين.
convening-wrong-no-conference = من يحضر عن بعد يحتاج إلى رابط: اكتبه هنا.
convening-wrong-conference = هذا ليس عنوانا على الشبكة: انسخه كاملا مبتدئا بـ https://
convening-wrong-no-venue = اكتب مكان الاجتماع، أو اختر الوحدة التي تحتضنه.
convening-wrong-number = رقم الدورة عدد بين 1 و9999.
convening-agenda-empty = لا نقطة بعد في جدول الأعمال.
convening-point = نص النقطة
convening-point-add = إضافة نقطة
convening-level = المستوى
convening-theme = الموضوع
convening-level-national = وطني
convening-level-regional = جهوي
convening-level-provincial = إقليمي
convening-level-local = محلي
convening-up = إلى أعلى
convening-down = إلى أسفل
convening-remove = حذف
convening-change = تعديل
convening-offers = نقط يقترحها السجل
convening-offer-take = إدراج في جدول الأعمال
convening-offer-item = مهمة مفتوحة للهيئة
convening-offer-item-due = مهمة مفتوحة أجلها { $day }
convening-offer-milestone = موعد يحل يوم { $day }
convening-offer-directive = توجيه من هيئة أعلى
convening-offer-directive-of = توجيه من هيئة أعلى بتاريخ { $day }
convening-called = المدعوون
convening-nobody = لا أحد على اللائحة بعد.
convening-more-called = اللائحة الكاملة ({ $n }) في كشف التبليغ.
convening-col-basis = سبب الدعوة
convening-col-channel = طريقة التبليغ
convening-col-state = الحالة
convening-col-number = الرقم
convening-col-served = التبليغ
convening-col-note = ملاحظة المدعو
convening-col-signed = تاريخ التوقيع
convening-col-matter = المسألة
convening-col-why = البيان
convening-col-article = السند
convening-basis-of-right = عضو في الهيئة
convening-basis-staff = طاقم الهيئة، دون تصويت
convening-basis-by-rule = حسب الصفة
convening-basis-by-hand = بالاسم
convening-channel-email = بالبريد الإلكتروني
convening-channel-link = برابط شخصي
convening-channel-paper = على الورق
convening-rule = { $who }، { $unit }
convening-rule-all-of = كل أعضاء: { $body }
convening-rule-called = { PLURAL($n) ->
    [zero] لم تضف أحدا
    [one] أضافت مدعوا واحدا
    [two] أضافت مدعوين اثنين
    [few] أضافت { $n } مدعوين
    [many] أضافت { $n } مدعوا
   *[other] أضافت { $n } مدعو
}
convening-rule-add = دعوة أصحاب صفة في تراب معين
convening-rule-office = الصفة
convening-rule-unit = في تراب
convening-rule-unit-hint = اسم الوحدة أو رمزها: يدعى أصحاب الصفة فيها وفي ما تحتها.
convening-rule-button = إضافتهم إلى اللائحة
convening-person = الاسم
convening-person-hint = اسم شخص مسجل، بالعربية أو باللاتينية.
convening-person-add = دعوة شخص بالاسم
convening-person-button = إضافته إلى اللائحة
convening-person-pick = من المقصود؟
convening-person-none = لا أحد في السجل بهذا الاسم: راجع كتابته، أو سجله أولا في الأشخاص.
convening-person-several = عدة أشخاص بهذا الاسم: اختر المقصود.
convening-person-page = صفحته في السجل
convening-lawful = هل هذا الاجتماع قانوني؟
convening-sound = سليم
convening-broken = مخالف
convening-unknown = غير معروف
convening-matter-convener = صاحب الدعوة
convening-matter-notice = أجل الدعوة
convening-matter-called = دعوة جميع الأعضاء
convening-matter-composition = تركيبة الهيئة
convening-matter-quorum = النصاب
convening-matter-terms = مدد الانتداب
convening-matter-mode = كيفية الحضور
convening-matter-statute = النظام
convening-why-convenes = توجيه الدعوة من اختصاص { $office }.
convening-why-replaces = يعود توجيه الدعوة إلى { $office } لشغور منصب { $vacant }.
convening-why-stands-in = يعود توجيه الدعوة إلى { $office } نيابة عن { $prevented }، لمانع مصرح به.
convening-why-out-of-turn = الدعوة باسم { $office }، والاختصاص قبل ذلك لـ{ $first } والمنصب غير شاغر: توجه الدعوة ممن يشغله، أو يصرح بالمانع.
convening-why-not-convener = من اختير لا يحمل صفة تخوله الدعوة. يدعو إلى الاجتماع: { $offices }.
convening-why-no-convener = لم يحدد صاحب الدعوة. يدعو إلى الاجتماع: { $offices }.
convening-why-notice = بين الدعوة والاجتماع { $given } من الأيام، والأجل { $needed }.
convening-why-urgent = بين الدعوة والاجتماع { $given } من الأيام، وأجل الاستعجال { $needed }.
convening-why-notice-short = بين الدعوة والاجتماع { $given } من الأيام فقط، والأجل { $needed }: اختر يوما أبعد.
convening-why-only-urgent = بين الدعوة والاجتماع { $given } من الأيام، والأجل العادي { $needed }: لا يصح إلا مستعجلا ({ $urgent }).
convening-why-no-urgent-rule = لا ينص النظام على أجل للاستعجال.
convening-why-call-too-soon = بين الدعوتين { $given } من الأيام، والنظام يشترط { $needed }.
convening-why-all-called = { PLURAL($n) ->
    [zero] لا عضو يدعى.
    [one] العضو الوحيد مدعو.
    [two] العضوان مدعوان.
    [few] الأعضاء الـ{ $n } مدعوون جميعا.
    [many] الأعضاء الـ{ $n } مدعوون جميعا.
   *[other] الأعضاء الـ{ $n } مدعوون جميعا.
}
convening-why-not-called = { $missing } من أعضاء الهيئة الـ{ $members } غير مدعوين: لا يصح إغفال عضو.
convening-why-seats = { PLURAL($n) ->
    [zero] لا عضو في الهيئة.
    [one] في الهيئة عضو واحد.
    [two] في الهيئة عضوان.
    [few] في الهيئة { $n } أعضاء.
    [many] في الهيئة { $n } عضوا.
   *[other] في الهيئة { $n } عضو.
}
convening-why-seats-short = في الهيئة { $filled } من الأعضاء، وأقل ما يشترطه النظام { $least }: ينقصها { $missing }.
convening-why-no-members = لا عضو مسجلا في الهيئة في ذلك اليوم: سجل تركيبتها أولا.
convening-why-dissolved = حلت الهيئة يوم { $day }.
convening-why-quorum = يلزم حضور { $needed } من { $members }.
convening-why-terms-run = مدد انتداب الأعضاء سارية.
convening-why-terms-over = انتهت مدة { $over } من الأعضاء الـ{ $members }: جدد انتدابهم أو بين سنده.
convening-why-in-person = الحضور في المكان هو الأصل.
convening-why-remote-counts = الحضور عن بعد مسموح به ويحتسب في النصاب.
convening-why-remote-allowed = الحضور عن بعد مسموح به، ولا يقول النظام هل يحتسب في النصاب.
convening-why-remote-forbidden = لا يسمح النظام بالحضور عن بعد لهذه الهيئة.
convening-why-remote-outside = من يحضر عن بعد لا يحتسب في النصاب.
convening-why-no-rule = لا تعرف قاعدة لهذا في النظام.
convening-why-kind-unknown = لا يعرف النظام الساري هذا النوع من الهيئات.
convening-why-unconfirmed = لم يؤكد التنظيم بعد مطابقة ملف النظام لنصه.
convening-no-server = لم يضبط خادم للبريد: يبلغ المدعوون برابط شخصي أو على الورق.
convening-confirm = أعلم أن في هذه الدعوة ما يخالف النظام، وأوجهها على مسؤوليتي
convening-confirm-hint = تسجل المخالفة، وتظهر في سند كل قرار يتخذه الاجتماع.
convening-send = { PLURAL($n) ->
    [zero] توجيه الدعوة
    [one] توجيه الدعوة إلى مدعو واحد
    [two] توجيه الدعوة إلى مدعوين اثنين
    [few] توجيه الدعوة إلى { $n } مدعوين
    [many] توجيه الدعوة إلى { $n } مدعوا
   *[other] توجيه الدعوة إلى { $n } مدعو
}
convening-was-sent = وجهت الدعوة.
convening-not-sent = لم توجه الدعوة.
convening-notify = إخبار المدعوين بالتعديل
convening-notify-hint = بعد تعديل جدول الأعمال: رسالة محينة إلى كل من بلغ بالبريد.
convening-postpone = تأجيل الاجتماع
convening-postpone-on = الموعد الجديد
convening-cancel = إلغاء الاجتماع
convening-reason = السبب
convening-moment = { $day } على الساعة { $hour }
convening-step-postponed = أجل من { $from } إلى { $to }
convening-done-sent = وجهت الدعوة.
convening-done-told = أخبر المدعوون.
convening-done-postponed = أجل الاجتماع، ويبقى موعده الأول ظاهرا.
convening-done-cancelled = ألغي الاجتماع.
convening-delivery-queued = في انتظار الإرسال
convening-delivery-handing-over = قيد التسليم
convening-delivery-sent = تسلمها خادم البريد
convening-delivery-deferred = تعاد المحاولة
convening-delivery-refused = رفضها خادم البريد
convening-delivery-in-doubt = غير مؤكدة
convening-served-queued = أدرجت للإرسال
convening-served-handing-over = بدأ تسليمها إلى خادم البريد
convening-served-sent = تسلمها خادم البريد
convening-served-deferred = لم يتسلمها خادم البريد بعد
convening-served-refused = رفضها خادم البريد
convening-served-in-doubt = انقطع التسليم: لا يعرف هل وصلت، ولا تعاد إلا باليد
convening-served-opened = فتح الرابط
convening-served-attends = أجاب: يحضر
convening-served-excused = أجاب: يعتذر
convening-served-signed = وقع على الورق
convening-served-link-renewed = أبطل الرابط السابق
convening-reply-attends = يحضر
convening-reply-excused = يعتذر
convening-link = الرابط الشخصي
convening-link-hint = خاص به وحده: يفتح دون تسجيل الدخول، ولا يرى منه إلا هذا الاجتماع.
convening-link-later = يعمل الرابط بعد توجيه الدعوة.
convening-link-renew = رابط جديد بدل هذا
convening-link-revoke = إبطال الرابط
convening-copy = نسخ
convening-share-button = مشاركة
convening-share = { $title }، { $day } على الساعة { $hour }
convening-paper = دعوة لحضور اجتماع
convening-sheet = كشف التبليغ
convening-resend = إعادة الإرسال
convening-channel-choose = طريقة تبليغه
convening-by-hand = ما ورد باليد
convening-signed-on = يوم التوقيع
convening-sign = تسجيل التوقيع
convening-answer-note = كلمة مع الجواب
convening-proof = إثبات التبليغ
convening-no-proof = لم يبلغ بعد.
convening-take-off = حذفه من اللائحة
convening-no-closed = انتهى أمر هذا الاجتماع: لا يعدل.
convening-no-sent = وجهت الدعوة من قبل.
convening-no-not-sent = لم توجه الدعوة بعد.
convening-no-agenda = لا دعوة بلا جدول أعمال: أضف نقطة على الأقل.
convening-no-nobody = لا أحد على اللائحة: سجل تركيبة الهيئة، أو ادع أشخاصا بصفتهم أو بأسمائهم.
convening-no-unconfirmed = في الدعوة ما يخالف النظام: أصلحه، أو أكد أنك توجهها على علم بذلك.
convening-no-point = اكتب نص النقطة.
convening-no-point-long = النقطة أطول من { $n } حرف: اختصرها.
convening-no-points = في جدول الأعمال { $n } نقطة، وهذا أقصى ما يسع.
convening-no-organisation = لا ينص النظام الأساسي على هذا التنظيم في يوم الاجتماع: اختاروا من اللائحة.
convening-no-office = اختر صفة من اللائحة.
convening-no-rule = لا أحد يحمل هذه الصفة هناك في ذلك اليوم.
convening-no-of-right = هذا عضو في الهيئة: دعوته واجبة ولا يحذف.
convening-no-called = هذا الشخص على اللائحة.
convening-no-reason = اكتب السبب في جملة.
convening-no-past = هذا اليوم مضى: اختر يوما قادما.
convening-no-same = هذا هو الموعد الحالي: اختر غيره.
convening-no-further = لا ينص النظام على دعوة أخرى بعد هذه.
convening-no-mail = لا عنوان بريد محفوظ له، أو لم يضبط خادم البريد: اختر طريقة أخرى.
convening-no-signed-when = يوم التوقيع لا يسبق الدعوة ولا يتأخر عن اليوم.
convening-no-answer = اختر: أحضر أو أعتذر.
convening-no-answer-now = لم يعد هذا الاجتماع يستقبل الأجوبة.
convening-dear = إلى { $name }
convening-is-cancelled = ألغي هذا الاجتماع.
convening-is-moved = كان مقررا يوم { $day } وأجل.
convening-map = على الخريطة
convening-to-calendar = إضافته إلى رزنامة الهاتف
convening-your-answer = جوابك
convening-i-attend = أحضر
convening-i-excuse = أعتذر
convening-link-private = هذا الرابط شخصي: لا ترسله إلى غيرك.
convening-calendar-title = اجتماع، { $unit }
convening-mail-subject = دعوة: { $title }
convening-mail-subject-update = تعديل: { $title }
convening-mail-subject-cancelled = إلغاء: { $title }
convening-mail-greeting = { $sex ->
    [f] إلى السيدة { $name }، تحية طيبة وبعد،
    [m] إلى السيد { $name }، تحية طيبة وبعد،
   *[other] إلى السيد(ة) { $name }، تحية طيبة وبعد،
}
convening-mail-invited = يشرفنا أن ندعوكم إلى حضور { $title }، وذلك يوم { $day } على الساعة { $hour }.
convening-mail-postponed = نخبركم بتأجيل { $title }، الذي كان مقررا يوم { $was }، إلى يوم { $day } على الساعة { $hour }.
convening-mail-changed = نخبركم بتعديل في { $title }، المقرر يوم { $day } على الساعة { $hour }.
convening-mail-cancelled = نخبركم بإلغاء { $title }، الذي كان مقررا يوم { $day }.
convening-mail-reason = السبب: { $reason }
convening-mail-place = المكان: { $place }
convening-mail-conference = رابط الاجتماع عن بعد: { $link }
convening-mail-agenda = جدول الأعمال:
convening-mail-answer = لتأكيد حضوركم أو الاعتذار، وللاطلاع على كل تعديل:
convening-mail-close = وتفضلوا بقبول فائق التقدير والاحترام.
convening-receipt = { $sex ->
    [f] أقر أنا الموقعة أسفله { $name } بتوصلي بهذه الدعوة.
   *[other] أقر أنا الموقع أسفله { $name } بتوصلي بهذه الدعوة.
}
convening-receipt-date = التاريخ:
convening-receipt-signature = التوقيع
convening-to-come = اجتماعات قادمة
convening-convoked = الدعوة كما وجهت
convening-letters = الدعوات على الورق
convening-round = السلسلة
convening-rounds = سلاسل الاجتماعات
convening-rounds-none = لا سلسلة اجتماعات بعد. السلسلة اجتماع واحد لكل وحدة، بشعار وجدول أعمال واحد.
convening-round-new = إطلاق سلسلة اجتماعات
convening-round-launch = إطلاق السلسلة
convening-round-title = عنوان السلسلة
convening-round-title-hint = يحمله كل اجتماع منها.
convening-round-kind = الهيئات المعنية
convening-round-unit-hint = اسم الوحدة أو رمزها: يبرمج اجتماع لكل هيئة فيها وفي ما تحتها.
convening-round-on = يوم الاجتماعات
convening-round-on-hint = تبرمج كلها في هذا اليوم، ولكل هيئة أن تعدل موعدها قبل توجيه الدعوة.
convening-round-until = تكتمل قبل
convening-round-until-before = هذا اليوم يسبق يوم الاجتماعات.
convening-round-agenda-hint = نقطة في كل سطر.
convening-round-no-title = اكتب عنوانا لا يتجاوز 200 حرف.
convening-round-no-target = لا وحدة هناك لها هيئة من هذا النوع: راجع نوع الهيئة أو الوحدة.
convening-round-done = انعقد { $held } من { $targets }
convening-target-no-body = لا هيئة فيها
convening-target-held = انعقد
convening-target-late = متأخر
convening-target-open = الاجتماع
convening-calendar = الرزنامة
convening-calendar-of = رزنامة { $unit }
convening-calendar-month = الشهر
convening-calendar-kind = النوع
convening-calendar-all = الكل
convening-calendar-marks = المواعيد
convening-calendar-empty = لا اجتماع ولا موعد في هذا الشهر.
convening-calendar-mark = موعد، { $unit }
convening-month-before = الشهر السابق
convening-month-after = الشهر الموالي
convening-mark = موعد
convening-mark-done = أنجز
convening-mark-late = فات
convening-feed = رزنامتك في الهاتف
convening-feed-hint = عنوان شخصي تشترك فيه رزنامة الهاتف. لا تظهر فيه إلا عبارة اجتماع أو موعد مع اسم الوحدة، ويتوقف بانتهاء صفتك.
convening-feed-address = العنوان الشخصي
convening-feed-make = إحداث عنوان شخصي
convening-feed-renew = عنوان جديد بدل هذا
convening-not-met = هيئات لم تجتمع في أجلها
convening-not-met-of = هيئات لم تجتمع في أجلها: { $unit }
convening-not-met-none = كل الهيئات اجتمعت في أجلها.
convening-col-due = كان عليها أن تجتمع قبل
convening-col-days = أيام التأخر
convening-col-next = اجتماعها القادم
convening-not-met-shown = { PLURAL($n) ->
    [zero] لا هيئة متأخرة عن الاجتماع
    [one] هيئة واحدة لم تجتمع في أجلها
    [two] هيئتان لم تجتمعا في أجلهما
    [few] { $n } هيئات لم تجتمع في أجلها
    [many] { $n } هيئة لم تجتمع في أجلها
   *[other] { $n } هيئة لم تجتمع في أجلها
}
convening-no-point-used = أرفق بالنقطة «{ $text }» تقرير أو جرى فيها نقاش أو قدم فيها مقترح: تبقى في جدول الأعمال.
convening-no-called-in-room = تعقد الدعوة الموالية في اليوم نفسه: انتقل إليها من قاعة الجلسة.
convening-round-waiting = { PLURAL($n) ->
    [zero] برمجت كل الاجتماعات.
    [one] بقي اجتماع واحد لم يبرمج بعد.
    [two] بقي اجتماعان لم يبرمجا بعد.
    [few] بقيت { $n } اجتماعات لم تبرمج بعد.
    [many] بقي { $n } اجتماعا لم يبرمج بعد.
   *[other] بقي { $n } اجتماع لم يبرمج بعد.
}
convening-round-go-on = متابعة البرمجة
convening-no-address = هذا ليس عنوان بريد إلكتروني: اكتبه هكذا: name@example.org
convening-address = عنوان بريده الإلكتروني
convening-address-hint = يحفظ مشفرا مع معطياته المحمية، ولا يعرض هنا بعد حفظه.
convening-address-known = له عنوان محفوظ: يحل محله ما تكتبه.
convening-address-save = حفظ العنوان
convening-form-service = الحضور عن بعد بواسطة
convening-form-service-hint = تنشئ أمانة الرابط وتعطيه للمدعوين وحدهم، أو اكتب رابطا من خدمة أخرى.
convening-service-address = رابط أكتبه
convening-service-jitsi = قاعة Jitsi تنشئها أمانة
convening-service-bigbluebutton = قاعة BigBlueButton تنشئها أمانة
convening-conference-down = لا يجيب خادم الاجتماعات عن بعد الآن. أعد المحاولة بعد قليل، أو اتصل بمن دعا إلى الاجتماع.
convening-conference-back = صفحة الاجتماع
convening-conference-join = الدخول إلى الاجتماع عن بعد
