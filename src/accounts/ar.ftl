# تسجيل الدخول
accounts-sign-in = تسجيل الدخول
accounts-enter = دخول
accounts-login = البريد الإلكتروني
accounts-login-missing = اكتب البريد الإلكتروني الذي دعيت به.
accounts-password = كلمة السر
accounts-password-missing = اكتب كلمة السر.
accounts-wrong = البريد الإلكتروني أو كلمة السر غير صحيحة. تحقق من لغة لوحة المفاتيح ثم أعد المحاولة.
accounts-wait-seconds = { PLURAL($n) ->
    [zero] محاولات كثيرة. يمكنك المحاولة الآن.
    [one] محاولات كثيرة. انتظر ثانية واحدة ثم أعد المحاولة.
    [two] محاولات كثيرة. انتظر ثانيتين ثم أعد المحاولة.
    [few] محاولات كثيرة. انتظر { $n } ثوان ثم أعد المحاولة.
    [many] محاولات كثيرة. انتظر { $n } ثانية ثم أعد المحاولة.
   *[other] محاولات كثيرة. انتظر { $n } ثانية ثم أعد المحاولة.
}
accounts-wait-minutes = { PLURAL($n) ->
    [zero] محاولات كثيرة. يمكنك المحاولة الآن، أو الدخول بمفتاح المرور.
    [one] محاولات كثيرة. انتظر دقيقة واحدة ثم أعد المحاولة، أو ادخل بمفتاح المرور.
    [two] محاولات كثيرة. انتظر دقيقتين ثم أعد المحاولة، أو ادخل بمفتاح المرور.
    [few] محاولات كثيرة. انتظر { $n } دقائق ثم أعد المحاولة، أو ادخل بمفتاح المرور.
    [many] محاولات كثيرة. انتظر { $n } دقيقة ثم أعد المحاولة، أو ادخل بمفتاح المرور.
   *[other] محاولات كثيرة. انتظر { $n } دقيقة ثم أعد المحاولة، أو ادخل بمفتاح المرور.
}
accounts-cannot-sign-in = تعذر علي الدخول
accounts-sign-in-to-go-on = سجل دخولك لنعيدك إلى الصفحة التي طلبتها.
accounts-session-revoked = أنهيت جلستك على هذا الجهاز يوم { $when }، من جهاز آخر أو من طرف من يدير النظام.
accounts-session-expired = انتهت جلستك لطول المدة دون نشاط.
accounts-form-kept = { $why } ما ملأته محفوظ في هذه الصفحة: سجل دخولك ونعرضه عليك لترسله من جديد.
accounts-files-not-kept = { $why } الملفات التي أرسلتها لم تصل: سجل دخولك ونعيدك إلى الصفحة لتختارها من جديد.
accounts-kept-title = استمارتك بانتظارك
accounts-kept-text = انتهت جلستك وأنت تملأ استمارة. لم يرسل منها شيء بعد، وهذا ما كتبته فيها.
accounts-kept-words = ما كتبته
accounts-kept-send = أرسل الاستمارة الآن
accounts-kept-leave = لا ترسلها، وارجع إلى الصفحة
accounts-cancel = إلغاء

# إثبات الهوية
accounts-proof-title = أكد أنك صاحب الحساب
accounts-proof-text = ما ستقوم به يمس أمان حسابك، فاكتب كلمة السر مرة أخرى. يكفي ذلك ربع ساعة.
accounts-proof-wrong = كلمة السر غير صحيحة. تحقق من لغة لوحة المفاتيح ثم أعد المحاولة.
accounts-proof-go = متابعة

# مفاتيح المرور
accounts-passkey-sign-in = الدخول بمفتاح المرور
accounts-passkey-prove = تأكيد بمفتاح المرور
accounts-passkey-cancelled = لم يكتمل التعرف عليك: ألغي الطلب أو طالت المدة. أعد المحاولة أو استعمل كلمة السر.
accounts-passkey-failed = لم يستطع هذا الجهاز استعمال مفتاح المرور. أعد المحاولة أو استعمل كلمة السر.
accounts-passkey-exists = لهذا الجهاز مفتاح مرور مسجل من قبل.
accounts-passkey-refused = لم نتعرف على هذا المفتاح. أعد المحاولة، أو ادخل بكلمة السر.
accounts-passkey-last = هذا المفتاح وسيلتك الوحيدة للدخول. اختر كلمة سر أو أضف مفتاحا آخر قبل حذفه.
accounts-passkeys = مفاتيح المرور
accounts-passkeys-why = مفتاح المرور يبقى في هاتفك أو حاسوبك، ويفتح ببصمتك أو وجهك أو رمز الجهاز. لا يمكن تخمينه ولا سرقته برسالة كاذبة.
accounts-passkeys-none = لم تسجل أي مفتاح مرور بعد.
accounts-passkey-add = إضافة مفتاح مرور لهذا الجهاز
accounts-passkey-name = اسم المفتاح
accounts-passkey-added = أضيف يوم { $when }
accounts-passkey-used = آخر استعمال: { $when }
accounts-passkey-rename = تغيير الاسم
accounts-passkey-remove = حذف هذا المفتاح

# حسابي
accounts-who = من أنا
accounts-name = الاسم
accounts-capacities = صفاتي اليوم
accounts-grants = تخويل خاص
accounts-since = منذ { $day }
accounts-until = إلى غاية { $day }
accounts-no-mandate = ليس لك اليوم أي انتداب مسجل، لذلك لا ترى غير حسابك.
accounts-no-person = هذا الحساب غير مرتبط بشخص مسجل، لذلك لا ترى غير حسابك.
accounts-who-records = يسجل الانتداب في النظام: { $offices }.
accounts-ways = وسائل الدخول
accounts-password-set = لك كلمة سر.
accounts-password-none = ليست لك كلمة سر: تدخل بمفتاح المرور.
accounts-password-change = تغيير كلمة السر
accounts-password-choose = اختيار كلمة سر
accounts-password-title = كلمة سر جديدة
accounts-password-text = بعد تغييرها تنتهي جلساتك على كل الأجهزة الأخرى.
accounts-new-password = كلمة السر الجديدة
accounts-password-rule = { $n } حرفا على الأقل. جملة قصيرة لا يعرفها غيرك خير من كلمة معقدة.
accounts-password-save = حفظ كلمة السر
accounts-password-short = كلمة السر قصيرة: اكتب { $n } حرفا على الأقل، ويمكن أن تكون جملة.
accounts-password-long = كلمة السر طويلة: أقصاها { $n } حرف.
accounts-password-guessable = هذه الكلمة من أول ما يجربه من يخمن. اختر جملة من كلمات لا رابط بينها.
accounts-password-login = لا تضع بريدك الإلكتروني في كلمة السر.
accounts-codes = رموز الاسترجاع
accounts-codes-left = { PLURAL($n) ->
    [zero] استعملت كل الرموز التي أنشئت يوم { $day }.
    [one] بقي رمز واحد من الرموز التي أنشئت يوم { $day }.
    [two] بقي رمزان من الرموز التي أنشئت يوم { $day }.
    [few] بقيت { $n } رموز أنشئت يوم { $day }.
    [many] بقي { $n } رمزا أنشئت يوم { $day }.
   *[other] بقي { $n } رمز أنشئت يوم { $day }.
}
accounts-codes-none = ليست لك رموز صالحة.
accounts-codes-new = إنشاء رموز جديدة
accounts-codes-title = رموز الاسترجاع
accounts-codes-text = كل رمز يفتح حسابك مرة واحدة إن نسيت كلمة السر أو ضاع جهازك. نعرضها مرة واحدة، ثم لا نستطيع نحن ولا غيرنا قراءتها.
accounts-codes-replace = { PLURAL($n) ->
    [zero] لا رموز سابقة.
    [one] الرمز الذي بقي لك لن يصلح بعد إنشاء الرموز الجديدة.
    [two] الرمزان اللذان بقيا لك لن يصلحا بعد إنشاء الرموز الجديدة.
    [few] الرموز التي بقيت لك ({ $n }) لن تصلح بعد إنشاء الرموز الجديدة.
    [many] الرموز التي بقيت لك ({ $n }) لن تصلح بعد إنشاء الرموز الجديدة.
   *[other] الرموز التي بقيت لك ({ $n }) لن تصلح بعد إنشاء الرموز الجديدة.
}
accounts-codes-make = أنشئ عشرة رموز
accounts-codes-shown = اطبع هذه الرموز أو انقلها، واحفظها بعيدا عن هذا الجهاز. لن تظهر مرة أخرى.
accounts-codes-kept = حفظتها
accounts-print = طباعة
accounts-sessions = الأجهزة التي سجلت منها الدخول
accounts-sessions-why = إن رأيت جهازا لا تعرفه فأنه جلسته ثم غير كلمة السر.
accounts-session-device = الجهاز
accounts-session-place = العنوان
accounts-session-opened = تسجيل الدخول
accounts-session-seen = آخر نشاط
accounts-session-here = هذا الجهاز
accounts-session-end = إنهاء
accounts-session-end-this = إنهاء الجلسة على { $device }
accounts-sessions-end-others = إنهاء كل الجلسات الأخرى
accounts-device = { $browser } على { $system }
accounts-device-unknown = جهاز غير معروف
accounts-now = الآن
accounts-minutes-ago = { PLURAL($n) ->
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $n } دقائق
    [many] قبل { $n } دقيقة
   *[other] قبل { $n } دقيقة
}
accounts-hours-ago = { PLURAL($n) ->
    [zero] الآن
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $n } ساعات
    [many] قبل { $n } ساعة
   *[other] قبل { $n } ساعة
}
accounts-language-title = لغة الصفحات
accounts-language = اللغة
accounts-save = حفظ
accounts-done-password = تغيرت كلمة السر، وانتهت جلساتك على الأجهزة الأخرى.
accounts-done-session = انتهت الجلسة.
accounts-done-sessions = انتهت كل الجلسات الأخرى.
accounts-done-language = تغيرت لغة الصفحات.
accounts-done-passkey = أضيف مفتاح المرور.
accounts-done-passkey-renamed = تغير اسم مفتاح المرور.
accounts-done-passkey-removed = حذف مفتاح المرور. احذفه من جهازك أيضا حتى لا يعرض عليك.
accounts-comma = ،

# الدعوات
accounts-invite = دعوة شخص
accounts-invite-title = دعوة شخص إلى الولوج
accounts-invite-who = من تدعو؟
accounts-invite-who-hint = اكتب اسمه أو جزءا منه، بالعربية أو بالحروف اللاتينية. لا تدعو إلا من هو مسجل في ترابك.
accounts-invite-find = بحث
accounts-invite-found = الأشخاص المسجلون
accounts-invite-nobody = لم نجد في ترابك أحدا بهذا الاسم. سجل الشخص وانتدابه أولا ثم ادعه.
accounts-invite-person = المدعو: { $name }.
accounts-invite-change = تغيير
accounts-invite-login = العنوان الذي سيسجل به الدخول. لا نرسل إليه شيئا: ستسلم الرابط بنفسك.
accounts-invite-go = إنشاء رابط الدعوة
accounts-invite-another = دعوة شخص آخر
accounts-invite-above = لهذا الشخص صفة خارج ترابك أو تخويل خاص، فلا يدعوه إلا من هو أوسع منك نطاقا أو من يدير النظام.
accounts-login-taken = هذا العنوان لحساب شخص آخر. اكتب عنوانا خاصا بالمدعو.
accounts-login-malformed = اكتب عنوانا كاملا مثل { "name@example.ma" }.
accounts-invited-title = رابط الدعوة جاهز
accounts-invited-text = سلم هذا الرابط إلى { $name } بوسيلة تثق بها. يصلح مرة واحدة، إلى غاية { $until }.
accounts-invited-link = رابط الدعوة
accounts-invited-once = لن يظهر هذا الرابط مرة أخرى. إن ضاع فأنشئ دعوة جديدة، فتبطل هذه.
accounts-invited-done = سلمت الرابط
accounts-copied = نسخ الرابط
accounts-invitations-none = لا دعوات بعد. الدعوة رابط تسلمه بنفسك إلى شخص مسجل في ترابك ليفتح حسابه.
accounts-invitation-made = أنشئت
accounts-invitation-state = الحالة
accounts-invitation-waiting = تنتظر، تصلح إلى غاية { $when }
accounts-invitation-used = قبلت يوم { $when }
accounts-invitation-expired = انتهت صلاحيتها يوم { $when }
accounts-invitation-withdrawn = سحبت يوم { $when }
accounts-invitation-withdraw = سحب
accounts-invitation-withdraw-this = سحب دعوة { $name }
accounts-done-withdrawn = سحبت الدعوة، ولم يعد رابطها صالحا.
accounts-accept-title = دعوة إلى الولوج
accounts-accept-greeting = مرحبا { $name }
accounts-accept-text = دعيت إلى الولوج إلى { $house }. اختر كيف ستدخل من الآن فصاعدا.
accounts-accept-used = استعملت هذه الدعوة من قبل. إن كنت أنت من قبلها فسجل دخولك، وإلا فأخبر من دعاك.
accounts-accept-expired = انتهت صلاحية هذه الدعوة. اطلب دعوة جديدة ممن دعاك.
accounts-accept-withdrawn = سحبت هذه الدعوة. اطلب دعوة جديدة ممن دعاك إن كنت ما زلت بحاجة إليها.
accounts-accept-passkey = الدخول ببصمتي أو رمز جهازي
accounts-accept-login = بريدك الإلكتروني لتسجيل الدخول:
accounts-accept-password = الدخول بكلمة سر

# الاسترجاع
accounts-recovery-title = استرجاع الحساب
accounts-recovery-text = إن نسيت كلمة السر أو ضاع جهازك فاستعمل رمزا من رموز الاسترجاع التي حفظتها، واختر كلمة سر جديدة. بعدها تنتهي جلساتك كلها وتحذف مفاتيح المرور المسجلة.
accounts-recovery-code = رمز الاسترجاع
accounts-recovery-code-hint = ستة عشر حرفا ورقما. لا فرق بين الحروف الكبيرة والصغيرة.
accounts-recovery-code-missing = اكتب رمزا من رموزك.
accounts-recovery-wrong = البريد الإلكتروني أو الرمز غير صحيح، أو استعمل الرمز من قبل. جرب رمزا آخر.
accounts-recovery-go = استرجاع الحساب
accounts-recovery-no-code = لم تبق لي رموز
accounts-recovery-invitation = اطلب ممن دعاك أو ممن يدير النظام دعوة جديدة: رابطها يفتح حسابك من جديد بكلمة سر جديدة.
