minutes-title = المحضر
minutes-none = لا محضر لهذا الاجتماع بعد.
minutes-none-yet = لا محضر لهذا الاجتماع بعد. يحرر مما في السجل، ثم تعدل صياغته كما تشاء.
minutes-being-drafted = المحضر قيد التحرير، ولا يقرأ قبل عرضه.
minutes-compose = تحرير المحضر مما جرى
minutes-write = تعديل النص
minutes-write-lead = لكل فقرة خانتها، وتحفظ كلها دفعة واحدة. تبقى الفقرة مرتبطة بما حررت منه مهما تغيرت صياغتها، وتحذف الفقرة الفارغة ويمكن استرجاعها. تبدأ سطور اللوائح بشرطة.
minutes-passage-of = { $n }. { $fact }
minutes-keep = حفظ
minutes-leave = رجوع دون حفظ
minutes-saved = { PLURAL($n) ->
    [zero] لم يتغير شيء.
    [one] حفظت فقرة واحدة.
    [two] حفظت فقرتان.
    [few] حفظت { $n } فقرات.
    [many] حفظت { $n } فقرة.
   *[other] حفظت { $n } فقرة.
}
minutes-saved-merged = { PLURAL($n) ->
    [zero] حفظ ما كتبت.
    [one] حفظ ما كتبت، ودمج في فقرة واحدة مع ما كتبه غيرك في الوقت نفسه.
    [two] حفظ ما كتبت، ودمج في فقرتين مع ما كتبه غيرك في الوقت نفسه.
    [few] حفظ ما كتبت، ودمج في { $n } فقرات مع ما كتبه غيرك في الوقت نفسه.
    [many] حفظ ما كتبت، ودمج في { $n } فقرة مع ما كتبه غيرك في الوقت نفسه.
   *[other] حفظ ما كتبت، ودمج في { $n } فقرة مع ما كتبه غيرك في الوقت نفسه.
}
minutes-back = رجوع إلى المحضر
minutes-history = تاريخ الصياغة
minutes-history-of = صياغات الفقرة: { $fact }
minutes-is-present = الصياغة الحالية
minutes-restore = استرجاع هذه الصياغة
minutes-written-by = { $who }، { $when }
minutes-reworded = أعيدت صياغتها
minutes-arrange = ترتيب
minutes-up = إلى أعلى
minutes-down = إلى أسفل
minutes-take-out = حذف الفقرة
minutes-bring-back = استرجاع الفقرة
minutes-removed = فقرات محذوفة
minutes-add-after = فقرة جديدة بعد هذه
minutes-add = إضافة الفقرة
minutes-untold = في السجل ولم يذكره المحضر
minutes-tell = إدراجه في مكانه
minutes-fact-changed = السجل يقول الآن غير هذا:
minutes-fact-gone = لم يعد هذا في السجل.
minutes-take-record = أخذ صياغة السجل
minutes-take-both = إدخال التغيير في صياغتي
minutes-take-own = الاحتفاظ بصياغتي
minutes-differences = { PLURAL($n) ->
    [zero] لا فرق بين المحضر والسجل.
    [one] موضع واحد يخالف السجل أو ينقص منه.
    [two] موضعان يخالفان السجل أو ينقصان منه.
    [few] { $n } مواضع تخالف السجل أو تنقص منه.
    [many] { $n } موضعا يخالف السجل أو ينقص منه.
   *[other] { $n } موضع يخالف السجل أو ينقص منه.
}
minutes-agree-all = تحديث كل ما لم تعد صياغته
minutes-choices = اختيار بين صياغتين
minutes-choices-lead = كتب اثنان الفقرة نفسها في وقت واحد وغيرا الكلمات ذاتها. اختر صياغة أو اكتب ثالثة؛ وتبقى الأخرى في تاريخ الفقرة.
minutes-choices-wait = { PLURAL($n) ->
    [zero] لا صياغة تنتظر الاختيار.
    [one] صياغة واحدة كتبت في الوقت نفسه تنتظر أن تختار.
    [two] صياغتان كتبتا في الوقت نفسه تنتظران أن تختار.
    [few] { $n } صياغات كتبت في الوقت نفسه تنتظر أن تختار.
    [many] { $n } صياغة كتبت في الوقت نفسه تنتظر أن تختار.
   *[other] { $n } صياغة كتبت في الوقت نفسه تنتظر أن تختار.
}
minutes-no-choices = لا صياغة تنتظر الاختيار.
minutes-present = الصياغة الحالية
minutes-present-removed = حذفت هذه الفقرة أثناء الكتابة.
minutes-waiting = الصياغة التي تنتظر
minutes-waiting-empty = حذف الفقرة.
minutes-keep-present = إبقاء الحالية
minutes-take-waiting = أخذ هذه
minutes-write-another = كتابة صياغة تجمعهما
minutes-another = الصياغة الجامعة
minutes-put-up = عرض المحضر للمصادقة
minutes-by-signature = بالتوقيع
minutes-by-signature-why = يوقعه رئيس الجلسة والمقرر، كل من حسابه أو على الورق.
minutes-by-meeting = في اجتماع لاحق
minutes-by-meeting-why = تصادق عليه الهيئة نفسها. يضاف إلى جدول أعمال الاجتماع المختار إن لم ينعقد بعد.
minutes-put-up-to-sign = عرضه على التوقيع
minutes-put-up-to-meeting = عرضه على الاجتماع
minutes-put-up-to = معروض على
minutes-adopted-by = صودق عليه في
minutes-next-meeting = الاجتماع
minutes-next-unknown = الاجتماع المقبل، لم يحدد بعد
minutes-meeting-of = { $title }، { $day }
minutes-point = المصادقة على محضر: { $title }، { $day }
minutes-withdraw = سحب العرض وفتح النص من جديد
minutes-adopt = تسجيل المصادقة
minutes-adopting-meeting = الاجتماع الذي صادق عليه
minutes-adopting-decision = القرار
minutes-no-decision = دون قرار مسجل
minutes-reopen = التراجع عن المصادقة وفتح النص
minutes-sign-title = ينتظر هذا المحضر توقيعك
minutes-sign-why = اقرأ النص أدناه. يثبت توقيعك هذا النص بعينه، ويسجل باسمك وفي وقته.
minutes-sign = أوقع هذا المحضر
minutes-sign-on-paper = إدخال توقيع على الورق
minutes-enter-signature = إدخال التوقيع
minutes-signer = من وقع
minutes-signed-on = يوم التوقيع
minutes-signed = وقع في { $day }
minutes-unsigned = ينتظر التوقيع
minutes-on-paper = على الورق
minutes-signatures = التوقيعات
minutes-office-chair = رئاسة الجلسة
minutes-office-rapporteur = المقرر
minutes-seal = ختم المحضر نهائيا
minutes-seal-why = صودق على المحضر. بالختم يحفظ نصه وبصمته موقعة بمفتاح هذه المنصة، ولا يغيره بعد ذلك أحد: لا رجوع عن الختم، ولا تصحيح بعده إلا باستدراك مؤرخ يضاف إليه.
minutes-seals = الختم
minutes-seal-of = ختم المحضر
minutes-take-text = النص المختوم
minutes-rectification = استدراك رقم { $n }
minutes-rectify = إضافة استدراك
minutes-rectify-why = يبقى النص المختوم كما هو، ويتبعه الاستدراك مؤرخا ومختوما. لا رجوع عنه.
minutes-rectification-text = نص الاستدراك
minutes-rectification-reason = سببه
minutes-rectified-count = { PLURAL($n) ->
    [zero] دون استدراك
    [one] استدراك واحد
    [two] استدراكان
    [few] { $n } استدراكات
    [many] { $n } استدراكا
   *[other] { $n } استدراك
}
minutes-unsigned-count = { PLURAL($n) ->
    [zero] لا توقيع منتظر
    [one] توقيع واحد منتظر
    [two] توقيعان منتظران
    [few] { $n } توقيعات منتظرة
    [many] { $n } توقيعا منتظرا
   *[other] { $n } توقيع منتظر
}
minutes-steps = مراحله
minutes-code = رمز التحقق
minutes-code-unlike = رمز التحقق ستة عشر حرفا ورقما كما طبع: ABCD-EFGH-IJKL-MN23. راجعه وأعد كتابته.
minutes-check = التحقق من محضر
minutes-seal-holds = الختم صحيح
minutes-seal-holds-why = صدرت بهذا الرمز وثيقة من هذه المنصة، ونصها المحفوظ هو الذي ختم.
minutes-seal-broken = الختم غير صحيح
minutes-seal-broken-why = النص المحفوظ ليس هو الذي ختم. أخبر القائم على النظام.
minutes-seal-unknown = رمز غير معروف
minutes-seal-unknown-why = لم تصدر من هنا وثيقة بهذا الرمز. راجع الحروف كما طبعت.
minutes-seal-kind = الوثيقة
minutes-of-meeting-on = تاريخ الاجتماع
minutes-was-rectified = { PLURAL($n) ->
    [zero] دون استدراك.
    [one] أضيف بعدها استدراك واحد.
    [two] أضيف بعدها استدراكان.
    [few] أضيفت بعدها { $n } استدراكات.
    [many] أضيف بعدها { $n } استدراكا.
   *[other] أضيف بعدها { $n } استدراك.
}
minutes-compare = مقارنة نص عندك
minutes-compare-why = اختر ملف النص المختوم: تقارن بصمته، ولا يحفظ.
minutes-compare-file = الملف
minutes-text-is-that = هذا الملف هو النص المختوم بعينه.
minutes-text-is-other = هذا الملف ليس النص المختوم.
minutes-register = سجل المحاضر
minutes-register-of = محاضر { $of }
minutes-register-empty = لا محضر هنا بعد. تحرر المحاضر من صفحات الاجتماعات المختتمة.
minutes-any-state = كل الحالات
minutes-filter = عرض
minutes-shown = { PLURAL($n) ->
    [zero] لا محضر
    [one] محضر واحد
    [two] محضران
    [few] { $n } محاضر
    [many] { $n } محضرا
   *[other] { $n } محضر
}
minutes-col-state = الحالة
minutes-col-sealed = تاريخ الختم
minutes-col-code = رمز التحقق
minutes-col-rectified = الاستدراكات
minutes-state-drafted = قيد التحرير
minutes-state-put-up = معروض للمصادقة
minutes-state-adopted = صودق عليه، ينتظر الختم
minutes-state-sealed = مختوم
minutes-step-drafted = حرر مما في السجل
minutes-step-put-up = عرض للمصادقة
minutes-step-withdrawn = سحب من العرض
minutes-step-adopted = صودق عليه
minutes-step-reopened = تراجع عن المصادقة
minutes-step-sealed = ختم
minutes-step-rectified = أضيف استدراك
minutes-section-title = العنوان
minutes-section-convocation = الدعوة
minutes-section-opening = الافتتاح
minutes-section-attendance = الحضور والنصاب
minutes-section-agenda = جدول الأعمال
minutes-section-points = المداولات
minutes-section-decisions = المقررات
minutes-section-dates = المواعيد
minutes-section-closing = الاختتام
minutes-fact-free = فقرة مضافة
minutes-fact-title = الاجتماع
minutes-fact-convocation = الدعوة
minutes-fact-lawfulness = قانونية الدعوة
minutes-fact-opening = الافتتاح
minutes-fact-attendance = لائحة الحضور
minutes-fact-quorum = النصاب
minutes-fact-agenda = جدول الأعمال
minutes-fact-point = نقطة
minutes-fact-report = تقرير
minutes-fact-speech = مداخلة
minutes-fact-proposal = مقترح
minutes-fact-ballot = تصويت
minutes-fact-decision = قرار
minutes-fact-milestone = موعد
minutes-fact-movement = التحاق أو مغادرة
minutes-fact-closing = الاختتام
minutes-why-composed = من السجل
minutes-why-written = كتبت
minutes-why-merged = دمج ما كتبه اثنان
minutes-why-taken = أخذت من السجل
minutes-why-restored = استرجعت
minutes-why-chosen = اختيرت
minutes-why-removed = حذفت الفقرة
minutes-why-brought-back = استرجعت الفقرة
minutes-why-waiting = تنتظر الاختيار
minutes-why-lost = لم تختر
minutes-refusal-not-sat = لم ينعقد هذا الاجتماع بعد، أو ألغي: يحرر المحضر بعد افتتاح الجلسة.
minutes-refusal-still-sits = ما زالت الجلسة قائمة: ارفعها أولا، ثم اعرض المحضر.
minutes-refusal-none = لا محضر لهذا الاجتماع بعد: حرره أولا.
minutes-refusal-sealed = ختم هذا المحضر، ولا رجوع عن الختم: أضف استدراكا إن كان فيه ما يصحح.
minutes-refusal-text-adopted = صودق على هذا المحضر: تراجع عن المصادقة أولا ليفتح نصه.
minutes-refusal-text-put-up = هذا المحضر معروض للمصادقة: اسحب العرض أولا ليفتح نصه. ما كتبته معروض أدناه.
minutes-refusal-too-many = لا يتسع المحضر لأكثر من { $n } فقرة: اجمع بعضها.
minutes-refusal-choice-waits = { PLURAL($n) ->
    [zero] اختر بين الصياغات أولا.
    [one] صياغة واحدة تنتظر الاختيار: اختر قبل العرض.
    [two] صياغتان تنتظران الاختيار: اختر قبل العرض.
    [few] { $n } صياغات تنتظر الاختيار: اختر قبل العرض.
    [many] { $n } صياغة تنتظر الاختيار: اختر قبل العرض.
   *[other] { $n } صياغة تنتظر الاختيار: اختر قبل العرض.
}
minutes-refusal-differs = { PLURAL($n) ->
    [zero] راجع ما يخالف السجل أولا.
    [one] موضع واحد يخالف السجل: خذ صياغته أو احتفظ بصياغتك قبل العرض.
    [two] موضعان يخالفان السجل: خذ صياغته أو احتفظ بصياغتك قبل العرض.
    [few] { $n } مواضع تخالف السجل: خذ صياغته أو احتفظ بصياغتك قبل العرض.
    [many] { $n } موضعا يخالف السجل: خذ صياغته أو احتفظ بصياغتك قبل العرض.
   *[other] { $n } موضع يخالف السجل: خذ صياغته أو احتفظ بصياغتك قبل العرض.
}
minutes-refusal-no-chair = اختر من يوقع عن رئاسة الجلسة.
minutes-refusal-no-rapporteur = اختر من يوقع بصفة مقرر.
minutes-refusal-same-signer = توقيع الرئاسة وتوقيع المقرر لشخصين مختلفين: اختر غيره لأحدهما.
minutes-refusal-not-there = { $name }: لم يسجل له حضور في الاجتماع ولا صفة في مكتب الهيئة. اختر ممن حضر أو ممن له الصفة.
minutes-refusal-not-signer = لم يطلب توقيعك على هذا المحضر: يوقعه من عرض عليهم.
minutes-refusal-signer-missing = اختر من وقع.
minutes-refusal-signed-already = سجل هذا التوقيع في { $day }.
minutes-refusal-other-text = تغير النص منذ قرأته: اقرأه من جديد ثم وقع.
minutes-refusal-not-for-signature = هذا المحضر معروض على اجتماع لا على التوقيع.
minutes-refusal-signed-day = { $day }: يوم التوقيع لا يسبق الاجتماع ولا يكون في المستقبل.
minutes-refusal-not-put-up = لم يعد هذا المحضر معروضا للمصادقة: افتح صفحته لتعرف أين هو.
minutes-refusal-meeting-missing = اختر الاجتماع الذي صادق على المحضر.
minutes-refusal-meeting-unfit = يصادق على المحضر اجتماع لاحق للهيئة نفسها: اختر منها.
minutes-refusal-meeting-decides-nothing = لم ينعقد ذلك الاجتماع بعد، أو لم يكتمل نصابه: لا يصادق على شيء.
minutes-refusal-decision-elsewhere = ليس هذا القرار من قرارات ذلك الاجتماع: اختر منها أو اترك الخانة فارغة.
minutes-refusal-not-adopted = لم يصادق على هذا المحضر بعد: لا يختم إلا ما صودق عليه.
minutes-refusal-not-sealed = لم يختم هذا المحضر: صحح نصه نفسه.
minutes-home-unwritten = اجتماعات رفعت ولم يحرر محضرها
minutes-home-to-sign = محاضر تنتظر توقيعك
minutes-home-drafted = محاضر قيد التحرير
minutes-home-to-seal = محاضر صودق عليها وتنتظر الختم
minutes-offer = محضر ينتظر المصادقة
minutes-sealed-on = ختم هذا المحضر في { $when }، ويتحقق منه بهذا الرمز.
minutes-col-number = ر.ت
minutes-print = المحضر للطباعة
minutes-of-meeting = محضر الاجتماع
