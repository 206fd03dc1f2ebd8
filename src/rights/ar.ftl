rights-fact = { $label }: { $value }
rights-honorific = اللقب التشريفي
rights-known-in = معروف في
rights-entered-by = أدرجه في السجل: { $by }
rights-ended = { $what }، إلى غاية { $on }
rights-since = { $what }، منذ { $on }
rights-mine = معطياتي
rights-mine-lead = هذا كل ما تحفظه { $controller } عنكم: ما هو، ولماذا يحفظ، ومن أين أتى، ومن يطلع عليه، ومن اطلع عليه فعلا. يخولكم القانون 09-08 أخذ نسخة منه وتصحيحه والتعرض على استعماله وطلب محوه، دون أداء أي مقابل.
rights-take = نسخة من كل معطياتي
rights-ask-rectification = طلب تصحيح
rights-ask-erasure = طلب محو المعطيات
rights-requests = الطلبات
rights-requests-none = لا طلب إلى اليوم.
rights-withdraw-request = سحب الطلب
rights-appeal = لكم أن ترفعوا الأمر إلى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي، شارع النخيل، حي الرياض، الرباط (المادة 8 من القانون 09-08).
rights-withdraw-consent = سحب الموافقة
rights-give-consent = أوافق: { $what }
rights-oppose = التعرض
rights-oppose-lead = يسري التعرض في الحال، ولا يحتاج إلى تعليل إذا تعلق الأمر بالاستقراء أو الدعاية (المادتان 9 و10).
rights-oppose-purpose = على أي غرض؟
rights-oppose-via = بأي وسيلة؟
rights-end-opposition = إنهاء التعرض
rights-opposed = تعرض على { $purpose } ({ $via })
rights-oppositions = التعرضات
rights-purpose-meetings = الدعوة إلى الاجتماعات
rights-purpose-reminders = التذكير اليومي
rights-purpose-news = أخبار التنظيم
rights-purpose-canvassing = الدعاية والاستقراء
rights-via-any = كل الوسائل
rights-via-email = البريد الإلكتروني
rights-via-sms = الرسائل القصيرة
rights-via-whatsapp = واتساب
rights-via-call = الهاتف
rights-mail-opposed = لم ترسل: تعرض المعني بالأمر على هذه الرسائل
rights-who-can = من يمكنه الاطلاع على معطياتي
rights-who-can-nobody = لا أحد سواكم.
rights-who-did = من اطلع عليها فعلا
rights-who-did-nobody = لم يكشف أحد أي معطى محمي، ولم تستخرج أي لائحة تضمكم، ولم يبلغ شيء إلى الغير.
rights-sees = { $office }: { $what }
rights-sees-membership = العضوية وما وقع فيها
rights-sees-protected = المعطيات المحمية، واحدا واحدا وبذكر السبب
rights-sees-lists = لوائح الأعضاء المستخرجة، ببيان الغرض
rights-sees-rights = الجواب عن طلبات الأشخاص بشأن معطياتهم
rights-sees-others = { PLURAL($n) ->
    [zero] لا أحد غيرهم
    [one] شخص آخر من أجهزة التنظيم: الاسم والمهام فقط
    [two] شخصان آخران من أجهزة التنظيم: الاسم والمهام فقط
    [few] { $n } أشخاص آخرين من أجهزة التنظيم: الاسم والمهام فقط
    [many] { $n } شخصا آخر من أجهزة التنظيم: الاسم والمهام فقط
   *[other] { $n } شخص آخر من أجهزة التنظيم: الاسم والمهام فقط
}
rights-read-field = كشف { $who } المعطى «{ $field }»، والسبب: { $reason }
rights-read-list = استخرج { $who } لائحة تضمكم ({ $list })، والغرض: { $purpose }
rights-purpose-unsaid = لم يبين
rights-read-produced = سلم { $who } نسخة من كل المعطيات بطلب منكم
rights-read-own = أخذ { $who } نسخة من معطياته
rights-read-disclosed = أبلغ { $who } معطيات إلى الغير
rights-disclosed = أبلغت إلى { $recipient }: { $fields }. الغرض: { $purpose }. سند الموافقة: { $reference }
rights-all = كل ما يحفظ
rights-lines = { PLURAL($n) ->
    [zero] لا شيء
    [one] معطى واحد
    [two] معطيان
    [few] { $n } معطيات
    [many] { $n } معطى
   *[other] { $n } معطى
}
rights-nothing = لا شيء محفوظ هنا.
rights-part-record = الهوية في السجل
rights-part-protected = المعطيات المحمية
rights-part-membership = العضوية والواجبات
rights-part-consents = الموافقات
rights-part-offices = المهام
rights-part-meetings = الاجتماعات
rights-part-votes = التصويت العلني والمداخلات
rights-part-work = الأعمال والتوقيعات
rights-part-applications = طلبات الانخراط
rights-part-account = الحساب
rights-part-rights = الطلبات والإبلاغات
rights-part-journal = سجل الأعمال
rights-for-record = الغرض: معرفة من يشارك في حياة التنظيم.
rights-for-protected = الغرض: الاتصال بكم والتحقق من السن القانونية.
rights-for-membership = الغرض: مسك سجل الأعضاء وأداء الواجبات (القانون التنظيمي 29-11).
rights-for-consents = الغرض: إثبات ما أذنتم به وما تعرضتم عليه وما طلبتموه.
rights-for-offices = الغرض: معرفة من يمارس أي مهمة ومنذ متى.
rights-for-meetings = الغرض: انعقاد الاجتماعات والنصاب والمحاضر.
rights-for-work = الغرض: تتبع تنفيذ المقررات.
rights-for-applications = الغرض: البت في طلب الانخراط.
rights-for-account = الغرض: ولوجكم إلى النظام وحماية حسابكم.
rights-for-journal = الغرض: إثبات من كتب ماذا ومتى (المادة 24).
rights-from-officers = المصدر: مسؤولو التنظيم وتصريحاتكم.
rights-from-person = المصدر: أنتم.
rights-from-bodies = المصدر: محاضر الأجهزة وبلاغاتها.
rights-from-program = المصدر: النظام نفسه.
rights-to-register = المطلعون: من يمسكون سجل الأعضاء في ترابكم.
rights-to-protected = المطلعون: رئيس الجهاز ومقرره فوق المستوى المحلي، واحدا واحدا وبذكر السبب.
rights-to-record = المطلعون: من يطلعون على سجل الأجهزة في ترابكم.
rights-to-self = المطلعون: أنتم وحدكم؛ ويرى مدير النظام وجود الحساب.
rights-to-journal = المطلعون: من يطلعون على سجل الأعمال في ترابكم.
rights-kept-membership = { PLURAL($n) ->
    [zero] الحفظ: طيلة العضوية، ثم في الحين بعدها.
    [one] الحفظ: طيلة العضوية، ثم شهر واحد بعدها.
    [two] الحفظ: طيلة العضوية، ثم شهرين بعدها.
    [few] الحفظ: طيلة العضوية، ثم { $n } أشهر بعدها.
    [many] الحفظ: طيلة العضوية، ثم { $n } شهرا بعدها.
   *[other] الحفظ: طيلة العضوية، ثم { $n } شهر بعدها.
}
rights-kept-applications = { PLURAL($n) ->
    [zero] الحفظ: في الحين بعد رفض الطلب أو سحبه.
    [one] الحفظ: شهر واحد بعد رفض الطلب أو سحبه.
    [two] الحفظ: شهرين بعد رفض الطلب أو سحبه.
    [few] الحفظ: { $n } أشهر بعد رفض الطلب أو سحبه.
    [many] الحفظ: { $n } شهرا بعد رفض الطلب أو سحبه.
   *[other] الحفظ: { $n } شهر بعد رفض الطلب أو سحبه.
}
rights-kept-sessions = { PLURAL($n) ->
    [zero] الحفظ: مدة الحساب؛ وأثر الجلسات في الحين.
    [one] الحفظ: مدة الحساب؛ وأثر الجلسات شهر واحد.
    [two] الحفظ: مدة الحساب؛ وأثر الجلسات شهرين.
    [few] الحفظ: مدة الحساب؛ وأثر الجلسات { $n } أشهر.
    [many] الحفظ: مدة الحساب؛ وأثر الجلسات { $n } شهرا.
   *[other] الحفظ: مدة الحساب؛ وأثر الجلسات { $n } شهر.
}
rights-kept-requests = { PLURAL($n) ->
    [zero] الحفظ: في الحين بعد الجواب.
    [one] الحفظ: شهر واحد بعد الجواب.
    [two] الحفظ: شهرين بعد الجواب.
    [few] الحفظ: { $n } أشهر بعد الجواب.
    [many] الحفظ: { $n } شهرا بعد الجواب.
   *[other] الحفظ: { $n } شهر بعد الجواب.
}
rights-after-gone = يمحى.
rights-after-emptied = يبقى العدد دون ما يعرف بصاحبه.
rights-after-minutes = الحفظ: يبقى في المحاضر دون اسم بعد المحو، لأن ما قررته الأجهزة ومن حضرها جزء من محاضرها (القانون التنظيمي 29-11).
rights-after-offices = الحفظ: يبقى تاريخ المهام دون اسم بعد المحو (القانون التنظيمي 29-11).
rights-after-accounts = يبقى في الحسابات دون اسم (القانون التنظيمي 29-11).
rights-after-proof = يبقى حجة على احترام القانون 09-08.
rights-after-journal = الحفظ: لا يمحى سجل الأعمال، ولا يحمل أي معطى شخصي ظاهر (المادة 24).
rights-former = { $field } قبل التصحيح: { $was } ({ $source })
rights-consent-membership = معالجة المعطيات لتدبير العضوية
rights-consented = موافقة على { $to } ({ $how }، نص { $version })
rights-applied = طلب انخراط رقم { $number }
rights-receipt = وصل رقم { $number }: { $amount }
rights-listed = السطر { $row } من الملف «{ $file }»
rights-said-yes = نعم: { $what }
rights-said-no = لا: { $what }
rights-agreed = موافقة صريحة على الإبلاغ إلى { $recipient } لغرض { $purpose } (السند: { $reference })
rights-office = { $post }، { $body }
rights-follows = تتبع { $unit }
rights-called = دعوة إلى: { $title }
rights-called-attends = دعوة إلى: { $title }، والجواب: يحضر
rights-called-excused = دعوة إلى: { $title }، والجواب: يعتذر
rights-voted = تصويت علني على «{ $question }»: { $choice }
rights-spoke = مداخلة
rights-said = مداخلة: { $text }
rights-remarked = ملاحظة على مشروع مقرر: { $text }
rights-reported = تقرير: { $text }
rights-proposed = مقترح: { $text }
rights-work-done = { $text } (أنجز في { $on })
rights-work-open = { $text } (قيد الإنجاز)
rights-signs-minutes = توقيع محضر: { $title }
rights-signs-charter = توقيع ميثاق: { $title }
rights-passkey = مفتاح مرور: { $name }
rights-session = جلسة: { $device } ({ $address })، آخر استعمال { $seen }
rights-digests = { PLURAL($n) ->
    [zero] لا تذكير يومي
    [one] تذكير يومي واحد
    [two] تذكيران يوميان
    [few] { $n } تذكيرات يومية
    [many] { $n } تذكيرا يوميا
   *[other] { $n } تذكير يومي
}
rights-acts = { PLURAL($n) ->
    [zero] لا سطر
    [one] سطر واحد كتبتموه في سجل الأعمال بين { $first } و{ $last }
    [two] سطران كتبتموهما في سجل الأعمال بين { $first } و{ $last }
    [few] { $n } أسطر كتبتموها في سجل الأعمال بين { $first } و{ $last }
    [many] { $n } سطرا كتبتموه في سجل الأعمال بين { $first } و{ $last }
   *[other] { $n } سطر كتبتموه في سجل الأعمال بين { $first } و{ $last }
}
rights-copy-title = المعطيات الشخصية المتعلقة بـ: { $name }
rights-copy-footer = نسخة المعطيات، القانون 09-08، المادة 7
rights-copy-lead = هذه نسخة من كل المعطيات المحفوظة عنكم، بمصادرها وأغراضها ومن يطلع عليها. وتوجد المعطيات نفسها في الملف data.json لمن يقرؤها ببرنامج.
rights-field = المعطى
rights-value = القيمة الصحيحة
rights-value-hint = كما ينبغي أن تكون. يكتب التاريخ هكذا: 1990-03-01.
rights-now = القيمة الحالية
rights-reason = السبب
rights-reason-hint = لماذا القيمة الحالية غير صحيحة، وأي وثيقة تثبت ذلك.
rights-send = إرسال الطلب
rights-asks-rectification = تصحيح: { $field }
rights-asks-erasure = محو المعطيات
rights-outcome-accepted = استجيب له
rights-outcome-refused = مرفوض
rights-outcome-withdrawn = مسحوب
rights-state-accepted = استجيب له في { $on }
rights-state-refused = رفض في { $on }
rights-state-late = { PLURAL($n) ->
    [zero] انقضى الأجل
    [one] متأخر بيوم واحد
    [two] متأخر بيومين
    [few] متأخر بـ{ $n } أيام
    [many] متأخر بـ{ $n } يوما
   *[other] متأخر بـ{ $n } يوم
}
rights-state-left = { PLURAL($n) ->
    [zero] آخر يوم للجواب
    [one] بقي يوم واحد للجواب
    [two] بقي يومان للجواب
    [few] بقيت { $n } أيام للجواب
    [many] بقي { $n } يوما للجواب
   *[other] بقي { $n } يوم للجواب
}
rights-queue = طلبات الأشخاص بشأن معطياتهم
rights-queue-lead = يجاب عن كل طلب داخل عشرة أيام كاملة من وروده (المادة 8 من القانون 09-08). ما تأخر يتقدم على غيره.
rights-queue-none = لا طلب في الانتظار.
rights-waiting = { PLURAL($n) ->
    [zero] لا طلب في انتظار الجواب.
    [one] طلب واحد في انتظار الجواب.
    [two] طلبان في انتظار الجواب.
    [few] { $n } طلبات في انتظار الجواب.
    [many] { $n } طلبا في انتظار الجواب.
   *[other] { $n } طلب في انتظار الجواب.
}
rights-waiting-late = { PLURAL($n) ->
    [zero] لا شيء متأخر.
    [one] واحد منها متأخر.
    [two] اثنان منها متأخران.
    [few] { $n } منها متأخرة.
    [many] { $n } منها متأخرا.
   *[other] { $n } منها متأخر.
}
rights-show-waiting = ما ينتظر الجواب فقط
rights-show-all = كل الطلبات
rights-what = الموضوع
rights-due = آخر أجل للجواب
rights-way-paper = على الورق
rights-way-online = عبر الحساب
rights-refused-because = سبب الرفض
rights-accept = الاستجابة للطلب
rights-refuse = رفض الطلب
rights-refuse-lead = يعلل الرفض، ويخبر المعني بالأمر بحقه في اللجوء إلى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي.
rights-refusal-reason = سبب الرفض
rights-tell = من يجب إشعارهم
rights-tell-lead = أبلغت إليهم القيمة السابقة: يشعرون بتصحيحها (المادة 8).
rights-told = تم إشعارهم
rights-told-on = أشعروا في { $on }
rights-erasure-lead = يبين ما يلي ما يمحى وما يلزمنا القانون بحفظه قبل أن تقرروا. يجيب مسؤول عن الطلب داخل عشرة أيام كاملة، وينفذ المحو بعد تأكيده.
rights-erasure-final = المحو نهائي ولا رجعة فيه: يتلف مفتاح معطياتكم، ولا يستطيع أحد استرجاعها.
rights-stands = ما يحول دون المحو الآن
rights-stands-lead = يلزم القانون أو النظام الأساسي بإنهاء ما يلي أولا:
rights-stands-office = { PLURAL($n) ->
    [zero] لا شيء
    [one] مهمة تمارس اليوم: تنتهي أولا باستقالة أو إعفاء
    [two] مهمتان تمارسان اليوم: تنتهيان أولا باستقالة أو إعفاء
    [few] { $n } مهام تمارس اليوم: تنتهي أولا باستقالة أو إعفاء
    [many] { $n } مهمة تمارس اليوم: تنتهي أولا باستقالة أو إعفاء
   *[other] { $n } مهمة تمارس اليوم: تنتهي أولا باستقالة أو إعفاء
}
rights-stands-follow-up = { PLURAL($n) ->
    [zero] لا شيء
    [one] تتبع تراب
    [two] تتبع ترابين
    [few] تتبع { $n } مناطق
    [many] تتبع { $n } منطقة
   *[other] تتبع { $n } منطقة
}
rights-stands-work = { PLURAL($n) ->
    [zero] لا شيء
    [one] عمل مسند لم ينجز
    [two] عملان مسندان لم ينجزا
    [few] { $n } أعمال مسندة لم تنجز
    [many] { $n } عملا مسندا لم ينجز
   *[other] { $n } عملا مسندا لم ينجز
}
rights-stands-application = طلب انخراط لم يبت فيه: يسحب أولا أو ينتظر البت فيه
rights-stands-case = ملف معروض على جهاز سري الأشغال
rights-stands-request = طلب تصحيح في الانتظار
rights-stands-grant = صلاحية خاصة على النظام
rights-stands-signature = { PLURAL($n) ->
    [zero] لا شيء
    [one] محضر ينتظر التوقيع
    [two] محضران ينتظران التوقيع
    [few] { $n } محاضر تنتظر التوقيع
    [many] { $n } محضرا ينتظر التوقيع
   *[other] { $n } محضرا ينتظر التوقيع
}
rights-goes = ما يمحى
rights-goes-name = الاسم بالحرفين واللقب والجنس والأماكن، وكل ما يوجد به الشخص في البحث واللوائح
rights-goes-protected = الهاتف والبريد والعنوان وتاريخ الميلاد، وكل قيمة سابقة: يتلف مفتاحها
rights-goes-membership = رقم البطاقة والفئة والمستوى الدراسي والمهارات؛ وتنتهي العضوية بالاستقالة
rights-goes-account = الحساب وجلساته ومفاتيحه ورسائله
rights-stays = ما يبقى دون اسم، ولماذا
rights-stays-minutes = في المحاضر: { $meetings } من الدعوات والحضور و{ $votes } من الأصوات العلنية، لأنها أساس النصاب والنتائج (القانون التنظيمي 29-11)
rights-stays-offices = تاريخ المهام: { $n }، لأن مشروعية المقررات تقوم عليه (القانون التنظيمي 29-11)
rights-stays-payments = في الحسابات: { $n } من الأداءات (القانون التنظيمي 29-11)
rights-stays-proofs = حجج احترام القانون: { $n } من الموافقات والطلبات (القانون 09-08)
rights-stays-lines = سجل الأعمال: { $n } من الأسطر، لا تحمل أي معطى شخصي ظاهر (المادة 24)
rights-stays-texts = نصوص المحاضر المعتمدة والبلاغات المنشورة كما صدرت (المادة 3)
rights-without-erasure = { PLURAL($n) ->
    [zero] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد في الحين من انتهاء العضوية.
    [one] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد شهر واحد من انتهاء العضوية.
    [two] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد شهرين من انتهاء العضوية.
    [few] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد { $n } أشهر من انتهاء العضوية.
    [many] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد { $n } شهرا من انتهاء العضوية.
   *[other] دون هذا الطلب، يقترح محو المعطيات من تلقاء النظام بعد { $n } شهر من انتهاء العضوية.
}
rights-confirm-erasure = أطلب محو معطياتي، وأعلم أن ذلك نهائي
rights-confirm-erasure-hint = تنتهي عضويتكم وحسابكم عند تنفيذ الطلب.
rights-confirm-erasing = اطلعت على ما يمحى وما يبقى، وأؤكد المحو
rights-confirm-erasing-hint = لا يمكن التراجع عن المحو.
rights-erase = محو المعطيات نهائيا
rights-of = معطيات { $name }
rights-of-lead = ما يطلبه شخص على الورق بشأن معطياته يدون هنا، بعد التحقق من هويته.
rights-produce = تسليم نسخة من كل المعطيات
rights-produce-lead = حق الاطلاع مجاني وبدون تأخير (المادة 7). يدون التسليم في سجل الأعمال ويراه المعني بالأمر.
rights-checked = كيف تحققتم من الهوية؟
rights-checked-hint = مثلا: أدلى ببطاقته الوطنية. لا يكتب رقمها.
rights-enter-paper = تسجيل طلب ورد على الورق
rights-enter-opposition = تسجيل تعرض ورد على الورق
rights-disclosures = الإبلاغ إلى الغير
rights-disclosures-lead = لا يبلغ أي معطى إلى الغير إلا بموافقة صريحة يمكن إثباتها عند أول طلب (المادتان 4 و12).
rights-agreements = الموافقات الصريحة
rights-disclosed-list = ما أبلغ
rights-agree = تسجيل موافقة صريحة
rights-disclose = تسجيل إبلاغ
rights-recipient = إلى من؟
rights-purpose = لأي غرض؟
rights-agree-channel = كيف أعطيت الموافقة؟
rights-reference = أين يوجد السند؟
rights-reference-hint = مرجع الورقة الموقعة ومكان حفظها.
rights-agree-on = تاريخ الموافقة
rights-disclose-consent = بناء على أي موافقة؟
rights-retention = ما انقضت مدة حفظه
rights-retention-n = { PLURAL($n) ->
    [zero] ما انقضت مدة حفظه: لا شيء
    [one] ما انقضت مدة حفظه: واحد
    [two] ما انقضت مدة حفظه: اثنان
    [few] ما انقضت مدة حفظه: { $n }
    [many] ما انقضت مدة حفظه: { $n }
   *[other] ما انقضت مدة حفظه: { $n }
}
rights-retention-count = { PLURAL($n) ->
    [zero] لا شيء انقضت مدة حفظه.
    [one] سجل واحد انقضت مدة حفظه.
    [two] سجلان انقضت مدة حفظهما.
    [few] { $n } سجلات انقضت مدة حفظها.
    [many] { $n } سجلا انقضت مدة حفظه.
   *[other] { $n } سجل انقضت مدة حفظه.
}
rights-retention-lead = لا يمحى شيء من تلقاء نفسه: يقترح النظام، ويقرر مسؤول (المادة 3 من القانون 09-08).
rights-retention-none = لا شيء انقضت مدة حفظه.
rights-due-since = انقضت المدة في
rights-due-on = انقضت مدة الحفظ في { $on }.
rights-execute = عرض ومحو
rights-keep = الإبقاء مع التعليل
rights-rules = مدد الحفظ وأسبابها
rights-months = عدد الأشهر
rights-confirm-delete = أؤكد المحو، وأعلم أنه نهائي
rights-rule-application = طلب انخراط مرفوض أو مسحوب
rights-rule-why-application = مدة الطعن وما يتلوه من منازعة، لا أكثر.
rights-rule-prospect = راغب في الأخبار لم ينخرط
rights-rule-why-prospect = بعد سنتين دون انخراط لم يبق للاتصال غرض.
rights-rule-membership = شخص انتهت عضويته
rights-rule-why-membership = خمس سنوات: أجل تقادم المنازعة في الواجبات والحسابات.
rights-rule-session = أثر جلسة على الحساب
rights-rule-why-session = سنة لكشف ولوج غير مشروع (المادة 24).
rights-rule-request = طلب أجيب عنه
rights-rule-why-request = خمس سنوات لإثبات الجواب أمام اللجنة الوطنية أو القضاء.
rights-processing = سجل المعالجات
rights-processing-change = تحيين ما نصرح به
rights-declaration = مضمون التصريح بمعالجة المعطيات ذات الطابع الشخصي
rights-declaration-lead = مستخرج من إعدادات النظام كما هي اليوم (القانون 09-08، المواد 12 و14 و15 و19).
rights-unsaid = لم يبين بعد
rights-version = النسخة
rights-versions = تاريخ التغييرات
rights-versions-none = لم تدون أي نسخة بعد: يكتبها مدير النظام.
rights-version-line = النسخة { $number }، { $at }: { $told }
rights-version-told = أشعرت بها اللجنة الوطنية في { $on } (المرجع { $reference })
rights-version-untold = لم تشعر بها اللجنة الوطنية بعد
rights-notified = تدوين إشعار اللجنة الوطنية
rights-notified-on = تاريخ الإشعار
rights-notified-reference = المرجع
rights-decl-controller = المسؤول عن المعالجة
rights-decl-purposes = الأغراض
rights-decl-people = الأشخاص المعنيون
rights-decl-people-who = الأعضاء، ومن لهم اتصال منتظم بالتنظيم، وأصحاب طلبات الانخراط
rights-decl-categories = أصناف المعطيات
rights-decl-categories-which = الهوية، ووسائل الاتصال، والفئة والمستوى الدراسي، والعضوية والواجبات، والمهام، والاجتماعات والأصوات العلنية. وهي معطيات حساسة لأنها تكشف رأيا سياسيا (المادة 1).
rights-decl-identity-off = رقم بطاقة التعريف الوطنية: لا يحفظ.
rights-decl-recipients = المرسل إليهم
rights-decl-recipients-none = لا أحد خارج التنظيم إلا بموافقة صريحة.
rights-decl-transfers = النقل إلى الخارج
rights-decl-transfers-none = لا نقل إلى الخارج.
rights-decl-transfers-hint = البلد والأساس القانوني (المادتان 43 و44).
rights-decl-kept = مدد الحفظ
rights-decl-contact = المصلحة التي تمارس أمامها الحقوق
rights-decl-contact-how = كما تمارس من صفحة «معطياتي» لكل من له حساب.
rights-decl-contact-hint = اسم المصلحة وعنوانها وهاتفها.
rights-decl-security = الأمن والسرية
rights-decl-security-how = تشفير كل معطى محمي بمفتاح خاص بكل شخص، ومفاتيح خارج قاعدة المعطيات، وصلاحيات محصورة في التراب والمهمة وتنتهي بانتهائها، وسجل أعمال موقع لكل كتابة ولكل كشف، ونسخ احتياطية مشفرة.
rights-decl-hosting = مكان الإيواء
rights-decl-hosting-hint = البلد ومالك الجهاز، والعقد إن وجد (المادة 23).
rights-decl-links = الربط بملفات أخرى
rights-decl-links-none = لا ربط.
rights-decl-receipt = رقم وصل التصريح
rights-decl-receipt-none = لم يدخل بعد: لا تفتح أي استمارة قبله.
rights-decl-address = عنوان المسؤول عن المعالجة
rights-decl-identity-on = رقم بطاقة التعريف الوطنية: يحفظ بترخيص رقم { $number }.
rights-decl-months = مدة الحفظ بالأشهر: { $rule }
rights-no-field = اختاروا المعطى الذي يصحح.
rights-no-value = اكتبوا القيمة الصحيحة.
rights-no-value-wrong = لم تفهم هذه القيمة: راجعوا شكلها (تاريخ، هاتف، بريد، اسم).
rights-no-waits = طلب مماثل في انتظار الجواب: اسحبوه أولا أو انتظروا الجواب عنه.
rights-no-answered = سبق الجواب عنه.
rights-no-person = لا أحد بهذا المرجع، أو محيت معطياته.
rights-no-confirmed = أكدوا بوضع العلامة: لا رجعة في المحو.
rights-no-proved = أثبتوا هويتكم من جديد أولا.
rights-no-checked = اكتبوا كيف تحققتم من هوية الطالب.
rights-no-recipient = اكتبوا إلى من تبلغ المعطيات.
rights-no-purpose = اختاروا الغرض أو اكتبوه.
rights-no-proof = اكتبوا أين يوجد سند الموافقة: يطلب عند أول مطالبة.
rights-no-consent = لا إبلاغ بدون موافقة صريحة قائمة: سجلوها أولا بسندها (المادتان 4 و12).
rights-no-fields = اختاروا المعطيات التي تبلغ.
rights-no-months = اكتبوا عددا من 1 إلى 600.
rights-no-obliged = لا يمكن المحو الآن: { $what }.
rights-no-reason = اكتبوا السبب، في حدود { $most } حرف.
rights-menu = طلبات الأشخاص
rights-of-link = الحقوق على المعطيات
rights-stands-list = { PLURAL($n) ->
    [zero] لا لائحة
    [one] لائحة تذكره ولم يكتمل إدخالها: تستكمل أو تلغى أولا
    [two] لائحتان تذكرانه ولم يكتمل إدخالهما: تستكملان أو تلغيان أولا
    [few] { $n } لوائح تذكره ولم يكتمل إدخالها: تستكمل أو تلغى أولا
    [many] { $n } لائحة تذكره ولم يكتمل إدخالها: تستكمل أو تلغى أولا
   *[other] { $n } لائحة تذكره ولم يكتمل إدخالها: تستكمل أو تلغى أولا
}
rights-stands-dues = { PLURAL($n) ->
    [zero] لا أداء
    [one] أداء باسمه في كشف بنكي لم يحسم بعد: يثبت بوصل أو يستبعد أولا (القانون التنظيمي 29-11، المادتان 41 و42)
    [two] أداءان باسمه في كشوف بنكية لم يحسما بعد: يثبتان بوصل أو يستبعدان أولا (القانون التنظيمي 29-11، المادتان 41 و42)
    [few] { $n } أداءات باسمه في كشوف بنكية لم تحسم بعد: تثبت بوصل أو تستبعد أولا (القانون التنظيمي 29-11، المادتان 41 و42)
    [many] { $n } أداء باسمه في كشوف بنكية لم يحسم بعد: يثبت بوصل أو يستبعد أولا (القانون التنظيمي 29-11، المادتان 41 و42)
   *[other] { $n } أداء باسمه في كشوف بنكية لم يحسم بعد: يثبت بوصل أو يستبعد أولا (القانون التنظيمي 29-11، المادتان 41 و42)
}
rights-copy-files = الملفات
rights-copy-pdf = كل المعطيات للقراءة والطباعة
rights-copy-json = المعطيات نفسها مهيكلة لبرنامج آخر
