dues-title = المالية
dues-title-of = مالية { $unit }
dues-account = الأداءات
dues-receipt = وصل الأداء
dues-receipts = وصولات الأداء
dues-receipts-of = وصولات الأداء: { $unit }
dues-receipt-number = وصل الأداء رقم { $number }
dues-receipt-note = يحتفظ بهذا الوصل. لا يحذف وصل: ما ألغي منها يبقى برقمه وسبب إلغائه.
dues-number = رقم الوصل
dues-number-short = الرقم
dues-kind = الغرض
dues-kind-dues = واجب الانخراط
dues-kind-gift = هبة
dues-payer = المؤدي
dues-receiver = المستلم
dues-forgotten = معطيات محذوفة
dues-treasury = الصندوق
dues-treasury-of = الصندوق: { $unit }
dues-treasury-hint = رمز الإقليم أو اسمه.
dues-amount = المبلغ
dues-amount-dirhams = المبلغ (درهم)
dues-in-dirhams = المبالغ بالدرهم.
dues-in-words = المبلغ بالحروف
dues-reference = مرجع الأداء
dues-reference-hint = رقم الشيك أو التحويل. لا بد منه عند الأداء بشيك.
dues-cash-hint = من 10.000 درهم فما فوق يؤدى بشيك أو تحويل (المادة 40 من القانون التنظيمي 29.11).
dues-covers = ما يغطيه
dues-take = تسجيل الأداء وإصدار الوصل
dues-fee-alone = واجب الانخراط { $amount } ({ $title }).
dues-owes = { PLURAL($n) ->
    [zero] لا فترة مستحقة، المطلوب { $amount }.
    [one] المستحق عن فترة واحدة: { $amount }.
    [two] المستحق عن فترتين: { $amount }.
    [few] المستحق عن { $n } فترات: { $amount }.
    [many] المستحق عن { $n } فترة: { $amount }.
   *[other] المستحق عن { $n } فترة: { $amount }.
}
dues-owes-unknown = { PLURAL($n) ->
    [zero] لا فترة غير مؤداة.
    [one] فترة واحدة غير مؤداة، ولا يحدد النظام الأساسي واجبها.
    [two] فترتان غير مؤداتين، ولا يحدد النظام الأساسي واجبهما.
    [few] { $n } فترات غير مؤداة، ولا يحدد النظام الأساسي واجبها.
    [many] { $n } فترة غير مؤداة، ولا يحدد النظام الأساسي واجبها.
   *[other] { $n } فترة غير مؤداة، ولا يحدد النظام الأساسي واجبها.
}
dues-nothing-owed = لا شيء مستحق اليوم.
dues-owed-title = المستحق اليوم
dues-period-title = الفترة
dues-period = من { $from } إلى { $last }
dues-parts = أدي جزء منه: { $amount }. يسري التجديد حين يكتمل المبلغ.
dues-part = أداء جزئي، يبقى { $amount }. لا يسري التجديد قبل اكتمال المبلغ.
dues-part-settled = أداء جزئي اكتمل بما بعده.
dues-written = تسجيل الوصل
dues-standing = صحيح
dues-cancelled = ملغى منذ { $on }
dues-cancelled-many = الملغاة
dues-cancel = إلغاء الوصل
dues-cancel-hint = يبقى الوصل برقمه وعليه السبب ومن ألغاه، ويسقط الأداء من العضوية.
dues-why-cancelled = سبب الإلغاء
dues-who-cancelled = من ألغاه
dues-remarks = ملاحظات
dues-year = السنة
dues-month = الشهر
dues-wanted-standing = الصحيحة
dues-wanted-cancelled = الملغاة
dues-wanted-all = كل الأرقام
dues-count = { PLURAL($n) ->
    [zero] لا وصل هنا (المجموع { $amount }).
    [one] وصل واحد، مبلغه { $amount }.
    [two] وصلان، مجموعهما { $amount }.
    [few] { $n } وصولات، مجموعها { $amount }.
    [many] { $n } وصلا، مجموعها { $amount }.
   *[other] { $n } وصل، مجموعها { $amount }.
}
dues-shown = { PLURAL($n) ->
    [zero] لا وصل
    [one] وصل واحد
    [two] وصلان
    [few] { $n } وصولات
    [many] { $n } وصلا
   *[other] { $n } وصل
}
dues-no-receipts = لا وصل هنا.
dues-book = سجل وصولات الأداء لسنة { $year }
dues-book-print = طبع سجل الوصولات
dues-book-sum = عدد الأرقام { $all }، منها { $cancelled } ملغاة. مجموع الصحيح منها { $amount } ({ $spelled }).
dues-collected = المحصل { $total } سنة { $year }: واجبات الانخراط { $dues } والهبات { $gifts }. عدد الوصولات الصحيحة { $receipts } والملغاة { $cancelled }.
dues-to-renew = { PLURAL($n) ->
    [zero] لا عضوية حل أجل تجديدها اليوم (المنتظر { $amount }).
    [one] عضوية واحدة حل أجل تجديدها، وواجبها عن فترة واحدة { $amount }.
    [two] عضويتان حل أجل تجديدهما، وواجبهما عن فترة واحدة { $amount }.
    [few] { $n } عضويات حل أجل تجديدها، وواجبها عن فترة واحدة { $amount }.
    [many] { $n } عضوية حل أجل تجديدها، وواجبها عن فترة واحدة { $amount }.
   *[other] { $n } عضوية حل أجل تجديدها، وواجبها عن فترة واحدة { $amount }.
}
dues-to-renew-unknown = { PLURAL($n) ->
    [zero] لا عضوية حل أجل تجديدها اليوم.
    [one] عضوية واحدة حل أجل تجديدها.
    [two] عضويتان حل أجل تجديدهما.
    [few] { $n } عضويات حل أجل تجديدها.
    [many] { $n } عضوية حل أجل تجديدها.
   *[other] { $n } عضوية حل أجل تجديدها.
}
dues-by-month = حسب الشهر
dues-due-members = حل أجلها
dues-due-amount = المنتظر عن فترة
dues-rates = جدول الواجبات
dues-rates-rule = يسري جدول آخر سنة لها جدول: مبلغ الفئة إن حدد، وإلا مبلغ من لا مبلغ لفئته، وإلا ما في النظام الأساسي.
dues-all-others = من لا مبلغ لفئته
dues-title-of-rate = السند
dues-title-hint = المادة أو القرار الذي حدد المبلغ، برقمه وتاريخه.
dues-rate-hint = عن فترة واحدة من فترات النظام الأساسي.
dues-statute-fee = في النظام الأساسي: { $amount } ({ $title }).
dues-no-rates = لا جدول لأي سنة: يسري ما في النظام الأساسي.
dues-set-rate = تحديد مبلغ
dues-drop-rate = حذف
dues-bank-files = الكشوف البنكية
dues-bank-file = الكشف البنكي
dues-bank-file-hint = ملف CSV أو Excel أو ODS فيه أعمدة التاريخ والبيان والدائن (أو المبلغ)، إلى 10 ميغابايت.
dues-bank-lead = تقرأ الأداءات من كشف البنك ويقترح لكل منها عضو من نطاقكم، ثم تؤكدون. لا يتكرر سطر ولو أعيد الملف.
dues-bank-receive = إيداع الكشف
dues-no-bank-files = لم يودع أي كشف بعد.
dues-received-at = أودع في
dues-file-told = عدد الأسطر { $lines }: المؤكد { $matched }، والمنتظر { $open }، والمستبعد { $aside }.
dues-file-known = أودع هذا الملف من قبل: هذا هو، ولم يضف شيء.
dues-lines-known = أسطر جاء بها ملف سابق ولم تؤخذ ثانية: { $n }.
dues-passed-over = أسطر ليست أداءات واردة: { $n }.
dues-unread = لم يفهم التاريخ أو المبلغ في هذه الأسطر: { $rows }. صححوها في الملف وأعيدوا إيداعه: لا يتكرر ما أخذ.
dues-lines = أسطر الكشف
dues-lines-open = المنتظرة
dues-lines-matched = المؤكدة
dues-lines-aside = المستبعدة
dues-no-lines = لا سطر هنا.
dues-row = السطر
dues-label = البيان
dues-see-member = صفحة العضو
dues-name-payer = عضو آخر: الرقم أو الاسم الكامل
dues-set-aside = استبعاد
dues-take-up = استرجاع
dues-confirm = تأكيد ما اختير وإصدار وصولاته
dues-confirm-hint = يصدر وصل لكل سطر بتاريخ البنك. يتراجع عن سطر بإلغاء وصله.
dues-remove-file = سحب الكشف
dues-remove-file-hint = تحذف أسطره كلها. لم يصدر عنها أي وصل صحيح.
dues-sign-number = رقم العضو في البيان
dues-sign-name = الاسم الكامل في البيان
dues-sign-amount = المبلغ هو المستحق
dues-sign-several = عدة أعضاء محتملون: اكتبوا رقم العضو
dues-card = بطاقة العضوية
dues-cards = بطاقات العضوية
dues-card-number = رقم العضوية
dues-card-until = صالحة إلى غاية
dues-card-check = امسح الرمز للتحقق
dues-card-valid = صالحة
dues-card-not-valid = غير صالحة
dues-card-none = لا بطاقة
dues-card-none-yet = لم تصدر بطاقة لهذا العضو بعد.
dues-card-since = صدرت يوم { $on }، ولا تصلح ابتداء من { $expires }.
dues-card-phone = البطاقة على الهاتف
dues-card-phone-hint = سلموا هذا العنوان إلى صاحب البطاقة وحده: من يفتحه تظهر له البطاقة.
dues-card-keep = تبقى هذه الصفحة معروضة دون شبكة بعد فتحها. لا تسلموا عنوانها إلى أحد.
dues-code-until = يصلح الرمز إلى غاية { $at }. أعيدوا فتح الصفحة لتجديده.
dues-card-issue = إصدار بطاقة
dues-card-lost = ضاعت البطاقة أو تغير ما فيها
dues-card-reason = السبب
dues-card-reason-hint = مثلا: ضاعت، أو صحح الاسم. تبطل البطاقة السابقة فورا.
dues-card-reissue = إصدار بطاقة جديدة
dues-card-revoke = إبطال البطاقة دون بديل
dues-card-renewed = جددت العضوية
dues-card-former = بطاقات سابقة
dues-card-former-line = صدرت يوم { $issued } وبطلت يوم { $revoked }.
dues-cards-told = الأعضاء المؤدون { $all }، منهم { $with } لهم بطاقة صالحة و{ $without } دون بطاقة.
dues-cards-many = يطبع هنا { $most } بطاقة على الأكثر: اختاروا جماعة.
dues-cards-print = طبع البطاقات على أوراق A4
dues-cards-issue = إصدار بطاقات لمن لا بطاقة لهم
dues-check-title = التحقق من بطاقة
dues-check-valid = البطاقة صالحة
dues-check-valid-said = أصدر هذا البرنامج هذه البطاقة، وهي صالحة الآن. لا يظهر هنا شيء عن صاحبها.
dues-check-not-valid = البطاقة غير صالحة
dues-check-not-valid-said = لا تقبلوا هذه البطاقة. على صاحبها أن يسأل من يمثل التنظيم في جماعته.
dues-no-gifts = يفوق مجموع هبات هذا الشخص في السنة 600.000 درهم، وهو السقف القانوني (المادة 31 من القانون التنظيمي 29.11): اقبلوا مبلغا أقل.
dues-no-enough = المبلغ أقل من المستحق إلى ذلك اليوم، وهو { $owed }. اكتبوا المبلغ كاملا، أو اتركوا اليوم فارغا فيسجل أداء جزئيا.
dues-no-reference = اكتبوا رقم الشيك.
dues-no-later = بني على هذا الأداء أداء لاحق: ألغوا الوصل اللاحق أولا.
dues-no-twice = ألغي هذا الوصل من قبل.
dues-no-reason = اكتبوا السبب، في 300 حرف على الأكثر.
dues-no-rate = اكتبوا مبلغا أكبر من الصفر وسنده (المادة أو القرار).
dues-no-rate-twice = لهذه السنة وهذه الفئة مبلغ: احذفوه أولا.
dues-no-year = اكتبوا السنة بأربعة أرقام، مثل 2026.
dues-no-headings = لم نجد في الملف أعمدة الكشف: التاريخ والبيان والدائن (أو المبلغ). اكتبوا هذه العناوين فوق أعمدتها وأعيدوا إيداعه.
dues-no-rows = في الملف أكثر من { $most } أداء: قسموه.
dues-no-payment = لا أداء واردا في هذا الملف: تحققوا من أنه كشف حساب الواردات.
dues-no-chosen = اختاروا سطرا واحدا على الأقل، أو اكتبوا عضوا لأحدها.
dues-no-line = لم يعد السطر { $row } منتظرا: أعيدوا فتح الصفحة.
dues-no-payer = لا عضو وحيدا بهذا الرقم أو الاسم في هذا الصندوق: اكتبوا رقم العضو أو مرجعه كما في صفحته.
dues-no-file = صدرت عن هذا الكشف وصولات صحيحة ({ $n }): ألغوها أولا من صفحاتها.
dues-no-card = لا تصدر بطاقة لعضوية موقوفة أو ساقطة أو منتهية أو لم تبدأ.
dues-no-card-held = لا بطاقة صالحة لإبطالها.
dues-no-card-again = للعضو بطاقة تصلح إلى { $on }: اكتبوا السبب لإصدار أخرى.
dues-no-treasury = اختاروا إقليما واحدا داخل نطاقكم: لكل إقليم صندوقه.
dues-no-file-chosen = اختاروا ملفا.
