# أسباب الرفض: ما الخلل وما العمل
record-refusal-name-missing = اكتب الاسم بالعربية أو بالحروف اللاتينية.
record-refusal-name-too-long = الاسم أطول مما يقبل. أقصى عدد الحروف: { $n }.
record-refusal-name-letters = الاسم لا يتضمن أي حرف. اكتبه بالحروف.
record-refusal-text-too-long = النص أطول مما يقبل. أقصى عدد الحروف: { $n }.
record-refusal-text-missing = هذا النص لازم. اكتبه ثم أعد الإرسال.
record-refusal-no-person = هذا الشخص غير موجود في السجل. ابحث عنه بالاسم أو أدرجه أولا.
record-refusal-no-unit = هذه الوحدة الترابية غير موجودة. اخترها من اللائحة.
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
