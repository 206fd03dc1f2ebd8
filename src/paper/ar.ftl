paper-pdf = { $what } (PDF)
paper-pdf-arabic = { $what } (PDF بالعربية)
paper-place-and-date = { $place }، في { $date }
paper-reference = المرجع
paper-follow = لمطابقة هذه الوثيقة بما هو مسجل
paper-number = ر.ت
paper-on-day = حررت يوم
paper-attendance-sheet = ورقة الحضور للتوقيع
