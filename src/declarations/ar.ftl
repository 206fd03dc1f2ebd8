declarations-title = التصريحات القانونية وآجالها
declarations-lead = ينشأ كل تصريح من واقعة مسجلة: فرع أسس، أو مسيرون تغيروا، أو نص اعتمد. ويحسب أجلها من يوم الواقعة وفق القانون.
declarations-none = لا تصريح هنا. يظهر التصريح من تلقاء نفسه حين يسجل ما يوجبه.
declarations-shown = { PLURAL($n) ->
    [zero] لا تصريح
    [one] تصريح واحد
    [two] تصريحان
    [few] { $n } تصريحات
    [many] { $n } تصريحا
   *[other] { $n } تصريح
}
declarations-open = ما ينتظر
declarations-col-what = موضوع التصريح
declarations-article = السند القانوني
declarations-fact-on = يوم الواقعة
declarations-fact-from = وقع من يوم
declarations-fact-until = إلى غاية
declarations-due = آخر أجل
declarations-left-days = الأيام الباقية
declarations-deadline-term = الأجل
declarations-deadline = { PLURAL($n) ->
    [zero] في يوم { $on } نفسه
    [one] يوم واحد من { $on }
    [two] يومان من { $on }
    [few] { $n } أيام من { $on }
    [many] { $n } يوما من { $on }
   *[other] { $n } يوم من { $on }
}
declarations-before-day = يصرح به قبل انقضاء { $day }
declarations-last-day = اليوم آخر الأجل
declarations-days-left = { PLURAL($n) ->
    [zero] لم يبق أي يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $n } أيام
    [many] بقي { $n } يوما
   *[other] بقي { $n } يوم
}
declarations-days-late = { PLURAL($n) ->
    [zero] في الأجل
    [one] تأخر يوما واحدا
    [two] تأخر يومين
    [few] تأخر { $n } أيام
    [many] تأخر { $n } يوما
   *[other] تأخر { $n } يوم
}
declarations-late-by = { PLURAL($n) ->
    [zero] أودع في أجله.
    [one] أودع بعد أجله بيوم واحد.
    [two] أودع بعد أجله بيومين.
    [few] أودع بعد أجله بـ { $n } أيام.
    [many] أودع بعد أجله بـ { $n } يوما.
   *[other] أودع بعد أجله بـ { $n } يوم.
}
declarations-effect = لا يحتج بتغيير لم يصرح به على الإدارة ولا على الغير، ولا يسري ما صرح به بعد أجله إلا من يوم التصريح ({ $article }).
declarations-home-late = تصريحات قانونية فات أجلها
declarations-since = فات أجله يوم
declarations-kind-branch = تأسيس فرع
declarations-kind-leaders = تغيير مسيري فرع
declarations-kind-organs = تغيير الأجهزة المسيرة
declarations-kind-symbol = تغيير رمز الحزب
declarations-kind-headquarters = تغيير مقر الحزب
declarations-kind-internal-rules = تغيير النظام الداخلي
declarations-kind-name = تغيير اسم الحزب
declarations-kind-statutes = تغيير النظام الأساسي
declarations-kind-programme = تغيير برنامج الحزب
declarations-title-branch = التصريح بتأسيس { $body }
declarations-title-leaders = التصريح بتغيير مسيري { $body }
declarations-state-late = فات أجله
declarations-state-due = يجب التصريح به
declarations-state-prepared = ملفه جاهز
declarations-state-deposited = أودع وينتظر الوصل
declarations-state-filed = أودع مقابل وصل
declarations-state-completed = مكتمل
declarations-state-before = صرح به من قبل
declarations-state-set-aside = لا تصريح فيه
declarations-state-gone = لم يعد واجبا
declarations-gone = لم تعد الواقعة في السجل: سحب القرار أو الإجراء الذي سجلها، فلم يعد التصريح واجبا. يبقى ما أنجز فيه محفوظا أسفله؛ وإن كان قد أودع فأخبروا السلطة بذلك كتابة.
declarations-refused = ردته السلطة يوم { $on }: { $why }. يجب إيداعه من جديد.
declarations-authority = السلطة التي تتلقاه
declarations-decision = القرار
declarations-version = الصيغة المعتمدة
declarations-came = من التحق
declarations-left = من غادر
declarations-nothing-done = لم ينجز شيء في شأنه بعد.
declarations-step-prepared = طبع الملف
declarations-step-filed = أودع لدى السلطة
declarations-step-corrected = صحح ما سجل من الإيداع
declarations-step-refused = ردته السلطة أو اعتبرته ناقصا
declarations-step-before = سجل أنه صرح به من قبل
declarations-step-set-aside = اعتبر مما لا يصرح به
declarations-step-withdrawn = سحب آخر ما سجل
declarations-file-it = سجل الإيداع
declarations-filed-on = يوم الإيداع
declarations-filed-receipt = أودع يوم { $on }، الوصل { $number }
declarations-filed-waiting = أودع يوم { $on } دون وصل بعد
declarations-place = مكان الإيداع
declarations-place-hint = المكتب الذي تسلم الملف. السلطة المختصة: { $authority }
declarations-bringer = من أودعه
declarations-receipt = رقم الوصل
declarations-receipt-hint = رقم الوصل المؤرخ والمختوم. اتركوه فارغا إن لم يسلم بعد.
declarations-receipt-on = تاريخ الوصل
declarations-receipt-of = الوصل { $number } بتاريخ { $on }
declarations-correct = تصحيح ما سجل من الإيداع
declarations-refuse = تسجيل رد السلطة أو نقص الملف
declarations-refused-on = يوم الرد
declarations-refused-why = ما عابته السلطة
declarations-earlier = صرح به قبل بدء السجل
declarations-before-on = يوم ذلك التصريح
declarations-reference = مرجع التصريح السابق
declarations-reference-hint = رقم الوصل وتاريخه، أو موضع حفظه.
declarations-aside = ليس مما يوجب القانون التصريح به
declarations-take-back = سحب آخر ما سجل
declarations-take-back-what = يبقى ما سحب في السجل بصاحبه وتاريخه، ويعود التصريح إلى ما كان عليه قبله.
declarations-reason = السبب
declarations-scan = صورة الوصل
declarations-scan-keep = حفظ الصورة
declarations-scan-reading = الاطلاع على وصل الإيداع
declarations-file = ملف التصريح
declarations-letter = رسالة التصريح
declarations-leaders = لائحة المسيرين
declarations-leaders-none = لا مسير مسجل في هذا اليوم. سجلوا الانتدابات قبل الإيداع.
declarations-lacking = { PLURAL($n) ->
    [zero] لا ينقص شيء.
    [one] تنقص معلومات مسير واحد: أتموها هنا، أو اكتبوها بخط اليد في الفراغ المخصص لها.
    [two] تنقص معلومات مسيرين اثنين: أتموها هنا، أو اكتبوها بخط اليد في الفراغ المخصص لها.
    [few] تنقص معلومات { $n } مسيرين: أتموها هنا، أو اكتبوها بخط اليد في الفراغ المخصص لها.
    [many] تنقص معلومات { $n } مسيرا: أتموها هنا، أو اكتبوها بخط اليد في الفراغ المخصص لها.
   *[other] تنقص معلومات { $n } مسير: أتموها هنا، أو اكتبوها بخط اليد في الفراغ المخصص لها.
}
declarations-lacking-nothing = المعلومات التي يطلبها القانون كاملة.
declarations-col-missing = ما ينقص
declarations-nothing-missing = لا شيء
declarations-complete-link = إتمام
declarations-complete = إتمام معلومات { $name }
declarations-complete-keep = حفظ
declarations-known-already = مسجلة. اكتبوها من جديد لتصحيحها؛ ويبقى ما كان محفوظا.
declarations-birth-place = مكان الازدياد
declarations-occupation = المهنة
declarations-print = طباعة الملف
declarations-print-what = يضم الملف معطيات شخصية محمية: يسجل من طبعه ولماذا، ويطلع على ذلك كل من ورد اسمه فيه.
declarations-reason-hint = لماذا تقرأ هذه المعطيات.
declarations-reason-given = التصريح لدى السلطة المختصة ({ $article })
declarations-letter-language = لغة الرسالة
declarations-in-arabic = العربية
declarations-in-own = العربية أيضا
declarations-no-authority = لا يعين القانون المسجل سلطة لهذه الوحدة: يكتب اسمها بخط اليد.
declarations-letter-to = إلى
declarations-letter-about = الموضوع
declarations-letter-under = المرجع
declarations-letter-greeting = سلام تام بوجود مولانا الإمام، وبعد،
declarations-opening-branch = طبقا لأحكام { $article }، يتشرف { $organisation } بأن يصرح لكم بتأسيس { $body } يوم { $on }.
declarations-opening-leaders = طبقا لأحكام { $article }، يتشرف { $organisation } بأن يصرح لكم بالتغيير الذي طرأ على مسيري { $body } يوم { $on }.
declarations-opening-text = طبقا لأحكام { $article }، يتشرف { $organisation } بأن يصرح لكم بما يلي: { $what }، يوم { $on }.
declarations-ground-meeting = وقد تم ذلك بقرار نصه: «{ $text }»، اتخذ في { $meeting } المنعقد يوم { $on }.
declarations-ground-decision = وقد تم ذلك بقرار نصه: «{ $text }».
declarations-ground-version = وقد اعتمد ذلك { $congress }.
declarations-letter-deadline = { PLURAL($n) ->
    [zero] وأجل هذا التصريح يوم الواقعة نفسه، { $on }، أي { $due }.
    [one] وأجل هذا التصريح يوم واحد من { $on }، وينقضي يوم { $due }.
    [two] وأجل هذا التصريح يومان من { $on }، وينقضي يوم { $due }.
    [few] وأجل هذا التصريح { $n } أيام من { $on }، وينقضي يوم { $due }.
    [many] وأجل هذا التصريح { $n } يوما من { $on }، وينقضي يوم { $due }.
   *[other] وأجل هذا التصريح { $n } يوم من { $on }، وينقضي يوم { $due }.
}
declarations-letter-late = يودع هذا التصريح بعد أجله، ولا يسري أثره إلا من يوم إيداعه ({ $article }).
declarations-col-leader = الاسم الكامل والصفة
declarations-col-born = تاريخ الازدياد ومكانه
declarations-enclosures = المرفقات
declarations-enclosed-list = { PLURAL($n) ->
    [zero] لائحة المسيرين
    [one] لائحة المسيرين، وفيها مسير واحد
    [two] لائحة المسيرين، وفيها مسيران
    [few] لائحة المسيرين، وعددهم { $n }
    [many] لائحة المسيرين، وعددهم { $n }
   *[other] لائحة المسيرين، وعددهم { $n }
}
declarations-enclosed-cards = { PLURAL($n) ->
    [zero] لا نسخة من البطاقات الوطنية للتعريف
    [one] نسخة واحدة من البطاقة الوطنية للتعريف، مشهود بمطابقتها للأصل
    [two] نسختان من البطاقتين الوطنيتين للتعريف، مشهود بمطابقتهما للأصل
    [few] { $n } نسخ من البطاقات الوطنية للتعريف، مشهود بمطابقتها للأصل
    [many] { $n } نسخة من البطاقات الوطنية للتعريف، مشهود بمطابقتها للأصل
   *[other] { $n } نسخة من البطاقات الوطنية للتعريف، مشهود بمطابقتها للأصل
}
declarations-enclosed-minutes = مستخرج من محضر الاجتماع
declarations-enclosed-seal = مختوم ببصمة
declarations-enclosed-text = النص كما اعتمد، في نسخ مختومة
declarations-enclosed-proof = الوثائق المثبتة للتغيير
declarations-letter-blanks = { PLURAL($n) ->
    [zero] لا فراغ في هذا الملف.
    [one] في هذا الملف فراغ واحد يتم بخط اليد قبل الإيداع.
    [two] في هذا الملف فراغان يتمان بخط اليد قبل الإيداع.
    [few] في هذا الملف { $n } فراغات تتم بخط اليد قبل الإيداع.
    [many] في هذا الملف { $n } فراغا تتم بخط اليد قبل الإيداع.
   *[other] في هذا الملف { $n } فراغ تتم بخط اليد قبل الإيداع.
}
declarations-letter-end = وتفضلوا بقبول فائق عبارات التقدير والاحترام.
declarations-signs = المسؤول الوطني للحزب أو من يفوضه
declarations-excel = إكسل
declarations-before-title = تصريحات سبقت السجل
declarations-before-unit-hint = الإقليم أو الوحدة التي صرح بما فيها من قبل.
declarations-before-until = ما وقع قبل يوم
declarations-before-until-hint = يوم بدء السجل. لا يمس ما وقع فيه أو بعده.
declarations-before-mark = سجل أنه صرح بها
declarations-marked = سجل أنه صرح بها من قبل، بمرجع واحد.
declarations-no-day = اكتبوا اليوم.
declarations-no-day-outside = يكون اليوم بين { $on } واليوم.
declarations-no-place = اكتبوا أين أودع الملف.
declarations-no-person = اختاروا من أودع الملف.
declarations-no-person-elsewhere = يودع الملف من يسير الفرع أو الجهاز الذي فوقه. اختاروا من اللائحة.
declarations-no-receipt-half = للوصل رقم وتاريخ: اكتبوهما معا، أو اتركوهما فارغين حتى يسلم.
declarations-no-receipt-day = لا يسبق تاريخ الوصل يوم الإيداع، ولا يكون في المستقبل.
declarations-no-filed = أودع يوم { $on }. صححوا ما سجل أو اسحبوه.
declarations-no-not-filed = لم يسجل أي إيداع بعد: سجلوه أولا.
declarations-no-same = لم يتغير شيء مما سجل.
declarations-no-reason = اكتبوا السبب.
declarations-no-reference = اكتبوا مرجع التصريح السابق.
declarations-no-fact = لم تعد الواقعة في السجل، فلا شيء يصرح به.
declarations-no-open = لا ينتظر هذا التصريح شيئا. اسحبوا ما سجل فيه أولا إن كان خطأ.
declarations-no-stands = لا شيء يسحب.
declarations-no-words = هذه واقعة ثابتة في السجل، فالتصريح بها واجب.
declarations-no-before = لا شيء ينتظر التصريح هنا وقع قبل هذا اليوم.
declarations-no-leaders = ليس في هذا التصريح مسيرون.
declarations-no-written = اكتبوا معلومة واحدة على الأقل.
declarations-no-birth = تاريخ الميلاد غير محتمل.
declarations-no-identity = رقم البطاقة حرف أو حرفان ثم أرقام.
declarations-no-known = هذه المعلومة مسجلة: تصحح في ملف صاحبها.
declarations-no-authorised = لا يحفظ رقم البطاقة الوطنية إلا بإذن اللجنة الوطنية: يكتب بخط اليد.
declarations-no-scan-full = حفظت كل صفحات الوصل التي يمكن حفظها.
