# أسباب الرفض: ما الخلل وما العمل
record-refusal-name-missing = اكتب الاسم بالعربية أو بالحروف اللاتينية.
record-refusal-name-too-long = الاسم أطول مما يقبل. أقصى عدد الحروف: { $n }.
record-refusal-name-letters = الاسم لا يتضمن أي حرف. اكتبه بالحروف.
record-refusal-text-too-long = النص أطول مما يقبل. أقصى عدد الحروف: { $n }.
record-refusal-text-missing = هذا النص لازم. اكتبه ثم أعد الإرسال.
record-refusal-no-person = هذا الشخص غير موجود في السجل. ابحث عنه بالاسم أو أدرجه أولا.
record-refusal-no-unit = هذه الوحدة الترابية غير موجودة. اكتب أول اسمها واخترها من المقترحات.
record-refusal-units = عدة وحدات ترابية تحمل هذا الاسم: { $units }. اكتب رمز المقصودة منها.
record-refusal-no-body = هذا الجهاز غير موجود. اختره من اللائحة.
record-refusal-no-meeting = هذا الاجتماع غير موجود في السجل.
record-refusal-no-decision = هذا القرار غير موجود في السجل.
record-refusal-no-mandate = هذا الانتداب غير موجود في السجل.
record-refusal-kind-unknown = لا يعرف النظام الأساسي جهازا من نوع «{ $kind }». اختر نوعا من اللائحة.
record-refusal-kind-not-here = لا يوجد هذا النوع من الأجهزة في مستوى { $unit }. اختر وحدة ترابية من مستواه.
record-refusal-body-exists = هذا الجهاز موجود هنا: { $name }. افتح صفحته، أو سجل حله قبل تأسيس غيره.
record-refusal-body-name-missing = يمكن أن يتعدد هذا النوع من الأجهزة، فاكتب الاسم الذي يميزه.
record-refusal-parent-unfit = الجهاز الذي يحتضنه محلول في هذا التاريخ. اختر جهازا قائما.
record-refusal-dissolved = حل هذا الجهاز يوم { $on }. اختر تاريخا قبله.
record-refusal-has-children = { PLURAL($n) ->
    [zero] لا جهاز قائما داخل هذا الجهاز.
    [one] داخل هذا الجهاز جهاز قائم. سجل حله أولا.
    [two] داخل هذا الجهاز جهازان قائمان. سجل حلهما أولا.
    [few] داخل هذا الجهاز { $n } أجهزة قائمة. سجل حلها أولا.
    [many] داخل هذا الجهاز { $n } جهازا قائما. سجل حلها أولا.
   *[other] داخل هذا الجهاز { $n } جهاز قائم. سجل حلها أولا.
}
record-refusal-post-unknown = لا يعرف النظام الأساسي منصب «{ $post }» في هذا الجهاز. اختر منصبا من اللائحة.
record-refusal-holds-already = يشغل هذا الشخص المنصب نفسه منذ { $on }. لا حاجة إلى انتداب آخر.
record-refusal-seat-held = يشغل هذا المنصب { $name } منذ { $on }. سجل انتهاء انتدابه، أو اختر «يخلف شاغل المنصب».
record-refusal-begins-before = بدأ انتداب { $name } في هذا المنصب يوم { $on }. اختر تاريخا بعده، أو صحح الانتداب الأول.
record-refusal-ends-before = بدأ ذلك يوم { $on }، فلا ينتهي في اليوم نفسه ولا قبله. صحح أحد التاريخين.
record-refusal-ended-already = انتهى هذا الانتداب يوم { $on }.
record-refusal-overlap = سجل شخص آخر في هذه الأثناء انتدابا يتداخل مع هذا. حدث الصفحة لتراه ثم أعد المحاولة.
record-refusal-day-unlikely = تاريخ { $on } بعيد عن المعقول. تحقق من السنة.
record-refusal-appointer-missing = التكليف يلزمه الجهاز الذي كلف. اختره.
record-refusal-reason-missing = التكليف يلزمه سبب. اكتبه في سطر.
record-refusal-follows-already = يتتبع هذا الشخص هذه الوحدة منذ { $on }.
record-refusal-follow-ended = انتهى هذا التتبع يوم { $on }.
record-refusal-done-already = أنجزت هذه المهمة يوم { $on }.
record-refusal-not-done = هذه المهمة مفتوحة ولم تنجز بعد.
record-refusal-not-held = لم ينعقد هذا الاجتماع بعد، أو لا يعرف تاريخه: يعتمد القرار يوم انعقاده أو بعده.
record-refusal-not-asked = هذا المشروع معروض على غيرك، أو انتهى أجل إبداء الرأي فيه.
record-refusal-too-many = بلغ العدد { $n }، وهو أقصى ما يقبل في قرار واحد. اجعل الباقي في قرار آخر.
record-refusal-votes-wrong = عدد الأصوات لا يستقيم: لا عدد سالبا، ولا صوت معارضا مع الإجماع. صحح الأعداد.
record-refusal-too-many-present = الحاضرون أكثر من الأعضاء. صحح أحد العددين.
record-refusal-meeting-ends-before = ينتهي الاجتماع قبل أن يبدأ. صحح أحد التاريخين.
record-refusal-built-upon = لا يمكن التراجع: بني على هذا العمل ما جاء بعده، وهو { $things }. تراجع عنه أولا.
record-refusal-nothing = لا شيء في السجل من هذا العمل، أو سبق التراجع عنه.
record-kind-mandate = انتداب
record-kind-meeting = اجتماع
record-kind-decision = قرار
record-kind-body = جهاز
record-kind-item = مهمة
record-kind-account = حساب
record-kind-follow-up = تتبع
record-kind-hand-over = تسليم مهام
record-kind-person = شخص
record-dependent = { $kind } «{ $label }»

# السند
record-confidential = سري: لأعضاء اللجنة وأطراف الملف
record-by-right = بالصفة: { $offices }
record-quorum = حضر { $present } من { $members }، والنصاب { $needed }
record-present-of = حضر { $present } من { $members }
record-present = حضر { $present }
record-article-of-version = { $article }، الصيغة { $version }
record-version = الصيغة { $version }
record-why-date-unknown = لا يعرف السجل تاريخ البداية الحقيقي.
record-why-no-decision = لا قرار مسجلا.
record-why-no-appointment = التكليف معروف، وقراره غير مسجل.
record-why-how-unknown = لا يذكر السجل كيف اتخذ القرار.
record-why-majority = الأصوات { $votes } واللازم { $needed }.
record-why-office-not-held = لم تكن لهذا الشخص الصفة التي تخول هذا المنصب.
record-why-no-meeting = لا اجتماع مسجلا.
record-why-meeting-date = يوم الاجتماع غير معروف.
record-why-cancelled = ألغي هذا الاجتماع.
record-why-inquorate = لم يكتمل النصاب في هذا الاجتماع.
record-why-quorum-short = حضر { $present } والنصاب { $needed }.
record-why-attendance = عدد الحاضرين أو الأعضاء غير مسجل.
record-why-no-rule = النظام الأساسي، كما نعرفه، لا يحدد قاعدة.
record-why-notice = وجهت الدعوة قبل { $given } من الأيام، واللازم { $needed }.
record-why-convocation = تاريخ الدعوة غير مسجل.
record-why-misconvened = وجهت الدعوة إليه على خلاف النظام، كما هو مسجل في صفحته.
record-why-kind-unknown = الجهاز غير معروف في النظام الأساسي الساري، أو غير مذكور.
record-why-post-unknown = لا يعرف النظام الأساسي الساري هذا المنصب.
record-why-way = لا يمنح النظام الأساسي هذا المنصب بهذه الطريقة.
record-why-not-competent = الاختصاص لجهاز آخر: { $body }.
record-why-article = لا يذكر ملف النظام الأساسي رقم المادة.
record-why-unconfirmed = ملف النظام الأساسي لم تؤكده الهيئة بعد.
record-refusal-not-adopted = لم يعتمد هذا المقترح: لا يصير قرارا قبل اعتماده.
record-why-too-long = { PLURAL($months) ->
    [zero] مدة التوقيف أطول مما يسمح به النظام الأساسي.
    [one] مدة التوقيف أطول مما يسمح به النظام الأساسي: شهر على الأكثر.
    [two] مدة التوقيف أطول مما يسمح به النظام الأساسي: شهران على الأكثر.
    [few] مدة التوقيف أطول مما يسمح به النظام الأساسي: { $months } أشهر على الأكثر.
    [many] مدة التوقيف أطول مما يسمح به النظام الأساسي: { $months } شهرا على الأكثر.
   *[other] مدة التوقيف أطول مما يسمح به النظام الأساسي: { $months } شهر على الأكثر.
}
