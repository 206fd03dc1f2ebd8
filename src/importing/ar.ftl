importing-title = استيراد اللوائح
importing-lead = لوائح الأعضاء التي أرسلت، وما آلت إليه كل منها.
importing-none = لم ترسل أي لائحة بعد. أرسلوا لائحة أعضائكم كما هي: تتعرف أمانة على أعمدتها، وتراجعونها قبل أن يدخل السجل شيء.
importing-new = استيراد لائحة
importing-new-lead = ملف Excel أو ODS أو نص بأي فاصل. لا يدخل السجل شيء قبل أن تراجعوا ما قرئ وتأذنوا بإدخاله، ويمكن بعد ذلك سحب اللائحة كلها.
importing-file = الملف
importing-file-hint = { $n } ميغابايت على الأكثر. يحفظ مشفرا، ويتلف بعد شهر من آخر خطوة.
importing-unit-hint = الإقليم أو الجماعة التي تخصها اللائحة. ترفض السطور التي تخص غيرها.
importing-no-file = اختاروا ملف اللائحة.
importing-send = إرسال اللائحة
importing-received = وصلت
importing-stage-received = وصلت، وتقرأ أعمدتها
importing-stage-read = تنتظر مراجعة الأعمدة
importing-stage-unreadable = تعذرت قراءتها
importing-stage-mapped = تقارن بالسجل
importing-stage-previewed = جاهزة للإدخال
importing-stage-committing = تدخل السجل
importing-stage-paused = أوقفت مؤقتا
importing-stage-committed = دخلت السجل
importing-stage-undoing = تسحب
importing-stage-undone = سحبت
importing-stage-cancelled = ألغيت
importing-rows-new = أعضاء جدد
importing-rows-update = تحيين
importing-rows-same = دون جديد
importing-rows-doubtful = مشكوك فيها
importing-rows-refused = مرفوضة
importing-rows = سطور اللائحة
importing-lead-new = من لا يعرفهم السجل عضوا بعد. تبدأ عضويتهم عند الإدخال.
importing-lead-update = أعضاء تقول عنهم اللائحة جديدا. تحفظ القيم السابقة مع مصدرها، ولا تعاد كتابة اسم معروف، ولا ينقل أحد من جماعة إلى أخرى.
importing-lead-same = أعضاء لا تقول عنهم اللائحة جديدا، وسطور تكرر سطورا قبلها. لا يكتب منها شيء.
importing-lead-doubtful = قد يكون كل منهم شخصا معروفا. لا يدخل منهم إلا من قلتم من هو.
importing-lead-refused = لا تدخل هذه السطور. نزلوها مع أسبابها، وصححوها، ثم أرسلوها من جديد.
importing-shown = المعروض { $n } من { $total }
importing-row = السطر
importing-row-of = السطر { $n }
importing-what = ما فيه
importing-reason = السبب
importing-changes = يتغير: { $fields }.
importing-row-kept = تغير بعد الإدخال، فبقي.
importing-verdict-same = الشخص نفسه
importing-verdict-different = ليس الشخص نفسه
importing-verdict-skip = لا يدخل
importing-verdict-none = التراجع عن الحكم
importing-now-received = وصل الملف، وتقرأ أعمدته الآن. يمكنكم ترك هذه الصفحة والعودة إليها.
importing-now-read = قرئت الأعمدة. راجعوا ما في كل منها قبل أن تقارن السطور بالسجل.
importing-now-broken = تعثرت قراءة اللائحة مرارا. أعيدوا حفظ الملف في برنامج الجداول وأرسلوه من جديد.
importing-now-mapped = { PLURAL($n) ->
    [zero] تقرأ السطور وتقارن بالسجل. لم يقرأ أي سطر بعد.
    [one] تقرأ السطور وتقارن بالسجل. قرئ سطر واحد.
    [two] تقرأ السطور وتقارن بالسجل. قرئ سطران.
    [few] تقرأ السطور وتقارن بالسجل. قرئت { $n } أسطر.
    [many] تقرأ السطور وتقارن بالسجل. قرئ { $n } سطرا.
   *[other] تقرأ السطور وتقارن بالسجل. قرئ { $n } سطر.
}
importing-now-previewed = { PLURAL($n) ->
    [zero] لا شيء ينتظر الإدخال.
    [one] ينتظر الإدخال سطر واحد. راجعوا ما تحت كل عنوان، ثم أدخلوا اللائحة.
    [two] ينتظر الإدخال سطران. راجعوا ما تحت كل عنوان، ثم أدخلوا اللائحة.
    [few] تنتظر الإدخال { $n } أسطر. راجعوا ما تحت كل عنوان، ثم أدخلوا اللائحة.
    [many] ينتظر الإدخال { $n } سطرا. راجعوا ما تحت كل عنوان، ثم أدخلوا اللائحة.
   *[other] ينتظر الإدخال { $n } سطر. راجعوا ما تحت كل عنوان، ثم أدخلوا اللائحة.
}
importing-now-nothing = ليس في اللائحة ما يدخل السجل.
importing-now-committing = أدخل { $done } من { $total }. يمكنكم ترك هذه الصفحة والعودة إليها.
importing-now-paused = توقف الإدخال عند { $done } من { $total }. ما أدخل باق، ويمكن استئناف الباقي.
importing-now-denied = توقف الإدخال: من طلبه لم تعد له صفة الكتابة في سجل هذا النطاق. يستأنفه من له هذه الصفة.
importing-now-fault = تعثر الإدخال مرارا فتوقف. ما أدخل باق. استأنفوا، وإن تكرر العطل فأبلغوا من يسهر على البرنامج.
importing-now-undo-fault = تعثر سحب اللائحة مرارا فتوقف. ما سحب منها قد سحب. أعيدوا السحب، وإن تكرر العطل فأبلغوا من يسهر على البرنامج.
importing-now-committed = دخلت اللائحة السجل. أعضاء جدد: { $added }. أعضاء حينت معطياتهم: { $changed }.
importing-now-undoing = تسحب اللائحة: { $done } من { $total }.
importing-now-undone = { PLURAL($n) ->
    [zero] سحبت اللائحة. لم يسحب أي سطر.
    [one] سحبت اللائحة. سحب سطر واحد، وعاد السجل كما كان.
    [two] سحبت اللائحة. سحب سطران، وعاد السجل كما كان.
    [few] سحبت اللائحة. سحبت { $n } أسطر، وعاد السجل كما كان.
    [many] سحبت اللائحة. سحب { $n } سطرا، وعاد السجل كما كان.
   *[other] سحبت اللائحة. سحب { $n } سطر، وعاد السجل كما كان.
}
importing-now-cancelled = ألغيت اللائحة قبل أن يدخل منها شيء، وأتلف ما فيها.
importing-now-cancelled-some = { PLURAL($n) ->
    [zero] ألغيت اللائحة.
    [one] ألغيت اللائحة بعد إدخال سطر واحد منها. ما أدخل باق، ويمكن سحبه.
    [two] ألغيت اللائحة بعد إدخال سطرين منها. ما أدخل باق، ويمكن سحبه.
    [few] ألغيت اللائحة بعد إدخال { $n } أسطر منها. ما أدخل باق، ويمكن سحبه.
    [many] ألغيت اللائحة بعد إدخال { $n } سطرا منها. ما أدخل باق، ويمكن سحبه.
   *[other] ألغيت اللائحة بعد إدخال { $n } سطر منها. ما أدخل باق، ويمكن سحبه.
}
importing-unjudged = { PLURAL($n) ->
    [zero] حسم فيها كلها
    [one] سطر واحد ينتظر حكمكم
    [two] سطران ينتظران حكمكم
    [few] { $n } أسطر تنتظر حكمكم
    [many] { $n } سطرا ينتظر حكمكم
   *[other] { $n } سطر ينتظر حكمكم
}
importing-enter = { PLURAL($n) ->
    [zero] إدخال اللائحة
    [one] إدخال سطر واحد
    [two] إدخال سطرين
    [few] إدخال { $n } أسطر
    [many] إدخال { $n } سطرا
   *[other] إدخال { $n } سطر
}
importing-resume = { PLURAL($n) ->
    [zero] استئناف الإدخال
    [one] إدخال ما بقي: سطر واحد
    [two] إدخال ما بقي: سطران
    [few] إدخال ما بقي: { $n } أسطر
    [many] إدخال ما بقي: { $n } سطرا
   *[other] إدخال ما بقي: { $n } سطر
}
importing-pause = إيقاف مؤقت
importing-take-back = { PLURAL($n) ->
    [zero] سحب اللائحة
    [one] سحب اللائحة كلها: سطر واحد
    [two] سحب اللائحة كلها: سطران
    [few] سحب اللائحة كلها: { $n } أسطر
    [many] سحب اللائحة كلها: { $n } سطرا
   *[other] سحب اللائحة كلها: { $n } سطر
}
importing-cancel = إلغاء الاستيراد
importing-columns = أعمدة اللائحة
importing-columns-check = مراجعة الأعمدة
importing-columns-again = تصحيح الأعمدة
importing-judge = { PLURAL($n) ->
    [zero] الحسم في المشكوك فيها
    [one] الحسم في سطر مشكوك فيه
    [two] الحسم في سطرين مشكوك فيهما
    [few] الحسم في { $n } أسطر مشكوك فيها
    [many] الحسم في { $n } سطرا مشكوكا فيه
   *[other] الحسم في { $n } سطر مشكوك فيه
}
importing-refused-xlsx = السطور المرفوضة مع أسبابها (Excel)
importing-refused-csv = السطور المرفوضة مع أسبابها (CSV)
importing-left-out-of = { PLURAL($n) ->
    [zero] لم يترك شيء من { $field }.
    [one] في سطر واحد لم يفهم ما في «{ $field }»، فترك ودخل الباقي.
    [two] في سطرين لم يفهم ما في «{ $field }»، فترك ودخل الباقي.
    [few] في { $n } أسطر لم يفهم ما في «{ $field }»، فترك ودخل الباقي.
    [many] في { $n } سطرا لم يفهم ما في «{ $field }»، فترك ودخل الباقي.
   *[other] في { $n } سطر لم يفهم ما في «{ $field }»، فترك ودخل الباقي.
}
importing-identity = أرقام البطاقة الوطنية لا تقرأ ولا تحفظ: لا يجوز ذلك دون إذن مسبق (القانون 09-08، المادة 12).
importing-kept = { PLURAL($n) ->
    [zero] لم يبق شيء مما تغير.
    [one] سطر واحد تغير بعد الإدخال، فبقي كما هو.
    [two] سطران تغيرا بعد الإدخال، فبقيا كما هما.
    [few] { $n } أسطر تغيرت بعد الإدخال، فبقيت كما هي.
    [many] { $n } سطرا تغير بعد الإدخال، فبقي كما هو.
   *[other] { $n } سطر تغير بعد الإدخال، فبقي كما هو.
}
importing-destroyed = أتلف ما قرئ من هذه اللائحة من معطيات شخصية. بقي أي سطر صار أي عضوية.
importing-kept-days = يتلف الملف وما قرئ منه بعد { $n } يوما من آخر خطوة.
importing-same-file = وصل هذا الملف نفسه يوم { $on }، أرسله { $who }، وحاله: { $what }.
importing-same-open = فتح تلك اللائحة
importing-columns-lead = هذا ما تعرفت عليه أمانة. صححوا ما ليس صحيحا: تتعلم ذلك للائحة المقبلة.
importing-heading = عنوان العمود
importing-sample = أمثلة مما فيه
importing-holds = ما فيه
importing-holds-of = ما في العمود { $n }
importing-column = العمود { $n }
importing-unsure = غير مؤكد
importing-left-out = لا يقرأ
importing-sheet = الورقة
importing-again-hint = إن اخترتم ورقة أخرى قرئت أعمدتها أولا.
importing-header = سطر العناوين
importing-header-hint = رقم السطر الذي فيه عناوين الأعمدة، أو 0 إن لم تكن.
importing-bad-header = رقم السطر عدد صحيح.
importing-joined-on = تاريخ الانخراط لمن لا تذكره اللائحة
importing-joined-on-hint = أقرب يوم تعرفونه. يوم وصول اللائحة إن لم تعرفوا غيره.
importing-no-names = لا بد من عمود فيه الأسماء. اختروه.
importing-preview = مقارنة السطور بالسجل
importing-exchanged = ابتداء من السطر { $row } تبادل العمودان { $one } و{ $other } ما فيهما، وقرئ كل في مكانه الجديد.
importing-moved = ابتداء من السطر { $row } صار في العمود { $one } ما كان في العمود { $other }. راجعوا تلك السطور.
importing-pair-lead = السطر { $row }: احتمال أن يكونا الشخص نفسه { $percent } في المائة.
importing-in-list = في اللائحة
importing-in-register = في السجل
importing-agreement = التطابق
importing-agrees-in = يتطابق: { $fields }.
importing-together = الحسم فيها معا
importing-percent = الاحتمال في المائة
importing-percent-hint = يشمل الحكم ما لم تحكموا فيه بعد. يمكن بعده مراجعة كل سطر والتراجع عنه.
importing-same-from = من هذا الاحتمال فما فوق: الشخص نفسه
importing-different-below = ما دون هذا الاحتمال: ليس الشخص نفسه
importing-verdicts-none = التراجع عن كل الأحكام
importing-bad-percent = اكتبوا عددا صحيحا من 0 إلى 100.
importing-likely = الاحتمال { $percent } في المائة.
importing-differs-in = يختلف: { $fields }.
importing-judged = قلتم:
importing-hidden = ما يحميه القانون من معطيات العضو لا يظهر هنا: يقال فقط هل يطابق.
importing-agree-missing = غير مذكور في أحدهما
importing-agree-differs = يختلف
importing-agree-agrees = يتطابق
importing-agree-sound = النطق نفسه
importing-agree-near-sound = نطق قريب
importing-agree-slip = فرق بحرف أو رقم
importing-agree-part = جزء منه
importing-agree-day-and-month = تبادل اليوم والشهر
importing-agree-near-date = تاريخ قريب
importing-agree-year = السنة نفسها
importing-agree-only-year = السنة وحدها
importing-agree-next-year = سنتان متتاليتان
importing-agree-mailbox = الاسم نفسه عند مزود آخر
importing-why-value = العمود { $n } ({ $field }): { $why }
importing-why-left-out = العمود { $n } ({ $field }) ترك: { $why }
importing-why-unclear = العمود { $n } ({ $field }) ترك: لم تفهم كلماته.
importing-why-nameless = لا اسم في السطر.
importing-why-name-wrong = الاسم أطول مما تكون عليه الأسماء، أو لا حروف فيه.
importing-why-place-missing = لا يذكر السطر الجماعة ولا الإقليم.
importing-why-place-unknown = لا توجد جماعة أو إقليم بهذا الاسم، أو ليست الجماعة في الإقليم المذكور.
importing-why-place-several = أكثر من جماعة بهذا الاسم. اذكروا الإقليم، أو رمز الجماعة.
importing-why-place-outside = خارج النطاق الذي أرسلت اللائحة له.
importing-why-too-young = { PLURAL($n) ->
    [zero] لم يبلغ السن القانونية يوم انخراطه.
    [one] لم يبلغ سنة واحدة يوم انخراطه.
    [two] لم يبلغ سنتين يوم انخراطه.
    [few] لم يبلغ { $n } سنوات يوم انخراطه.
    [many] لم يبلغ { $n } سنة يوم انخراطه.
   *[other] لم يبلغ { $n } سنة يوم انخراطه.
}
importing-why-joined-later = تاريخ الانخراط لم يحل بعد.
importing-why-member-until = كان عضوا إلى { $on }: لا تبدأ عضوية جديدة قبل ذلك.
importing-why-not-taken = تغير في السجل أثناء الإدخال. أرسلوا السطر من جديد.
importing-why-repeats = يكرر السطر { $n }.
importing-why-elsewhere = السجل يعرفه في جماعة أخرى من النطاق: يبقى حيث هو، والنقل له مسطرته.
importing-fault-sheet = ترك برنامج الجداول خطأ في الخلية.
importing-fault-too-long = أطول مما يكون.
importing-fault-name = ليس اسما.
importing-fault-date = ليس تاريخا.
importing-fault-no-such-day = يوم لا وجود له.
importing-fault-year = سنة غير معقولة.
importing-fault-ambiguous = لا يعرف اليوم من الشهر. اكتبوا السنة أولا: 1980-04-03.
importing-fault-phone = ليس رقم هاتف.
importing-fault-phone-short = أرقام الهاتف ناقصة.
importing-fault-phone-long = أرقام الهاتف زائدة.
importing-fault-sex = ليس ذكرا ولا أنثى.
importing-fault-email = ليس عنوانا إلكترونيا.
importing-fault-age = ليس سنا.
importing-fault-other = غير مفهوم.
