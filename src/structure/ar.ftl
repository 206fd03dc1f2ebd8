structure-title = الهيكلة
structure-title-of = الهيكلة: { $unit }
structure-figures-on = المؤشرات في { $day }
structure-lead = { $n } من { $of } جماعة فيها هيئة محلية انتداباتها سارية في { $day }.
structure-lead-commune-yes = في هذه الجماعة هيئة محلية انتداباتها سارية منذ { $day }.
structure-lead-commune-no = لا هيئة محلية بانتدابات سارية في هذه الجماعة منذ { $day }.
structure-lead-commune-never = لم تسجل في هذه الجماعة أي هيئة محلية.
structure-day = في يوم
structure-day-hint = أي يوم مضى، مثل 2024-03-31
structure-back = أو بالعودة إلى الوراء شهرا فشهرا
structure-back-now = { PLURAL($n) ->
    [zero] اليوم
    [one] قبل شهر واحد
    [two] قبل شهرين
    [few] قبل { $n } أشهر
    [many] قبل { $n } شهرا
   *[other] قبل { $n } شهر
}
structure-back-go = الانتقال إلى ذلك اليوم
structure-today = العودة إلى اليوم
structure-show = عرض
structure-wrong-day = لا يوم بهذا الاسم: اكتب السنة ثم الشهر ثم اليوم، مثل 2024-03-31. تظهر هنا حالة اليوم.
structure-wrong-future = هذا اليوم لم يأت بعد: اختر يوما مضى. تظهر هنا حالة اليوم.
structure-before = لا شيء مسجل قبل { $first }: لا يعرف السجل ما كان في { $day }. هذا ليس فراغا، بل جهل بما كان.
structure-before-go = الانتقال إلى أول يوم مسجل
structure-nothing-yet = لا هيئة ولا انتداب ولا اجتماع في السجل بعد. تظهر المؤشرات حين تسجل أول هيئة.
structure-found-body = الهيئات
structure-unit-not-yet = لم تكن «{ $unit }» قائمة في { $day }. حل محلها ما يلي أو خلفته:
structure-former = كان رمزها { $code }
structure-merged = أدمجت فيها «{ $code }» في { $day }
structure-merged-undated = أدمجت فيها «{ $code }»
structure-history-of = تاريخ «{ $unit }» قبل ذلك محفوظ:
structure-name = المؤشر
structure-value = القيمة
structure-detail = التفصيل
structure-of = { $n } من { $of }
structure-growth-of = { $n } بعد أن كانوا { $of }
structure-not-known = لا معطيات
structure-on-map = على الخريطة
structure-on-map-shown = معروض أعلاه
structure-members-hidden = أعداد الأعضاء وحصص النساء والشباب لا تظهر: صلاحيتك لا تشمل سجل أعضاء هذا التراب.
structure-definition = التعريف
structure-formula = طريقة الحساب
structure-counted-unit = الوحدة
structure-direction = الاتجاه
structure-better-more = الأكثر أفضل
structure-better-less = الأقل أفضل
structure-source = السند
structure-source-requirement = متطلب { $id } من متطلبات السجل
structure-source-article = { $article } من النظام الأساسي
structure-source-none = لا يذكر النظام الأساسي المعروف هنا مادة في ذلك
structure-levels = المستويات
structure-level-all = الوطن والجهات والأقاليم والجماعات
structure-level-upper = الوطن والجهات
structure-date = التاريخ
structure-unit-communes = جماعة
structure-unit-territories = جهة أو إقليم
structure-unit-bodies = هيئة
structure-unit-seats = مقعد
structure-unit-work = التزام منبثق عن مقرر
structure-unit-meetings = اجتماع
structure-unit-members = عضو
structure-i-structured = الجماعات المهيكلة
structure-i-structured-says = جماعات فيها هيئة محلية واحدة على الأقل يسري فيها انتداب في اليوم المطلوب: بدأ، ولم ينته، ولم تنقض مدته.
structure-i-structured-formula = الجماعات المهيكلة ÷ كل الجماعات
structure-i-vacant = الجماعات الشاغرة تنظيميا
structure-i-vacant-says = جماعات لا هيئة محلية فيها بانتداب سار، مع اليوم الذي بدأ فيه الفراغ.
structure-i-vacant-formula = كل الجماعات − الجماعات المهيكلة
structure-i-uncovered = الجهات والأقاليم الشاغرة
structure-i-uncovered-says = جهات وأقاليم لا هيئة في مستواها بانتداب سار، مع اليوم الذي بدأ فيه الفراغ.
structure-i-uncovered-formula = عدد الجهات والأقاليم التي لا انتداب ساريا في هيئات مستواها
structure-i-expired = هيئات انقضت مدتها
structure-i-expired-says = هيئات ما زال فيها من يجلس، وقد انقضت كل المدد المعروفة لمن يجلسون فيها.
structure-i-expired-formula = عدد الهيئات التي آخر مدة فيها سابقة لليوم المطلوب أو مساوية له
structure-i-ending = هيئات تنقضي مدتها قريبا
structure-i-ending-says = هيئات تنقضي آخر المدد المعروفة فيها خلال الأشهر المختارة.
structure-i-ending-formula = عدد الهيئات التي آخر مدة فيها بعد اليوم المطلوب وقبل انقضاء الأشهر المختارة
structure-i-seats = المقاعد الشاغرة
structure-i-seats-says = مقاعد يشغلها شخص واحد، في هيئة قائمة، ولا يشغلها أحد في اليوم المطلوب.
structure-i-seats-formula = المقاعد الفردية − المشغولة منها
structure-i-met = هيئات اجتمعت في أجلها
structure-i-met-says = هيئات لم ينقض أجل اجتماعها القادم بعد، محسوبا من آخر اجتماع لها أو من تأسيسها بحسب دورية النظام الأساسي.
structure-i-met-formula = الهيئات المجتمعة في أجلها ÷ الهيئات المعروف أجلها
structure-i-convened = هيئات اجتمعت خلال المدة
structure-i-convened-says = هيئات قائمة انعقد لها اجتماع واحد على الأقل خلال الأشهر المختارة إلى غاية اليوم المطلوب.
structure-i-convened-formula = الهيئات المجتمعة ÷ كل الهيئات القائمة
structure-fact-no-meeting = لم يسجل لها اجتماع
structure-i-women = هيئات تحترم حصة النساء
structure-i-women-says = هيئات يفرض نظامها الأساسي حصة للنساء ويجلس فيها العدد المطلوب منهن على الأقل، دون احتساب الأطر.
structure-i-women-formula = الهيئات المستوفية ÷ الهيئات التي تلزمها الحصة ويجلس فيها أحد
structure-i-youth = هيئات تحترم حصة الشباب
structure-i-youth-says = هيئات يفرض نظامها الأساسي حصة للشباب ويجلس فيها العدد المطلوب منهم على الأقل، بحسب سنة الميلاد المسجلة في العضوية.
structure-i-youth-formula = الهيئات المستوفية ÷ الهيئات التي تلزمها الحصة ويجلس فيها أحد
structure-i-late = مقررات متأخر تنفيذها
structure-i-late-says = مهام أوكلتها المقررات، حل أجلها قبل اليوم المطلوب ولم تنجز إلى ذلك اليوم.
structure-i-late-formula = عدد المهام التي فات أجلها ولم تنجز
structure-i-activity = الاجتماعات المنعقدة
structure-i-activity-says = اجتماعات انعقدت خلال الأشهر المختارة إلى غاية اليوم المطلوب، لهيئات الحزب والهيئات الموازية.
structure-i-activity-formula = عدد الاجتماعات المنعقدة
structure-i-reach = اجتماعات خارج المدن الكبرى
structure-i-reach-says = اجتماعات انعقدت بعيدا عن العاصمة وعن المدن الكبرى خلال الأشهر المختارة.
structure-i-reach-formula = الاجتماعات خارج المدن الكبرى ÷ الاجتماعات المعروف مكانها
structure-i-members = الأعضاء
structure-i-members-says = عضويات بدأت ولم تنته في اليوم المطلوب، بحسب التراب المسجل اليوم.
structure-i-members-formula = عدد العضويات القائمة
structure-i-growth = نمو العضوية في سنة
structure-i-growth-says = عدد الأعضاء في اليوم المطلوب مقارنا بعددهم قبل سنة.
structure-i-growth-formula = (الأعضاء − الأعضاء قبل سنة) ÷ الأعضاء قبل سنة
structure-kind = نوع الهيئة
structure-kind-all = كل الأنواع
structure-months = الأشهر
structure-months-n = { PLURAL($n) ->
    [zero] بلا مدة
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرا
   *[other] { $n } شهر
}
structure-map-of = { $name }: { $day }
structure-map-label = خريطة: { $name } في { $day }. الجدول الموالي يقول الشيء نفسه.
structure-tiles-note = كل خانة جماعة، بترتيب الحروف؛ المواقع في الجدول لا في الرسم.
structure-beside = خارج الخريطة
structure-own-level = على مستوى { $unit } نفسه
structure-legend = مفتاح الألوان
structure-class-range = من { $from } إلى { $to }
structure-class-over = { $from } فأكثر
structure-class-under = أقل من { $to }
structure-class-none = لا معطيات: خانة مخططة
structure-darker = كلما اشتد اللون كبر الرقم. { $better }.
structure-tile-yes = مهيكلة
structure-tile-no = شاغرة
structure-since = منذ { $day }
structure-never = لا هيئة قط
structure-unit = الوحدة الترابية
structure-open-unit = صفحة الوحدة
structure-class = الصنف
structure-class-rural = قروية
structure-class-town = مدينة صغيرة
structure-class-city = مدينة
structure-classes = بحسب صنف الجماعة
structure-classes-note = المدينة جماعة حضرية يسكنها { $city } أو أكثر؛ ودونها مدينة صغيرة.
structure-distances = بحسب البعد عن المركز
structure-distances-note = المدينة الكبرى جماعة حضرية يسكنها { $big } أو أكثر. اجتماع لا تعرف جماعته يحسب في كبرى جماعات إقليمه.
structure-distance-capital = العاصمة
structure-distance-big-city = مدينة كبرى أخرى
structure-distance-other = غيرها
structure-distance-unknown = مكان غير معروف
structure-kinds = بحسب نوع الهيئة
structure-list-all = الكل ({ $n })
structure-list-counted = المحتسبة ({ $n })
structure-list-others = غير المحتسبة ({ $n })
structure-list-views = أي سطور تعرض
structure-list-none = لا شيء في هذه القائمة في { $day }.
structure-list-shown = { PLURAL($n) ->
    [zero] لا سطر
    [one] سطر واحد
    [two] سطران
    [few] { $n } أسطر
    [many] { $n } سطرا
   *[other] { $n } سطر
}
structure-col-what = ما هو
structure-col-state = الحالة
structure-col-since = التاريخ
structure-col-counts = محتسب
structure-yes = نعم
structure-no = لا
structure-fact-valid = مهيكلة منذ { $day }
structure-fact-ended = شاغرة منذ { $day }
structure-fact-never = لم تسجل فيها هيئة قط
structure-fact-term-over = انقضت المدة في { $day }
structure-fact-term-ends = تنقضي المدة في { $day }
structure-fact-seats = { $n } شاغرة من { $of }
structure-fact-met = آخر اجتماع: { $day }
structure-fact-not-met = لم تجتمع منذ { $day }، وكان أجلها { $due }
structure-fact-never-met = لم تجتمع قط، وكان أجلها { $due }
structure-fact-fresh = لم تجتمع بعد، وأجلها { $due }
structure-fact-quota = { $n } من { $of }، والمطلوب { $needed }
structure-fact-quota-unknown = { $n } معروفون من { $of }، ولا يعرف حال { $unknown }، والمطلوب { $needed }
structure-fact-due = حل أجله في { $day }
structure-fact-held = انعقد في { $day }
structure-fact-members = { $n } عضوا، وكانوا قبل سنة { $of }
structure-home = { $n } من { $of } جماعة مهيكلة
structure-register-go = سجل الأعضاء
structure-export-figures = المؤشرات في جدول
structure-code = الرمز
structure-whole = من أصل
