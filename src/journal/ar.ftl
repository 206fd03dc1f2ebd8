journal-title = يومية الأعمال
journal-lead = كل ما كتب في هذا النظام: من قام به، وبأي صفة، ومتى، وأين. لا يحذف من اليومية سطر ولا يعدل.
journal-sentence = { $gender ->
    [feminine] قامت { $who }{ $capacity } { $verb }{ $what }{ $place }.
   *[masculine] قام { $who }{ $capacity } { $verb }{ $what }{ $place }.
}
journal-as = { $gender ->
    [feminine] ، بصفتها { $capacity }،
   *[masculine] ، بصفته { $capacity }،
}
journal-what = : { $what }
journal-in = ، في { $place }
journal-office = { $post } ({ $place })
journal-administrator = { $gender ->
    [feminine] مديرة النظام
   *[masculine] مدير النظام
}
journal-reader = { $gender ->
    [feminine] قارئة مأذون لها
   *[masculine] قارئ مأذون له
}
journal-program = النظام
journal-account-alone = حساب غير مرتبط بشخص
journal-erased-person = شخص محيت بياناته
journal-unknown-verb = بعمل غير معروف في هذه الصيغة من البرنامج
journal-all-sealed = كل الأعمال مختومة. آخر ختم رقم { $seal }، في { $when }.
journal-waiting = { PLURAL($n) ->
    [zero] لا عمل ينتظر الختم.
    [one] عمل واحد ينتظر الختم منذ { $when }.
    [two] عملان ينتظران الختم منذ { $when }.
    [few] { $n } أعمال تنتظر الختم منذ { $when }.
    [many] { $n } عملا ينتظر الختم منذ { $when }.
   *[other] { $n } عمل ينتظر الختم منذ { $when }.
}
journal-late = تأخر الختم: أخبروا القائم على النظام، ليتحقق بأمر amana verify.
journal-nothing-yet = لم يسجل أي عمل بعد.
journal-nothing-found = لا عمل يطابق ما طلبتم في مجالكم.
journal-verb = العمل
journal-any-verb = كل الأعمال
journal-from = من يوم
journal-until = إلى يوم
journal-show = عرض
journal-clear = عرض اليومية كاملة
journal-only-of = أعمال { $who } وحده أو وحدها
journal-only-about = تاريخ: { $what }
journal-bad-day = تاريخ غير مفهوم: اكتبوه هكذا 2026-05-04.
journal-bad-order = يوم البداية بعد يوم النهاية: بدلوا أحدهما.
journal-shown = { PLURAL($n) ->
    [zero] لا عمل
    [one] عمل واحد
    [two] عملان
    [few] { $n } أعمال
    [many] { $n } عملا
   *[other] { $n } عمل
}
journal-more = تفاصيل
journal-sealed = مختوم، الختم رقم
journal-unsealed = ينتظر الختم
journal-reference = مرجع السطر
journal-former-kept = القيم السابقة محفوظة مشفرة بمفتاح الشخص
journal-former-erased = محيت القيم السابقة مع بيانات الشخص
journal-theirs = كل أعمال هذا الشخص
journal-history = كل ما وقع على هذا الموضوع
journal-csv-when = التاريخ والساعة
journal-csv-who = صاحب العمل
journal-csv-capacity = الصفة
journal-csv-subject = الموضوع
journal-csv-place = المجال
journal-csv-detail = ما تغير
journal-csv-seal = الختم
journal-csv-cut = توقف التصدير عند { $n } سطر: ضيقوا الأيام وأعيدوا التصدير.
journal-kind-organisation = التنظيم
journal-kind-record = السجل
journal-kind-unit = وحدة ترابية
journal-kind-person = شخص
journal-kind-body = جهاز
journal-kind-mandate = انتداب
journal-kind-meeting = اجتماع
journal-kind-decision = قرار
journal-kind-communique = بلاغ
journal-kind-import = استيراد
journal-kind-account = حساب
journal-kind-session = جلسة
journal-kind-passkey = مفتاح مرور
journal-kind-invitation = دعوة
journal-kind-journal = يومية الأعمال
journal-kind-archive = أرشيف البلاغات
journal-kind-statute = النظام الأساسي
journal-kind-item = مهمة
journal-verb-found-organisation = بإعداد التنظيم على هذا النظام
journal-verb-adopt-statute = بتسجيل صيغة معتمدة من النظام الأساسي
journal-verb-load-territory = بتحميل التقسيم الترابي
journal-verb-create-unit = بإحداث وحدة ترابية للحزب
journal-verb-tag-unit = بتغيير أوسمة وحدة ترابية
journal-verb-attach-unit = بتغيير إلحاق وحدة ترابية
journal-verb-record-former-code = بتغيير الرموز السابقة لوحدة ترابية
journal-verb-sign-in = بالولوج إلى النظام
journal-verb-sign-out = بالخروج من النظام
journal-verb-refuse-sign-in = برفض محاولة ولوج
journal-verb-prove-identity = بتأكيد الهوية قبل عمل حساس
journal-verb-revoke-session = بإنهاء جلسة
journal-verb-invite-person = بدعوة شخص إلى الولوج
journal-verb-withdraw-invitation = بسحب دعوة
journal-verb-accept-invitation = بقبول دعوة وفتح حساب
journal-verb-change-password = بتغيير كلمة المرور
journal-verb-add-passkey = بإضافة مفتاح مرور
journal-verb-remove-passkey = بحذف مفتاح مرور
journal-verb-make-recovery-codes = باستخراج رموز استرجاع جديدة
journal-verb-recover-account = باسترجاع الحساب برمز
journal-verb-change-preferences = بتغيير التفضيلات
journal-verb-grant-specially = بمنح تخويل خاص أو إنهائه
journal-verb-receive-communique = بإيداع بلاغ في الأرشيف
journal-verb-start-import = ببدء استيراد دفعة من الملفات
journal-verb-cancel-import = بإلغاء استيراد
journal-verb-read-communique = بقراءة بلاغ وإعداد مسودته
journal-verb-correct-draft = بتصحيح مسودة بلاغ
journal-verb-confirm-communique = بتأكيد بلاغ وإدراجه في السجل
journal-verb-take-back-communique = بالتراجع عن تأكيد بلاغ
journal-verb-set-aside-communique = بوضع بلاغ جانبا
journal-verb-take-up-communique = باستئناف العمل على بلاغ وضع جانبا
journal-verb-hand-on-communique = بإحالة بلاغ على المكلفين بترابه
journal-verb-propose-decision = بتقديم مشروع قرار
journal-verb-write-proposal = بتعديل مشروع قرار
journal-verb-consult-on-decision = بعرض مشروع قرار للتشاور
journal-verb-comment-on-decision = بإبداء الرأي في مشروع قرار
journal-verb-adopt-decision = باعتماد قرار وترتيب آثاره
journal-verb-enter-person = بتسجيل شخص
journal-verb-correct-person = بتصحيح بيانات شخص
journal-verb-write-protected = بكتابة معطى محمي
journal-verb-reveal-protected = بالاطلاع على معطى محمي
journal-verb-found-body = بتسجيل تأسيس جهاز
journal-verb-dissolve-body = بتسجيل حل جهاز
journal-verb-begin-mandate = بتسجيل بداية انتداب
journal-verb-end-mandate = بتسجيل نهاية انتداب
journal-verb-assign-follow-up = بتسجيل التكليف بتتبع مجال ترابي
journal-verb-end-follow-up = بتسجيل نهاية تتبع مجال ترابي
journal-verb-finish-item = بإنجاز مهمة
journal-verb-reopen-item = بإعادة فتح مهمة
journal-verb-export-list = بتصدير لائحة
journal-verb-change-settings = بتغيير إعدادات التنظيم
journal-verb-rotate-keys = باعتماد مفتاح جديد للمعطيات المحمية
journal-verb-rewrap-keys = بإعادة تشفير معطيات محمية بالمفتاح الجديد
journal-verb-confirm-key-backup = بتأكيد حفظ نسخة من المفاتيح
journal-verb-restore-data = باستعادة المعطيات من نسخة
journal-verb-take-back-act = بالتراجع عن عمل سجل باليد
journal-verb-call-roll = بالمناداة على أعضاء اجتماع
journal-verb-open-sitting = بافتتاح اجتماع
journal-verb-find-inquorate = بمعاينة عدم اكتمال النصاب القانوني لاجتماع
journal-verb-call-again = بالانتقال إلى الدعوة الموالية لاجتماع
journal-verb-close-sitting = برفع جلسة اجتماع
journal-verb-withdraw-step = بسحب مرحلة سجلت خطأ في اجتماع
journal-verb-record-attendance = بتسجيل الحضور في اجتماع
journal-verb-assign-role = بتحديد مهمة في تسيير اجتماع
journal-verb-arrange-agenda = بترتيب جدول أعمال اجتماع أثناء انعقاده
journal-verb-take-floor = بتدبير الكلمة في اجتماع
journal-verb-record-speech = بتدوين مداخلة في اجتماع
journal-verb-attach-report = بإرفاق تقرير باجتماع
journal-verb-record-proposal = بتسجيل مقترح أو تعديل في اجتماع
journal-verb-judge-proposal = بالبت في مقترح أو تعديل في اجتماع
journal-verb-open-ballot = بفتح التصويت في اجتماع
journal-verb-cast-vote = بالتصويت علنا في اجتماع
journal-verb-declare-interest = بالتصريح بتنازع المصالح في تصويت
journal-verb-enter-count = بإدخال نتيجة فرز الأصوات
journal-verb-close-ballot = بإغلاق التصويت في اجتماع
journal-verb-check-in = بتسجيل الحضور عند باب اجتماع
journal-verb-judge-arrival = بالبت في حضور محل شك
journal-verify-no-seal = لا ختم بعد
journal-verify-broken = مكسورة:
journal-verify-then = ثم:
journal-verify-perhaps-more = وربما أكثر: لا يعرض إلا أول { $n }
journal-verify-looked = فحصت { $acts } أعمال تحت { $seals } أختام، وتنتظر الختم { $waiting }
journal-verify-advice = لا تكتب فوق قاعدة البيانات: احفظ نسخة منها ومن هذا التقرير، أخبر الشهود، ثم قارن بآخر نسخة احتياطية سليمة.
journal-verify-sound = سليمة: { $acts } أعمال تحت { $seals } أختام، وتنتظر الختم { $waiting }
journal-verify-witnesses = يوافقها من الشهود: { $n }
journal-wrong-leaf = أعمدته لا توافق بصمته: لقد غير
journal-wrong-mark = لا يحمل علامة هذا البرنامج: غير أو أدخل من خارجه
journal-wrong-missing = يسميه ختمه وليس موجودا: لقد حذف
journal-wrong-deleted = أعمال غير موجودة، لقد حذفت، وعددها { $n }
journal-wrong-inserted = فيه أعمال لم توقع، لقد أدخلت، وعددها { $n }
journal-wrong-root = أعماله لا تعطي الجذر الذي وقع
journal-wrong-hash = أعمدته لا توافق بصمته: لقد غير
journal-wrong-chain = لا يتصل بالختم الذي قبله
journal-wrong-gap = الختم الذي قبله غير موجود: لقد حذف
journal-wrong-signer = موقع بمفتاح غير مفتاح هذا النظام
journal-wrong-signature = توقيعه لا يوافق بصمته: إنه مزور
journal-wrong-astray = يسمي الختم { $seal }، وليس موجودا
journal-wrong-witness = لا تضم السلسلة الرأس الذي حفظه الشاهد
journal-break-act-sealed = العمل { $id } بتاريخ { $at } (الختم { $seal })
journal-break-act = العمل { $id } بتاريخ { $at }
journal-break-seal = الختم { $seal }
journal-break-whole = اليومية
journal-detail-version = الصيغة
journal-detail-rows = عدد السطور
journal-detail-list = اللائحة
journal-detail-position = الصفة
journal-detail-ended = انتهى
journal-detail-meetings = الاجتماعات
journal-detail-people = الأشخاص
journal-detail-persons = الأشخاص
journal-detail-bodies = الأجهزة
journal-detail-mandates = الانتدابات
journal-detail-decisions = المقررات
journal-detail-problem = العائق
journal-detail-from = من
journal-detail-to = إلى
journal-detail-reason = السبب
journal-detail-media = طريقة الوصول
journal-detail-bytes = الحجم بالبايت
journal-detail-stopped = ما أوقف
journal-detail-act = العمل
journal-detail-field = الخانة
journal-detail-fields = الخانات
journal-detail-added = أضيف
journal-detail-removed = حذف
journal-detail-code = الرمز
journal-detail-statute = النظام الأساسي
journal-detail-units = الوحدات الترابية
journal-detail-unit = الوحدة الترابية
journal-detail-mark = علامة المفاتيح
journal-detail-with = بواسطة
journal-detail-sessions-ended = جلسات أنهيت
journal-detail-language = اللغة
journal-detail-codes = الرموز
journal-detail-invitation = الدعوة
journal-detail-replaced = عوض
journal-detail-made-at = تاريخ النسخة
journal-detail-head = رأس السلسلة
journal-detail-offices = المهام
journal-detail-name = الاسم
journal-detail-until = حتى
journal-detail-on = بتاريخ
journal-detail-last-on = آخر يوم
journal-detail-hijri-offset-days = تصحيح التاريخ الهجري
journal-detail-call = الدعوة
journal-detail-present = المحتسبون حاضرين
journal-detail-members = الأعضاء
journal-detail-needed = النصاب المطلوب
journal-detail-came = أضيفوا
journal-detail-went = زالت عضويتهم
journal-detail-role = المهمة
journal-detail-step = المرحلة
journal-detail-person = الشخص
journal-verb-plan-meeting = بالإعداد لاجتماع
journal-verb-change-plan = بتعديل موعد اجتماع أو مكانه
journal-verb-change-agenda = بتعديل جدول أعمال
journal-verb-call-by-rule = بإضافة مدعوين حسب الصفة
journal-verb-drop-rule = بسحب قاعدة دعوة حسب الصفة
journal-verb-call-person = بإضافة مدعو بالاسم
journal-verb-drop-person = بحذف مدعو من اللائحة
journal-verb-choose-channel = بتغيير طريقة تبليغ مدعو
journal-verb-renew-link = بتجديد الرابط الشخصي لمدعو
journal-verb-convene-meeting = بتوجيه الدعوة إلى اجتماع
journal-verb-notify-change = بإخبار المدعوين بتعديل
journal-verb-send-again = بإعادة إرسال دعوة
journal-verb-hand-over-mail = بتسليم رسائل الدعوة إلى خادم البريد
journal-verb-open-summons = بتسجيل فتح رابط دعوة
journal-verb-answer-summons = بتسجيل جواب ورد برابط شخصي
journal-verb-enter-answer = بإدخال جواب مدعو
journal-verb-sign-summons = بإدخال توقيع على دعوة ورقية
journal-verb-postpone-meeting = بتأجيل اجتماع
journal-verb-cancel-meeting = بإلغاء اجتماع
journal-verb-plan-further-call = بالإعداد لدعوة موالية بعد عدم اكتمال النصاب
journal-verb-launch-round = بإطلاق سلسلة اجتماعات
journal-verb-make-feed = بإحداث عنوان شخصي للرزنامة
journal-verb-revoke-feed = بإبطال عنوان شخصي للرزنامة
journal-detail-messages = رسائل
journal-detail-broken = مخالف للنظام
journal-verb-give-casting-vote = بترجيح صوت الرئاسة عند تعادل الأصوات في اجتماع
