search-title = البحث
search-title-for = نتائج البحث عن «{ $asked }»
search-ask = اكتب اسم شخص أو جهاز أو إقليم أو اجتماع، بالعربية أو بالحروف اللاتينية.
search-nothing = لم نجد في نطاقك ما يطابق ذلك. جرب جزءا من الاسم، أو اكتبه بالحروف الأخرى.
search-label = ابحث
search-go = بحث
search-in = { $what }، { $place }
search-unit = وحدة ترابية
search-body = جهاز
search-person = شخص
search-meeting = اجتماع
search-decision = مقرر
search-count = { PLURAL($n) ->
    [zero] لا نتائج.
    [one] نتيجة واحدة.
    [two] نتيجتان.
    [few] { $n } نتائج، الأقرب أولا.
    [many] { $n } نتيجة، الأقرب أولا.
   *[other] { $n } نتيجة، الأقرب أولا.
}
