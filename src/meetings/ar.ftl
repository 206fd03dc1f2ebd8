meetings-title = الاجتماعات
meetings-title-of = اجتماعات { $unit }
meetings-one = اجتماع
meetings-shown = { PLURAL($n) ->
    [zero] لا اجتماع
    [one] اجتماع واحد
    [two] اجتماعان
    [few] { $n } اجتماعات
    [many] { $n } اجتماعا
   *[other] { $n } اجتماع
}
meetings-none = لا اجتماع مسجلا هنا بعد. أكد بلاغا من الأرشيف ليدخل اجتماعه السجل.
meetings-col-title = الاجتماع
meetings-col-day = التاريخ
meetings-col-present = الحاضرون
meetings-col-decisions = القرارات
meetings-source = البلاغ الذي ورد فيه
meetings-words = كما ورد
meetings-written = التاريخ كما كتب
meetings-weekday-wrong = اليوم لا يوافق التاريخ كما كتب: { $written }
meetings-venue = المكان
meetings-host = انعقد في
meetings-mode = كيفية الحضور
meetings-slogan = الشعار
meetings-convened = الدعوة
meetings-quorum = النصاب { $n }
meetings-people = الحاضرون والمذكورون
meetings-no-people = لم يذكر أحد.
meetings-role = الدور
meetings-capacity = الصفة
meetings-agenda = جدول الأعمال
meetings-no-decisions = لا قرار مسجلا لهذا الاجتماع.
meetings-next = مواعيد حددها
meetings-figures = أرقام ذكرت
meetings-steps = مراحله
meetings-role-chair = { $gender ->
    [feminine] ترأسته
   *[masculine] ترأسه
}
meetings-role-moderator = { $gender ->
    [feminine] سيرته
   *[masculine] سيره
}
meetings-role-framer = { $gender ->
    [feminine] أطرته
   *[masculine] أطره
}
meetings-role-rapporteur = { $gender ->
    [feminine] مقررة
   *[masculine] مقرر
}
meetings-role-speaker = { $gender ->
    [feminine] متدخلة
   *[masculine] متدخل
}
meetings-role-attendee = { $gender ->
    [feminine] حاضرة
   *[masculine] حاضر
}
meetings-role-guest = { $gender ->
    [feminine] ضيفة
   *[masculine] ضيف
}
meetings-role-named = { $gender ->
    [feminine] مذكورة
   *[masculine] مذكور
}
meetings-mode-in-person = حضوريا
meetings-mode-remote = عن بعد
meetings-mode-hybrid = حضوريا وعن بعد
meetings-step-planned = أعلن عنه
meetings-step-convened = وجهت الدعوة
meetings-step-postponed = أجل
meetings-step-opened = افتتح
meetings-step-inquorate = لم يكتمل النصاب
meetings-step-closed = اختتم
meetings-step-reported = نشر بلاغه
meetings-step-adopted = صودق على محضره
meetings-step-cancelled = ألغي
meetings-communique = البلاغ
meetings-communique-lead = كتب هذا النص مما في السجل وحده: ما لا يعرفه السجل لا يقوله. راجعه قبل نشره.
meetings-communique-take = حفظه نصا
meetings-communique-write = صياغة البلاغ
