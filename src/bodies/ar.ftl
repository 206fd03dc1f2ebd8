bodies-title = الأجهزة
bodies-title-of = أجهزة { $unit }
bodies-title-mark = السند
bodies-shown = { PLURAL($n) ->
    [zero] لا جهاز
    [one] جهاز واحد
    [two] جهازان
    [few] { $n } أجهزة
    [many] { $n } جهازا
   *[other] { $n } جهاز
}
bodies-none = لا جهاز مسجلا هنا بعد. أكد بلاغا من الأرشيف أو سجل تأسيس جهاز.
bodies-kind = النوع
bodies-state = الحالة
bodies-all = الكل
bodies-living = القائمة
bodies-gone = المحلولة
bodies-public = المؤسسات المنتخبة
bodies-show = اعرض
bodies-found = تسجيل تأسيس جهاز
bodies-found-inside = تسجيل جهاز داخله
bodies-col-id = المعرف
bodies-col-name = الجهاز
bodies-col-kind = النوع
bodies-col-code = رمز الوحدة
bodies-col-unit = الوحدة الترابية
bodies-col-head = من يرأسه
bodies-col-members = الأعضاء
bodies-col-founded = تاريخ التأسيس
bodies-col-met = آخر اجتماع
bodies-col-due = أقرب أجل
bodies-col-post = المنصب
bodies-col-holder = من يشغله
bodies-col-name-ar = الاسم بالعربية
bodies-col-name-la = الاسم بالحروف اللاتينية
bodies-col-since = منذ
bodies-col-until = إلى
bodies-col-term = نهاية الولاية
bodies-col-basis = كيف منح
bodies-col-ended = سبب الانتهاء
bodies-vacant = شاغر
bodies-never-met = لم يجتمع
bodies-unknown = غير معروف
bodies-state-dissolved = حل يوم { $on }
bodies-state-vacant = بلا أعضاء
bodies-state-late = لديه ما تأخر
bodies-state-alive = قائم
bodies-exists = وجود الجهاز
bodies-inside = داخل
bodies-competence = الاختصاص:
bodies-body = الجهاز
bodies-confidential-closed = ملفات هذا الجهاز سرية: لا يطلع عليها إلا أعضاؤه وأطراف كل ملف.
bodies-confidential-open = ملفات هذا الجهاز سرية، وتراها لأنك عضو فيه.
bodies-composition = التركيبة اليوم
bodies-composition-on = التركيبة يوم { $on }
bodies-on = في تاريخ
bodies-no-seats = لا يعرف النظام الأساسي مناصب لهذا الجهاز.
bodies-staff = الإدارة، خارج النصاب والتصويت
bodies-staff-one = إدارة، خارج النصاب والتصويت
bodies-more-holders = يظهر أول أربعمائة. صدر اللائحة لتراها كاملة.
bodies-findings = ما لا يوافق النظام الأساسي
bodies-against = مخالف
bodies-cannot-tell = يتعذر الجزم
bodies-term-over = انتهت مدته
bodies-children = الأجهزة داخله
bodies-no-children = لا جهاز داخله.
bodies-work = العمل المفتوح
bodies-no-work = لا عمل مسجلا.
bodies-meetings = الاجتماعات
bodies-no-meetings = لا اجتماع مسجلا.
bodies-all-meetings = كل اجتماعاته
bodies-decisions = القرارات
bodies-no-decisions = لا قرار مسجلا.
bodies-history = التاريخ
bodies-known-since = معروف منذ { $on }
bodies-handed-over = { PLURAL($n) ->
    [zero] سلم { $from } منصب { $post } إلى { $to } ولا عمل مفتوحا.
    [one] سلم { $from } منصب { $post } إلى { $to } ومعه عمل واحد مفتوح.
    [two] سلم { $from } منصب { $post } إلى { $to } ومعه عملان مفتوحان.
    [few] سلم { $from } منصب { $post } إلى { $to } ومعه { $n } أعمال مفتوحة.
    [many] سلم { $from } منصب { $post } إلى { $to } ومعه { $n } عملا مفتوحا.
   *[other] سلم { $from } منصب { $post } إلى { $to } ومعه { $n } عمل مفتوح.
}
bodies-basis-election = بالانتخاب
bodies-basis-appointment = بالتكليف
bodies-basis-by-right = بالصفة
bodies-basis-consensus = بالتوافق
bodies-basis-import = من وثيقة
bodies-end-succeeded = خلفه غيره
bodies-end-dissolved = حل الجهاز
bodies-end-resigned = استقالة
bodies-end-removed = إعفاء
bodies-end-term = انتهاء الولاية
bodies-end-died = وفاة
bodies-end-unknown = السبب غير مسجل
bodies-mandate-of = { $person }: { $post }
bodies-appointed-by = الجهاز الذي كلف
bodies-begin = تسجيل انتداب
bodies-end = تسجيل نهاية الانتداب
bodies-end-on = أول يوم بعد الانتداب
bodies-dissolve = تسجيل حل الجهاز
bodies-dissolve-on = أول يوم بعد الحل
bodies-done = سجل ذلك.
bodies-not-taken-back = تعذر التراجع
bodies-choose = اختر
bodies-form-unit = الوحدة الترابية
bodies-form-unit-hint = اكتب أول اسمها واختر من المقترحات، أو اكتب رمزها: 03.531 لتاونات.
bodies-form-name-ar = اسمه الخاص بالعربية
bodies-form-name-fr = اسمه الخاص بالفرنسية
bodies-form-name-hint = لما يتعدد فقط: قطب النساء، لجنة الانتخابات.
bodies-form-parent = داخل
bodies-form-no-parent = كما في النظام الأساسي
bodies-form-bad-day = اكتب تاريخا صحيحا: السنة ثم الشهر ثم اليوم.
bodies-form-no-kind = اختر نوع الجهاز.
bodies-form-no-post = اختر المنصب.
bodies-form-no-basis = اختر كيف منح الانتداب.
bodies-form-person-hint = اكتب الاسم بأي خط. نعرض عليك من يحمله قبل التسجيل.
bodies-form-pick = من المقصود؟
bodies-form-pick-one = في السجل من يحمل هذا الاسم. اختر المقصود، أو اختر إدراج شخص جديد.
bodies-form-pick-new = لا أحد في السجل بهذا الاسم. أكد إدراج شخص جديد.
bodies-form-new-person = شخص جديد
bodies-form-from-unknown = التاريخ الحقيقي غير معروف: هذا أول تاريخ ذكر فيه
bodies-form-appointer-hint = لازم مع التكليف وحده.
bodies-form-reason = السبب
bodies-form-succeeds = يخلف شاغل المنصب
bodies-form-succeeds-hint = ينتهي انتداب الشاغل ويتسلم الخلف عمله المفتوح.
