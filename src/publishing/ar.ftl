publishing-refusal-no-body = البلاغ يصدر عن جهاز، وهذا الاجتماع لا جهاز له في السجل. اختر الجهاز.
publishing-refusal-not-held = لم ينعقد هذا الاجتماع بعد. حرر بلاغه بعد انعقاده.
publishing-refusal-not-closed = الاجتماع ما زال منعقدا. اختتمه قبل نشر بلاغه.
publishing-refusal-title-missing = اكتب عنوانا للبلاغ.
publishing-refusal-title-too-long = العنوان أطول من { $n } حرف. اختصره.
publishing-refusal-text-missing = اكتب نص البلاغ.
publishing-refusal-text-too-long = النص أطول من { $n } حرف. اختصره.
publishing-refusal-not-draft = ليس هذا النص مسودة الآن. أرجعه إلى المسودة أولا.
publishing-refusal-not-approved = لم تتم الموافقة على هذا النص بعد. لا ينشر قبلها.
publishing-refusal-not-published = هذا النص غير منشور.
publishing-refusal-fixed = نص البلاغ المنشور ثابت. لتصحيحه حرر بلاغا جديدا يذكره.
publishing-refusal-not-competent = الموافقة لرئيس الجهاز أو لمن يرأس ما فوقه. اعرض النص عليه.
publishing-refusal-own-text = أنت من حرر هذا النص ولست على رأس الجهاز. يوافق عليه غيرك.
publishing-refusal-head-not-prevented = النائب يوافق عندما يتعذر ذلك على الرئيس. أكد ذلك.
publishing-refusal-confidential = قضايا هذا الجهاز سرية، فلا ينشر عنه شيء إلا بتصريح. أكد أنك تنشره للعموم.
publishing-refusal-reason-missing = اكتب السبب في جملة.
publishing-refusal-no-meeting = اختر اجتماعا مقبلا من اللائحة.
publishing-refusal-number-unlikely = اكتب الرقم كما ورد في البلاغ، مثل 7/2026.
publishing-refusal-differs = { PLURAL($n) ->
    [zero] كل الخانات تقرأ من النص كما في السجل.
    [one] خانة واحدة تقرأ من النص على غير ما في السجل. صحح النص أو أكد أنك اطلعت عليها.
    [two] خانتان تقرآن من النص على غير ما في السجل. صحح النص أو أكد أنك اطلعت عليهما.
    [few] { $n } خانات تقرأ من النص على غير ما في السجل. صحح النص أو أكد أنك اطلعت عليها.
    [many] { $n } خانة تقرأ من النص على غير ما في السجل. صحح النص أو أكد أنك اطلعت عليها.
   *[other] { $n } خانة تقرأ من النص على غير ما في السجل. صحح النص أو أكد أنك اطلعت عليها.
}
publishing-refusal-personal = { PLURAL($n) ->
    [zero] ليس في النص ما يشبه معطى شخصيا.
    [one] في النص ما يشبه معطى شخصيا واحدا. احذفه أو أكد أنك اطلعت عليه.
    [two] في النص ما يشبه معطيين شخصيين. احذفهما أو أكد أنك اطلعت عليهما.
    [few] في النص ما يشبه { $n } معطيات شخصية. احذفها أو أكد أنك اطلعت عليها.
    [many] في النص ما يشبه { $n } معطى شخصيا. احذفها أو أكد أنك اطلعت عليها.
   *[other] في النص ما يشبه { $n } معطى شخصي. احذفها أو أكد أنك اطلعت عليها.
}
publishing-title = البلاغات
publishing-title-of = بلاغات { $name }
publishing-registers = السجلات
publishing-issued = الصادرة
publishing-open = قيد الإعداد
publishing-received = الواردة
publishing-above = من الأجهزة الأعلى
publishing-received-one = بلاغ وارد
publishing-none = لم يصدر أي بلاغ بعد. يحرر البلاغ من صفحة الاجتماع بعد انعقاده، والبيان من سجل الجهاز.
publishing-none-open = لا بلاغ قيد الإعداد.
publishing-none-received = لم يرد أي بلاغ. تظهر هنا نصوص الأرشيف المؤكدة التي يعرف مصدرها.
publishing-none-above = لم تنشر الأجهزة الأعلى أي بلاغ.
publishing-year = السنة
publishing-to-body = صفحة الجهاز
publishing-of-body = سجل البلاغات
publishing-col-number = الرقم
publishing-col-title = العنوان
publishing-of-meeting = اجتماع { $day }
publishing-col-kind = النوع
publishing-kind-communique = بلاغ
publishing-kind-statement = بيان
publishing-numbered = { $kind } رقم { $number }
publishing-number-is = رقم { $number }
publishing-state-draft = مسودة
publishing-state-submitted = في انتظار الموافقة
publishing-state-approved = موافق عليه، لم ينشر بعد
publishing-state-published = منشور
publishing-state-withdrawn = مسحوب
publishing-state-dropped = متخلى عنه
publishing-step-drafted = تحرير المسودة
publishing-step-submitted = العرض على الموافقة
publishing-step-returned = الإرجاع إلى المسودة
publishing-step-approved = الموافقة
publishing-step-published = النشر
publishing-step-withdrawn = السحب
publishing-step-dropped = التخلي عن المسودة
publishing-step-taken-up = استئناف المسودة
publishing-known = ما حرر عن هذا الاجتماع
publishing-begin = تحرير بلاغ انطلاقا من هذه الصياغة
publishing-begin-again = تحرير بلاغ آخر
publishing-issuer = الجهاز الذي يصدر عنه البلاغ
publishing-new-statement = تحرير بيان
publishing-begin-statement = حفظ المسودة
publishing-edit = تعديل النص
publishing-text = النص
publishing-text-hint = كل سطر فقرة. السطر الذي يبدأ بعلامة - نقطة من لائحة، والذي يبدأ برقم ونقطة (1.) نقطة مرقمة.
publishing-save = حفظ
publishing-conflict = عدل غيرك هذا النص في هذه الأثناء
publishing-conflict-how = لم يضع شيء: نصك في الخانتين أدناه، ونص غيرك محفوظ. قارن بينهما، ثم احفظ ما تختاره.
publishing-conflict-difference = الفرق بين المحفوظ ونصك
publishing-conflict-theirs = النص المحفوظ
publishing-keep-mine = حفظ نصي مكانه
publishing-take-theirs = الإبقاء على المحفوظ
publishing-since = تغير السجل منذ تحرير هذا النص
publishing-since-take = أخذ الصياغة الجديدة
publishing-since-keep = الإبقاء على نصي
publishing-check = كما يقرأ القارئ هذا النص
publishing-check-agrees = كل الخانات كما في السجل
publishing-check-all = كل الخانات
publishing-col-field = الخانة
publishing-col-record = في السجل
publishing-col-read = في النص
publishing-agrees = يوافق
publishing-differs = يختلف
publishing-not-said = غير مذكور
publishing-yes = نعم
publishing-no = لا
publishing-field-meeting = يروي اجتماعا
publishing-field-kind = نوع الاجتماع
publishing-field-unit = الوحدة الترابية
publishing-field-until = آخر يوم
publishing-field-person = شخص
publishing-field-point = نقطة من جدول الأعمال
publishing-field-decision = قرار
publishing-field-next = موعد مقبل
publishing-meeting-ordinary = اجتماع
publishing-meeting-remote = اجتماع عن بعد
publishing-meeting-council = دورة مجلس
publishing-meeting-congress = مؤتمر
publishing-meeting-founding = جمع عام تأسيسي
publishing-meeting-outreach = لقاء تواصلي
publishing-meeting-training = دورة تكوينية
publishing-meeting-activity = نشاط
publishing-meeting-other = غير ذلك
publishing-personal = ما يشبه معطيات شخصية في النص
publishing-personal-phone = رقم هاتف
publishing-personal-email = بريد إلكتروني
publishing-personal-identity = رقم بطاقة وطنية
publishing-personal-number = رقم طويل
publishing-confidential-note = قضايا هذا الجهاز سرية. لا ينشر عنه شيء إلا إذا صرح بذلك عند النشر.
publishing-next = الخطوة الموالية
publishing-submit = عرض على الموافقة
publishing-approve = الموافقة على النشر
publishing-stands-in = أوافق نيابة عن الرئيس الذي تعذر عليه ذلك
publishing-waits-for-head = ينتظر موافقة رئيس الجهاز أو من يرأس ما فوقه.
publishing-publish = نشر البلاغ
publishing-publish-note = يعطى رقمه في سجل الجهاز ويثبت نصه: لا يعدل بعد ذلك، بل يصحح ببلاغ آخر أو يسحب.
publishing-tick-disclose = أؤكد نشر هذا النص للعموم رغم سرية قضايا الجهاز
publishing-return = الإرجاع إلى المسودة
publishing-reason = السبب
publishing-take-back = الرجوع إلى المسودة
publishing-drop = التخلي عن المسودة
publishing-take-up = استئناف المسودة
publishing-share = المشاركة
publishing-public-page = الصفحة العمومية
publishing-not-public = البلاغات غير مفتوحة للعموم. يفتحها مدير النظام من الإعدادات.
publishing-share-text = نص جاهز للمجموعات
publishing-agenda = عرضه على اجتماع مقبل
publishing-agenda-meeting = الاجتماع
publishing-agenda-put = إضافته إلى جدول الأعمال
publishing-on-agenda = على جدول أعمال
publishing-mend = تصحيح أو سحب
publishing-mend-how = النص المنشور ثابت. التصحيح بلاغ جديد برقم جديد يذكر هذا، والسحب يبقي الرقم مع سببه ولا رجعة فيه.
publishing-correct = تحرير بلاغ يصححه
publishing-withdraw = سحب البلاغ
publishing-withdrawn-because = سحب هذا البلاغ. السبب: { $reason }
publishing-corrected-by = صحح بالبلاغ رقم { $number }
publishing-corrects = يصحح البلاغ رقم { $number }
publishing-steps = المراحل
publishing-wordings = الصيغ السابقة وما تغير بعدها
publishing-restore = الرجوع إلى هذه الصيغة
publishing-in-archive = النص في الأرشيف
publishing-number-hint = كما ورد عند الجهاز الذي أصدره، مثل 7/2026.
publishing-number-save = حفظ الرقم
publishing-awaiting = بلاغات تنتظر موافقتك
publishing-public-title = البلاغات
publishing-public-about = البلاغات والبيانات التي تصدرها أجهزة { $name }.
publishing-public-feed = بلاغات { $name }
publishing-public-none = لم ينشر أي بلاغ بعد.
publishing-public-follow = متابعة البلاغات الجديدة (Atom)
publishing-public-paper = نسخة للطباعة (PDF)
publishing-paper-at = الصفحة العمومية لهذا النص
publishing-public-text = النص للنسخ والمشاركة
publishing-public-description = { $kind } رقم { $number }، { $issuer }، نشر يوم { $day }.
publishing-shown = { PLURAL($n) ->
    [zero] لا شيء
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرا
   *[other] { $n } سطر
}
publishing-check-differs = { PLURAL($n) ->
    [zero] كل الخانات كما في السجل
    [one] خانة واحدة تختلف عن السجل
    [two] خانتان تختلفان عن السجل
    [few] { $n } خانات تختلف عن السجل
    [many] { $n } خانة تختلف عن السجل
   *[other] { $n } خانة تختلف عن السجل
}
publishing-tick-differs = { PLURAL($n) ->
    [zero] اطلعت على الخانات
    [one] اطلعت على الخانة التي تختلف عن السجل وأريد النشر مع ذلك
    [two] اطلعت على الخانتين اللتين تختلفان عن السجل وأريد النشر مع ذلك
    [few] اطلعت على { $n } خانات تختلف عن السجل وأريد النشر مع ذلك
    [many] اطلعت على { $n } خانة تختلف عن السجل وأريد النشر مع ذلك
   *[other] اطلعت على { $n } خانة تختلف عن السجل وأريد النشر مع ذلك
}
publishing-tick-personal = { PLURAL($n) ->
    [zero] اطلعت على النص
    [one] اطلعت على ما يشبه معطى شخصيا وأريد نشره
    [two] اطلعت على ما يشبه معطيين شخصيين وأريد نشرهما
    [few] اطلعت على ما يشبه { $n } معطيات شخصية وأريد نشرها
    [many] اطلعت على ما يشبه { $n } معطى شخصيا وأريد نشرها
   *[other] اطلعت على ما يشبه { $n } معطى شخصي وأريد نشرها
}
