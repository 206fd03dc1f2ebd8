cadres-title = الأطر
cadres-lead = الأعضاء الذين سجل لهم تكوين أو تقييم أو اقتراح لمنصب.
cadres-none = لا إطار في نطاقكم يطابق هذه التصفية. خففوا شرطا منها، أو سجلوا تكوينا أو تقييما من صفحة العضو.
cadres-path = المسار
cadres-path-of = مسار { $name }
cadres-post = { $title }، { $unit }
cadres-posts = المناصب
cadres-no-posts = لا منصب مسجل.
cadres-nothing = لا شيء مسجل.
cadres-training = تكوين
cadres-evaluation = تقييم
cadres-proposal = اقتراح لمنصب
cadres-trainings = عدد التكوينات
cadres-proposals = عدد الاقتراحات
cadres-evaluated = آخر تقييم
cadres-evaluated-from = تم تقييمه منذ
cadres-kind = النوع
cadres-what = الموضوع
cadres-what-hint = اسم التكوين، أو مناسبة التقييم، أو المنصب المقترح.
cadres-organiser = الجهة المنظمة
cadres-on = التاريخ
cadres-until = إلى غاية
cadres-text = نص التقييم أو الاقتراح
cadres-text-hint = يحفظ مشفرا، ولا يقرأ إلا بسبب يدون، ويراه المعني بالأمر في معطياته.
cadres-add = إضافة سطر إلى المسار
cadres-export = المسار في جدول
cadres-no-kind = اختاروا النوع: تكوين أو تقييم أو اقتراح لمنصب.
cadres-no-title = اكتبوا الموضوع، في 200 حرف على الأكثر.
cadres-no-day = التاريخ مطلوب، ليس في المستقبل، ونهاية التكوين بعد بدايته.
cadres-no-text = اكتبوا نص التقييم أو الاقتراح.
cadres-no-line = هذا السطر لم يعد موجودا. أعيدوا فتح الصفحة.
cadres-counted = { PLURAL($n) ->
    [zero] لا إطار
    [one] إطار واحد
    [two] إطاران
    [few] { $n } أطر
    [many] { $n } إطارا
   *[other] { $n } إطار
}
cadres-no-evaluated = هذا ليس تاريخا (سنة-شهر-يوم): لم يطبق الشرط.
cadres-remove = حذف السطر
cadres-remove-sure = يحذف السطر نهائيا ولا يسترجع. ويبقى في السجل من حذفه ومتى.
