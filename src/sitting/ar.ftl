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
sitting-refusal-call-too-soon = يشترط النظام أجلا بين الدعوتين: ابتداء من { $day }. وجه دعوة جديدة لذلك اليوم.
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
