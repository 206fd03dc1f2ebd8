charters-title = دفاتر التحملات
charters-none = لا دفتر تحملات منشورا هنا بعد. ينشره جهاز من صفحته.
charters-new = دفتر تحملات جديد
charters-name = عنوان دفتر التحملات
charters-name-hint = كما سيقرأه من يوقعه: «دفتر تحملات الأمين الإقليمي».
charters-text = النص
charters-text-hint = التزام في كل سطر. لا يتغير نص نشر: كل تعديل صيغة جديدة.
charters-publish = نشر
charters-version = الصيغة
charters-versions = الصيغ
charters-number = الصيغة { $n }، نشرت يوم { $on }
charters-proof = بصمة النص (SHA-256):
charters-sign = أوقع وألتزم بما فيه
charters-sign-hint = يسجل توقيعك باسمك وصفتك وتاريخ اليوم مع بصمة هذا النص.
charters-signature = التوقيع
charters-signatures = التوقيعات
charters-signed = موقع
charters-not-signed = لم يوقع
charters-signed-on = وقع يوم { $on }
charters-signed-paper = وقع على الورق يوم { $on }
charters-signed-earlier = لم توقع هذه الصيغة، ووقعت الصيغة { $n }
charters-signed-of = وقعه { $signed } من { $of }
charters-withdrawn-on = سحب يوم { $on }
charters-whom = من يوقعه
charters-where-hint = اسم الوحدة أو رمزها. اتركه فارغا لكل نطاق الجهاز. ومن تبدأ مهمته لاحقا يطلب منه التوقيع.
charters-address = طلب التوقيع من صفات أخرى
charters-rule = { $who }: { $unit }
charters-office = { $title }، { $body }
charters-nobody = لم يطلب توقيعه من أحد بعد. اختر الصفة والنطاق أسفله.
charters-no-signers = لا أحد في هذه القائمة.
charters-paper = على الورق
charters-on-paper = على الورق
charters-paper-day = يوم التوقيع على الورق:
charters-enter = تسجيل
charters-remove = حذف التوقيع
charters-revise = نشر صيغة جديدة
charters-revise-hint = يطلب التوقيع من الجميع من جديد، وتبقى التوقيعات السابقة محفوظة مع صيغتها.
charters-withdraw = سحب دفتر التحملات
charters-reinstate = إعادته إلى السريان
charters-waiting = دفاتر تحملات تنتظر توقيعكم
charters-of-body = دفاتر التحملات
charters-no-title = اكتب عنوانا لدفتر التحملات.
charters-no-text = اكتب نص دفتر التحملات.
charters-no-change = لم يتغير شيء في النص: لا حاجة إلى صيغة جديدة.
charters-no-confidential = ما يخص جهازا سريا لا يوقع هنا. اختر صفة أخرى.
charters-no-office = اختر الصفة التي يطلب منها التوقيع.
charters-no-reach = اختر وحدة من نطاق الجهاز الذي نشره.
charters-no-withdrawn = سحب دفتر التحملات هذا: لا يوقع ولا يعدل.
charters-no-in-force = هو ساري المفعول.
charters-no-sign = لا يطلب منك توقيعه اليوم، أو وقعته من قبل.
charters-no-addressed = هذه الصفة غير معنية بدفتر التحملات.
charters-no-twice = التوقيع مسجل من قبل.
charters-no-when = اختر يوما بين نشر هذه الصيغة، { $on }، واليوم.
charters-no-paper = هذا التوقيع لم يسجل من ورق: لا يحذفه غير صاحبه.
charters-shown = { PLURAL($n) ->
    [zero] لا صفة
    [one] صفة واحدة
    [two] صفتان
    [few] { $n } صفات
    [many] { $n } صفة
   *[other] { $n } صفة
}
charters-signed-by = { PLURAL($n) ->
    [zero] لم يوقعها أحد
    [one] وقعها واحد
    [two] وقعها اثنان
    [few] وقعها { $n }
    [many] وقعها { $n }
   *[other] وقعها { $n }
}
