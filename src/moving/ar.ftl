moving-title = طلبات نقل العضوية
moving-count = { PLURAL($n) ->
    [zero] لا طلب نقل هنا.
    [one] طلب نقل واحد.
    [two] طلبا نقل.
    [few] { $n } طلبات نقل.
    [many] { $n } طلب نقل.
   *[other] { $n } طلب نقل.
}
moving-none = لا طلب نقل هنا. يقدم الطلب العضو من صفحة معطياته، أو يسجله المسؤول عن السجل من صفحة العضو.
moving-ask = طلب نقل العضوية
moving-send = إرسال الطلب
moving-mine = نقل عضويتي
moving-mine-lead = اطلب الانتماء إلى وحدة أخرى، وتتبع طلبك هنا.
moving-not-member = لست عضوا اليوم: لا عضوية تنقل. إن كنت عضوا فاتصل بالمسؤول عن السجل في إقليمك.
moving-unit-hint = الجماعة التي تلتحق بها العضوية، باسمها أو برمزها.
moving-why = سبب الطلب
moving-asked-on = تاريخ الطلب
moving-in-writing = طلب العضو النقل كتابة
moving-from = الوحدة المغادرة
moving-to = وحدة الالتحاق
moving-way = من { $from } إلى { $to }
moving-of = { $who }، من { $from } إلى { $to }
moving-somebody = عضو
moving-leaving = عن الوحدة المغادرة
moving-arriving = عن وحدة الالتحاق
moving-step-for = { $what } { $side }
moving-by-member = طلبه العضو بنفسه
moving-by-officer = سجله مسؤول بطلب من العضو
moving-register = المسؤول عن السجل
moving-who-decides = من يبت في الطلب
moving-rule = البت في النقل من إقليم إلى آخر من اختصاص { $bodies }، عن الوحدة المغادرة وعن وحدة الالتحاق
moving-rule-days = { PLURAL($days) ->
    [zero] البت في طلب النقل من اختصاص { $bodies }
    [one] البت في طلب النقل من اختصاص { $bodies }، داخل يوم واحد
    [two] البت في طلب النقل من اختصاص { $bodies }، داخل يومين
    [few] البت في طلب النقل من اختصاص { $bodies }، داخل { $days } أيام
    [many] البت في طلب النقل من اختصاص { $bodies }، داخل { $days } يوما
   *[other] البت في طلب النقل من اختصاص { $bodies }، داخل { $days } يوم
}
moving-rule-none = لا يحدد النظام الأساسي من يبت في طلبات النقل: يبت فيها المسؤول عن السجل في كل من الوحدتين، ويدون ذلك.
moving-state-moved = نقلت العضوية يوم { $on }
moving-membership = صفحة العضوية
moving-alone = دونه مسؤول دون اجتماع
moving-decide = تدوين القرار
moving-note-silence = تدوين القبول بالسكوت
moving-remove = حذف هذا الطلب المسجل خطأ
moving-withdraw = سحب الطلب
moving-says-accept = قبول نقل عضوية { $who } من { $from } إلى { $to }
moving-says-refuse = رفض نقل عضوية { $who } إلى { $to }: { $reason }
moving-says-adjourn = تأجيل البت في نقل عضوية { $who } إلى { $until }: { $reason }
moving-judge = البت في طلب نقل عضوية
moving-which = طلب النقل
moving-nothing-waits = لا طلب نقل ينتظر بت هذا الجهاز.
moving-no-transfer = لا طلب نقل بهذا الرقم. أعيدوا فتح اللائحة.
moving-no-second = سبق طلب نقل هذه العضوية يوم { $on } ولم يبت فيه بعد. انتظروا البت فيه أو اسحبوه أولا.
moving-no-unit = اختاروا جماعة أو إقليما غير الذي توجد فيه العضوية اليوم.
moving-no-day = تاريخ الطلب بعد بداية العضوية وليس في المستقبل.
moving-no-request = لا ينقل عضو دون طلب منه: احصلوا على طلبه المكتوب ثم ضعوا العلامة.
moving-no-reason = اكتبوا السبب: يقرؤه العضو ومن يبت في الطلب.
moving-no-until = يؤجل البت إلى يوم بعد القرار، داخل سنة.
moving-no-choice = اختاروا قرارا: قبول أو رفض أو تأجيل.
moving-no-closed = تم البت في هذا الطلب أو سحب يوم { $on }. للتغيير، تراجعوا عن القرار أو سجلوا طلبا جديدا.
moving-no-later = ورد هذا الطلب يوم { $on }، بعد هذا الاجتماع. اعرضوه على اجتماع لاحق.
moving-no-competent = لستم مختصين بهذا الطلب: البت فيه من اختصاص { $bodies }. يدون القرار من يتولى رئاسة هذا الجهاز أو نيابتها أو مقرريته، أو اجتماع من اجتماعاته
moving-no-silence = قبل النقل بسكوت الجهاز المختص منذ { $since }: لا يرفض ولا يؤجل بعد ذلك
moving-no-own = لا يبت أحد في نقل عضويته، ولا جهاز يشغل العضو مقعدا فيه. يعرض الطلب على جهاز الطعن أو على من لا صلة له به.
moving-no-appeal = لا طعن في هذا الطلب: لم يرفض، أو انقضى أجل الطعن، أو سبق الطعن فيه.
moving-no-last = لا يتراجع عن القرار إلا من اتخذه أو جهازه، ولا إلا عن آخر خطوة. أعيدوا فتح الصفحة.
moving-no-of-decision = هذه الخطوة جزء من قرار اجتماع: تراجعوا عن القرار من صفحته فتسقط معه.
moving-no-went-on = تغيرت العضوية بعد هذا النقل: تراجعوا أولا عما جاء بعده.
moving-asked = طلب النقل من { $from } إلى { $to }: { $reason }
