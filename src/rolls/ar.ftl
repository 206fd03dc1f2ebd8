rolls-by-article = { $sentence } ({ $article })
rolls-title = اللوائح الانتخابية
rolls-title-of = اللوائح الانتخابية: { $unit }
rolls-lead = من يحق له التصويت في وحدة أو جهاز في يوم معين، وفق ما ينص عليه النظام الأساسي. وبعد حصر اللائحة لا يغيرها أي تعديل لاحق في السجل.
rolls-none = لا لائحة هنا بعد.
rolls-new = إعداد لائحة
rolls-shown = { PLURAL($n) ->
    [zero] لا لائحة
    [one] لائحة واحدة
    [two] لائحتان
    [few] { $n } لوائح
    [many] { $n } لائحة
   *[other] { $n } لائحة
}
rolls-name = موضوع الاقتراع
rolls-name-hint = مثل: انتخاب مندوبي المؤتمر الوطني.
rolls-unit = الوحدة
rolls-unit-hint = اسم الوحدة أو رمزها. تضم اللائحة من كان عضوا فيها يوم الاقتراع.
rolls-body = الجهاز
rolls-body-none = لا جهاز: يصوت أعضاء الوحدة
rolls-day = يوم الاقتراع
rolls-day-hint = تحسب الشروط كلها في هذا اليوم، سواء مضى أو لم يحن بعد.
rolls-electors = الهيئة الناخبة
rolls-electors-members = أعضاء الوحدة
rolls-electors-holders = أعضاء الجهاز
rolls-state = الوضعية
rolls-count = عدد الناخبين
rolls-stand-draft = مسودة
rolls-stand-shown = معروضة
rolls-stand-shown-until = معروضة إلى غاية { $until }
rolls-stand-frozen = محصورة
rolls-stand-published = محصورة، بصمتها منشورة
rolls-stand-withdrawn = مسحوبة
rolls-verdict-listed = ناخبون
rolls-verdict-excluded = غير مسجلين
rolls-verdict-unknown = لا يعرف السجل
rolls-tabs = أقسام اللائحة
rolls-listed = { PLURAL($n) ->
    [zero] لا ناخب
    [one] ناخب واحد
    [two] ناخبان
    [few] { $n } ناخبين
    [many] { $n } ناخبا
   *[other] { $n } ناخب
}
rolls-excluded = { PLURAL($n) ->
    [zero] لا أحد غير مسجل
    [one] شخص واحد غير مسجل
    [two] شخصان غير مسجلين
    [few] { $n } أشخاص غير مسجلين
    [many] { $n } شخصا غير مسجل
   *[other] { $n } شخص غير مسجل
}
rolls-unknown = { PLURAL($n) ->
    [zero] لا أحد يجهل السجل حاله
    [one] شخص واحد يجهل السجل حاله
    [two] شخصان يجهل السجل حالهما
    [few] { $n } أشخاص يجهل السجل حالهم
    [many] { $n } شخصا يجهل السجل حالهم
   *[other] { $n } شخص يجهل السجل حالهم
}
rolls-conditions = شروط التصويت
rolls-condition-age = { PLURAL($years) ->
    [zero] السن: لا شرط
    [one] بلوغ سنة واحدة
    [two] بلوغ سنتين
    [few] بلوغ { $years } سنوات
    [many] بلوغ { $years } سنة
   *[other] بلوغ { $years } سنة
} يوم الاقتراع
rolls-condition-seniority = { PLURAL($months) ->
    [zero] لا أقدمية مشترطة
    [one] أقدمية شهر واحد في العضوية
    [two] أقدمية شهرين في العضوية
    [few] أقدمية { $months } أشهر في العضوية
    [many] أقدمية { $months } شهرا في العضوية
   *[other] أقدمية { $months } شهر في العضوية
}
rolls-condition-covered = واجب الانخراط مؤدى عن يوم الاقتراع
rolls-condition-lapsed = عضوية لم تسقط بعدم التجديد
rolls-condition-clear = { PLURAL($months) ->
    [zero] لا توقيف سابق مشترط
    [one] عدم التعرض للتوقيف خلال الشهر السابق
    [two] عدم التعرض للتوقيف خلال الشهرين السابقين
    [few] عدم التعرض للتوقيف خلال { $months } أشهر سابقة
    [many] عدم التعرض للتوقيف خلال { $months } شهرا سابقا
   *[other] عدم التعرض للتوقيف خلال { $months } شهر سابق
}
rolls-condition-rights = عضوية سارية غير موقوفة
rolls-condition-objections = { PLURAL($days) ->
    [zero] لا أجل للاعتراض
    [one] تعرض اللائحة للاعتراض يوما واحدا
    [two] تعرض اللائحة للاعتراض يومين
    [few] تعرض اللائحة للاعتراض { $days } أيام
    [many] تعرض اللائحة للاعتراض { $days } يوما
   *[other] تعرض اللائحة للاعتراض { $days } يوم
}
rolls-law-age = القانون التنظيمي 29.11، المادة 19
rolls-silent = لا يذكر النظام الأساسي: { $what }. فلم يطبق في هذا الباب أي شرط.
rolls-silent-all = لا يحدد النظام الأساسي من يصوت: طبقت شروط القانون وسريان العضوية وحدها.
rolls-silent-seniority = الأقدمية
rolls-silent-dues = أداء واجب الانخراط
rolls-silent-clear = العقوبات السابقة
rolls-silent-objections = أجل الاعتراض
rolls-why = السبب
rolls-reason-met = يستوفي الشروط
rolls-reason-suspended = العضوية موقوفة يوم الاقتراع
rolls-reason-lapsed = العضوية ساقطة لعدم التجديد
rolls-reason-age = السن المطلوبة غير مستوفاة
rolls-reason-seniority = الأقدمية غير كافية
rolls-reason-dues = واجب الانخراط غير مؤدى عن يوم الاقتراع
rolls-reason-sanction = لم تنقض المدة المطلوبة بعد التوقيف
rolls-reason-register = يشغل مقعدا في الجهاز ولا عضوية له في السجل
rolls-reason-remark = قرار بشأن اعتراض أو ملاحظة
rolls-reason-choice = قرار عام بشأن من يجهل السجل حالهم
rolls-unknown-age = تاريخ الازدياد غير مسجل، ولا تكفي السنة وحدها
rolls-unknown-dues = لا يذكر السجل إلى متى أديت واجبات الانخراط
rolls-met-on = يستوفى الشرط ابتداء من { $day }
rolls-elsewhere = السبب لدى الوحدة التي ينتمي إليها
rolls-erased = معطيات ممحوة
rolls-nobody-here = لا أحد في هذا القسم.
rolls-person = المعني بالأمر
rolls-history = ما جرى
rolls-step-drawn-up = إعداد اللائحة
rolls-step-redrawn = إعادة إعدادها من السجل
rolls-step-shown = عرضها
rolls-step-frozen = حصرها
rolls-step-published = نشر بصمتها
rolls-step-withdrawn = سحبها
rolls-until = إلى غاية { $until }
rolls-next = ما يمكن فعله الآن
rolls-redraw = إعادة الإعداد من السجل
rolls-show = عرض اللائحة
rolls-show-until = آخر يوم لتلقي الاعتراضات
rolls-show-hint = يطلع عليها المعنيون بالأمر في حساباتهم ويمكنهم الاعتراض.
rolls-freeze = حصر اللائحة
rolls-freeze-note = يعاد إعداد اللائحة مرة أخيرة ثم تحصر. لا رجعة في هذا: بعده لا يغيرها شيء، ويمكن سحبها فقط.
rolls-freeze-unknown = ما مآل من يجهل السجل حالهم؟
rolls-freeze-unknown-listed = يسجلون في اللائحة
rolls-freeze-unknown-excluded = لا يسجلون في اللائحة
rolls-publish = نشر البصمة
rolls-publish-note = ينشر للعموم: موضوع الاقتراع ويومه والوحدة وعدد الناخبين والبصمة. لا ينشر أي اسم.
rolls-withdraw = سحب اللائحة
rolls-withdraw-reason = سبب السحب
rolls-seal = بصمة اللائحة
rolls-seal-note = بصمة SHA-256 لكل سطور اللائحة. أي تغيير في أي سطر يغيرها، فتكفي مقارنتها للتأكد.
rolls-public = الصفحة العمومية
rolls-slip = وصل إثبات
rolls-slip-of = وصل إثبات: { $name }
rolls-remarks = الاعتراضات والملاحظات
rolls-remarks-none = لم يرد أي اعتراض أو ملاحظة.
rolls-remark-new = تسجيل اعتراض أو ملاحظة
rolls-remark-objection = اعتراض
rolls-remark-plain = ملاحظة
rolls-remark-asks = المطلوب
rolls-asks-listed = التسجيل في اللائحة
rolls-asks-excluded = التشطيب من اللائحة
rolls-asks-corrected = تصحيح الاسم أو الوحدة
rolls-remark-text = التعليل
rolls-remark-person-hint = الرقم المرجعي للشخص كما يظهر في عنوان صفحته.
rolls-answer = البت
rolls-answer-of = البت في: { $what }
rolls-answer-granted = قبول
rolls-answer-refused = رفض
rolls-answered-granted = مقبول: { $reason }
rolls-answered-refused = مرفوض: { $reason }
rolls-answer-reason = التعليل
rolls-waiting = في انتظار البت
rolls-export = تصدير اللائحة
rolls-export-note = يدون كل تصدير في السجل الزمني مع الغرض منه. لا تضم اللائحة أي معطى محمي.
rolls-export-as = الصيغة
rolls-export-pdf = لائحة للتوقيع (PDF)
rolls-export-csv = جدول (CSV)
rolls-export-unit-hint = اسم وحدة داخل اللائحة أو رمزها، لطبع قسم منها فقط.
rolls-number = الرقم
rolls-signature = التوقيع
rolls-col-name = الاسم
rolls-col-verdict = التسجيل
rolls-mine = اللوائح الانتخابية التي تعنيني
rolls-mine-none = لم تعرض بعد أي لائحة تعنيكم.
rolls-mine-listed = أنتم مسجلون في هذه اللائحة.
rolls-mine-excluded = لستم مسجلين في هذه اللائحة.
rolls-mine-unknown = لا يكفي ما في السجل لمعرفة هل تصوتون.
rolls-mine-object = الاعتراض أو إبداء ملاحظة
rolls-mine-slip = تحميل وصل الإثبات
rolls-mine-slip-note = يثبت هذا الوصل أنكم في اللائحة دون أن يكشف اسم أي شخص آخر. احتفظوا به.
rolls-mine-sent = سجلت ملاحظتكم.
rolls-public-title = بصمات اللوائح الانتخابية
rolls-public-lead = تنشر هنا بصمة كل لائحة محصورة دون أي اسم. من لديه وصل إثبات يتحقق به من وجوده في اللائحة.
rolls-public-none = لم تنشر أي بصمة بعد.
rolls-check = التحقق من وصل
rolls-check-slip = نص الوصل كاملا
rolls-check-yes = صحيح: يقود هذا الوصل إلى البصمة المنشورة. حامله مسجل في هذه اللائحة.
rolls-check-no = هذا الوصل لا يقود إلى البصمة المنشورة: إما أنه غير تام أو غير صحيح أو يخص لائحة أخرى.
rolls-check-unread = هذا ليس نص وصل. الصقوا الملف كاملا، ابتداء من سطره الأول.
rolls-public-withdrawn = سحبت هذه اللائحة ولا يجرى بها أي اقتراع.
rolls-no-title = اكتبوا موضوع الاقتراع.
rolls-no-day = يوم الاقتراع بعيد جدا: اختاروا يوما لا يفصله عن اليوم أكثر من سنتين.
rolls-no-body = لا وجود لهذا الجهاز في هذه الوحدة في ذلك اليوم: اختاروا جهازا آخر أو يوما آخر.
rolls-no-frozen = اللائحة محصورة ولا يغيرها شيء. إن كان فيها خطأ فاسحبوها وأعدوا لائحة أخرى.
rolls-no-withdrawn = سحبت هذه اللائحة: أعدوا لائحة أخرى.
rolls-no-open = اللائحة لم تحصر بعد: احصروها قبل نشر بصمتها.
rolls-no-published = بصمة هذه اللائحة منشورة.
rolls-no-shown = اللائحة غير معروضة، فلا محل للاعتراض عليها الآن.
rolls-no-late = انقضى أجل الاعتراض في { $day }.
rolls-no-still = اللائحة معروضة للاعتراض إلى غاية { $day }: لا تحصر قبل انقضاء هذا الأجل.
rolls-no-first = { PLURAL($days) ->
    [zero] اعرضوا اللائحة أولا
    [one] يجب عرض اللائحة يوما واحدا قبل حصرها
    [two] يجب عرض اللائحة يومين قبل حصرها
    [few] يجب عرض اللائحة { $days } أيام قبل حصرها
    [many] يجب عرض اللائحة { $days } يوما قبل حصرها
   *[other] يجب عرض اللائحة { $days } يوم قبل حصرها
}
rolls-no-short = لا ينقضي أجل الاعتراض قبل { $day }
rolls-no-past = هذا اليوم قد مضى: اختاروا يوما لم يحن بعد.
rolls-no-time = يوم الاقتراع { $day }: يجب أن ينقضي أجل الاعتراض قبله.
rolls-no-waiting = { PLURAL($n) ->
    [zero] لا اعتراض ينتظر البت
    [one] اعتراض واحد ينتظر البت: بتوا فيه قبل الحصر
    [two] اعتراضان ينتظران البت: بتوا فيهما قبل الحصر
    [few] { $n } اعتراضات تنتظر البت: بتوا فيها قبل الحصر
    [many] { $n } اعتراضا ينتظر البت: بتوا فيها قبل الحصر
   *[other] { $n } اعتراض ينتظر البت: بتوا فيها قبل الحصر
}
rolls-no-remark = لا وجود لهذا الاعتراض.
rolls-no-answered = سبق البت في هذا الاعتراض.
rolls-no-own = هذا الاعتراض يخصكم: يبت فيه غيركم.
rolls-no-reason = اكتبوا التعليل.
rolls-no-choice = { PLURAL($n) ->
    [zero] لا أحد يجهل السجل حاله
    [one] شخص واحد يجهل السجل حاله: قرروا هل يسجل
    [two] شخصان يجهل السجل حالهما: قرروا هل يسجلان
    [few] { $n } أشخاص يجهل السجل حالهم: قرروا هل يسجلون
    [many] { $n } شخصا يجهل السجل حالهم: قرروا هل يسجلون
   *[other] { $n } شخص يجهل السجل حالهم: قرروا هل يسجلون
}
rolls-no-nobody = لا أحد يستوفي الشروط في هذا اليوم: لا تحصر لائحة فارغة.
rolls-no-person = لا وجود لهذا الشخص في نطاق ما تطلعون عليه: انسخوا رقمه من عنوان صفحته.
rolls-no-print = { PLURAL($n) ->
    [zero] لا شيء للطبع
    [one] اسم واحد
    [two] اسمان
    [few] { $n } أسماء أكثر مما يطبع في ملف واحد: اختاروا وحدة داخل اللائحة
    [many] { $n } اسما أكثر مما يطبع في ملف واحد: اختاروا وحدة داخل اللائحة
   *[other] { $n } اسم أكثر مما يطبع في ملف واحد: اختاروا وحدة داخل اللائحة
}
