communiques-add = إضافة نصوص
communiques-texts = نصوص الأرشيف
communiques-by-state = حسب الحالة
communiques-all = الكل
communiques-drafts = تنتظر المراجعة
communiques-queued = تنتظر القراءة
communiques-unreadable = تعذرت قراءتها
communiques-confirmed = مؤكدة
communiques-set-aside = موضوعة جانبا
communiques-state-queued = ينتظر القراءة
communiques-state-unreadable = تعذرت قراءته
communiques-state-draft = ينتظر المراجعة
communiques-state-confirmed = مؤكد
communiques-state-set-aside = موضوع جانبا
communiques-media-text = نص
communiques-media-html = صفحة محفوظة
communiques-media-docx = وثيقة
communiques-media-pasted = ملصق
communiques-paste = قراءة النص
communiques-paste-label = ألصق نص بلاغ
communiques-paste-hint = النص وحده، كما نشر. لا يتغير فيه حرف بعد ذلك.
communiques-paste-empty = ألصق نص البلاغ قبل الإرسال.
communiques-empty = لا نص في الأرشيف بعد. ألصق نص بلاغ، أو ألق هنا ملفا أو مجلدا كاملا، فتقرأ البلاغات وتعرض عليك للتأكيد.
communiques-none-here = لا نص في هذه الحالة.
communiques-column-title = البلاغ
communiques-column-state = الحالة
communiques-column-unit = الوحدة الترابية
communiques-column-held = تاريخ الاجتماع
communiques-column-received = تاريخ الوصول
communiques-column-file = الملف
communiques-received = وصل، وستتم قراءته
communiques-already = هذا النص موجود في الأرشيف
communiques-already-elsewhere = هذا النص موجود في الأرشيف، في نطاق ترابي آخر.
communiques-problem-empty = الملف فارغ. افتحه في برنامجه وتحقق من أن فيه نصا، ثم أرسله من جديد.
communiques-problem-binary = ليس هذا الملف نصا: قد يكون صورة أو وثيقة ممسوحة. افتحه وانسخ نصه وألصقه هنا، أو احفظه بصيغة ‎.docx أو ‎.txt.
communiques-problem-encoding = ترميز هذا الملف غير معروف، فلو قرئ لظهرت حروفه مشوهة. احفظه بترميز UTF-8 ثم أرسله من جديد.
communiques-problem-other-script = هذا النص مكتوب بحرف غير العربية، والقارئ لا يقرأ إلا العربية. سجل الاجتماع يدويا، أو أرسل نصه العربي.
communiques-problem-bomb = هذه الوثيقة تنتفخ عند فتحها إلى أضعاف حجمها، فلم تفتح. انسخ نصها وألصقه هنا.
communiques-problem-damaged = الوثيقة تالفة أو ناقصة. افتحها في برنامجها واحفظها من جديد، ثم أرسلها.
communiques-problem-old-format = هذه وثيقة بصيغة ‎.doc القديمة. افتحها واحفظها بصيغة ‎.docx، ثم أرسلها.
communiques-problem-broken = تعطل القارئ عند هذا النص مرات. النص محفوظ كما وصل؛ أبلغ القائم على النظام، ثم أعد القراءة.
communiques-problem-pdf = لا تقرأ ملفات PDF. افتح الملف وانسخ نصه وألصقه هنا، أو احفظه بصيغة ‎.docx أو ‎.txt.
communiques-problem-protected = الوثيقة محمية بكلمة سر. أزل الحماية واحفظها، ثم أرسلها من جديد.
communiques-problem-packed = هذا ملف مضغوط فيه ملفات أخرى. فك ضغطه وأرسل ما بداخله.
communiques-import-title = استيراد
communiques-import-none = لم يصل شيء من هذه الدفعة.
communiques-import-cancel = إيقاف القراءة
communiques-import-cancelled = أوقفت القراءة. ما لم يقرأ وضع جانبا، ويمكن استئنافه من صفحته.
communiques-see-drafts = مراجعة المسودات
communiques-is-queued = ينتظر النص دوره في القراءة. تتجدد هذه الصفحة وحدها.
communiques-is-draft = راجع ما فهمه القارئ، صححه إن لزم، ثم أكده ليدخل السجل.
communiques-is-confirmed = دخل السجل في { $at }. النص محفوظ كما ورد، وكل واقعة مرتبطة بألفاظها.
communiques-is-aside = وضع هذا النص جانبا: لا شيء فيه للسجل.
communiques-is-aside-because = وضع هذا النص جانبا: { $why }
communiques-look-again = تحديث الصفحة
communiques-read-again = إعادة القراءة
communiques-take-up = استئناف
communiques-put-aside = وضعه جانبا
communiques-aside-reason = السبب (اختياري)
communiques-original = الملف كما ورد
communiques-sides = النص والسجل
communiques-side-text = النص
communiques-side-record = السجل
communiques-meeting = الاجتماع
communiques-meeting-n = الاجتماع { $n }
communiques-people = الأشخاص
communiques-agenda = جدول الأعمال
communiques-decisions = القرارات
communiques-coming = المواعيد المقبلة
communiques-figures = أرقام
communiques-kind = طبيعة الاجتماع
communiques-kind-ordinary = اجتماع عادي
communiques-kind-council = دورة مجلس
communiques-kind-congress = مؤتمر
communiques-kind-founding = تأسيس أو تجديد
communiques-kind-outreach = لقاء تواصلي
communiques-kind-training = تكوين
communiques-kind-activity = نشاط
communiques-kind-remote = اجتماع عن بعد
communiques-kind-other = غير ذلك
communiques-body = الجهاز
communiques-body-kind = نوع الجهاز في النظام الأساسي
communiques-body-own-name = اسم الجهاز الخاص
communiques-body-own-name-hint = للأقطاب واللجان والمنتديات التي يتعدد مثلها في الوحدة.
communiques-no-body = ليس اجتماع جهاز
communiques-unit = الوحدة الترابية
communiques-unit-hint = اكتب أول الاسم، أو الرمز الإحصائي.
communiques-unit-needed = حدد الوحدة
communiques-host = مكان الانعقاد
communiques-date = التاريخ
communiques-date-from = تاريخ الاجتماع
communiques-date-hint = مثل 2026-05-04، أو 2026-05 إن لم يعرف إلا الشهر، أو 2026.
communiques-date-until = آخر يوم، إن دام أياما
communiques-date-range = من { $from } إلى { $until }
communiques-date-unknown = تاريخ غير معلوم
communiques-date-relative = التاريخ منسوب إلى يوم كتابة النص، وهو غير مذكور. أكمله.
communiques-weekday-contradicts = اليوم المذكور في النص لا يوافق التاريخ: هذا التاريخ هو { $day }. تحقق من أيهما الصحيح.
communiques-weekday-contradicts-short = اليوم المذكور في النص لا يوافق التاريخ.
communiques-year-missing = لم تذكر السنة في النص. أكملها.
communiques-mode = طريقة الحضور
communiques-mode-in-person = حضوري
communiques-mode-remote = عن بعد
communiques-mode-hybrid = حضوري وعن بعد
communiques-mode-unknown = غير مذكورة
communiques-venue = القاعة أو العنوان
communiques-slogan = الشعار
communiques-as-written = في النص: «{ $words }»
communiques-known = معروف في السجل
communiques-new = شخص جديد
communiques-new-body = جهاز جديد
communiques-not-in-statute = لا مقابل له في النظام الأساسي
communiques-same-meeting = في السجل اجتماع لهذا الجهاز في اليوم نفسه. تأكد من أن النص لا يكرره.
communiques-who = من هو؟
communiques-is-new = شخص جديد
communiques-ask-again = اختيار آخر
communiques-why-name = الاسم نفسه
communiques-why-spelling = الاسم نفسه برسم آخر
communiques-why-part = جزء من الاسم
communiques-why-office = الصفة نفسها
communiques-why-place = النطاق الترابي نفسه
communiques-take-person = تسجيله
communiques-take-meeting = يدخل هذا الاجتماع السجل
communiques-name = الاسم الكامل
communiques-title = لقب المجاملة
communiques-title-hint = السيد، السيدة، الدكتور… يحفظ منفصلا عن الاسم.
communiques-capacity = الصفة كما وردت
communiques-capacity-hint = تستخرج منها المهام المعروفة في النظام الأساسي.
communiques-role = دوره في الاجتماع
communiques-role-chair = ترأس
communiques-role-moderator = سير
communiques-role-framer = أطر
communiques-role-rapporteur = قرر
communiques-role-speaker = تدخل
communiques-role-attendee = حضر
communiques-role-guest = ضيف
communiques-role-named = ذكر
communiques-add-office = إضافة مهمة من النظام الأساسي
communiques-no-office = لا شيء
communiques-office-unit = وحدة المهمة
communiques-office-unit-hint = تترك فارغة إن كانت وحدة الاجتماع.
communiques-office-known = معروف في السجل
communiques-office-outside = خارج نطاقك الترابي، فلا يكتب من هنا
communiques-office-new = يسجل انتداب معلوم من هذا النص
communiques-office-replaces = يسند حاليا إلى { $name } منذ { $since }؛ وتسجيله هنا ينهي ذلك الانتداب
communiques-decision-kind = نوع القرار
communiques-decision-taken = كيف اتخذ
communiques-decision-resolution = مقرر
communiques-decision-recommendation = توصية
communiques-decision-designation = تعيين أو انتخاب
communiques-decision-creation = إحداث جهاز
communiques-decision-renewal = تجديد
communiques-decision-admission = قبول أعضاء
communiques-decision-directive = توجيه
communiques-decision-action = عمل ينجز
communiques-decision-milestone = موعد
communiques-decision-text = المصادقة على وثيقة
communiques-decision-headquarters = المقرات
communiques-decision-position = موقف
communiques-decision-appointment = تكليف
communiques-decision-other = غير ذلك
communiques-taken-unanimity = بالإجماع
communiques-taken-consensus = بالتوافق
communiques-taken-majority = بالأغلبية
communiques-taken-secret = بالاقتراع السري
communiques-taken-unknown = غير مذكور
communiques-effect-body = إحداث: { $body }
communiques-effect-mandate = { $name }: { $post }
communiques-effect-founds = ويحدث معه: { $body }
communiques-effect-there = موجود في السجل
communiques-add-effect = إضافة أثر لهذا القرار
communiques-no-effect = لا شيء
communiques-effect-holder = صاحب المهمة
communiques-nobody = لا أحد
communiques-figure = الرقم كما كتب
communiques-figure-of = المعدود
communiques-words = النص
communiques-add-person = إضافة شخص
communiques-add-agenda = إضافة نقطة
communiques-add-decision = إضافة قرار
communiques-add-coming = إضافة موعد
communiques-add-figure = إضافة رقم
communiques-save = حفظ
communiques-leave = ترك دون حفظ
communiques-edit = تصحيح: { $what }
communiques-remove = حذف: { $what }
communiques-confirm = تأكيد وإدخال السجل
communiques-withdraw = التراجع عن التأكيد
communiques-told-confirmed = دخل البلاغ السجل.
communiques-told-withdrawn = تم التراجع عن التأكيد، وعادت المسودة كما كانت.
communiques-told-already = هذا النص موجود في الأرشيف. ها هو.
communiques-told-aside = وضع النص جانبا.
communiques-outside = يخص هذا البلاغ { $unit }، وهي خارج نطاقك الترابي. إن أخطأ القارئ فصحح الوحدة، وإلا فأحله على المكلفين بها.
communiques-hand-on = إحالته على المكلفين بها
communiques-hand-on-hint = يخرج البلاغ من أرشيفك ويصل إلى أرشيفهم، ولا تستطيع استرجاعه.
communiques-told-handed-on = أحيل البلاغ على المكلفين بترابه.
communiques-told-taken-up = استؤنف النص.
communiques-told-cancelled = أوقفت القراءة.
communiques-doubt-no-meeting = قد لا يكون هذا النص بلاغ اجتماع. إن كان كذلك فضعه جانبا، وإلا فأكد أنه يدخل السجل.
communiques-doubt-other-party = يتحدث هذا النص عن تنظيم آخر: { $codes }. لا يدخل السجل منه إلا ما تؤشر عليه.
communiques-somebody = شخص آخر
communiques-changed-confirmed = أكد { $name } هذا البلاغ في { $at }، قبل أن يصل طلبك. لم يحفظ من طلبك شيء.
communiques-changed-withdrawn = تراجع { $name } عن تأكيد هذا البلاغ في { $at }. لم يحفظ من طلبك شيء.
communiques-changed-aside = وضع { $name } هذا البلاغ جانبا في { $at }. لم يحفظ من طلبك شيء.
communiques-changed-corrected = صحح { $name } هذه المسودة في { $at } بعد أن فتحتها. لم يحفظ من طلبك شيء حتى لا يمحو تصحيحه.
communiques-changed-advice = افتح البلاغ لترى ما صار إليه، ثم أعد ما يلزم.
communiques-changed-open = فتح البلاغ
communiques-wrong-nothing-taken = اختر اجتماعا واحدا على الأقل يدخل السجل، أو ضع النص جانبا.
communiques-wrong-unit-missing = حدد الوحدة الترابية للاجتماع.
communiques-wrong-unit-outside = هذه الوحدة خارج نطاقك الترابي. صححها، أو أحل البلاغ على المكلفين بها.
communiques-wrong-unit-unknown = لا وحدة بهذا الاسم أو الرمز: «{ $text }». اكتب أول الاسم واختر من المقترحات.
communiques-wrong-unit-ambiguous = عدة وحدات تحمل هذا الاسم: { $units }. اكتب رمز المقصودة.
communiques-wrong-person-undecided = قل من هو: اختر أحد المعروفين، أو «شخص جديد».
communiques-wrong-name-missing = اكتب الاسم بحروفه.
communiques-wrong-text-missing = اكتب النص، أو احذف السطر.
communiques-wrong-day = اكتب التاريخ بالأرقام: السنة ثم الشهر ثم اليوم، مثل 2026-05-04.
communiques-wrong-ends-before = آخر يوم يسبق أول يوم. صحح أحدهما.
communiques-wrong-not-in-statute = ليس هذا في لوائح النظام الأساسي. اختر من القائمة.
communiques-import-going = قرئ { $done } من { $total }. يمكنك ترك هذه الصفحة والعودة إليها.
communiques-shown = المعروض { $n } من { $total }
communiques-problem-too-large = { PLURAL($n) ->
    [zero] لا نقبل ملفات هنا.
    [one] أقصى ما نقبله ميغابايت واحد. أرسل النص وحده دون صور، أو ألصقه هنا.
    [two] أقصى ما نقبله ميغابايتان. أرسل النص وحده دون صور، أو ألصقه هنا.
    [few] أقصى ما نقبله { $n } ميغابايت. أرسل النص وحده دون صور، أو ألصقه هنا.
    [many] أقصى ما نقبله { $n } ميغابايت. أرسل النص وحده دون صور، أو ألصقه هنا.
   *[other] أقصى ما نقبله { $n } ميغابايت. أرسل النص وحده دون صور، أو ألصقه هنا.
}
communiques-reading = { PLURAL($n) ->
    [zero] لا نص ينتظر القراءة
    [one] نص واحد ينتظر القراءة
    [two] نصان ينتظران القراءة
    [few] { $n } نصوص تنتظر القراءة
    [many] { $n } نصا ينتظر القراءة
   *[other] { $n } نص ينتظر القراءة
}
communiques-import-done = { PLURAL($n) ->
    [zero] لم يصل شيء.
    [one] قرئ النص الوحيد في هذه الدفعة.
    [two] قرئ النصان.
    [few] قرئت النصوص كلها، وعددها { $n }.
    [many] قرئت النصوص كلها، وعددها { $n }.
   *[other] قرئت النصوص كلها، وعددها { $n }.
}
communiques-import-elsewhere = { PLURAL($n) ->
    [zero] كلها في نطاقك.
    [one] نص واحد يخص نطاقا ترابيا خارج نطاقك، وقد وصل إلى المكلفين به.
    [two] نصان يخصان نطاقا ترابيا خارج نطاقك، وقد وصلا إلى المكلفين به.
    [few] { $n } نصوص تخص نطاقا ترابيا خارج نطاقك، وقد وصلت إلى المكلفين به.
    [many] { $n } نصا يخص نطاقا ترابيا خارج نطاقك، وقد وصل إلى المكلفين به.
   *[other] { $n } نص يخص نطاقا ترابيا خارج نطاقك، وقد وصل إلى المكلفين به.
}
communiques-is-draft-asking = { PLURAL($n) ->
    [zero] راجع ما فهمه القارئ ثم أكده.
    [one] راجع ما فهمه القارئ. يبقى سؤال واحد عن شخص قبل التأكيد.
    [two] راجع ما فهمه القارئ. يبقى سؤالان عن شخصين قبل التأكيد.
    [few] راجع ما فهمه القارئ. تبقى { $n } أسئلة عن أشخاص قبل التأكيد.
    [many] راجع ما فهمه القارئ. يبقى { $n } سؤالا عن أشخاص قبل التأكيد.
   *[other] راجع ما فهمه القارئ. يبقى { $n } سؤال عن أشخاص قبل التأكيد.
}
communiques-doubt-several = { PLURAL($n) ->
    [zero] لا اجتماع في هذا النص.
    [one] في هذا النص اجتماع واحد.
    [two] في هذا النص اجتماعان. اختر ما يدخل السجل منهما.
    [few] في هذا النص { $n } اجتماعات. اختر ما يدخل السجل منها.
    [many] في هذا النص { $n } اجتماعا. اختر ما يدخل السجل منها.
   *[other] في هذا النص { $n } اجتماع. اختر ما يدخل السجل منها.
}
communiques-wrong-too-long = { PLURAL($n) ->
    [zero] اترك الخانة فارغة.
    [one] لا يتجاوز النص حرفا واحدا.
    [two] لا يتجاوز النص حرفين.
    [few] لا يتجاوز النص { $n } أحرف. اختصره.
    [many] لا يتجاوز النص { $n } حرفا. اختصره.
   *[other] لا يتجاوز النص { $n } حرف. اختصره.
}
communiques-doubt-cut = النص طويل جدا، فلم يقرأ منه إلا أوله. إن جمع بلاغات عدة فأرسل كل بلاغ وحده.
communiques-doubt-hidden = { PLURAL($n) ->
    [zero] لا علامة خفية في النص.
    [one] في النص علامة خفية تقلب اتجاه الحروف، فعرض هنا دونها. قارن الأسماء بأصلها قبل التأكيد؛ الملف محفوظ كما ورد.
    [two] في النص علامتان خفيتان تقلبان اتجاه الحروف، فعرض هنا دونهما. قارن الأسماء بأصلها قبل التأكيد؛ الملف محفوظ كما ورد.
    [few] في النص { $n } علامات خفية تقلب اتجاه الحروف، فعرض هنا دونها. قارن الأسماء بأصلها قبل التأكيد؛ الملف محفوظ كما ورد.
    [many] في النص { $n } علامة خفية تقلب اتجاه الحروف، فعرض هنا دونها. قارن الأسماء بأصلها قبل التأكيد؛ الملف محفوظ كما ورد.
   *[other] في النص { $n } علامة خفية تقلب اتجاه الحروف، فعرض هنا دونها. قارن الأسماء بأصلها قبل التأكيد؛ الملف محفوظ كما ورد.
}
communiques-run-done = حفظ: { $new }، موجود من قبل: { $known }، لا يقرأ: { $wrong }
communiques-run-read = قرئت النصوص كلها.
communiques-run-waiting = تنتظر أن تنهيها عملية أخرى: { $n }
communiques-run-full = امتلأ القرص عند الملف { $n } من { $total }: { $file }. ما حفظ قبله سليم. أفسح مكانا ثم أعد الأمر نفسه: يستأنف من حيث توقف، ولا يحفظ شيء مرتين.
communiques-run-full-reading = امتلأ القرص في أثناء القراءة. النصوص كلها محفوظة، وتنتظر القراءة: { $n }. أفسح مكانا ثم أعد الأمر نفسه، فتقرأ البقية.
