diagnosis-title = التشخيص
diagnosis-lead = التشخيص بطاقة لكل جماعة وأخرى لكل إقليم: جزء تملؤه أمانة من السجل، وجزء يكتبه المسؤولون، ثم تسلم البطاقة وتقارن بالتي قبلها.
diagnosis-new = تشخيص جديد
diagnosis-launch = إطلاق التشخيص
diagnosis-none = لا تشخيص هنا بعد. أطلقه لإقليم أو جهة، فتعد بطاقة لكل جماعة.
diagnosis-title-hint = مثلا: تشخيص وضعية التنظيم بالإقليم قبل المؤتمر.
diagnosis-unit-hint = إقليم أو عمالة أو جهة.
diagnosis-by = يطلقه
diagnosis-by-me = أطلقه بصفتي
diagnosis-launched = تاريخ الإطلاق
diagnosis-due = أجل التسليم
diagnosis-due-hint = آخر يوم لتسليم البطاقات، خلال سنتين.
diagnosis-handed = البطاقات المسلمة
diagnosis-handed-day = يوم التسليم
diagnosis-communes = الجماعات
diagnosis-late = متأخرة
diagnosis-excel = تصدير إلى Excel
diagnosis-runs = جار
diagnosis-closed-on = أغلق في { $on }
diagnosis-due-past = انقضى أجله في { $on }
diagnosis-done-of = بطاقات الجماعات المسلمة: { $done } من { $of }
diagnosis-sheets = بطاقات الجماعات
diagnosis-above = بطاقات الإقليم والجهة
diagnosis-no-sheets = لا بطاقة تطابق ما طلبته.
diagnosis-sheet = البطاقة
diagnosis-sheet-of = بطاقة تشخيص { $unit }
diagnosis-open-sheet = افتح البطاقة
diagnosis-complete = إضافة البطاقات الناقصة
diagnosis-close = إغلاق التشخيص
diagnosis-reopen = إعادة فتح التشخيص
diagnosis-take-back = التراجع عن الإطلاق
diagnosis-constraints = الإكراهات
diagnosis-readiness = الجاهزية
diagnosis-readiness-of = جاهزية { $unit }
diagnosis-state-late = متأخرة
diagnosis-state-handed-back = أعيدت للتصحيح
diagnosis-state-draft = مسودة
diagnosis-state-blank = لم تملأ بعد
diagnosis-state-handed-in = مسلمة
diagnosis-state-gone = لم تعد الوحدة قائمة
diagnosis-handed-in-on = سلمت في { $on }
diagnosis-step-handed-in = سلمت البطاقة
diagnosis-step-withdrawn = استرجعت البطاقة
diagnosis-step-handed-back = أعيدت البطاقة للتصحيح
diagnosis-facts = ما يقوله السجل
diagnosis-facts-kept = كما كان يوم التسليم، { $on }، ولا يتغير بعده
diagnosis-facts-now = كما هو الآن، { $on }، ويثبت يوم التسليم
diagnosis-facts-territory = المجال
diagnosis-facts-bodies = الأجهزة
diagnosis-facts-figures = المؤشرات
diagnosis-facts-members = الأعضاء والتمثيلية
diagnosis-population = السكان
diagnosis-people = سكان الجماعات
diagnosis-people-split = { $rural } في الجماعات القروية، { $urban } في الحضرية
diagnosis-standing = جهاز المستوى
diagnosis-missing = لا يوجد
diagnosis-missing-since = لا يوجد منذ { $on }
diagnosis-term = المدة إلى { $on }
diagnosis-members-split = { $all }، منهم { $women } نساء، و{ $unknown } لم يسجل جنسهم
diagnosis-members-not-counted = لم تحص: لا صلاحية لمن سلم البطاقة على سجل الأعضاء
diagnosis-not-answered = دون جواب
diagnosis-fill = ملء البطاقة
diagnosis-fill-hint = يمكن الحفظ في أي وقت والعودة لاحقا. ما هو مطلوب فقط لا بد منه عند التسليم.
diagnosis-save = حفظ المسودة
diagnosis-saved = حفظت البطاقة.
diagnosis-hand-in = حفظ وتسليم
diagnosis-hand-back = إعادة البطاقة للتصحيح
diagnosis-withdraw = استرجاع البطاقة
diagnosis-compare = مقارنة بالبطاقة السابقة
diagnosis-what = العنصر
diagnosis-change = التغير
diagnosis-changed = تغير
diagnosis-unchanged = كما كان
diagnosis-keep = أي الجوابين يبقى؟
diagnosis-keep-mine = جوابي أعلاه
diagnosis-keep-theirs = الجواب المحفوظ
diagnosis-changed-by = تغير هذا الجواب بعد أن فتحت البطاقة ({ $who }، { $at }). اختر أي الجوابين يبقى.
diagnosis-must-answer = أجب عن هذا السؤال قبل التسليم.
diagnosis-no-constraints = لا إكراه مسجل لهذه الوحدة.
diagnosis-no-past = لم تسلم البطاقة بعد.
diagnosis-enter = تسجيل إكراه
diagnosis-constraint = الإكراه
diagnosis-constraint-of = إكراه: { $unit }
diagnosis-constraint-hint = ما الذي لوحظ، وما أثره على العمل. لا أسماء أشخاص.
diagnosis-constraints-none = لا إكراه يطابق ما طلبته.
diagnosis-category = الصنف
diagnosis-severity = الحدة
diagnosis-severity-light = خفيف
diagnosis-severity-medium = متوسط
diagnosis-severity-severe = حاد
diagnosis-since = منذ
diagnosis-by-category = المفتوح حسب الصنف
diagnosis-not-closed = غير مغلق
diagnosis-hindrance-open = مفتوح
diagnosis-hindrance-answered = له جواب
diagnosis-hindrance-closed = مغلق
diagnosis-proposed = ما يقترح
diagnosis-answered-by = ما يجيب عنه
diagnosis-nothing-yet = لا شيء بعد
diagnosis-answer = الجواب عن الإكراه
diagnosis-close-constraint = إغلاق الإكراه
diagnosis-reopen-constraint = إعادة فتح الإكراه
diagnosis-decision = قرار
diagnosis-target = هدف
diagnosis-item = مهمة
diagnosis-open-decision = افتح القرار
diagnosis-open-target = افتح الهدف
diagnosis-open-item = افتح المهمة
diagnosis-step-answered = اقترح جواب
diagnosis-step-closed = أغلق
diagnosis-step-reopened = فتح من جديد
diagnosis-not-dealt-with = لم يعالج هذا الإكراه بعد.
diagnosis-ready-lead = درجة جاهزية كل إقليم من معايير معلنة، لكل معيار وزنه ومصدره. افتح الإقليم لترى معاييره واحدا واحدا.
diagnosis-ready-on = كما كان السجل في { $on }، استعدادا ليوم { $until }. لائحة المعايير رقم { $set }.
diagnosis-ready-none = تحسب الجاهزية للأقاليم والعمالات، ولا إقليم في نطاقك.
diagnosis-ready-gone = لم يكن هذا الإقليم قائما في { $on }.
diagnosis-ready-note = المعيار المستوفى يعطي وزنه كاملا، وما لا معطيات عنه لا يحسب لا له ولا عليه.
diagnosis-until = يوم الاستحقاق
diagnosis-wrong-until = يوم الاستحقاق بعد التاريخ المختار، وفي حدود أربع سنوات. صححه.
diagnosis-score = الدرجة
diagnosis-points = { $got } نقطة من { $of }
diagnosis-points-got = النقط
diagnosis-points-of = النقط الممكنة
diagnosis-region = الجهة
diagnosis-criterion = المعيار
diagnosis-result = النتيجة
diagnosis-wanted = المطلوب
diagnosis-wanted-least = { $n } على الأقل
diagnosis-wanted-most = { $n } على الأكثر
diagnosis-wanted-between = بين { $least } و{ $most }
diagnosis-wanted-none = لا شيء
diagnosis-weight = الوزن
diagnosis-source = المصدر
diagnosis-source-indicator = مؤشر: { $name }
diagnosis-source-sheets = بطاقات التشخيص
diagnosis-source-constraints = سجل الإكراهات
diagnosis-met = مستوفى
diagnosis-missed = غير مستوفى
diagnosis-unknown = لا معطيات
diagnosis-no-title = سم التشخيص باسم يعرف به.
diagnosis-no-territory = يطلق التشخيص لإقليم أو جهة، و{ $unit } ليست كذلك. اختر الإقليم الذي تنتمي إليه.
diagnosis-no-due = اختر أجلا من اليوم إلى سنتين.
diagnosis-no-twice = لهذا المجال تشخيص جار: { $title }. أغلقه قبل إطلاق آخر.
diagnosis-no-closed = التشخيص مغلق، فلا تكتب بطاقاته. أعد فتحه أولا.
diagnosis-no-runs = التشخيص جار، ولا حاجة إلى فتحه.
diagnosis-no-missing = لكل وحدة بطاقتها.
diagnosis-no-handed-in = سلمت هذه البطاقة. استرجعها أو أعدها للتصحيح أولا.
diagnosis-no-gone = لم تعد هذه الوحدة قائمة، فلا تملأ بطاقتها.
diagnosis-no-now = لا يمكن ذلك والبطاقة على هذه الوضعية. أعد فتح الصفحة لترى وضعيتها الآن.
diagnosis-no-answer = اختر أحد الأجوبة المقترحة.
diagnosis-no-category = اختر صنف الإكراه.
diagnosis-no-severity = اختر حدة الإكراه.
diagnosis-no-since = اختر اليوم الذي لوحظ منذه الإكراه، لا يوما قادما.
diagnosis-no-text = صف الإكراه.
diagnosis-no-same = هذا الإكراه مسجل لهذه الوحدة من قبل.
diagnosis-no-reply = اكتب ما يقترح أو اختر ما يجيب عنه.
diagnosis-no-reply-elsewhere = اختر من اللائحة قرارا أو هدفا أو مهمة من هذا المجال.
diagnosis-no-closed-already = الإكراه مغلق. أعد فتحه أولا.
diagnosis-no-open-already = الإكراه غير مغلق.
diagnosis-shown = { PLURAL($n) ->
    [zero] لا تشخيص
    [one] تشخيص واحد
    [two] تشخيصان
    [few] { $n } تشخيصات
    [many] { $n } تشخيصا
   *[other] { $n } تشخيص
}
diagnosis-sheets-shown = { PLURAL($n) ->
    [zero] لا بطاقة من { $of }
    [one] بطاقة واحدة من { $of }
    [two] بطاقتان من { $of }
    [few] { $n } بطاقات من { $of }
    [many] { $n } بطاقة من { $of }
   *[other] { $n } بطاقة من { $of }
}
diagnosis-launched-now = { PLURAL($n) ->
    [zero] أطلق التشخيص دون بطاقات.
    [one] أطلق التشخيص ببطاقة واحدة.
    [two] أطلق التشخيص ببطاقتين.
    [few] أطلق التشخيص بـ{ $n } بطاقات.
    [many] أطلق التشخيص بـ{ $n } بطاقة.
   *[other] أطلق التشخيص بـ{ $n } بطاقة.
}
diagnosis-unsheeted = { PLURAL($n) ->
    [zero] لكل وحدة بطاقتها.
    [one] وحدة أحدثت بعد الإطلاق ولا بطاقة لها.
    [two] وحدتان أحدثتا بعد الإطلاق ولا بطاقة لهما.
    [few] { $n } وحدات أحدثت بعد الإطلاق ولا بطاقة لها.
    [many] { $n } وحدة أحدثت بعد الإطلاق ولا بطاقة لها.
   *[other] { $n } وحدة أحدثت بعد الإطلاق ولا بطاقة لها.
}
diagnosis-conflict = { PLURAL($n) ->
    [zero] لا جواب يحتاج إلى اختيار.
    [one] حفظ الباقي. جواب واحد غيره غيرك أثناء كتابتك: اختر أيهما يبقى.
    [two] حفظ الباقي. جوابان غيرهما غيرك أثناء كتابتك: اختر في كل منهما أيهما يبقى.
    [few] حفظ الباقي. { $n } أجوبة غيرها غيرك أثناء كتابتك: اختر في كل منها أيهما يبقى.
    [many] حفظ الباقي. { $n } جوابا غيرها غيرك أثناء كتابتك: اختر في كل منها أيهما يبقى.
   *[other] حفظ الباقي. { $n } جواب غيرها غيرك أثناء كتابتك: اختر في كل منها أيهما يبقى.
}
diagnosis-changes = { PLURAL($n) ->
    [zero] لم يتغير شيء بين البطاقتين.
    [one] تغير عنصر واحد بين البطاقتين.
    [two] تغير عنصران بين البطاقتين.
    [few] تغيرت { $n } عناصر بين البطاقتين.
    [many] تغير { $n } عنصرا بين البطاقتين.
   *[other] تغير { $n } عنصر بين البطاقتين.
}
diagnosis-constraints-open = { PLURAL($n) ->
    [zero] لا إكراه مفتوح في هذا المجال.
    [one] إكراه واحد مفتوح في هذا المجال.
    [two] إكراهان مفتوحان في هذا المجال.
    [few] { $n } إكراهات مفتوحة في هذا المجال.
    [many] { $n } إكراها مفتوحا في هذا المجال.
   *[other] { $n } إكراه مفتوح في هذا المجال.
}
diagnosis-constraints-shown = { PLURAL($n) ->
    [zero] لا إكراه
    [one] إكراه واحد
    [two] إكراهان
    [few] { $n } إكراهات
    [many] { $n } إكراها
   *[other] { $n } إكراه
}
diagnosis-sitting = { PLURAL($n) ->
    [zero] لا أحد فيه
    [one] عضو واحد
    [two] عضوان
    [few] { $n } أعضاء
    [many] { $n } عضوا
   *[other] { $n } عضو
}
diagnosis-communes-split = { PLURAL($n) ->
    [zero] لا جماعة
    [one] جماعة واحدة (قروية: { $rural }، حضرية: { $urban })
    [two] جماعتان (قروية: { $rural }، حضرية: { $urban })
    [few] { $n } جماعات (قروية: { $rural }، حضرية: { $urban })
    [many] { $n } جماعة (قروية: { $rural }، حضرية: { $urban })
   *[other] { $n } جماعة (قروية: { $rural }، حضرية: { $urban })
}
diagnosis-no-built = { PLURAL($n) ->
    [zero] لم يكتب شيء بعد.
    [one] كتب شيء على بطاقة واحدة، فلا يسحب التشخيص. أغلقه إن لزم.
    [two] كتب شيء على بطاقتين، فلا يسحب التشخيص. أغلقه إن لزم.
    [few] كتب شيء على { $n } بطاقات، فلا يسحب التشخيص. أغلقه إن لزم.
    [many] كتب شيء على { $n } بطاقة، فلا يسحب التشخيص. أغلقه إن لزم.
   *[other] كتب شيء على { $n } بطاقة، فلا يسحب التشخيص. أغلقه إن لزم.
}
diagnosis-no-unanswered = { PLURAL($n) ->
    [zero] كل الأسئلة المطلوبة أجيب عنها.
    [one] حفظت البطاقة ولم تسلم: سؤال واحد مطلوب دون جواب.
    [two] حفظت البطاقة ولم تسلم: سؤالان مطلوبان دون جواب.
    [few] حفظت البطاقة ولم تسلم: { $n } أسئلة مطلوبة دون جواب.
    [many] حفظت البطاقة ولم تسلم: { $n } سؤالا مطلوبا دون جواب.
   *[other] حفظت البطاقة ولم تسلم: { $n } سؤال مطلوب دون جواب.
}
