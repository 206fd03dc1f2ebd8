paper-pdf = { $what } (PDF)
paper-pdf-arabic = { $what } (PDF en arabe)
paper-place-and-date = { $place }, le { $date }
paper-reference = Réf.
paper-follow = Pour comparer ce document à ce qui est enregistré
paper-number = N°
paper-on-day = État au
paper-attendance-sheet = Feuille de présence à signer
