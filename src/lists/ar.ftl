lists-no-empty = الملف فارغ. اختر الملف الذي فيه اللائحة.
lists-no-too-big = يفوق الملف { $limit } ميغابايت. قسمه إلى عدة ملفات.
lists-no-inflated = ينفك هذا الملف إلى أضعاف ما تحمله لائحة. افتحه في برنامج الجداول واحفظه من جديد.
lists-no-too-many-rows = في اللائحة أكثر من { $limit } سطر. قسمها إلى عدة ملفات.
lists-no-too-many-columns = في السطر { $row } أكثر من { $limit } عمود. احذف ما ليس من اللائحة.
lists-no-too-many-sheets = في الملف أكثر من { $limit } ورقة. احتفظ بورقة اللائحة وحدها.
lists-no-cell-too-long = في السطر { $row } خانة أطول مما تكون عليه خانات اللوائح. صححها ثم أعد المحاولة.
lists-no-encrypted = الملف محمي بكلمة سر. احفظه دون كلمة سر ثم أعد المحاولة.
lists-no-broken = الملف تالف أو غير كامل. افتحه في برنامج الجداول واحفظه من جديد.
lists-no-sheet = لا توجد في الملف ورقة بهذا الاسم.
lists-no-io = تعذرت قراءة الملف: { $why }. تحقق من القرص أو من الاتصال ثم أعد المحاولة.
lists-no-page = هذا جدول محفوظ بصيغة لا تقرأ. افتحه في برنامج الجداول واحفظه بصيغة xlsx أو ods أو csv.
lists-no-archive = هذا ملف مضغوط. فكه أولا ثم اختر ملف اللائحة.
lists-no-other = ليس هذا جدولا. أعط ملفا بصيغة xlsx أو xls أو ods أو csv.
lists-no-names = لم نعرف في أي عمود توجد الأسماء. سمه بالخيار ‎--column full_name=عنوان العمود.
lists-no-column = لا يوجد عمود عنوانه أو رقمه «{ $heading }».
lists-no-field = «{ $field }» ليس مما تحمله الأعمدة. المعروف منها: { $known }.
lists-column = العمود { $n } «{ $heading }»: { $field }
lists-column-unknown = العمود { $n } «{ $heading }»: لا يقرأ
lists-exchanged = ابتداء من السطر { $row } تبادل العمودان { $one } و{ $other } ما فيهما، وقرئ كل في مكانه الجديد.
lists-moved = ابتداء من السطر { $row } صار في العمود { $one } ما كان في العمود { $other }. راجع اللائحة.
lists-nameless = { PLURAL($n) ->
    [zero] لا سطر دون اسم.
    [one] سطر واحد دون اسم لم يقارن.
    [two] سطران دون اسم لم يقارنا.
    [few] { $n } أسطر دون اسم لم تقارن.
    [many] { $n } سطرا دون اسم لم تقارن.
   *[other] { $n } سطر دون اسم لم تقارن.
}
lists-compared = { PLURAL($n) ->
    [zero] لم يقرأ أي شخص.
    [one] قرئ شخص واحد.
    [two] قرئ شخصان.
    [few] قرئ { $n } أشخاص.
    [many] قرئ { $n } شخصا.
   *[other] قرئ { $n } شخص.
}
lists-pairs = { PLURAL($n) ->
    [zero] لا أحد يظهر أكثر من مرة.
    [one] زوج واحد قد يكون الشخص نفسه.
    [two] زوجان قد يكون كل منهما الشخص نفسه.
    [few] { $n } أزواج قد يكون كل منها الشخص نفسه.
    [many] { $n } زوجا قد يكون كل منها الشخص نفسه.
   *[other] { $n } زوج قد يكون كل منها الشخص نفسه.
}
lists-field-full-name = الاسم الكامل
lists-field-given-name = الاسم الشخصي
lists-field-family-name = الاسم العائلي
lists-field-full-name-latin = الاسم الكامل بالحروف اللاتينية
lists-field-given-name-latin = الاسم الشخصي بالحروف اللاتينية
lists-field-family-name-latin = الاسم العائلي بالحروف اللاتينية
lists-field-sex = الجنس
lists-field-birth-date = تاريخ الازدياد
lists-field-birth-place = مكان الازدياد
lists-field-age = السن
lists-field-identity = رقم البطاقة الوطنية
lists-field-phone = الهاتف
lists-field-email = البريد الإلكتروني
lists-field-address = العنوان
lists-field-commune = الجماعة
lists-field-province = العمالة أو الإقليم
lists-field-region = الجهة
lists-field-constituency = الدائرة الانتخابية
lists-field-unit = الفرع أو الجهاز
lists-field-office = الصفة في التنظيم
lists-field-occupation = المهنة
lists-field-education = المستوى الدراسي
lists-field-member-number = رقم الانخراط
lists-field-joined-on = تاريخ الانخراط
lists-field-marital-status = الحالة العائلية
lists-field-parent = اسم الأب أو الأم أو الزوج
lists-field-tags = الاهتمامات والكفاءات
lists-field-dues = واجب الانخراط
lists-field-notes = ملاحظات
lists-field-counter = الرقم الترتيبي
