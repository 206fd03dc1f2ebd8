deciding-new = قرار جديد
deciding-one = مشروع قرار
deciding-open-ones = مشاريع قرارات
deciding-rewrite = تعديل نص القرار
deciding-keep = حفظ والمتابعة
deciding-text = نص القرار
deciding-text-hint = كما يدون في المحضر: «انتخاب السيدة … رئيسة للقطب النسائي».
deciding-choose-kind = اختر نوع القرار.
deciding-choose-taken = بين كيف اتخذ القرار.
deciding-votes-for = الأصوات المؤيدة
deciding-votes-against = الأصوات المعارضة
deciding-abstentions = الممتنعون
deciding-outcome = طبيعة المخرج
deciding-outcome-organisational = تنظيمي
deciding-outcome-administrative = إداري
deciding-outcome-media = إعلامي
deciding-outcome-political = سياسي
deciding-outcome-unsaid = غير محدد
deciding-article-hint = المادة التي يستند إليها القرار، إن ذكرت: «المادة 41».
deciding-do-begin = بداية انتداب
deciding-do-end = نهاية انتداب
deciding-do-found = إحداث جهاز
deciding-do-item = إسناد مهمة
deciding-do-milestone = تحديد موعد
deciding-whose = الانتداب المنتهي
deciding-ends-on = تاريخ الانتهاء
deciding-work = المهمة
deciding-answers = الجهاز المسؤول عنها
deciding-what = ما يجب أن يتم
deciding-due = الأجل
deciding-due-hint = تاريخ، أو عبارة مثل «الأسبوع المقبل» أو «في أجل شهرين». تحسب ابتداء من يوم الاجتماع.
deciding-due-unknown = لم يفهم هذا الأجل. اكتب تاريخا، مثل 15 دجنبر 2026، أو عبارة مثل «الشهر المقبل».
deciding-head = من يرأسه
deciding-doer = المكلف بها
deciding-add = إضافة الأثر
deciding-add-what = أضف أثرا من آثار القرار:
deciding-remove = حذف
deciding-will = آثار القرار عند اعتماده
deciding-no-effects = لا أثر لهذا القرار في السجل سوى نصه.
deciding-adopt = اعتماد القرار وترتيب آثاره
deciding-abandon = صرف النظر عن المشروع
deciding-take-up = العودة إلى المشروع
deciding-became = صار هذا المشروع قرارا: افتحه
deciding-state-open = قيد الإعداد
deciding-state-adopted = معتمد
deciding-state-dropped = صرف النظر عنه
deciding-comments = الآراء
deciding-no-comments = لم يبد أحد رأيه بعد.
deciding-comment = رأيك
deciding-say = إبداء الرأي
deciding-consult = عرض المشروع للتشاور
deciding-consult-whom = أعضاء أي جهاز
deciding-consult-until = إلى غاية
deciding-you-are-asked = يطلب رأيك في هذا المشروع قبل اعتماده.
deciding-consulted = معروض على أعضاء { $body } إلى غاية { $until }.
deciding-says-begin = { $person }: { $post }، { $body }، ابتداء من { $on }
deciding-says-end = انتهاء انتداب { $person }: { $post }، { $body }، يوم { $on }
deciding-says-found = إحداث { $body } يوم { $on }
deciding-says-found-with = إحداث { $body } يوم { $on }، وتعيين { $person }: { $post }
deciding-says-item = { $text } ({ $who })
deciding-says-item-by = { $text } ({ $who })، قبل انصرام يوم { $due }
deciding-says-milestone = { $what }، في أجل أقصاه { $due }
deciding-says-milestone-open = { $what }، دون أجل محدد
deciding-day-as-said = { $day } («{ $words }»)
deciding-ends-mandate = ينتهي به انتداب { $person } في المنصب نفسه.
deciding-hands-over = { PLURAL($n) ->
    [zero] لا تنتقل إليه أي مهمة.
    [one] تنتقل إليه مهمة واحدة مفتوحة.
    [two] تنتقل إليه مهمتان مفتوحتان.
    [few] تنتقل إليه { $n } مهام مفتوحة.
    [many] تنتقل إليه { $n } مهمة مفتوحة.
   *[other] تنتقل إليه { $n } مهمة مفتوحة.
}
deciding-forbidden = { PLURAL($n) ->
    [zero] لا يخالف أي قاعدة من قواعد التنافي.
    [one] يخالف قاعدة من قواعد التنافي: يسجل الانتداب، ويظهر سنده مكسورا.
    [two] يخالف قاعدتين من قواعد التنافي: يسجل الانتداب، ويظهر سنده مكسورا.
    [few] يخالف { $n } قواعد من قواعد التنافي: يسجل الانتداب، ويظهر سنده مكسورا.
    [many] يخالف { $n } قاعدة من قواعد التنافي: يسجل الانتداب، ويظهر سنده مكسورا.
   *[other] يخالف { $n } قاعدة من قواعد التنافي: يسجل الانتداب، ويظهر سنده مكسورا.
}
deciding-elsewhere = الأثر في وحدة أخرى
deciding-elsewhere-unit = الوحدة
deciding-elsewhere-hint = اسم وحدة في نطاق صلاحيتك أو رمزها. تعرض أجهزتها وأعضاؤها في الاستمارة أسفله.
deciding-elsewhere-show = عرض أجهزتها
deciding-elsewhere-here = الأجهزة المعروضة أسفله أجهزة { $unit }.
deciding-proposed-by = بمقترح من
deciding-by-vote = نتيجة التصويت في الجلسة
