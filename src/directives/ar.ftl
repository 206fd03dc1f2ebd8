directives-title = سجل التوجيهات والمقررات
directives-title-of = سجل التوجيهات والمقررات: { $of }
directives-none = لا توجيه ولا مقرر في السجل بعد. افتح قرارا من نوع «توجيه» أو «مقرر» وقيده في سجل الجهاز الذي اتخذه ووجهه إلى الأجهزة الأدنى.
directives-shown = { PLURAL($n) ->
    [zero] لا شيء
    [one] قيد واحد
    [two] قيدان
    [few] { $n } قيود
    [many] { $n } قيدا
   *[other] { $n } قيد
}
directives-number = الرقم في السجل
directives-number-hint = رقم القيد في سجل الجهاز الذي اتخذ القرار. المقترح هو الرقم الموالي.
directives-by = الجهاز الآمر
directives-due = أجل التنفيذ
directives-expires = نهاية السريان
directives-expires-hint = آخر يوم يسري فيه. اتركه فارغا إن كان بلا نهاية.
directives-in-force = ساري المفعول
directives-ended = سحب أو عوض
directives-expired = انتهى سريانه
directives-expired-on = انتهى سريانه يوم { $on }
directives-withdrawn-on = سحب يوم { $on }
directives-replaced-by = عوضه القيد رقم { $n }
directives-see-successor = افتح القيد رقم { $n } الذي عوضه
directives-completion = التنفيذ
directives-done-of = نفذه { $done } من { $of }
directives-failing = عدم الامتثال
directives-failing-of = عدم الامتثال: { $of }
directives-failing-none = لا جهاز متخلفا عن الإشعار بالتوصل أو عن التنفيذ.
directives-failing-shown = { PLURAL($n) ->
    [zero] لا حالة
    [one] حالة واحدة
    [two] حالتان
    [few] { $n } حالات
    [many] { $n } حالة
   *[other] { $n } حالة
}
directives-statute-silent = لا يحدد النظام الأساسي لبعض الأجهزة أجلا للإشعار بالتوصل: لا تعد متأخرة عنه إلا إذا حدده القرار نفسه.
directives-why = السبب
directives-why-unacknowledged = لم يشعر بالتوصل
directives-why-late = فات أجل التنفيذ
directives-refused = اعترض أو صرح بالاستحالة
directives-fails-acknowledging = لم يشعر بالتوصل، وكان أجله { $on }
directives-fails-late = لم ينفذ، وكان أجله { $on }
directives-state-addressed = موجه إليه
directives-state-acknowledged = أشعر بالتوصل
directives-state-under-way = قيد التنفيذ
directives-state-done = نفذ
directives-state-objected = اعترض
directives-state-impossible = صرح باستحالة التنفيذ
directives-state-released = أعفي
directives-state-late = { $state }، متأخر منذ { $on }
directives-issue = القيد في السجل والتوجيه
directives-issue-now = القيد والتوجيه
directives-whom = إلى أي أجهزة
directives-where = في أي نطاق
directives-where-hint = اسم الوحدة أو رمزها. اتركه فارغا لكل نطاق الجهاز الآمر. وما يحدث لاحقا من هذه الأجهزة يوجه إليه تلقائيا.
directives-acknowledge-days = أجل الإشعار بالتوصل (أيام)
directives-acknowledge-hint = إن حدده القرار. وإلا طبق ما في النظام الأساسي.
directives-days = { PLURAL($n) ->
    [zero] في اليوم نفسه
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوما
   *[other] { $n } يوم
}
directives-by-statute = حسب النظام الأساسي
directives-addressees = الأجهزة الموجه إليها
directives-addressees-shown = { PLURAL($n) ->
    [zero] لا جهاز
    [one] جهاز واحد
    [two] جهازان
    [few] { $n } أجهزة
    [many] { $n } جهازا
   *[other] { $n } جهاز
}
directives-nobody-yet = لم يوجه إلى أي جهاز.
directives-rule = { $who }: { $place } ({ PLURAL($n) ->
    [zero] لا جهاز
    [one] جهاز واحد
    [two] جهازان
    [few] { $n } أجهزة
    [many] { $n } جهازا
   *[other] { $n } جهاز
})
directives-since = منذ
directives-told-on = وجه يوم
directives-by-whom = أشعر بالتوصل
directives-said = آخر ما أفاد به
directives-decision = نص القرار وسنده
directives-address = توجيه
directives-address-rule = توجيه إلى أجهزة أخرى
directives-address-hand = توجيه إلى جهاز بعينه
directives-one-body = عنوان صفحة الجهاز
directives-one-body-hint = انسخ عنوان صفحة الجهاز من المتصفح.
directives-end = سحب أو تعويض
directives-successor = ما يعوضه
directives-no-successor = لا شيء: يسحب
directives-reason = السبب
directives-reinstate = إعادته إلى السريان
directives-acknowledge = إشعار بالتوصل
directives-acknowledging = الإشعار بالتوصل
directives-acknowledge-by = قبل نهاية { $on }
directives-acknowledge-by-article = قبل نهاية { $on } ({ $article })
directives-acknowledge-unknown = لا يحدد القرار ولا النظام الأساسي أجلا له.
directives-reopen = استئناف التنفيذ
directives-agenda = عرضه على اجتماع
directives-put-on = إدراج في جدول الأعمال
directives-on-agenda = مدرج في جدول الأعمال
directives-no-meeting = لا اجتماع مبرمجا لهذا الجهاز.
directives-say = إفادة الجهاز الآمر
directives-what-now = ما الذي تفيد به
directives-text = البيان
directives-text-hint = ما أنجز وكيف، أو سبب الاعتراض أو الاستحالة.
directives-link = رابط
directives-proof = اجتماع أو قرار يثبت ذلك
directives-no-proof = لا شيء
directives-send = إرسال
directives-judge = جواب الجهاز الآمر
directives-judgement = الجواب
directives-past = ما جرى
directives-nothing-said = لم يفد الجهاز بشيء بعد.
directives-step-acknowledged = أشعر بالتوصل
directives-step-reported = أفاد بتقدم التنفيذ
directives-step-done = نفذ
directives-step-objected = اعترض
directives-step-impossible = صرح باستحالة التنفيذ
directives-step-reopened = استأنف التنفيذ
directives-step-released = أعفاه الجهاز الآمر
directives-step-maintained = تمسك الجهاز الآمر بالتنفيذ
directives-waiting = توجيهات ومقررات تنتظر هذا الجهاز
directives-waiting-for-you = توجيهات ومقررات تنتظركم
directives-of-body = سجل توجيهات هذا الجهاز ومقرراته
directives-acknowledge-before = الإشعار بالتوصل قبل نهاية { $on }
directives-no-binding = لا يقيد في هذا السجل إلا قرار من نوع «توجيه» أو «مقرر». غير نوع القرار أو اختر غيره.
directives-no-issuer = لا يعرف الجهاز الذي اتخذ هذا القرار، فلا سجل يقيد فيه. سجل القرار باسم جهازه أولا.
directives-no-confidential = ما يعود إلى جهاز سري لا يوجه عبر هذا السجل. اختر أجهزة أخرى.
directives-no-registered = هذا القرار مقيد تحت رقم { $n }.
directives-no-number = الرقم { $n } مستعمل في سجل هذا الجهاز. اختر رقما آخر.
directives-no-bad-number = اكتب عددا صحيحا، مثل 7، أو اترك الخانة فارغة إن أمكن.
directives-no-due-before = { $on } سابق ليوم اتخاذ القرار. اختر يوما لاحقا.
directives-no-nobody = لا جهاز من هذا النوع في هذا النطاق.
directives-no-reach = لا يوجه إلا إلى جهاز آخر داخل نطاق الجهاز الآمر. اختر وحدة أو جهازا من نطاقه.
directives-no-twice = هو موجه إلى هذا الجهاز من قبل.
directives-no-dissolved = حل هذا الجهاز. اختر جهازا قائما.
directives-no-over = لم يعد ساريا: لا جواب عنه ولا توجيه.
directives-no-not-ended = هو ساري المفعول.
directives-no-replacement = اختر من سجل الجهاز نفسه القيد الذي يعوضه.
directives-no-of-body = لا يفيد عن هذا الجهاز إلا من يرأسه أو ينوب عنه أو مقرره، ولا يجيبه إلا كاتب سجل الجهاز الآمر. اطلب ذلك من أحدهم.
directives-no-now = تغيرت حالته منذ فتحت الصفحة. اقرأ ما جرى ثم أعد المحاولة إن لزم.
directives-no-words = اكتب السبب أو ما أنجز.
directives-no-evidence = بين ما يثبت التنفيذ: بيانا أو رابطا أو اجتماعا أو قرارا.
directives-no-link = يبدأ الرابط بـ https:// ولا فراغ فيه.
directives-no-its-evidence = هذا الاجتماع أو القرار ليس لهذا الجهاز. اختر من القائمة.
directives-no-its-meeting = اختر اجتماعا مقبلا لهذا الجهاز.
directives-entered = مقيد تحت رقم { $n }: متابعة التنفيذ
