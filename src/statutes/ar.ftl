statutes-title = النظام الأساسي
statutes-unknown = غير معروف
statutes-name = الاسم
statutes-symbol = الرمز
statutes-seat = المقر
statutes-to-confirm = هذه الصيغة مستخرجة من مصادر عمومية، ولم يؤكدها الحزب بعد. ما لم يعرف منها يظهر غير معروف.
statutes-versions = الصيغ
statutes-file = الملف
statutes-synonyms = ويسمى أيضا:
statutes-post = المنصب
statutes-holders = عدد الشاغلين
statutes-article = المادة
statutes-staff = خارج النصاب والتصويت
statutes-term = مدة الانتداب
statutes-frequency = دورية الاجتماع
statutes-size = عدد الأعضاء
statutes-convening = من يدعو
statutes-notice = أجل الدعوة
statutes-quorum = النصاب
statutes-single = واحد
statutes-collective = عدة أعضاء
statutes-any = أي عدد
statutes-more-than-half = أكثر من النصف
statutes-half = النصف
statutes-third = الثلث
statutes-two-thirds = الثلثان
statutes-quarter = الربع
statutes-adopt = اعتماد صيغة جديدة
statutes-adopt-hint = الصق نص الملف كما صادق عليه المؤتمر. يفحص كله قبل اعتماده، ولا يحذف ما سبقه.
statutes-text = نص الملف (TOML)
statutes-adopt-button = فحص واعتماد
statutes-months = { PLURAL($n) ->
    [zero] دون أجل
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرا
   *[other] { $n } شهر
}
statutes-every = { PLURAL($n) ->
    [zero] في كل حين
    [one] مرة كل شهر على الأقل
    [two] مرة كل شهرين على الأقل
    [few] مرة كل { $n } أشهر على الأقل
    [many] مرة كل { $n } شهرا على الأقل
   *[other] مرة كل { $n } شهر على الأقل
}
statutes-per-year = { PLURAL($n) ->
    [zero] لا دورة في السنة
    [one] دورة واحدة في السنة على الأقل
    [two] دورتان في السنة على الأقل
    [few] { $n } دورات في السنة على الأقل
    [many] { $n } دورة في السنة على الأقل
   *[other] { $n } دورة في السنة على الأقل
}
statutes-days = { PLURAL($n) ->
    [zero] دون أجل
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يوما
   *[other] { $n } يوم
}
statutes-ranked = { PLURAL($n) ->
    [zero] لا أحد
    [one] واحد
    [two] اثنان مرتبان
    [few] { $n } مرتبون
    [many] { $n } مرتبا
   *[other] { $n } مرتب
}
statutes-refused-problems = { PLURAL($n) ->
    [zero] لا خلل في الملف.
    [one] لم تعتمد الصيغة: في الملف خلل واحد.
    [two] لم تعتمد الصيغة: في الملف خللان.
    [few] لم تعتمد الصيغة: في الملف { $n } اختلالات.
    [many] لم تعتمد الصيغة: في الملف { $n } اختلالا.
   *[other] لم تعتمد الصيغة: في الملف { $n } اختلال.
}
statutes-between = بين { $least } و{ $most }
statutes-at-least = { $least } على الأقل
statutes-at-most = { $most } على الأكثر
statutes-first-call = في الدعوة الأولى { $share }
statutes-second-call = في الثانية { $share }
statutes-third-call = في الثالثة { $share }
statutes-version = الصيغة { $n }
statutes-version-line = { $by }، سارية منذ { $from }
statutes-line = السطر { $line }، العمود { $column }:
statutes-refused-other = الملف لتنظيم آخر رمزه { $theirs }، ورمز هذا التنظيم { $ours }.
statutes-refused-known = الصيغة رقم { $n } معتمدة من قبل. غير رقم الصيغة إن كانت صيغة جديدة.
