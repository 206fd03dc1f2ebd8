organisations-title = التنظيمات الموازية
organisations-lead = التنظيمات والروابط والنقابات والمنتديات التي ينص عليها النظام الأساسي، وما لها من أجهزة وفروع في هذا التراب.
organisations-none = لا ينص النظام الأساسي المعتمد على أي تنظيم مواز. تظهر التنظيمات هنا متى سماها النظام.
organisations-name = التنظيم
organisations-kind = النوع
organisations-kind-women = تنظيم نسائي
organisations-kind-youth = تنظيم شبابي
organisations-kind-league = رابطة مهنية
organisations-kind-union = نقابة
organisations-kind-forum = منتديات
organisations-kind-elected = تنظيم المنتخبين
organisations-level = المستوى
organisations-levels = المستويات
organisations-level-national = وطني
organisations-level-regional = جهوي
organisations-level-provincial = إقليمي
organisations-level-local = محلي
organisations-max-age = السن القصوى للانتماء
organisations-years = { PLURAL($n) ->
    [zero] دون سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
organisations-article = السند
organisations-bodies = الأجهزة والفروع سارية الانتداب
organisations-no-level = لا جهاز لهذا التنظيم في مستوى هذا التراب.
organisations-n-of = { $n } من { $of }
organisations-lead-of = { $n } من { $of } من أجهزته وفروعه في هذا التراب انتداباتها سارية.
organisations-shown = { PLURAL($n) ->
    [zero] لا تنظيم
    [one] تنظيم واحد
    [two] تنظيمان
    [few] { $n } تنظيمات
    [many] { $n } تنظيما
   *[other] { $n } تنظيم
}
organisations-sections-shown = { PLURAL($n) ->
    [zero] لا شيء من { $of }
    [one] واحد من { $of }
    [two] اثنان من { $of }
    [few] { $n } من { $of }
    [many] { $n } من { $of }
   *[other] { $n } من { $of }
}
organisations-sections = الأجهزة والفروع
organisations-section = الجهاز أو الفرع
organisations-section-kind = نوع الجهاز
organisations-covered = وحدات لها جهاز ساري الانتداب
organisations-units = مجموع الوحدات
organisations-officers = المسؤولون
organisations-sitting = الأعضاء
organisations-nothing = لا جهاز ولا فرع يطابق هذه التصفية. خففوا شرطا منها.
organisations-plan = إدراج ما ينقص في برنامج هيكلة
organisations-state-valid = ساري الانتداب
organisations-state-expired = منتهي الانتداب
organisations-state-vacant = شاغر
organisations-state-missing = غير موجود
organisations-since-valid = ساري الانتداب منذ { $on }
organisations-since-expired = منتهي الانتداب منذ { $on }
organisations-since-vacant = شاغر منذ { $on }
organisations-since-missing = غير موجود منذ حله في { $on }
organisations-met = اجتماعات حضرها ممثلون عن هذا التنظيم
organisations-met-none = لم يسجل بعد حضور أي ممثل عن هذا التنظيم في اجتماعات هذا التراب.
organisations-representative = { $gender ->
    [feminine] ممثلة { $name }
   *[masculine] ممثل { $name }
}
organisations-represents = بصفة ممثل عن
organisations-represents-hint = تكتب هذه الصفة في الاستدعاء ولائحة الحضور والمحضر والبلاغ.
organisations-represents-none = لا يمثل أي تنظيم
organisations-delegations = ممثلو التنظيمات الذين ينص النظام الأساسي على حضورهم
organisations-delegation-call = دعوتهم بصفتهم ممثلين
organisations-delegation-called = أدرجوا في اللائحة
organisations-delegation-vacant = لا مسؤول حاليا على رأس هذا التنظيم هنا.
organisations-lacks = ما ينقص هذا التراب
organisations-lacks-lead = أجهزة وفروع ومنتديات لا وجود لها في بعض وحداته: اختاروا نوعا لإدراجه ضمن أهداف البرنامج.
organisations-lacks-of-party = أجهزة الحزب
organisations-lacks-units = وحدات ينقصها
