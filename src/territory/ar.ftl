territory-country = المملكة
territory-region = جهة
territory-prefecture = عمالة
territory-province = إقليم
territory-arrondissement-prefecture = عمالة مقاطعات
territory-cercle = دائرة
territory-commune = جماعة
territory-arrondissement = مقاطعة
territory-party-region = جهة حزبية
territory-party-province = فرع خارجي
territory-constituency = دائرة انتخابية
territory-country-abroad = بلد إقامة
territory-population = عدد السكان (2024)
territory-growth = التغير منذ 2014
territory-households = عدد الأسر (2024)
territory-milieu = الوسط
territory-urban = حضري
territory-rural = قروي
territory-regions = الجهات
territory-provinces = العمالات والأقاليم
territory-communes = الجماعات
territory-arrondissements = المقاطعات
territory-below = الوحدات التابعة
territory-structured-communes = الجماعات المهيكلة
territory-bodies = الأجهزة
territory-body = الجهاز
territory-founded = تاريخ التأسيس
territory-holders = المنتدبون حاليا
territory-last-met = آخر اجتماع
territory-never-met = لم يسجل له اجتماع
territory-unknown = غير معروف
territory-contacts = جهات الاتصال
territory-person = الاسم
territory-capacity = الصفة
territory-since = منذ
territory-follows = يتتبع هذه الوحدة باسم القيادة الوطنية
territory-state = الحالة
territory-all = الكل
territory-tag = الوسم
territory-tags = الأوسمة
territory-show = عرض
territory-none-shown = لا وحدة تطابق هذا الاختيار. غير الاختيار لترى غيرها.
territory-name = الاسم
territory-name-ar = الاسم بالعربية
territory-name-fr = الاسم بالحروف اللاتينية
territory-kind = النوع
territory-code = الرمز
territory-structured = مهيكلة
territory-nothing = لا تنظيم محلي قائم
territory-no-communes = لا جماعات تابعة لها
territory-last-meetings = آخر الاجتماعات
territory-all-meetings = كل اجتماعات هذا التراب
territory-attachments = الإلحاقات الأخرى
territory-no-attachments = لا إلحاق سوى الوحدة الأم.
territory-attached = تلحق بها:
territory-comma = ،
territory-detach = فك الإلحاق
territory-attach-to = الدائرة أو الدائرة الانتخابية: اسمها أو رمزها
territory-attach = إلحاق
territory-new-district = إحداث دائرة انتخابية
territory-create-district = إحداث الدائرة
territory-no-tags = لا وسم على هذه الوحدة. الأوسمة، مثل «منطقة جبلية»، تصير مرشحات في كل اللوائح.
territory-new-tag = وسم جديد
territory-add-tag = إضافة الوسم
territory-untag = إزالة
territory-former-code = الرمز السابق
territory-source = المصدر: المندوبية السامية للتخطيط، إحصاء 2024
territory-own-unit = وحدة خاصة بالتنظيم، لا رمز لها في الإحصاء
territory-no-bodies = لا جهاز مسجل في هذه الوحدة إلى اليوم.
territory-found-body = تأسيس جهاز
territory-lead-party = وحدة أحدثها النظام الأساسي خارج التقسيم الإداري.
territory-refused-kind = لا يكون الإلحاق إلا بدائرة أو بدائرة انتخابية أو بوحدة خاصة بالتنظيم.
territory-refused-elsewhere = هذه الدائرة في إقليم آخر. اختر دائرة من الإقليم نفسه.
territory-refused-name = اكتب الاسم بالعربية وبالحروف اللاتينية، في مئة حرف على الأكثر لكل منهما.
territory-structured-of = { $n } من { $all } مهيكلة
territory-refused-unknown = لا وحدة بهذا الاسم أو الرمز في نطاقك: «{ $code }». اكتب أول الاسم واختر من المقترحات.
territory-lead = { PLURAL($communes) ->
    [zero] لا جماعات في هذا التراب.
    [one] جماعة واحدة، منها { $structured } فيها تنظيم محلي بانتداب سار.
    [two] جماعتان، منهما { $structured } فيها تنظيم محلي بانتداب سار.
    [few] { $communes } جماعات، منها { $structured } فيها تنظيم محلي بانتداب سار.
    [many] { $communes } جماعة، منها { $structured } فيها تنظيم محلي بانتداب سار.
   *[other] { $communes } جماعة، منها { $structured } فيها تنظيم محلي بانتداب سار.
}
territory-lead-none = { PLURAL($communes) ->
    [zero] لا جماعات في هذا التراب.
    [one] جماعة واحدة، لا تنظيم محليا فيها بعد.
    [two] جماعتان، لا تنظيم محليا فيهما بعد.
    [few] { $communes } جماعات، لا تنظيم محليا في أي منها بعد.
    [many] { $communes } جماعة، لا تنظيم محليا في أي منها بعد.
   *[other] { $communes } جماعة، لا تنظيم محليا في أي منها بعد.
}
territory-codes = الرموز السابقة
territory-no-former-codes = لم يكن لهذه الوحدة رمز آخر.
territory-succession = سببه
territory-add-code = إضافة الرمز
territory-succession-renumbered = إعادة ترقيم
territory-succession-merged = إدماج
territory-succession-split = تقسيم
territory-succession-renamed = تغيير الاسم
territory-refused-code = الرمز أحرف لاتينية وأرقام ونقط، في أربعين على الأكثر.
territory-refused-code-used = تحمل وحدة أخرى هذا الرمز اليوم. الرمز السابق لا تحمله وحدة قائمة.
