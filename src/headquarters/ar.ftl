headquarters-title = المقرات
headquarters-lead = مقرات الحزب في هذا التراب: المفتوح منها والمبرمج والمغلق، وما احتضنته من أنشطة.
headquarters-none = لا مقر مسجل يطابق هذه التصفية.
headquarters-everywhere = لكل وحدة من هذا التراب مقر مفتوح.
headquarters-new = تسجيل مقر
headquarters-edit = تصحيح معطيات المقر
headquarters-save = حفظ
headquarters-views = طرق العرض
headquarters-all = الكل
headquarters-without = وحدات بلا مقر مفتوح
headquarters-without-one = بلا مقر مفتوح
headquarters-name = المقر
headquarters-name-hint = مثل: المقر الإقليمي.
headquarters-unit-hint = اسم الوحدة الترابية أو رمزها: الجهة أو الإقليم أو الجماعة التي لها هذا المقر.
headquarters-address = العنوان
headquarters-body = الجهاز الذي يشغله
headquarters-of-unit = الوحدة كلها
headquarters-tenure = وضعيته القانونية
headquarters-tenure-unknown = غير معروفة
headquarters-tenure-owned = في ملك الحزب
headquarters-tenure-rented = مكترى
headquarters-tenure-lent = موضوع رهن الإشارة
headquarters-tenure-until = { $name } إلى غاية { $on }
headquarters-term = نهاية الكراء أو الإعارة
headquarters-term-hint = للمقر المكترى أو الموضوع رهن الإشارة فقط.
headquarters-ends = الأجل قريب أو انقضى
headquarters-rooms = عدد القاعات
headquarters-seats = سعة أكبر قاعة
headquarters-hours = أوقات الفتح
headquarters-hours-hint = مثل: من الاثنين إلى الجمعة، من 16:00 إلى 20:00.
headquarters-accessible = ولوج الأشخاص في وضعية إعاقة
headquarters-state-planned = مبرمج
headquarters-state-open = مفتوح
headquarters-state-closed = مغلق
headquarters-since-planned = مبرمج منذ { $on }
headquarters-since-open = مفتوح منذ { $on }
headquarters-since-closed = مغلق منذ { $on }
headquarters-states = أطوار المقر
headquarters-to = الوضع الجديد
headquarters-on = ابتداء من
headquarters-reason = السبب
headquarters-reason-hint = لا بد منه عند الإغلاق.
headquarters-ground = المقرر الذي قضى بذلك
headquarters-no-ground = دون مقرر
headquarters-change = تغيير وضع المقر
headquarters-take-back = التراجع عن آخر تسجيل
headquarters-activities = ما احتضنه من اجتماعات
headquarters-met = الاجتماعات
headquarters-met-none = لم يسجل فيه أي اجتماع.
headquarters-meeting = الاجتماع
headquarters-meeting-hint = آخر اجتماعات هذا التراب التي لم يعين لها مقر. ما كتب في خانة المكان يبقى كما هو.
headquarters-place = تسجيل اجتماع انعقد فيه
headquarters-unplace = لم ينعقد هنا
headquarters-counts = المقرات حسب الأقاليم
headquarters-above = فوق مستوى الأقاليم
headquarters-wanted = فتحه ضمن الأهداف
headquarters-wanted-none = لا برنامج يجعل فتح هذا المقر هدفا.
headquarters-want = جعل فتحه هدفا في برنامج
headquarters-awaited = لم يفتح بعد
headquarters-late = تأخر فتحه عن { $on }
headquarters-programme-hint = البرامج الجارية التي تقودونها في هذا التراب.
headquarters-until = إلى غاية { $on }
headquarters-urgency = درجة الاستعجال
headquarters-urgency-ordinary = عادي
headquarters-urgency-urgent = مستعجل
headquarters-urgency-pressing = مستعجل جدا
headquarters-target = فتح المقر: { $name }
headquarters-by-open = يتحقق الهدف بفتح المقر في أجله، كما يشهد به سجل المقرات، لا بالتصريح.
headquarters-no-name = اكتبوا اسم المقر، في { $n } حرف على الأكثر.
headquarters-no-address = اكتبوا العنوان، في { $n } حرف على الأكثر.
headquarters-no-body = هذا الجهاز ليس من أجهزة الوحدة: اختاروا من اللائحة.
headquarters-no-number = اكتبوا عددا صحيحا أكبر من صفر، أو اتركوا الخانة فارغة.
headquarters-no-term = لا أجل إلا لما هو مكترى أو موضوع رهن الإشارة.
headquarters-no-state = اختاروا الوضع: مبرمج أو مفتوح أو مغلق.
headquarters-no-day = اكتبوا التاريخ.
headquarters-no-ahead = هذا اليوم لم يأت بعد: سجلوا ما وقع، وما لم يقع بعد يبقى مبرمجا.
headquarters-no-same = هو كذلك منذ { $on }.
headquarters-no-before = آخر تسجيل كان في { $on }: اختاروا هذا اليوم أو ما بعده.
headquarters-no-reason = اكتبوا سبب الإغلاق.
headquarters-no-decision = هذا المقرر ليس من مقررات المقرات في هذا التراب.
headquarters-no-built = عليه اجتماعات أو أهداف: أغلقوه بدل حذفه، أو تراجعوا عنها أولا.
headquarters-no-meeting = اختاروا اجتماعا من اجتماعات هذا التراب.
headquarters-no-open = المقر مفتوح: لا شيء يفتح.
headquarters-no-programme = لا برنامج جاريا تقودونه في هذا التراب: أنشئوا برنامجا لفتح المقرات ثم عودوا.
headquarters-no-wanted = فتح هذا المقر هدف في برنامج جار من قبل.
headquarters-bare = { PLURAL($n) ->
    [zero] لا وحدة بلا مقر
    [one] وحدة واحدة بلا مقر
    [two] وحدتان بلا مقر
    [few] { $n } وحدات بلا مقر
    [many] { $n } وحدة بلا مقر
   *[other] { $n } وحدة بلا مقر
}
headquarters-shown = { PLURAL($n) ->
    [zero] لا مقر
    [one] مقر واحد
    [two] مقران
    [few] { $n } مقرات
    [many] { $n } مقرا
   *[other] { $n } مقر
}
headquarters-met-n = { PLURAL($n) ->
    [zero] لا اجتماع انعقد فيه
    [one] اجتماع واحد انعقد فيه
    [two] اجتماعان انعقدا فيه
    [few] { $n } اجتماعات انعقدت فيه
    [many] { $n } اجتماعا انعقد فيه
   *[other] { $n } اجتماع انعقد فيه
}
