merging-title = من قد يكونون شخصا واحدا
merging-title-of = من قد يكونون شخصا واحدا: { $unit }
merging-lead = يقترح البرنامج الأزواج المتشابهة ولا يقرر: المسؤول وحده يقول إن كان السجلان لشخص واحد. ويمكن الرجوع في كل جمع.
merging-none = لا أزواج محتملة هنا. ابحثوا من جديد بعد كل استيراد.
merging-look = البحث عن المتشابهين
merging-found = { PLURAL($n) ->
    [zero] لم يوجد أي زوج محتمل
    [one] وجد زوج محتمل واحد
    [two] وجد زوجان محتملان
    [few] وجدت { $n } أزواج محتملة
    [many] وجد { $n } زوجا محتملا
   *[other] وجد { $n } زوج محتمل
}
merging-pairs = أزواج محتملة
merging-two = السجلان
merging-pair-of = { $one } و{ $other }
merging-how-sure = الاحتمال
merging-sure = احتمال { $n } %
merging-why = المقارنة
merging-agrees = متفق
merging-nearly = متقارب
merging-differs = مختلف
merging-field-given = الاسم الشخصي
merging-field-family = الاسم العائلي
merging-ended-on = نهاية العضوية
merging-accounts = حسابات الدخول
merging-requests = طلبات جمع من مستويات أدنى
merging-by-hand = مقارنة سجلين
merging-first = السجل الأول
merging-second = السجل الثاني
merging-compare = مقارنة
merging-done = آخر ما جمع
merging-take-back = الرجوع في الجمع
merging-side = السجلان جنبا إلى جنب
merging-note = ينقل الجمع كل ما يرتبط بأحد السجلين إلى الآخر: العضوية والمهام والاجتماعات والأعمال. ويحتفظ بكل رابط سابق فيمكن الرجوع فيه.
merging-join = هما شخص واحد
merging-apart = ليسا شخصا واحدا
merging-ask = طلب الجمع من المستوى الأعلى
merging-ask-reason = تعليل الطلب
merging-no-same = هذا سجل واحد: اختاروا سجلين.
merging-no-gone = أحد السجلين محي أو جمع مع غيره من قبل.
merging-no-never = سبق أن قيل إن السجلين ليسا لشخص واحد، ولا يسأل عنهما من جديد.
merging-no-reach = يرتبط أحد السجلين بتراب خارج ما تكتبون فيه: اطلبوا الجمع من المستوى الأعلى.
merging-no-post = يشغل السجلان المنصب نفسه في الوقت نفسه ({ $post }): أنهوا إحدى المهمتين أولا.
merging-no-accounts = لكل من السجلين حساب مستعمل: أغلقوا أحد الحسابين أولا.
merging-no-ended = تتداخل العضويتان، والأقدم منهما انتهت في { $day } والأخرى سارية: صححوا إحداهما أولا.
merging-no-merge = لا وجود لهذا الجمع، أو سبق الرجوع فيه.
merging-no-since = وقع جمع آخر بعد هذا: ارجعوا فيه أولا.
merging-no-changed = تغيرت العضوية بعد الجمع: ارجعوا فيما دون بعده أولا.
merging-no-reason = اكتبوا التعليل.
merging-no-asked = سبق طلب جمع هذين السجلين.
