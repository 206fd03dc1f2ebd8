programmes-title = البرامج والأهداف
programmes-new = برنامج جديد
programmes-begin = إطلاق البرنامج واقتراح أهدافه
programmes-none = لا برنامج هنا بعد. البرنامج أهداف لكل وحدة ترابية، لكل هدف أجل ومسؤول، ولا يتحقق إلا بواقعة مسجلة.
programmes-col-title = البرنامج
programmes-col-kind = النوع
programmes-col-unit = المجال الترابي
programmes-col-body = الجهاز صاحب البرنامج
programmes-col-targets = الأهداف
programmes-col-done = المتحقق
programmes-col-province = الإقليم أو العمالة
programmes-col-asks = المطلوب
programmes-col-chosen = اختيار
programmes-col-there = الوضعية
programmes-from = من يوم
programmes-until = إلى غاية
programmes-period = المدة
programmes-due = الأجل
programmes-first-due = الأجل الأول
programmes-owner = المسؤول
programmes-decision = القرار الذي اعتمده
programmes-no-decision-yet = لا قرار مسجل
programmes-decision-hint = تظهر قرارات الجهاز بعد اختياره وإرسال الاستمارة.
programmes-title-hint = مثلا: تأسيس الأمانات المحلية بالإقليم قبل نهاية السنة.
programmes-unit-hint = الوحدة التي يشملها البرنامج وما تحتها.
programmes-body-hint = جهاز من هذا المجال أو مما فوقه.
programmes-kind-founding = تأسيس الأجهزة
programmes-kind-renewal = تجديد الفروع والأجهزة
programmes-kind-organisations = تجديد المنظمات الموازية والروابط
programmes-kind-structuring = خطة هيكلة
programmes-kind-tour = جولة لقاءات
programmes-kind-roadmap = خارطة طريق
programmes-kind-work = برنامج عمل جهاز
programmes-kind-premises = فتح المقرات
programmes-goal = نوع الهدف
programmes-goal-found = تأسيس جهاز في كل وحدة
programmes-goal-renew = تجديد جهاز انتهت مدته أو تنتهي
programmes-goal-meet = عقد اجتماع في كل وحدة
programmes-goal-work = عمل محدد
programmes-by-found = يتحقق بتأسيس الجهاز بقرار اجتماع انعقد قانونيا داخل مدة البرنامج، وبانتدابات سارية.
programmes-by-renew = يتحقق ببدء انتدابات جديدة داخل المدة بقرار اجتماع انعقد قانونيا، دون أن يبقى انتداب منته.
programmes-by-meet = يتحقق بانعقاد اجتماع هذا الجهاز أو اجتماع في الوحدة داخل المدة.
programmes-by-work = ينجزه المسؤول عنه ببيان أو رابط يثبت الإنجاز.
programmes-state-late = متأخر
programmes-state-unproven = جهاز دون سند
programmes-state-expired = انتهت انتداباته
programmes-state-soon = أجله قريب
programmes-state-planned = اجتماعه مبرمج
programmes-state-waiting = في الانتظار
programmes-state-met = متحقق
programmes-state-released = معفى منه
programmes-runs = جار
programmes-look = عرض ما ينقص
programmes-propose = اقتراح أهداف
programmes-within = داخل
programmes-within-hint = إقليم أو جهة، لإسناد أجل ومسؤول لكل مجال على حدة.
programmes-choose-kind = اختر نوع الجهاز لعرض الوحدات التي ينقصها.
programmes-take-chosen = إدراج ما اخترت
programmes-take-work = إدراج العمل
programmes-taken = أدرجت الأهداف في البرنامج.
programmes-owner-heads = من يرأس الجهاز الذي فوق كل وحدة
programmes-work-hint = ما ينجز بالضبط، وكيف يعرف أنه أنجز.
programmes-note-vacant = جهاز بلا انتدابات مسجلة
programmes-next = ما يأتي الآن
programmes-no-targets = لا هدف يطابق ما طلبته.
programmes-the-fact = الواقعة
programmes-open-fact = افتح الواقعة
programmes-founding-meeting = الجمع الذي أسسه
programmes-its-meeting = الاجتماع المبرمج له
programmes-programme = البرنامج
programmes-slipped = غير أجله
programmes-slips = آجال تغيرت
programmes-no-slips = لم يغير أي أجل.
programmes-progress = التقدم عبر الزمن
programmes-chart = المتحقق والمنتظر إلى غاية كل تاريخ
programmes-chart-table = الأرقام في جدول
programmes-chart-on = إلى غاية
programmes-chart-due = المنتظر
programmes-by-owner = حسب المسؤول
programmes-reason = السبب
programmes-prolong = تغيير نهاية البرنامج
programmes-give-up = إيقاف البرنامج
programmes-resume = استئناف البرنامج
programmes-move = تغيير الأجل
programmes-hand-on = إحالة على مسؤول آخر
programmes-release = الإعفاء من الهدف
programmes-take-up = إعادة الهدف
programmes-convene = الدعوة إلى الجمع
programmes-step-done = أنجز
programmes-step-reopened = فتح من جديد
programmes-step-released = أعفي منه
programmes-step-taken-up = أعيد
programmes-step-convened = دعي إلى اجتماعه
programmes-no-title = سم البرنامج باسم يعرف به.
programmes-no-sort = اختر نوع البرنامج.
programmes-no-body = اختر جهازا قائما من هذا المجال الترابي أو مما فوقه. تظهر الأجهزة بعد كتابة المجال.
programmes-no-unit = هذا المجال خارج ما تقوده. اكتب وحدة من مجال انتدابك.
programmes-no-decision = هذا القرار ليس للجهاز صاحب البرنامج. اختر أحد قراراته.
programmes-no-backwards = تنتهي المدة قبل أن تبدأ. صحح أحد اليومين.
programmes-no-period-long = لا تتجاوز مدة البرنامج عشر سنوات. قرب نهايته.
programmes-no-period-over = آخر يوم من المدة مضى. اختر يوما قادما.
programmes-no-chosen = لم تختر أي وحدة تنقصها. اختر وحدة على الأقل.
programmes-no-owner = سم المسؤول عن الهدف: لا هدف بلا مسؤول.
programmes-no-owner-elsewhere = يسند الهدف لمن له صفة في الجهاز صاحب البرنامج أو في أجهزة المجال. اختر من القائمة.
programmes-no-kind = اختر نوع الجهاز المطلوب في كل وحدة.
programmes-no-day = اختر اليوم.
programmes-no-over = البرنامج موقوف أو انتهت مدته. استأنفه أو مدد نهايته أولا.
programmes-no-runs = البرنامج جار، ولا حاجة إلى استئنافه.
programmes-no-reason = اكتب السبب: يقرؤه من يأتي بعدك.
programmes-no-same-day = هذا هو الأجل الحالي. اختر يوما آخر.
programmes-no-theirs = الهدف مسند إليه من قبل. اختر غيره.
programmes-no-text = اكتب ما يجب إنجازه.
programmes-no-evidence = اكتب ما أنجز أو ضع رابطا يثبته.
programmes-no-yours = لا يفيد عن هذا العمل إلا المسؤول عنه أو من يقود البرنامج في مجاله.
programmes-no-now = لا يمكن ذلك والهدف على هذه الوضعية. أعد فتح الصفحة لترى وضعيته الآن.
programmes-no-there = لم يبق شيء مما أنشأه هذا الإجراء.
programmes-no-host = لا يوجد جهاز مختص قائم يدعو إلى هذا الجمع. أسس الجهاز الذي فوقه أولا.
programmes-no-meeting = هذا الهدف لا يحتاج إلى اجتماع.
programmes-given-up = أوقف في { $on }
programmes-over-since = انتهت مدته في { $on }
programmes-begins = يبدأ في { $on }
programmes-met-of = تحقق { $met } من { $of }
programmes-since-late = متأخر منذ { $on }
programmes-since-unproven = جهاز دون سند منذ { $on }
programmes-since-expired = تحقق في { $on } وانتهت انتداباته
programmes-since-met = تحقق في { $on }
programmes-since-released = أعفي منه في { $on }
programmes-asks-found = تأسيس { $body }
programmes-asks-renew = تجديد { $body }
programmes-asks-meet = اجتماع { $body }
programmes-moved = من { $from } إلى { $to }
programmes-step-handed = أحيل من { $from } على { $to }
programmes-first-was = كان الأجل { $on }
programmes-unit-gone = لم تعد هذه الوحدة قائمة منذ { $on }. أعف البرنامج من هذا الهدف.
programmes-due-hint = بين { $from } و{ $until }.
programmes-note-over = انتهت مدته في { $ends }، آخر تجديد { $since }
programmes-note-ends = تنتهي مدته في { $ends }، آخر تجديد { $since }
programmes-note-since = آخر تجديد { $since }
programmes-chart-legend = الخط المتصل: المتحقق. الخط المتقطع: المنتظر. أعلى الرسم { $n }.
programmes-nothing-missing = لا وحدة هنا ينقصها ({ $body }) دون أن تكون في برنامج جار.
programmes-no-head = لا أحد يرأس الجهاز الذي فوق { $unit }. سم مسؤولا بعينه.
programmes-no-dissolved = لم تعد { $unit } قائمة منذ { $on }. اختر الوحدة التي حلت محلها.
programmes-no-outside = { $unit } خارج مجال هذا البرنامج. اختر وحدة منه.
programmes-no-kind-here = لا يوجد هذا الجهاز في مستوى { $unit } حسب النظام الأساسي. اختر جهازا من مستواها.
programmes-no-outside-period = اليوم خارج مدة البرنامج: من { $from } إلى { $until }. اختر يوما داخلها أو غير نهاية البرنامج.
programmes-no-same-elsewhere = الهدف نفسه لـ{ $unit } في برنامج جار: { $title }. أعفه منه هناك أو اتركه له.
programmes-no-same-here = هذا الهدف في البرنامج من قبل: { $unit }.
programmes-no-missing = لم يعد ينقص { $unit } ما يطلبه الهدف. أزلها من الاختيار.
programmes-no-tick = لا يعلن تحقق هذا الهدف باليد. { $by }
programmes-no-convened = دعي إلى جمعه ليوم { $on }. غير الاجتماع نفسه إن لزم.
programmes-shown = { PLURAL($n) ->
    [zero] لا برنامج
    [one] برنامج واحد
    [two] برنامجان
    [few] { $n } برامج
    [many] { $n } برنامجا
   *[other] { $n } برنامج
}
programmes-targets-shown = { PLURAL($n) ->
    [zero] لا شيء من { $of }
    [one] واحد من { $of }
    [two] اثنان من { $of }
    [few] { $n } من { $of }
    [many] { $n } من { $of }
   *[other] { $n } من { $of }
}
programmes-missing = { PLURAL($n) ->
    [zero] لا وحدة ينقصها ({ $body }).
    [one] وحدة واحدة ينقصها ({ $body }).
    [two] وحدتان ينقصهما ({ $body }).
    [few] { $n } وحدات ينقصها ({ $body }).
    [many] { $n } وحدة ينقصها ({ $body }).
   *[other] { $n } وحدة ينقصها ({ $body }).
}
programmes-elsewhere = { PLURAL($n) ->
    [zero] لا وحدة في برنامج جار آخر.
    [one] وحدة أخرى هدفها في برنامج جار من قبل، فلم تقترح.
    [two] وحدتان أخريان هدفهما في برنامج جار من قبل، فلم تقترحا.
    [few] { $n } وحدات أخرى هدفها في برنامج جار من قبل، فلم تقترح.
    [many] { $n } وحدة أخرى هدفها في برنامج جار من قبل، فلم تقترح.
   *[other] { $n } وحدة أخرى هدفها في برنامج جار من قبل، فلم تقترح.
}
programmes-take-all = { PLURAL($n) ->
    [zero] إدراج الكل
    [one] إدراج الوحدة الوحيدة
    [two] إدراج الوحدتين معا
    [few] إدراج الوحدات الـ{ $n } كلها
    [many] إدراج { $n } وحدة كلها
   *[other] إدراج { $n } وحدة كلها
}
programmes-no-many = { PLURAL($n) ->
    [zero] لا أهداف.
    [one] لا يتسع البرنامج إلا لهدف واحد.
    [two] لا يتسع البرنامج إلا لهدفين.
    [few] لا يتسع البرنامج لأكثر من { $n } أهداف. أطلق برنامجا آخر للباقي.
    [many] لا يتسع البرنامج لأكثر من { $n } هدفا. أطلق برنامجا آخر للباقي.
   *[other] لا يتسع البرنامج لأكثر من { $n } هدف. أطلق برنامجا آخر للباقي.
}
programmes-no-built = { PLURAL($n) ->
    [zero] لم يبن عليه شيء.
    [one] بني على هذا الإجراء شيء بعده، فلا يسحب. أعف من الهدف أو أوقف البرنامج.
    [two] بني على هذا الإجراء شيئان بعده، فلا يسحب. أعف من الهدفين أو أوقف البرنامج.
    [few] بنيت على هذا الإجراء { $n } أشياء بعده، فلا يسحب. أعف من الأهداف أو أوقف البرنامج.
    [many] بني على هذا الإجراء { $n } شيئا بعده، فلا يسحب. أعف من الأهداف أو أوقف البرنامج.
   *[other] بني على هذا الإجراء { $n } شيء بعده، فلا يسحب. أعف من الأهداف أو أوقف البرنامج.
}
programmes-point-attendance = التحقق من الحضور والنصاب
programmes-point-founding = تأسيس { $body } طبقا ل{ $article }
programmes-point-reports = التقريران الأدبي والمالي: { $body }
programmes-point-election = انتخاب { $post } ({ $article })
programmes-point-declaration = التصريح لدى السلطة الإدارية المحلية داخل ثلاثين يوما (المادة 16 من القانون التنظيمي 29.11)
programmes-assembly-founding = الجمع العام التأسيسي: { $body }
programmes-assembly-renewal = الجمع العام لتجديد { $body }
programmes-agenda-hint = نقطة في كل سطر، كما يقترحها النظام الأساسي. صححها قبل الدعوة.
programmes-point-office = انتخاب { $post }
