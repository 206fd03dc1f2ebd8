ui-amana = أمانة
ui-skip = الانتقال إلى المحتوى
ui-menu = أقسام الموقع
ui-beside = صفحات هذا القسم
ui-trail = موقع هذه الصفحة
ui-notices = إشعارات
ui-search-label = ابحث عن شخص أو جهاز أو إقليم أو اجتماع
ui-search-everywhere = البحث في كل السجلات
ui-appearance = اللغة والمظهر
ui-language = اللغة
ui-theme = المظهر
ui-theme-auto = حسب الجهاز
ui-theme-light = فاتح
ui-theme-dark = داكن
ui-sign-out = تسجيل الخروج
ui-undo = تراجع
ui-close = إغلاق
ui-credits = الأسماء والأرقام الترابية: المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2024. الحدود مبسطة وليست مرجعا رسميا.

# الاستمارات
ui-optional = (اختياري)
ui-problems = { PLURAL($n) ->
    [zero] لا شيء يحتاج إلى تصحيح
    [one] جواب واحد يحتاج إلى تصحيح
    [two] جوابان يحتاجان إلى تصحيح
    [few] { $n } أجوبة تحتاج إلى تصحيح
    [many] { $n } جوابا يحتاج إلى تصحيح
   *[other] { $n } جواب يحتاج إلى تصحيح
}

# السند: السلسلة التي تصل الواقعة بالمادة التي خولتها
ui-title-fact = الواقعة
ui-title-decision = القرار
ui-title-meeting = الاجتماع
ui-title-quorum = النصاب
ui-title-article = المادة
ui-title-link-sound = { $gender ->
    [feminine] ثابتة
   *[masculine] ثابت
}
ui-title-link-unknown = { $gender ->
    [feminine] غير معلومة
   *[masculine] غير معلوم
}
ui-title-link-broken = { $gender ->
    [feminine] مختلة
   *[masculine] مختل
}
ui-title-sound = سند ثابت
ui-title-unknown = سند ناقص
ui-title-broken = سند مختل
ui-title-in-words = السند: { $links }

# القوائم الطويلة
ui-paging = صفحات القائمة
ui-paging-earlier = السابق
ui-paging-later = التالي
ui-export = تصدير إلى جدول

# التواريخ
ui-indicative = (تاريخ تقديري)

# الملفات
ui-drop-here = أفلت الملفات أو المجلد هنا، أو اخترها
ui-drop-send = إرسال
ui-drop-choose = اختيار ملفات
ui-drop-accepts = الأنواع المقبولة:
ui-drop-sent = وصل
ui-drop-failed = لم يصل
ui-drop-waiting = في الانتظار

# المراجعة
ui-review-text = نص البلاغ
ui-review-keys = السهمان أو J و K للتنقل بين الحقول، Enter للتصحيح، C للتأكيد

# لوحة الأوامر واختصارات لوحة المفاتيح
ui-palette = اذهب إلى قسم أو ابحث
ui-palette-found = النتائج
ui-palette-all = ابحث في كل شيء عن
ui-keys = اختصارات لوحة المفاتيح
ui-keys-move = تنقل
ui-keys-open = فتح
ui-keys-fields = الحقل التالي أو السابق في المراجعة
ui-keys-correct = تصحيح الحقل
ui-keys-confirm = تأكيد
ui-keys-single = تشغيل الاختصارات ذات الحرف الواحد
ui-keys-single-hint = أوقفها إن كنت تملي على جهازك بالصوت
