following-work = تتبع المهام
following-work-of = تتبع المهام: { $unit }
following-none = لا مهمة هنا تطابق ما طلبته.
following-open = غير المنجز
following-late = المتأخر
following-left = انتهت صفة المكلف به
following-done = المنجز
following-mine = ما أسند إلي
following-due = الأجل
following-late-days = أيام التأخر
following-owner-left = انتهى انتدابه: تحال المهمة على غيره
following-nobody = لا أحد بعينه
following-decision = القرار
following-decision-open = افتح القرار الذي أسندها
following-above = الرفع إلى الجهاز الأعلى
following-rises = ترفع إلى { $body } بعد { $on } إن لم تنجز ({ $article }).
following-rose = رفعت إلى { $body } بعد { $on } ({ $article }).
following-rises-unknown = لا يحدد النظام الأساسي متى ترفع المهام المتأخرة لهذا الجهاز ولا إلى من.
following-new-owner = المكلف الجديد
following-why = السبب
following-hand-on = إحالة على غيره
following-evidence = ما أنجز
following-evidence-hint = بيان قصير يثبت الإنجاز.
following-files = الوثائق المثبتة
following-files-none = لم ترفق أي وثيقة بعد.
following-file = صورة أو وثيقة تثبت ما أنجز
following-file-hint = صورة JPEG أو PNG أو ملف PDF، { $megabytes } ميغابايت على الأكثر. تحفظ مشفرة مع المهمة، وتنتقل معها إلى من يخلف المكلف بها.
following-file-add = إرفاق
following-file-size = { $n } كيلوبايت
following-file-gone = أتلفت في { $on }
following-file-remove = إتلاف الوثيقة
following-file-remove-sure = تتلف الوثيقة نهائيا ولا يمكن استرجاعها. ويبقى في السجل أنها كانت مرفقة ومن أتلفها.
following-no-file = لم تختر أي ملف.
following-no-large = الملف أكبر من { $most } ميغابايت: صغر الصورة أو قسم الوثيقة.
following-no-odd = ليس الملف صورة JPEG أو PNG ولا ملف PDF، أو لم يصل كاملا: أعد إرساله.
following-no-many = بلغت الوثائق المرفقة بهذه المهمة أقصاها ({ $most }): أتلف ما لم يعد لازما قبل إضافة غيرها.
following-no-same = هذه الوثيقة مرفقة بالمهمة من قبل.
following-no-theirs-file = لا يتلف الوثيقة إلا من أرفقها أو المكلف بالمهمة أو من يرأس الجهاز أو مقرره.
following-no-past = لم يقع شيء بعد.
following-step-finished = أنجزت ({ $who })
following-step-reopened = فتحت من جديد ({ $who })
following-step-given = أسندت إلى { $to }
following-step-handed-on = أحيلت من { $from } على { $to }
following-step-succeeded = انتقلت مع المنصب إلى { $to } (قبله: { $from })
following-risen = مهام متأخرة رفعت من الأجهزة الأدنى
following-rotation = تناوب الاستضافة
following-from = من
following-until = إلى
following-by = حسب
following-by-region = الجهات
following-by-province = العمالات والأقاليم
following-by-commune = الجماعات
following-hosted-of = استضاف الاجتماعات { $n } من { $of }
following-not-hosted = لم يستضف
following-no-units = لا وحدات ترابية أدنى هنا.
following-meetings = الاجتماعات
following-elsewhere = مكانها غير معروف أو خارج هذه الوحدات
following-reminders = التذكيرات اليومية
following-reminders-wanted = رسالة يومية بما ينتظرك
following-reminders-hint = لا ترسل إن لم ينتظرك شيء، ولا بعد الثامنة مساء.
following-reminders-yes = نعم
following-reminders-no = لا
following-reminders-hour = ابتداء من الساعة
following-reminders-keep = حفظ
following-reminders-no-hour = اختر ساعة من القائمة.
following-stopped = لن تصلك تذكيرات يومية بعد الآن. يمكنك طلبها من جديد من صفحة حسابك.
following-stop-lead = هل تريد التوقف عن تلقي التذكيرات اليومية؟
following-stop-now = أوقفوا التذكيرات
following-mail-subject = ما ينتظركم اليوم، { $on }
following-mail-greeting = تحية طيبة، { $name }
following-mail-late = { $text } (متأخر منذ { $on })
following-mail-due = { $text } (أجله { $on })
following-mail-directive = توجيه ينتظر جوابكم: { $text }
following-mail-directive-late = توجيه فات أجله: { $text } ({ $on })
following-mail-charter = دفتر تحملات ينتظر توقيعكم: { $title }
following-mail-stop = للتوقف عن تلقي هذه الرسائل:
following-no-of-body = اختر من القائمة عضوا حاليا في الجهاز.
following-no-theirs = المهمة مسندة إليه من قبل. اختر غيره.
following-no-done = أنجزت هذه المهمة. افتحها من جديد قبل إحالتها.
following-no-yours = لا يحيلها إلا المكلف بها أو من يرأس الجهاز أو ينوب عنه أو مقرره. اطلب ذلك من أحدهم.
following-shown = { PLURAL($n) ->
    [zero] لا مهمة
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $n } مهام
    [many] { $n } مهمة
   *[other] { $n } مهمة
}
following-hosted = { PLURAL($n) ->
    [zero] لم يستضف
    [one] استضاف مرة
    [two] استضاف مرتين
    [few] استضاف { $n } مرات
    [many] استضاف { $n } مرة
   *[other] استضاف { $n } مرة
}
following-mail-lead = { PLURAL($n) ->
    [zero] لا شيء ينتظركم.
    [one] أمر واحد ينتظركم:
    [two] أمران ينتظرانكم:
    [few] { $n } أمور تنتظركم:
    [many] { $n } أمرا ينتظركم:
   *[other] { $n } أمر ينتظركم:
}
following-offer-risen = عمل متأخر رفع من جهاز أدنى، كان أجله { $on }
following-deadline = أجل
following-deadlines = الآجال
following-congresses = المؤتمرات
following-level = المستوى
following-calendar-deadline = أجل: { $unit }
