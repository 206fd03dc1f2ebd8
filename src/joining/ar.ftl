joining-by-article = { $sentence } ({ $article })
joining-title = طلبات الانخراط
joining-title-of = طلبات الانخراط: { $unit }
joining-count = { PLURAL($n) ->
    [zero] لا طلب انخراط
    [one] طلب انخراط واحد
    [two] طلبا انخراط
    [few] { $n } طلبات انخراط
    [many] { $n } طلب انخراط
   *[other] { $n } طلب انخراط
}
joining-shown = { PLURAL($n) ->
    [zero] لا طلب
    [one] طلب واحد
    [two] طلبان
    [few] { $n } طلبات
    [many] { $n } طلبا
   *[other] { $n } طلب
}
joining-none = لا طلب انخراط هنا.
joining-number = رقم الوصل
joining-unit = الجماعة
joining-received = تاريخ الورود
joining-channel = طريقة الورود
joining-channel-online = الاستمارة الإلكترونية
joining-channel-paper = استمارة ورقية موقعة
joining-channel-officer = تصريح أمام مسؤول
joining-wanted-open = في انتظار البت
joining-wanted-late = انقضى أجل البت فيها
joining-wanted-appealed = مطعون فيها
joining-wanted-closed = تم البت فيها أو سحبت
joining-wanted-all = الكل
joining-enter = تسجيل طلب ورقي
joining-entry-unit-hint = اسم الجماعة التي ينتمي إليها صاحب الطلب، أو رمزها.
joining-forgotten = طلب مسحوب، محيت معطياته
joining-rule-days = { PLURAL($days) ->
    [zero] تبت فيه { $body } في الحين
    [one] تبت فيه { $body } داخل أجل يوم واحد
    [two] تبت فيه { $body } داخل أجل يومين
    [few] تبت فيه { $body } داخل أجل { $days } أيام
    [many] تبت فيه { $body } داخل أجل { $days } يوما
   *[other] تبت فيه { $body } داخل أجل { $days } يوم
}
joining-rule-body = تبت فيه { $body }
joining-rule-none = لا يحدد النظام الأساسي من يبت في طلبات الانخراط: يبت فيها المسؤول عن السجل، ويدون ذلك.
joining-decides = البت في الطلب من اختصاص { $body }
joining-state-left = { PLURAL($n) ->
    [zero] آخر يوم للبت
    [one] بقي يوم واحد للبت
    [two] بقي يومان للبت
    [few] بقيت { $n } أيام للبت
    [many] بقي { $n } يوما للبت
   *[other] بقي { $n } يوم للبت
}
joining-state-waiting = في انتظار البت
joining-state-adjourned = مؤجل إلى { $until }
joining-state-escalated = انقضى الأجل، معروض على الجهاز الأعلى منذ { $since }
joining-state-silent-yes = انقضى الأجل، والسكوت قبول منذ { $since }: في انتظار تدوينه
joining-state-silent-no = انقضى الأجل، والسكوت رفض منذ { $since }
joining-state-late = انقضى أجل البت منذ { $since }
joining-state-appealed = طعن فيه يوم { $on }
joining-state-accepted = مقبول يوم { $on }
joining-state-refused = مرفوض يوم { $on }
joining-state-withdrawn = مسحوب يوم { $on }
joining-steps = مراحل الطلب
joining-step-received = ورد الطلب
joining-step-matched = صاحبه شخص مسجل من قبل
joining-step-apart = ليس الشخص المسجل
joining-step-adjourned = أجل البت فيه
joining-step-adjourned-to = أجل البت فيه إلى { $until }
joining-step-accepted = قبل
joining-step-refused = رفض
joining-step-withdrawn = سحبه صاحبه
joining-step-appealed = طعن في الرفض
joining-step-alone = بت فيه مسؤول دون اجتماع
joining-kind-membership = انخراط
joining-kind-renewal = تجديد الانخراط
joining-judge-accept = قبول
joining-judge-refuse = رفض
joining-judge-adjourn = تأجيل
joining-judge = القرار
joining-judge-all = القرار في الطلبات المختارة
joining-judge-own = قرار خاص بهذا الطلب
joining-judge-like-all = كسائر المختارين
joining-reason = السبب
joining-reason-hint = واجب عند الرفض والتأجيل: يقرؤه صاحب الطلب.
joining-until = التأجيل إلى يوم
joining-decide = البت في الطلب
joining-prepare = إعداد القرار
joining-before = عرض طلبات الانخراط على الاجتماع
joining-more-wait = طلبات أخرى تنتظر: تعرض بعد البت في هذه.
joining-text = البت في طلبات الانخراط: { $parts }
joining-text-accept = { PLURAL($n) ->
    [zero] قبول لا طلب
    [one] قبول طلب واحد
    [two] قبول طلبين
    [few] قبول { $n } طلبات
    [many] قبول { $n } طلبا
   *[other] قبول { $n } طلب
}
joining-text-refuse = { PLURAL($n) ->
    [zero] رفض لا طلب
    [one] رفض طلب واحد
    [two] رفض طلبين
    [few] رفض { $n } طلبات
    [many] رفض { $n } طلبا
   *[other] رفض { $n } طلب
}
joining-text-adjourn = { PLURAL($n) ->
    [zero] تأجيل لا طلب
    [one] تأجيل طلب واحد
    [two] تأجيل طلبين
    [few] تأجيل { $n } طلبات
    [many] تأجيل { $n } طلبا
   *[other] تأجيل { $n } طلب
}
joining-says-accept = قبول انخراط { $who }
joining-says-refuse = رفض انخراط { $who }: { $reason }
joining-says-adjourn = تأجيل البت في طلب { $who } إلى { $until }: { $reason }
joining-about = للانخراط في { $unit }. الاستمارة قصيرة، ولا تحتاج إلى حساب.
joining-about-until = للانخراط في { $unit }، إلى غاية { $last }. الاستمارة قصيرة، ولا تحتاج إلى حساب.
joining-is-closed = هذه الاستمارة غير مفتوحة اليوم.
joining-renew-where = يجدد الانخراط لدى فرعك: خذ معك بطاقتك ووصل آخر أداء.
joining-notice = إخبار بشأن معطياتك
joining-notice-hint = من يعالج المعطيات، ولأي غرض، ومن يتوصل بها، وما الإجباري منها، وكيف تمارس الحقوق (القانون 09-08، المادة 5).
joining-consent = نص الموافقة
joining-consent-hint = ما يوافق عليه صاحب الطلب بالضبط. لا يغير بعد استعماله: كل تعديل صيغة جديدة.
joining-default-notice =
    المسؤول عن المعالجة: { $house }.
    تجمع هذه المعطيات للبت في طلب الانخراط ومسك سجل الأعضاء، ولا تستعمل في غير ذلك.
    يطلع عليها المسؤولون المكلفون بالسجل في ترابك والجهاز المختص بالبت، ولا تسلم إلى غيرهم.
    الاسم وتاريخ الازدياد والجماعة ووسيلة الاتصال والتصريحات إجبارية، وما عداها اختياري.
    لك حق الولوج إلى معطياتك وتصحيحها والتعرض على معالجتها، ويمحى الطلب المسحوب فورا.
joining-default-consent = أوافق على معالجة { $house } لمعطياتي الشخصية، ومنها ما يدل على انتمائي السياسي، للبت في طلب انخراطي ومسك سجل الأعضاء.
joining-controller = المسؤول عن المعالجة: { $house }.
joining-declared = رقم وصل التصريح لدى اللجنة الوطنية: { $number }.
joining-province = العمالة أو الإقليم
joining-next = متابعة
joining-unit-hint = الجماعة أو المقاطعة التي تقيم بها.
joining-who = من أنت
joining-name = الاسم الكامل بالعربية
joining-name-hint = كما في بطاقتك الوطنية. اكتبه بالحروف اللاتينية أسفله إن لم يكن لك اسم بالعربية.
joining-birth-hint = ينخرط من بلغ { $years } سنة كاملة.
joining-contact = كيف نجيبك
joining-phone-hint = الهاتف أو البريد الإلكتروني، أحدهما يكفي.
joining-more = معلومات أخرى، إن شئت
joining-skills = مهارات
joining-skills-hint = ما تتقنه وتود أن تفيد به.
joining-message = رسالة
joining-sworn = تصريحات بالشرف
joining-sworn-on = يوم { $on }، صيغة { $version }
joining-sworn-rights = أصرح أنني مغربي الجنسية وأتمتع بحقوقي المدنية والسياسية.
joining-sworn-single = أصرح أنني لا أنتمي إلى أي حزب سياسي آخر.
joining-sworn-single-hint = القانون التنظيمي 29-11، المادة 21: لا ينخرط أحد في حزبين في آن واحد.
joining-sworn-offices = أصرح أنني لا أزاول أي مهمة من المهام التي يمنع القانون على أصحابها الانخراط في الأحزاب.
joining-sworn-offices-hint = القانون التنظيمي 29-11، المادة 23: القوات المسلحة وأعوان القوة العمومية، والقضاة وقضاة المجلس الأعلى للحسابات والمجالس الجهوية، ورجال السلطة، ومن ليس لهم الحق النقابي.
joining-condition = { $text } ({ $article })
joining-consents = الموافقات
joining-consent-membership = قرأت نص الإخبار والموافقة، وأوافق على معالجة معطياتي للبت في طلبي ومسك سجل الأعضاء.
joining-consent-news = أوافق على التوصل بأخبار التنظيم
joining-consent-email = أوافق على التوصل بأخبار التنظيم بالبريد الإلكتروني
joining-consent-sms = أوافق على التوصل بأخبار التنظيم برسائل قصيرة
joining-consent-whatsapp = أوافق على التوصل بأخبار التنظيم عبر واتساب
joining-consent-call = أوافق على الاتصال بي هاتفيا
joining-consent-canvassing = قبول الاستقراء والتواصل الدعائي
joining-canvassing = هل تتعرض على استعمال معطياتك في التواصل الدعائي؟
joining-canvassing-hint = لك أن تتعرض دون أن تعلل، الآن أو في أي وقت (القانون 09-08، المادتان 9 و10).
joining-canvassing-no = أتعرض على ذلك
joining-canvassing-yes = لا أتعرض على ذلك
joining-said-yes = نعم:
joining-said-no = لا:
joining-version = صيغة النص
joining-send = إرسال الطلب
joining-slow = { PLURAL($n) ->
    [zero] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد قليل.
    [one] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد دقيقة.
    [two] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد دقيقتين.
    [few] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد { $n } دقائق.
    [many] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد { $n } دقيقة.
   *[other] ورد من هذا المكان أو على هذه الاستمارة عدد كبير من الطلبات. لم يسجل طلبك: أعد إرساله بعد { $n } دقيقة.
}
joining-mine = طلب انخراطك
joining-mine-keep = احفظ عنوان هذه الصفحة أو رمزها: به وحده تتبع طلبك. لا تعطه لغيرك.
joining-mine-decides = البت في طلبك من اختصاص { $who }.
joining-mine-officer = يبت في طلبك المسؤول عن سجل الأعضاء في ترابك.
joining-mine-welcome = قبل طلبك: مرحبا بك.
joining-receipt = وصل طلب الانخراط
joining-appeal = الطعن
joining-appeal-until = لك أن تطعن أمام { $body } إلى غاية { $last }.
joining-appeal-why = لماذا تطعن
joining-appeal-send = رفع الطعن
joining-withdraw = سحب الطلب
joining-withdraw-what = يسحب الطلب وتمحى معطياتك فورا دون رجعة. يبقى رقم الوصل وتاريخاه.
joining-withdraw-send = سحب الطلب ومحو معطياتي
joining-alike = قد يكون مسجلا من قبل
joining-alike-by = يتفقان في: { $fields }
joining-alike-name = اسم مشابه
joining-is-same = الشخص نفسه
joining-is-other = شخص آخر
joining-say-same = هو نفسه
joining-say-other = ليس هو
joining-twin = طلب آخر بوسيلة الاتصال نفسها:
joining-campaigns = حملات الانخراط
joining-campaigns-none = لا حملة مفتوحة هنا بعد.
joining-campaign-new = فتح حملة
joining-campaign-kind = الغرض
joining-campaign-title = عنوان الحملة
joining-campaign-from = من يوم
joining-campaign-last = آخر يوم
joining-campaign-last-hint = اتركه فارغا لتبقى الاستمارة مفتوحة.
joining-campaign-open = مفتوحة
joining-campaign-until = مفتوحة إلى غاية { $last }
joining-campaign-opens = تفتح يوم { $on }
joining-campaign-ended = انتهت يوم { $last }
joining-campaign-closed = أغلقت يوم { $on }
joining-campaign-close = إغلاق الحملة اليوم
joining-address = عنوان الاستمارة
joining-poster = ملصق برمز الاستمارة
joining-poster-scan = صور هذا الرمز بهاتفك لملء طلب الانخراط.
joining-versions = صيغ النص
joining-version-n = الصيغة { $n }
joining-version-new = كتابة صيغة جديدة
joining-version-why = من وافق من قبل وافق على الصيغة التي قرأها، وتبقى كما هي.
joining-no-application = لا وجود لهذا الطلب، أو سحبه صاحبه.
joining-no-elsewhere = الطلب { $number } من تراب لا يشمله هذا الجهاز.
joining-no-decided = سبق البت في الطلب { $number } يوم { $on }.
joining-no-later = ورد الطلب { $number } يوم { $on }، بعد هذا الاجتماع.
joining-no-withdrawn = سحب صاحب الطلب { $number } طلبه يوم { $on }.
joining-no-competent = ليس هذا الجهاز مختصا: البت في طلبات الانخراط من اختصاص { $body }
joining-no-alone = لا يبت أحد في الطلب منفردا: تبت فيه { $body } في اجتماع
joining-no-silence = قبل الطلب بسكوت الجهاز المختص منذ { $since }: لا يرفض ولا يؤجل بعد ذلك
joining-no-sits = صاحب الطلب { $number } يشغل مقعدا في الجهاز الذي يبت فيه: لا يبت أحد في طلبه.
joining-no-unresolved = شخص مسجل له وسيلة الاتصال نفسها التي في الطلب { $number }: بين أولا في صفحة الطلب هل هو الشخص نفسه.
joining-no-reason = اكتب السبب: يقرؤه صاحب الطلب.
joining-no-until = يؤجل البت إلى يوم بعد الاجتماع، داخل سنة.
joining-no-young = ينخرط من بلغ { $years } سنة كاملة: يمكن ذلك ابتداء من { $on }.
joining-no-birth = اكتب تاريخ الازدياد.
joining-no-birth-day = تحقق من تاريخ الازدياد.
joining-no-sworn = هذا التصريح واجب قانونا: لا يسجل الطلب دونه.
joining-no-consent = لا تعالج معطياتك دون موافقتك: ضع العلامة إن وافقت.
joining-no-contact = اكتب رقم هاتف أو عنوانا إلكترونيا لنجيبك.
joining-no-understood = لم يفهم ما كتبت: تحقق منه.
joining-no-place = اختر الجماعة.
joining-no-open = هذه الحملة غير مفتوحة.
joining-no-second = حملة «{ $title }» مفتوحة لهذه الوحدة: أغلقها أولا.
joining-no-declaration = لا تجمع معطيات شخصية قبل إدخال رقم وصل التصريح لدى اللجنة الوطنية: يدخله مدير النظام في الإعدادات.
joining-no-days = آخر يوم لا يسبق أول يوم ولا يوم فتح الحملة.
joining-no-appeal = لا طعن ممكن الآن: انقضى أجله، أو سبق الطعن، أو لم يرفض الطلب.
joining-no-choice = اختر ما يعرض وبين القرار فيه.
joining-contact-title = أريد أن تتواصلوا معي
joining-contact-only = لا أريد الانخراط الآن: تواصلوا معي فقط
joining-contact-via = كيف نتواصل معك
joining-contact-consent = أوافق على حفظ اسمي ووسيلة الاتصال للتوصل بأخبار التنظيم بهذه الوسيلة وحدها.
joining-contact-consent-hint = تسحب موافقتك متى شئت من الصفحة التي تفتح لك، فتمحى معطياتك.
joining-contact-send = إرسال
joining-contact-given = { $what }، منذ { $on }.
joining-contact-withdrawn = سحبت موافقتك يوم { $on }، ومحيت معطياتك.
joining-contact-keep = احفظ عنوان هذه الصفحة: به تسحب موافقتك.
joining-contact-stop = سحب الموافقة ومحو معطياتي
joining-prospects = الراغبون في التواصل
joining-prospect-apply = تسجيل طلب انخراط
joining-prospects-count = { PLURAL($n) ->
    [zero] لا راغب في التواصل هنا.
    [one] راغب واحد في التواصل.
    [two] راغبان في التواصل.
    [few] { $n } راغبين في التواصل.
    [many] { $n } راغبا في التواصل.
   *[other] { $n } راغب في التواصل.
}
joining-scan = نسخة الاستمارة الموقعة
joining-scan-hint = صور أو ملفات PDF، { $sheets } أوراق على الأكثر، { $megabytes } ميغابايت للورقة. تشفر عند وصولها بمفتاح صاحبها.
joining-scan-unit-hint = الجماعة أو الإقليم الذي وردت منه الاستمارة.
joining-scan-send = حفظ النسخة والإدخال
joining-scan-none = لا نسخة محفوظة لهذا الطلب.
joining-scan-why = لا تقرأ النسخة إلا لسبب يذكر، وتدون كل قراءة.
joining-scan-add = إضافة نسخة
joining-scan-typing = لإدخال الاستمارة
joining-sheet = الورقة { $n }
joining-sheets = { PLURAL($n) ->
    [zero] لا أوراق
    [one] ورقة واحدة
    [two] ورقتان
    [few] { $n } أوراق
    [many] { $n } ورقة
   *[other] { $n } ورقة
}
joining-papers = استمارات ورقية للإدخال
joining-papers-lead = تحفظ نسخة الاستمارة الموقعة أولا، ثم تدخل معطياتها وهي ظاهرة إلى جانبها.
joining-papers-none = لا نسخة تنتظر الإدخال.
joining-papers-waiting = نسخ تنتظر الإدخال
joining-paper-new = استمارة جديدة
joining-paper-until = تتلف إن لم تدخل قبل
joining-paper-remove = إتلاف النسخة
joining-paper-remove-what = إن كانت هذه النسخة غير صالحة للإدخال فأتلفها: لا يمكن استرجاعها. وإن لم تدخل قبل { $until } أتلفت من تلقاء نفسها.
joining-typing-lead = اكتب ما في الورقة كما هو، ولا تؤشر إلا على ما أشر عليه صاحبها. دونت قراءتك لهذه النسخة.
joining-signed-on = تاريخ التوقيع
joining-signed-on-hint = كما كتب على الورقة: به تحتسب السن والتصريحات.
joining-no-scan = اختر صورة الاستمارة أو ملفها.
joining-no-many-sheets = { PLURAL($most) ->
    [zero] لا تقبل أي ورقة.
    [one] تقبل ورقة واحدة على الأكثر: اجمع الأوراق في ملف PDF واحد.
    [two] تقبل ورقتان على الأكثر: اجمع الأوراق في ملف PDF واحد.
    [few] تقبل { $most } أوراق على الأكثر: اجمع الأوراق في ملف PDF واحد.
    [many] تقبل { $most } ورقة على الأكثر: اجمع الأوراق في ملف PDF واحد.
   *[other] تقبل { $most } ورقة على الأكثر: اجمع الأوراق في ملف PDF واحد.
}
joining-no-large-sheet = الورقة { $n } أكبر من { $most } ميغابايت: صورها بجودة أقل.
joining-no-odd-sheet = الورقة { $n } ليست صورة JPEG أو PNG ولا ملف PDF، أو لم تصل كاملة: أعد تصويرها أو إرسالها.
joining-no-signed-when = تاريخ التوقيع يكون قبل ورود الاستمارة أو في يومه، ولا يتجاوز السنة قبله.
joining-no-signature-day = اكتب تاريخ التوقيع كما هو على الورقة.
joining-blank = استمارة طلب الانخراط
joining-blank-print = طباعة استمارة فارغة
joining-blank-what = البيان
joining-blank-by-hand = تملأ بخط واضح
joining-blank-signed-on = حرر بـ ............................ في
joining-blank-signature = توقيع صاحب الطلب أو صاحبته
joining-blank-code = لمن يدخل الاستمارة: امسح هذا الرمز لفتح صفحة الإدخال.
joining-blank-unit-hint = الوحدة التي تطبع لها الاستمارة.
