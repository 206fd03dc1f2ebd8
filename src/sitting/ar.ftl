sitting-tabs = صفحات الجلسة
sitting-tab-room = الجلسة
sitting-tab-roll = لائحة الحضور
sitting-state-waiting = لم تفتتح بعد
sitting-state-open = الجلسة منعقدة
sitting-state-inquorate = النصاب القانوني غير مكتمل
sitting-state-closed = رفعت الجلسة
sitting-state-called-off = ألغي الاجتماع
sitting-call-first = الدعوة الأولى
sitting-call-second = الدعوة الثانية
sitting-call-third = الدعوة الثالثة
sitting-quorum = النصاب القانوني
sitting-quorum-reached = النصاب القانوني مكتمل
sitting-quorum-short = { PLURAL($n) ->
    [zero] النصاب القانوني مكتمل
    [one] ينقص عضو واحد لاكتمال النصاب القانوني
    [two] ينقص عضوان لاكتمال النصاب القانوني
    [few] ينقص { $n } أعضاء لاكتمال النصاب القانوني
    [many] ينقص { $n } عضوا لاكتمال النصاب القانوني
   *[other] ينقص { $n } عضو لاكتمال النصاب القانوني
}
sitting-quorum-depends = يتوقف النصاب على احتساب من ليسوا في القاعة، والنظام لا يحسم في ذلك
sitting-quorum-unknown = لا يحدد النظام، فيما يعرف منه، نصابا لهذا الاجتماع
sitting-counted = المحتسبون
sitting-needed = المطلوب
sitting-members = أعضاء الجهاز
sitting-tally = في القاعة { $present } · عن بعد { $remote } · معذورون { $excused } · غادروا { $left }
sitting-represented = ممثلون بوكالة { $n }
sitting-others = ضيوف وأطر { $n }
sitting-later = { $call }: يكفي حضور { $n }
sitting-later-after = { $call }: يكفي حضور { $n }، بعد { $days } من الأيام على الأقل
sitting-call-roll = المناداة على الأعضاء
sitting-call-roll-why = تبدأ الجلسة بالمناداة: تعد لائحة الحضور من تركيبة الجهاز في يوم الاجتماع، ثم يسجل من حضر.
sitting-call-roll-again = تحيين اللائحة
sitting-stale = تغيرت تركيبة الجهاز منذ المناداة: أعضاء غير مدرجين في اللائحة { $missing }، ومدرجون انتهى انتدابهم { $gone }.
sitting-next = الخطوة الموالية
sitting-chair = رئاسة الجلسة
sitting-chair-hint = ممن حضروا فقط.
sitting-chair-proposed = اقترح حسب الترتيب الوارد في { $article }، ممن حضروا.
sitting-open = افتتاح الجلسة
sitting-declare = معاينة عدم اكتمال النصاب
sitting-declare-why = لا يمكن افتتاح الجلسة دون نصاب. انتظر من سيلتحق، أو عاين عدم اكتمال النصاب: يسجل ذلك، ولا يصوت في الجلسة على شيء.
sitting-to-roll = إلى لائحة الحضور
sitting-to-meeting = إلى صفحة الاجتماع
sitting-call-again = الانتقال إلى الدعوة الموالية
sitting-close = رفع الجلسة
sitting-close-short = غادر من الأعضاء ما أخل بالنصاب. إن رفعت الجلسة الآن سجل ذلك صراحة.
sitting-close-inquorate = رفع الجلسة مع تسجيل عدم اكتمال النصاب
sitting-withdraw-step = سحب هذه المرحلة
sitting-roll = الأعضاء والضيوف
sitting-how = الحضور
sitting-everybody = الجميع
sitting-nobody = لا أحد في هذه اللائحة.
sitting-shown = { PLURAL($n) ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
    [many] { $n } شخصا
   *[other] { $n } شخص
}
sitting-more = وقت آخر أو وكالة
sitting-time = الساعة، إن لم تكن الآن
sitting-proxy = من يمثله
sitting-represent = تسجيل الوكالة
sitting-by-proxy = يمثله { $name }
sitting-since = منذ { $from }
sitting-from-until = من { $from } إلى { $until }
sitting-capacities = الحضور حسب الصفة
sitting-here = حاضرون
sitting-on-roll = في اللائحة
sitting-add = إضافة ضيف إلى اللائحة
sitting-add-button = إضافة
sitting-parts = تسيير الجلسة
sitting-no-parts = لم تحدد المهام بعد.
sitting-part = المهمة
sitting-part-person = من اللائحة
sitting-assign = إسناد المهمة
sitting-release = إعفاء
sitting-role-chair = رئاسة الجلسة
sitting-role-moderator = تسيير الأشغال
sitting-role-framer = التأطير
sitting-role-rapporteur = المقررية
sitting-role-other = مشاركة
sitting-standing-member = عضوية
sitting-standing-staff = أطر
sitting-standing-guest = ضيافة
sitting-presence-expected = { $gender ->
    [feminine] منتظرة
   *[masculine] منتظر
}
sitting-presence-present = { $gender ->
    [feminine] حاضرة
   *[masculine] حاضر
}
sitting-presence-remote = { $gender ->
    [feminine] حاضرة عن بعد
   *[masculine] حاضر عن بعد
}
sitting-presence-excused = { $gender ->
    [feminine] معذورة
   *[masculine] معذور
}
sitting-presence-represented = { $gender ->
    [feminine] ممثلة بوكالة
   *[masculine] ممثل بوكالة
}
sitting-presence-left = { $gender ->
    [feminine] غادرت
   *[masculine] غادر
}
sitting-refusal-no-day = لا يعرف السجل يوم هذا الاجتماع. حدد تاريخه أولا.
sitting-refusal-not-yet = لم يحن يوم الاجتماع بعد: { $day }. يمكن إعداد الجلسة في يومها.
sitting-refusal-no-roll = لم تتم المناداة على الأعضاء. أعد لائحة الحضور أولا.
sitting-refusal-open-already = افتتحت الجلسة من قبل.
sitting-refusal-not-open = الجلسة غير منعقدة. افتتحها أولا.
sitting-refusal-closed = رفعت الجلسة: لا يغير حضورها بعد ذلك. إن رفعت خطأ فاسحب مرحلة الاختتام.
sitting-refusal-called-off = ألغي هذا الاجتماع.
sitting-refusal-no-chair = اختر من يرأس الجلسة.
sitting-refusal-chair-away = { $name } ليس من الحاضرين. سجل الحضور أولا أو اختر غيره.
sitting-refusal-short = لم يكتمل النصاب القانوني: حضر { $here } والمطلوب { $needed }، وينقص { $missing }. انتظر من سيلتحق أو عاين عدم اكتمال النصاب.
sitting-refusal-short-at-close = لم يبق النصاب مكتملا: { $here } من { $needed }. لا ترفع الجلسة إلا مع تسجيل عدم اكتماله.
sitting-refusal-quorum-reached = النصاب القانوني مكتمل: افتتح الجلسة.
sitting-refusal-no-later-call = لا يعرف النظام دعوة أخرى لهذا الجهاز.
sitting-refusal-not-on-roll = هذا الشخص غير مدرج في لائحة الحضور. أضفه إليها أولا.
sitting-refusal-meanwhile = سجل غيرك { $name } في هذه الأثناء: { $now }. اختر من جديد إن كان ذلك غير صحيح.
sitting-refusal-remote-forbidden = لا يسمح النظام بالحضور عن بعد في هذا الجهاز.
sitting-refusal-proxy-forbidden = لا يسمح النظام بالتمثيل بوكالة في هذا الجهاز.
sitting-refusal-proxy-unknown = لا يذكر النظام، فيما يعرف منه، التمثيل بوكالة. سجل العضو معذورا.
sitting-refusal-proxy-away = لا يمثل العضو إلا عضو حاضر. اختر من الحاضرين.
sitting-refusal-proxy-too-many = لا يمثل العضو الواحد أكثر من { $n }.
sitting-refusal-time = هذه الساعة ليست من يوم الاجتماع أو لم تحن بعد. اكتبها هكذا: 10:20.
sitting-refusal-not-last-step = لا تسحب إلا آخر مرحلة سجلت في هذه الجلسة.
sitting-refusal-built-upon = جرى في الجلسة بعد ذلك تصويت أو مداخلات: لا تسحب هذه المرحلة.
sitting-refusal-ballot-open = التصويت مفتوح. أغلقه أولا.
sitting-refusal-no-point = لا توجد هذه النقطة في جدول الأعمال. أعد فتح الصفحة.
sitting-refusal-point-open = النقطة «{ $text }» قيد المناقشة: لا تحذف. أنه مناقشتها فتبقى في جدول الأعمال، أو واصل النقاش.
sitting-refusal-point-used = سجلت في النقطة «{ $text }» مداخلات أو مقترحات أو تصويت: تبقى في جدول الأعمال.
sitting-refusal-seconds-unlikely = حدد مدة الكلمة بين ربع دقيقة وساعتين.
sitting-refusal-speaker-away = { $text } ليس من الحاضرين. سجل حضوره قبل إعطائه الكلمة.
sitting-refusal-no-speech = سحب هذا الطلب أو لم يعد موجودا.
sitting-refusal-no-proposal = لا يوجد هذا المقترح أو التعديل. أعد فتح الصفحة.
sitting-refusal-decided-by-vote = بت التصويت في هذا المقترح: لا يغير إلا بمقترح جديد.
sitting-refusal-proposal-settled = سبق البت في هذا المقترح أو التعديل.
sitting-refusal-same-wording = هذه هي الصيغة نفسها. غير ما تريد تعديله.
sitting-refusal-reworded = تغيرت صيغة المقترح منذ كتابة هذا التعديل. قارن الصيغتين، ثم اعتمده على الصيغة الحالية أو ارفضه.
sitting-refusal-no-quorum-to-vote = لم يبق النصاب مكتملا ({ $here } من { $needed }): لا يفتح التصويت.
sitting-refusal-inquorate-decides-nothing = عوين عدم اكتمال النصاب: لا تصويت في هذه الجلسة. افتتحها بعد اكتماله أو وجه دعوة ثانية.
sitting-refusal-nobody-votes = ليس من الحاضرين من له حق التصويت.
sitting-refusal-no-ballot = لا يوجد هذا التصويت. أعد فتح الصفحة.
sitting-refusal-vote-late = أغلق هذا التصويت قبل وصول صوتك: لم يحتسب.
sitting-refusal-not-on-devices = لا يجرى هذا التصويت من الأجهزة: صوت في القاعة.
sitting-refusal-voted-already = سبق أن صوت: صوتك الأول هو المحتسب.
sitting-refusal-no-vote = لا صوت لك في هذا الجهاز: يصوت أعضاؤه وحدهم.
sitting-refusal-mandate-ended = انتهى انتدابك في هذا الجهاز: لا يحتسب صوتك.
sitting-refusal-recused = صرحت بتنازع المصالح في هذا التصويت: لا تصوت فيه.
sitting-refusal-not-elector = لم يكن من الحاضرين حين فتح التصويت. ينتظر التصويت الموالي.
sitting-refusal-not-teller = لم يعين هذا الشخص لفرز الأصوات. عينه أولا.
sitting-refusal-counted-by-devices = تحتسب الأجهزة هذا التصويت: لا فرز فيه.
sitting-refusal-too-many-votes = عدد الأصوات { $votes } أكبر ممن لهم حق التصويت { $voters }. راجع الفرز.
sitting-refusal-counts-missing = لم يدخل الفرز كل من يلزم: عددهم { $n }. عين من يفرز وأدخل نتيجته.
sitting-refusal-counts-differ = لم تتفق نتائج من فرزوا الأصوات. أعيدوا الفرز ثم صححوا ما أدخل.
sitting-tab-floor = الكلمة وجدول الأعمال
sitting-tab-proposals = المقترحات والتقارير
sitting-tab-ballots = التصويت
sitting-floor = الكلمة
sitting-speaks = الكلمة لـ:
sitting-has-floor = { PLURAL($minutes) ->
    [zero] منذ { $at }
    [one] منذ { $at }، لمدة دقيقة
    [two] منذ { $at }، لمدة دقيقتين
    [few] منذ { $at }، لمدة { $minutes } دقائق
    [many] منذ { $at }، لمدة { $minutes } دقيقة
   *[other] منذ { $at }، لمدة { $minutes } دقيقة
}
sitting-nobody-speaks = لا أحد يتناول الكلمة الآن.
sitting-nobody-waits = لا طلب للكلمة.
sitting-women-first = ترتيب الكلمة: نقط النظام، ثم من لم يتدخل بعد، والنساء أولا ({ $article }).
sitting-order-of-asking = ترتيب الكلمة: نقط النظام، ثم من لم يتدخل بعد، حسب ترتيب الطلب.
sitting-end-floor = انتهت المداخلة
sitting-give-floor = إعطاء الكلمة
sitting-withdraw = سحب الطلب
sitting-ask-for = تسجيل طلب للكلمة
sitting-add-to-queue = إضافة إلى لائحة المتدخلين
sitting-sharing = مدة الكلمة وتقاسمها
sitting-minutes = الدقائق لكل مداخلة
sitting-shares = تقاسم الوقت بين الوفود: الكلمة أولا للأقل كلاما
sitting-keep = حفظ
sitting-send = إرسال
sitting-asker = من يطلب الكلمة
sitting-purpose = الغرض
sitting-purpose-intervention = مداخلة
sitting-purpose-order = نقطة نظام
sitting-purpose-reply = حق الرد
sitting-speaker = المتدخل
sitting-summary = ملخص المداخلة
sitting-summarise = تدوين الملخص
sitting-correct = تصحيح
sitting-note = تدوين مداخلة
sitting-beside = مداخلات خارج النقط
sitting-no-points = لا نقطة في جدول الأعمال بعد.
sitting-add-point = إضافة نقطة إلى جدول الأعمال
sitting-take-up = الشروع في مناقشتها
sitting-end-point = إنهاء المناقشة
sitting-remove-point = حذف النقطة
sitting-point-open = قيد المناقشة منذ { $since }
sitting-point-done = نوقشت
sitting-point-now = النقطة قيد المناقشة
sitting-no-point-now = لا نقطة قيد المناقشة الآن.
sitting-queue-more = وآخرون في الانتظار: { $n }
sitting-proposals = المقترحات
sitting-proposal = مقترح
sitting-no-proposals = لا مقترح بعد.
sitting-propose = تقديم مقترح
sitting-proposal-text = نص المقترح
sitting-author = صاحبه
sitting-amendments = التعديلات
sitting-amendments-waiting = { PLURAL($n) ->
    [zero] لا تعديل ينتظر
    [one] تعديل ينتظر
    [two] تعديلان ينتظران
    [few] { $n } تعديلات تنتظر
    [many] { $n } تعديلا ينتظر
   *[other] { $n } تعديل ينتظر
}
sitting-no-amendments = لا تعديل على هذا المقترح.
sitting-amend = اقتراح تعديل
sitting-rewording = الصيغة المقترحة
sitting-since-first = ما تغير منذ الصيغة الأولى
sitting-fate-open = لم يبت فيه
sitting-fate-adopted = اعتمد
sitting-fate-rejected = رفض
sitting-fate-deferred = أجل
sitting-adopt = اعتماد
sitting-adopt-over = اعتماده على الصيغة الحالية
sitting-reject = رفض
sitting-defer = تأجيل
sitting-reopen = إعادة فتح النقاش فيه
sitting-put-to-vote = عرضه على التصويت
sitting-reports = التقارير المرفقة
sitting-no-reports = لم يرفق تقرير.
sitting-attach = إرفاق تقرير
sitting-report-title = عنوان التقرير
sitting-report-text = نص التقرير
sitting-manner = كيفية التصويت
sitting-manner-hands = برفع الأيدي
sitting-manner-hands-hint = يدخل النتيجة من عين لفرز الأصوات.
sitting-manner-devices = من الأجهزة، علنا
sitting-manner-devices-hint = يصوت كل عضو من صفحته، ويعرف صوته.
sitting-manner-paper = سريا، على الورق
sitting-manner-paper-hint = لا سرية في البرنامج: يجرى على الورق، ويدخل اثنان ممن عينوا للفرز ما أحصياه، دون اسم أحد.
sitting-matter = موضوعه في النظام
sitting-matter-ordinary = قرار عادي
sitting-matter-election = انتخاب
sitting-matter-amendment = تعديل النظام
sitting-matter-removal = إعفاء مسؤول
sitting-matter-expulsion = طرد
sitting-matter-merger = اندماج أو انضمام إلى اتحاد
sitting-matter-dissolution = حل التنظيم
sitting-question = ما يصوت عليه
sitting-electors = { PLURAL($n) ->
    [zero] لا مصوت
    [one] له حق التصويت واحد
    [two] لهما حق التصويت اثنان
    [few] لهم حق التصويت { $n }
    [many] لهم حق التصويت { $n }
   *[other] لهم حق التصويت { $n }
}
sitting-arrived = وصل من الأصوات { $n }
sitting-choice-for = مع
sitting-choice-against = ضد
sitting-choice-abstain = امتناع
sitting-blank = أوراق بيضاء أو ملغاة
sitting-rule = يلزم { $needed } من { $whole }
sitting-recused = متنازعو المصالح { $n }
sitting-outcome-adopted = اعتمد
sitting-outcome-rejected = لم يعتمد
sitting-outcome-tie = تعادلت الأصوات
sitting-outcome-void = لا صوت مع ولا ضد
sitting-outcome-unknown = لا يحدد النظام الأغلبية اللازمة
sitting-abandoned = ألغي التصويت
sitting-vote-open = التصويت مفتوح
sitting-vote-now = التصويت
sitting-new-vote = تصويت جديد
sitting-open-vote = فتح التصويت
sitting-close-vote = إغلاق التصويت وإعلان النتيجة
sitting-abandon = إلغاء هذا التصويت
sitting-enter-count = إدخال نتيجة الفرز
sitting-teller = من فرز الأصوات
sitting-tellers = المكلفون بفرز الأصوات
sitting-no-tellers = لم يعين أحد لفرز الأصوات.
sitting-name-teller = تعيين من يفرز الأصوات
sitting-interest = تنازع المصالح
sitting-declare-interest = أصرح بتنازع المصالح ولا أصوت
sitting-recused-who = من صرح به
sitting-recused-why = سببه
sitting-past-votes = ما جرى التصويت عليه
sitting-no-votes = لم يجر تصويت بعد.
sitting-by-name = الأصوات بالأسماء
sitting-your-vote = صوتك
sitting-no-vote-here = ليس لك صوت في هذا التصويت.
sitting-vote-for = بالنيابة عن { $name }
sitting-voted = سجل صوتك: { $choice }
sitting-you-recused = صرحت بتنازع المصالح
sitting-not-here-yet = لم يسجل حضورك بعد. قدم نفسك عند الباب أو لمكتب الجلسة.
sitting-you-wait = أنت في لائحة المتدخلين
sitting-ask = طلب الكلمة: { $purpose }
sitting-refusal-not-a-number = اكتب عدد الأصوات بالأرقام.
sitting-tab-door = الباب
sitting-door-in = تسجيل الحضور عند الباب
sitting-door-who = اسم من حضر
sitting-door-queued = محفوظ في هذا الجهاز، ينتظر الشبكة
sitting-door-here = حاضر
sitting-door-offline = لا شبكة: يحفظ كل حضور في هذا الجهاز ويرسل حين تعود.
sitting-door-online = متصل
sitting-door-scan = مسح الرمز بالكاميرا
sitting-door-stop = إيقاف الكاميرا
sitting-door-waiting = في انتظار الإرسال:
sitting-check-in = تسجيل الحضور
sitting-in-doubt = حضور ينتظر أن يبت فيه مكتب الجلسة
sitting-admit = قبول
sitting-refuse = رفض
sitting-told-at = سجله الجهاز على { $told } ووصل على { $at }
sitting-doubt-closed = وصل بعد رفع الجلسة
sitting-doubt-not-open = وصل قبل المناداة
sitting-doubt-not-called = غير مدرج في اللائحة
sitting-doubt-unknown = رمز أو اسم غير معروف
sitting-arrived-taken = سجل حضوره
sitting-arrived-already = سجل حضوره من قبل
sitting-refusal-arrival-unknown = لا يعرف من هو. أضفه إلى اللائحة بالاسم، وارفض هذا التسجيل.
sitting-tab-mine = صفحتي في الجلسة
sitting-your-code = رمزك الشخصي
sitting-your-code-why = اعرضه عند الباب ليسجل حضورك.
sitting-casting-asks = تعادلت الأصوات، وصوت الرئاسة مرجح ({ $article }). إلى أي جهة صوتت الرئاسة؟
sitting-casting-side = الرئاسة: { $choice }
sitting-casting-gave = رجح صوت الرئاسة: { $choice } ({ $article })
sitting-refusal-no-tie = لم تتعادل الأصوات في هذا التصويت، أو رجح صوت الرئاسة من قبل.
sitting-refusal-no-casting-vote = لا يرجح صوت الرئاسة هنا: لا ينص عليه النظام، أو جرى التصويت سرا.
sitting-refusal-chair-no-elector = ليس لمن يرأس الجلسة صوت في هذا التصويت، أو صرح بتنازع المصالح.
sitting-to-decision = تدوينه قرارا للاجتماع
sitting-refusal-call-by-convocation = لا تنتقل هذه الجلسة إلى الدعوة الموالية: يشترط النظام دعوة جديدة، ابتداء من { $day }. وجهها من صفحة الدعوة.
sitting-refusal-call-too-early = يشترط النظام مدة بين الدعوتين: تنتقل الجلسة إلى الدعوة الموالية ابتداء من { $time }.
sitting-again-convocation = { $call } بدعوة جديدة، ابتداء من { $day } ({ $article }).
sitting-again-same-day = { $call } في اليوم نفسه، ابتداء من { $time } ({ $article }).
sitting-again-open = إعداد الدعوة الموالية
sitting-later-minutes = { $call }: يكفي حضور { $n }، في اليوم نفسه بعد { $minutes } دقيقة على الأقل
sitting-fate = مآله
sitting-to-screen = العرض على شاشة القاعة
