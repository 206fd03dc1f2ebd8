people-title = الأشخاص
people-title-of = أشخاص { $unit }
people-shown = { PLURAL($n) ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصا
   *[other] { $n } شخص
}
people-none = لا أحد في السجل هنا بعد. أكد بلاغا من الأرشيف أو أدرج شخصا.
people-none-found = لا أحد بهذا الاسم في نطاقك. جرب كتابته بخط آخر أو بجزء منه.
people-search = الاسم
people-enter = إدراج شخص
people-another = شخص آخر جديد
people-name = الاسم
people-capacities = الصفات
people-no-capacity = لا صفة مسجلة
people-elected = منتخب
people-honorific = اللقب
people-honorific-hint = الدكتور، الأستاذة… يحفظ منفصلا عن الاسم.
people-sex = الجنس
people-female = أنثى
people-male = ذكر
people-follows = ما يتتبعه من التراب
people-follows-none = لا يتتبع وحدة ترابية.
people-follow = تسجيل التتبع
people-follow-unit = الوحدة التي يتتبعها
people-unfollow = إنهاء التتبع
people-no-meetings = لم يذكر في أي اجتماع يمكنك الاطلاع عليه.
people-protected = معطيات محمية
people-protected-why = يحميها القانون 09-08. كل اطلاع عليها يسجل باسمك وبسببه.
people-nothing-protected = لا معطى محميا محفوظا.
people-hidden = مخفي
people-reveal = اطلاع
people-reason = السبب
people-reason-missing = اكتب سبب الاطلاع في سطر لا يتجاوز ثلاثمائة حرف.
people-phone = الهاتف
people-email = البريد الإلكتروني
people-address = العنوان
people-birth = تاريخ الميلاد
people-identity = رقم البطاقة الوطنية
