members-title = الأعضاء
members-title-of = أعضاء { $unit }
members-count = { PLURAL($n) ->
    [zero] لا أحد في هذه اللائحة.
    [one] عضو واحد في هذه اللائحة.
    [two] عضوان في هذه اللائحة.
    [few] { $n } أعضاء في هذه اللائحة.
    [many] { $n } عضوا في هذه اللائحة.
   *[other] { $n } عضو في هذه اللائحة.
}
members-in-all = { PLURAL($n) ->
    [zero] لا عضو هنا.
    [one] عضو واحد هنا.
    [two] عضوان هنا.
    [few] { $n } أعضاء هنا.
    [many] { $n } عضوا هنا.
   *[other] { $n } عضو هنا.
}
members-shown = { PLURAL($n) ->
    [zero] لا أحد في هذه الصفحة
    [one] عضو واحد في هذه الصفحة
    [two] عضوان في هذه الصفحة
    [few] { $n } أعضاء في هذه الصفحة
    [many] { $n } عضوا في هذه الصفحة
   *[other] { $n } عضو في هذه الصفحة
}
members-women-share = نسبة النساء ممن يعرف جنسهم: { $share }.
members-none = لا عضو مسجل هنا بعد. أدرجوا أول عضو أو استوردوا لائحة.
members-none-found = لا عضو في نطاقكم يطابق هذه التصفية. خففوا شرطا منها.
members-all-here = عرض الأعضاء كلهم
members-enter = إدراج عضو
members-unit = الوحدة
members-unit-hint = الجماعة التي ينتمي إليها العضو، باسمها أو برمزها.
members-joined-on = تاريخ الانخراط
members-category = الفئة الاجتماعية المهنية
members-education = المستوى الدراسي
members-age = السن
members-seniority = الأقدمية
members-birth-year = سنة الميلاد
members-number = رقم العضوية القديم
members-reference = مرجع العضوية
members-sworn = التصريح بالشرف
members-paid-until = مؤدى إلى غاية
members-paid-until-hint = أول يوم لا يشمله الأداء. ما اقترح هنا هو ما يعطيه النظام الأساسي.
members-women = نساء
members-men = رجال
members-young = شباب
members-with-office = لهم صفة في الهياكل
members-without-office = دون صفة
members-in-force = الأعضاء
members-active = عضوية سارية
members-due = حل أجل التجديد
members-lapsed = سقطت لعدم التجديد
members-suspended = موقوفة
members-unknown-state = وضع غير محدد في النظام الأساسي
members-coming = لم تبدأ بعد
members-ended = انتهت
members-resigned = استقال
members-expelled = أقيل
members-died = توفي
members-all-states = كل العضويات
members-step-joined = انخراط
members-step-renewed = أداء واجب الانخراط
members-step-suspended = توقيف
members-step-reinstated = رفع التوقيف
members-step-transferred = نقل
members-step-resigned = استقالة
members-step-expelled = إقالة
members-step-died = وفاة
members-do-suspend = توقيف العضوية
members-do-reinstate = رفع التوقيف
members-do-transfer = نقل العضوية
members-do-resign = تسجيل استقالة
members-do-expel = تسجيل إقالة
members-do-die = تسجيل وفاة
members-pay = تسجيل أداء
members-how-entry = أدرجه مسؤول
members-how-application = بطلب قبلته اللجنة
members-how-import = من لائحة سابقة
members-cat-student = طلبة وتلاميذ
members-cat-employee = مستخدمو القطاع الخاص
members-cat-civil-servant = موظفون
members-cat-teacher = أطر التربية والتعليم
members-cat-profession = مهن حرة
members-cat-business = رجال ونساء الأعمال
members-cat-merchant = تجار
members-cat-craftsman = حرفيون وصناع تقليديون
members-cat-farmer = فلاحون وصيادون
members-cat-worker = عمال
members-cat-homemaker = ربات البيوت
members-cat-retired = متقاعدون
members-cat-unemployed = بدون عمل
members-cat-other = فئة أخرى
members-edu-none = لم يتمدرس
members-edu-primary = ابتدائي
members-edu-secondary = إعدادي أو ثانوي
members-edu-baccalaureate = بكالوريا
members-edu-vocational = تكوين مهني
members-edu-licence = إجازة
members-edu-master = ماستر أو مهندس
members-edu-doctorate = دكتوراه
members-age-under = أقل من { $age } سنة
members-age-over = { $age } سنة فأكثر
members-age-between = من { $from } إلى { $to } سنة
members-since-first = أقل من سنة
members-since-between = من { $from } إلى { $to } سنوات
members-since-over = { $from } سنوات فأكثر
members-skill = مهارة
members-language = لغة
members-tag = علامة
members-skills = المهارات
members-languages = اللغات
members-tags = العلامات
members-source-person = تصريح المعني بالأمر
members-source-document = وثيقة مدلى بها
members-source-branch = لائحة الفرع
members-source-import = ملف مستورد
members-source-correction = تصحيح خطأ في الإدخال
members-channel-paper = موقعة على ورق
members-channel-in-person = أمام مسؤول
members-channel-online = عبر استمارة إلكترونية
members-by-cash = نقدا
members-by-cheque = شيك
members-by-transfer = تحويل بنكي
members-by-card = بطاقة بنكية
members-was-nothing = لا شيء
members-dirhams = { $n } درهم
members-because-coming = تبدأ العضوية يوم { $on }.
members-because-active = واجب الانخراط مؤدى إلى غاية { $until }.
members-because-due = حل أجل التجديد يوم { $since }، وتسقط العضوية يوم { $lapses } إن لم تجدد.
members-because-due-ever = حل أجل التجديد يوم { $since }. لا يحدد النظام الأساسي متى تسقط العضوية.
members-because-lapsed = لم تجدد العضوية منذ { $since }.
members-because-unknown = لا يحدد النظام الأساسي مدة الانخراط، ولا أداء يشمل هذا اليوم.
members-because-suspended = العضوية موقوفة منذ { $since }.
members-because-suspended-until = العضوية موقوفة من { $since } إلى { $until }.
members-because-ended = انتهت العضوية يوم { $on }.
members-because-leaves = وتنتهي يوم { $on }.
members-by-article = { $said } ({ $article })
members-until = إلى غاية { $until }
members-wrote = كتبه { $who }، { $when }
members-facts = بيانات العضوية
members-history = ما جرى في العضوية
members-changes = ما حين من المعطيات
members-no-changes = لم تغير أي معطيات بعد.
members-field = المعطى
members-was = القيمة السابقة
members-source = مصدر القيمة الجديدة
members-author = بقلم
members-source-note = توضيح عن المصدر
members-consents = الموافقات
members-consents-none = لا موافقة مسجلة في هذا النظام.
members-consent-given = وافق على معالجة معطياته يوم { $on }، { $how }، على النص رقم { $text }.
members-consent-withdrawn = وافق يوم { $on }، { $how }، على النص رقم { $text }، وسحب موافقته يوم { $off }.
members-edit = تحيين المعطيات
members-save = حفظ
members-person = صفحة الشخص
members-label-add = إضافة
members-label-drop = حذف
members-decision = المقرر
members-decision-hint = مرجع المقرر أو عنوان صفحته.
members-take-back = تراجع
members-law-age = المادة 19 من القانون التنظيمي 29.11
members-age-hint = ينخرط من بلغ { $years } سنة كاملة ({ $article }).
members-swear = صرح بشرفه أنه لا ينتمي إلى حزب آخر
members-swear-hint = ولا إلى فئة يمنع عليها القانون الانخراط (المادتان 21 و23 من القانون التنظيمي 29.11).
members-consent = وافق على معالجة معطياته
members-consent-text = يوافق على أن يحفظ الحزب اسمه وتاريخ ميلاده ووسائل الاتصال به وفئته في سجل أعضائه، لتدبير العضوية ودعوته إلى أنشطة الحزب. له أن يطلع عليها ويصححها ويعترض عليها (القانون 09-08).
members-channel = كيف أعطيت الموافقة
members-paid-on = تاريخ الأداء
members-amount = المبلغ بالدرهم
members-paid-by = طريقة الأداء
members-fee = { PLURAL($months) ->
    [zero] واجب الانخراط { $dirhams } درهم ({ $article }).
    [one] واجب الانخراط { $dirhams } درهم عن شهر واحد ({ $article }).
    [two] واجب الانخراط { $dirhams } درهم عن شهرين ({ $article }).
    [few] واجب الانخراط { $dirhams } درهم عن { $months } أشهر ({ $article }).
    [many] واجب الانخراط { $dirhams } درهم عن { $months } شهرا ({ $article }).
   *[other] واجب الانخراط { $dirhams } درهم عن { $months } شهر ({ $article }).
}
members-fee-unknown = لا يحدد النظام الأساسي واجب الانخراط.
members-effect-on = تاريخ السريان
members-suspended-until = إلى غاية (أول يوم بعد التوقيف)
members-to-unit = الوحدة التي ينتقل إليها
members-to-unit-hint = داخل نطاقكم. إلى إقليم آخر ينقلها من يشرف على الإقليمين.
members-reason = السبب
members-article = المادة
members-anew = اتركوه فارغا إن لم يتغير. القيمة المحفوظة لا تظهر هنا.
members-no-membership = لا توجد هذه العضوية. ربما تراجع عنها أحد.
members-no-twice = هذا الشخص عضو منذ { $on }. افتحوا عضويته بدل إدراجه ثانية.
members-no-until = كان هذا الشخص عضوا إلى { $on }: تبدأ العضوية الجديدة من ذلك اليوم أو بعده.
members-no-young = السن المطلوب { $years } سنة، ويبلغه يوم { $on }: أجلوا الانخراط إلى ذلك اليوم.
members-no-birth = اكتبوا تاريخ الميلاد: القانون يشترط السن يوم الانخراط.
members-no-sworn = لا انخراط دون التصريح بعدم الانتماء إلى حزب آخر: اطلبوه ثم علموا الخانة.
members-no-consent = لا تحفظ المعطيات دون موافقة صاحبها: خذوها ثم علموا الخانة.
members-no-wide = اختاروا الجماعة أو الإقليم: لا ينتمي العضو إلى جهة أو إلى الوطن كله.
members-no-ended = انتهت هذه العضوية يوم { $on }. لا يسجل فيها شيء بعد ذلك؛ تراجعوا عن النهاية إن كانت خطأ.
members-no-before = التاريخ قبل بداية العضوية يوم { $on }: صححوه.
members-no-future = التاريخ لم يحن بعد: اكتبوا اليوم أو يوما قبله.
members-no-suspended = العضوية موقوفة منذ { $on }: ارفعوا التوقيف أولا.
members-no-rest = العضوية ليست موقوفة في ذلك اليوم.
members-no-reason = اكتبوا السبب: لا توقيف ولا إقالة دون تعليل.
members-no-amount = اكتبوا المبلغ بالدرهم، أكبر من الصفر.
members-no-cash = من 10.000 درهم فما فوق يؤدى بشيك (المادة 40 من القانون التنظيمي 29.11): غيروا طريقة الأداء.
members-no-until-wrong = يوم النهاية غير مقبول: يجب أن يأتي بعد ما أدي من قبل وبعد يوم البداية.
members-no-until-unknown = لا يحدد النظام الأساسي مدة الانخراط: اكتبوا إلى غاية أي يوم يشمل الأداء.
members-no-same-unit = العضو في هذه الوحدة من قبل: اختاروا غيرها.
members-no-reach = هذه الوحدة خارج نطاقكم: ينقل العضوية إليها من يشرف على الوحدتين، في الجهة أو وطنيا.
members-no-last = لا يتراجع إلا عن آخر ما سجل. أعيدوا فتح الصفحة.
members-no-receipt = سلم وصل عن هذا الأداء: ألغوا الوصل من صفحته، فيسقط الأداء معه ويبقى رقم الوصل.
members-no-meanwhile = غير شخص آخر هذه العضوية في هذه الأثناء: أعيدوا فتح الصفحة ثم اكتبوا ما أردتم.
members-no-change = لا شيء مختلف: غيروا قيمة واحدة على الأقل.
members-no-source = اختاروا مصدر القيمة الجديدة.
members-no-label = { PLURAL($n) ->
    [zero] اكتبوا كلمة.
    [one] اكتبوا كلمة لا تتجاوز حرفا واحدا.
    [two] اكتبوا كلمة لا تتجاوز حرفين.
    [few] اكتبوا كلمة لا تتجاوز { $n } أحرف.
    [many] اكتبوا كلمة لا تتجاوز { $n } حرفا.
   *[other] اكتبوا كلمة لا تتجاوز { $n } حرف.
}
members-no-understood = القيمة غير مفهومة: أعيدوا كتابتها كاملة.
members-views = عروض محفوظة
members-view-name = اسم هذا العرض
members-view-keep = حفظ العرض
members-view-drop = حذف العرض
members-export = استخراج اللائحة
members-export-note = يسجل كل استخراج باسمكم وبالغرض منه. لا تتضمن اللائحة معطيات محمية.
members-purpose = الغرض من الاستخراج
members-purpose-hint = مثلا: استدعاء الجمع العام، حملة التجديد. لا تستعمل اللائحة لغيره (القانون 09-08، المادة 3).
members-no-purpose = اكتبوا الغرض في سطر لا يتجاوز مائتي حرف.
members-counts = أعداد الأعضاء
members-counts-of = أعداد الأعضاء: { $unit }
members-by-unit = حسب التراب
members-by-category = حسب الفئة الاجتماعية المهنية
members-by-skill = حسب المهارة واللغة
members-skills-none = لم تسجل أي مهارة هنا بعد.
members-total = المجموع
members-what = التصنيف
members-no-commune = دون جماعة
members-shares = نسب النساء والشباب
members-shares-lead = نسبة النساء والشباب في كل جهاز، مع ما يشترطه النظام الأساسي.
members-shares-none = لا جهاز من هذا النوع هنا.
members-young-below = الشاب من هو دون { $age } سنة، حسب سنة الميلاد في سجل الأعضاء.
members-young-unknown = لا يحدد النظام الأساسي سن الشباب.
members-share = { $found } من { $members } ({ $share })
members-share-of-known = { PLURAL($n) ->
    [zero] { $found } من { $members }
    [one] { $found } من { $members }، ولا يعرف حال واحد
    [two] { $found } من { $members }، ولا يعرف حال اثنين
    [few] { $found } من { $members }، ولا يعرف حال { $n }
    [many] { $found } من { $members }، ولا يعرف حال { $n }
   *[other] { $found } من { $members }، ولا يعرف حال { $n }
}
members-share-nobody = لا أحد في هذا الجهاز اليوم
members-share-asked = المطلوب: { $share } ({ $article })
members-share-met = محققة
members-share-open = غير معروفة
members-share-missing = { PLURAL($n) ->
    [zero] لا ينقص أحد
    [one] ينقص واحد
    [two] ينقص اثنان
    [few] ينقص { $n }
    [many] ينقص { $n }
   *[other] ينقص { $n }
}
members-sex-unknown = جنس غير معروف
members-age-unknown = سن غير معروف
members-alike = { PLURAL($n) ->
    [zero] لا أحد في السجل قد يكون هو نفسه.
    [one] في السجل شخص قد يكون هو نفسه:
    [two] في السجل شخصان قد يكون أحدهما هو نفسه:
    [few] في السجل { $n } أشخاص قد يكون أحدهم هو نفسه:
    [many] في السجل { $n } شخصا قد يكون أحدهم هو نفسه:
   *[other] في السجل { $n } شخص قد يكون أحدهم هو نفسه:
}
members-no-direct-move = لا ينقل أحد عضوا مباشرة بين هاتين الوحدتين: البت في النقل من اختصاص { $bodies }. سجلوا طلب العضو من صفحته تحت «طلب نقل العضوية»، فيعرض على الجهاز المختص.
members-no-of-transfer = هذا النقل نتيجة طلب تم البت فيه: تراجعوا عن القرار من صفحة الطلب، أو عن قرار الاجتماع، فيسقط النقل معه.
members-member = العضو
members-no-member = هذا الشخص ليس عضوا في ذلك اليوم: لا عضوية توقف أو تنهى.
members-do-expel-now = إقالة عضو
members-do-lift = رفع توقيف أو إقالة
members-offices-end = { PLURAL($n) ->
    [zero] لا صفة تنتهي به.
    [one] تنتهي به صفة واحدة في الهياكل.
    [two] تنتهي به صفتان في الهياكل.
    [few] تنتهي به { $n } صفات في الهياكل.
    [many] تنتهي به { $n } صفة في الهياكل.
   *[other] تنتهي به { $n } صفة في الهياكل.
}
members-says-suspend = توقيف عضوية { $who } ابتداء من { $on }: { $reason }
members-says-suspend-until = توقيف عضوية { $who } من { $on } إلى { $until }: { $reason }
members-says-expel = إقالة { $who } يوم { $on }: { $reason }
members-says-reinstate = رفع التوقيف أو الإقالة عن { $who } يوم { $on }: { $reason }
members-no-of-decision = هذا أثر من آثار قرار: تراجعوا عن القرار من صفحته فيسقط معه.
members-no-body-met = لا يعرف الجهاز الذي اجتمع: بينوه في صفحة الاجتماع أولا.
members-no-other-unit = العضو من غير تراب الجهاز الذي اجتمع: يقرر في شأنه جهاز إقليمه أو الجهاز الوطني.
