minutes-title = Procès-verbal
minutes-none = Cette réunion n’a pas encore de procès-verbal.
minutes-none-yet = Cette réunion n’a pas encore de procès-verbal. Il se rédige à partir du registre ; vous en retouchez ensuite le texte à votre gré.
minutes-being-drafted = Le procès-verbal est en cours de rédaction ; il se lit une fois soumis.
minutes-compose = Rédiger le procès-verbal
minutes-write = Modifier le texte
minutes-write-lead = Chaque passage a son champ ; tout s’enregistre d’un coup. Un passage reste lié au fait dont il vient, quelle que soit sa rédaction ; vidé, il est retiré et peut être repris. Les lignes d’une liste commencent par un tiret.
minutes-passage-of = { $n }. { $fact }
minutes-keep = Enregistrer
minutes-leave = Revenir sans enregistrer
minutes-saved = { PLURAL($n) ->
    [one] { $n } passage enregistré.
   *[other] { $n } passages enregistrés.
}
minutes-saved-merged = { PLURAL($n) ->
    [one] Enregistré ; { $n } passage réunit votre texte et celui qu’un autre écrivait en même temps.
   *[other] Enregistré ; { $n } passages réunissent votre texte et celui qu’un autre écrivait en même temps.
}
minutes-back = Revenir au procès-verbal
minutes-history = Rédactions
minutes-history-of = Rédactions du passage : { $fact }
minutes-is-present = rédaction actuelle
minutes-restore = Reprendre cette rédaction
minutes-written-by = { $who }, { $when }
minutes-reworded = reformulé
minutes-arrange = Disposer
minutes-up = Monter
minutes-down = Descendre
minutes-take-out = Retirer le passage
minutes-bring-back = Reprendre le passage
minutes-removed = Passages retirés
minutes-add-after = Nouveau passage après celui-ci
minutes-add = Ajouter le passage
minutes-untold = Au registre, et pas dans le procès-verbal
minutes-tell = L’insérer à sa place
minutes-fact-changed = Le registre dit maintenant autre chose :
minutes-fact-gone = Cela n’est plus au registre.
minutes-take-record = Prendre le texte du registre
minutes-take-both = Porter le changement dans mon texte
minutes-take-own = Garder mon texte
minutes-differences = { PLURAL($n) ->
    [one] { $n } endroit diffère du registre ou y manque.
   *[other] { $n } endroits diffèrent du registre ou y manquent.
}
minutes-agree-all = Mettre à jour tout ce qui n’a pas été reformulé
minutes-choices = Choisir entre deux rédactions
minutes-choices-lead = Deux personnes ont écrit le même passage en même temps et changé les mêmes mots. Choisissez, ou écrivez une troisième rédaction ; l’autre reste dans l’historique du passage.
minutes-choices-wait = { PLURAL($n) ->
    [one] { $n } rédaction concurrente attend votre choix.
   *[other] { $n } rédactions concurrentes attendent votre choix.
}
minutes-no-choices = Aucune rédaction n’attend de choix.
minutes-present = Rédaction actuelle
minutes-present-removed = Ce passage a été retiré entre-temps.
minutes-waiting = Rédaction en attente
minutes-waiting-empty = Retirer le passage.
minutes-keep-present = Garder l’actuelle
minutes-take-waiting = Prendre celle-ci
minutes-write-another = Écrire une rédaction qui les réunit
minutes-another = Rédaction commune
minutes-put-up = Soumettre à l’adoption
minutes-by-signature = Par signature
minutes-by-signature-why = Le président de séance et le rapporteur le signent, chacun de son compte ou sur papier.
minutes-by-meeting = À une réunion ultérieure
minutes-by-meeting-why = Le même organe l’adopte. Le point s’ajoute à l’ordre du jour de la réunion choisie si elle est à venir.
minutes-put-up-to-sign = Soumettre à signature
minutes-put-up-to-meeting = Soumettre à la réunion
minutes-put-up-to = Soumis à
minutes-adopted-by = Adopté à
minutes-next-meeting = Réunion
minutes-next-unknown = La prochaine réunion, pas encore fixée
minutes-meeting-of = { $title }, { $day }
minutes-point = Adoption du procès-verbal : { $title }, { $day }
minutes-withdraw = Retirer et rouvrir le texte
minutes-adopt = Enregistrer l’adoption
minutes-adopting-meeting = Réunion qui l’a adopté
minutes-adopting-decision = Décision
minutes-no-decision = Sans décision enregistrée
minutes-reopen = Revenir sur l’adoption et rouvrir le texte
minutes-sign-title = Ce procès-verbal attend votre signature
minutes-sign-why = Lisez le texte ci-dessous. Votre signature porte sur ce texte même ; elle est inscrite à votre nom, à cette heure.
minutes-sign = Je signe ce procès-verbal
minutes-sign-on-paper = Inscrire une signature sur papier
minutes-enter-signature = Inscrire la signature
minutes-signer = Signataire
minutes-signed-on = Jour de la signature
minutes-signed = signé le { $day }
minutes-unsigned = signature attendue
minutes-on-paper = sur papier
minutes-signatures = Signatures
minutes-office-chair = Présidence de séance
minutes-office-rapporteur = Rapporteur
minutes-seal = Sceller définitivement
minutes-seal-why = Le procès-verbal est adopté. Le sceau garde son texte et son empreinte, signés par la clé de cette installation ; plus personne ne le change ensuite. Un sceau ne se retire pas ; seul un rectificatif daté peut s’y ajouter.
minutes-seals = Sceau
minutes-seal-of = Sceau du procès-verbal
minutes-take-text = Texte scellé
minutes-rectification = Rectificatif n° { $n }
minutes-rectify = Ajouter un rectificatif
minutes-rectify-why = Le texte scellé reste tel quel ; le rectificatif le suit, daté et scellé. Il ne se retire pas.
minutes-rectification-text = Texte du rectificatif
minutes-rectification-reason = Motif
minutes-rectified-count = { PLURAL($n) ->
    [one] { $n } rectificatif
   *[other] { $n } rectificatifs
}
minutes-unsigned-count = { PLURAL($n) ->
    [one] { $n } signature attendue
   *[other] { $n } signatures attendues
}
minutes-steps = Étapes
minutes-code = Code de vérification
minutes-code-unlike = Le code compte seize lettres et chiffres, comme imprimé : ABCD-EFGH-IJKL-MN23. Relisez-le.
minutes-check = Vérifier un procès-verbal
minutes-seal-holds = Sceau valable
minutes-seal-holds-why = Un document a été émis ici sous ce code, et le texte conservé est bien celui qui a été scellé.
minutes-seal-broken = Sceau rompu
minutes-seal-broken-why = Le texte conservé n’est pas celui qui a été scellé. Prévenez l’administrateur.
minutes-seal-unknown = Code inconnu
minutes-seal-unknown-why = Aucun document n’a été émis ici sous ce code. Vérifiez les lettres imprimées.
minutes-seal-kind = Document
minutes-of-meeting-on = Date de la réunion
minutes-was-rectified = { PLURAL($n) ->
    [one] Suivi d’{ $n } rectificatif.
   *[other] Suivi de { $n } rectificatifs.
}
minutes-compare = Comparer un texte
minutes-compare-why = Choisissez le fichier du texte scellé : il est comparé, pas conservé.
minutes-compare-file = Fichier
minutes-text-is-that = Ce fichier est exactement le texte scellé.
minutes-text-is-other = Ce fichier n’est pas le texte scellé.
minutes-register = Registre des procès-verbaux
minutes-register-of = Procès-verbaux : { $of }
minutes-register-empty = Aucun procès-verbal ici. Ils se rédigent depuis la page d’une réunion levée.
minutes-any-state = Tous les états
minutes-filter = Afficher
minutes-shown = { PLURAL($n) ->
    [one] { $n } procès-verbal
   *[other] { $n } procès-verbaux
}
minutes-col-state = État
minutes-col-sealed = Scellé le
minutes-col-code = Code
minutes-col-rectified = Rectificatifs
minutes-state-drafted = en rédaction
minutes-state-put-up = soumis
minutes-state-adopted = adopté, à sceller
minutes-state-sealed = scellé
minutes-step-drafted = rédigé à partir du registre
minutes-step-put-up = soumis à l’adoption
minutes-step-withdrawn = retiré
minutes-step-adopted = adopté
minutes-step-reopened = adoption retirée
minutes-step-sealed = scellé
minutes-step-rectified = rectificatif ajouté
minutes-section-title = Titre
minutes-section-convocation = Convocation
minutes-section-opening = Ouverture
minutes-section-attendance = Présences et quorum
minutes-section-agenda = Ordre du jour
minutes-section-points = Délibérations
minutes-section-decisions = Décisions
minutes-section-dates = Échéances
minutes-section-closing = Clôture
minutes-fact-free = Passage ajouté
minutes-fact-title = Réunion
minutes-fact-convocation = Convocation
minutes-fact-lawfulness = Régularité de la convocation
minutes-fact-opening = Ouverture
minutes-fact-attendance = Feuille de présence
minutes-fact-quorum = Quorum
minutes-fact-agenda = Ordre du jour
minutes-fact-point = Point
minutes-fact-report = Rapport
minutes-fact-speech = Intervention
minutes-fact-proposal = Proposition
minutes-fact-ballot = Vote
minutes-fact-decision = Décision
minutes-fact-milestone = Échéance
minutes-fact-movement = Arrivée ou départ
minutes-fact-closing = Clôture
minutes-why-composed = du registre
minutes-why-written = écrite
minutes-why-merged = réunie de deux
minutes-why-taken = reprise du registre
minutes-why-restored = reprise
minutes-why-chosen = choisie
minutes-why-removed = passage retiré
minutes-why-brought-back = passage repris
minutes-why-waiting = attend un choix
minutes-why-lost = non retenue
minutes-refusal-not-sat = Cette réunion n’a pas siégé, ou a été annulée : le procès-verbal se rédige une fois la séance ouverte.
minutes-refusal-still-sits = La séance dure encore : levez-la, puis soumettez le procès-verbal.
minutes-refusal-none = Cette réunion n’a pas de procès-verbal : rédigez-le d’abord.
minutes-refusal-sealed = Ce procès-verbal est scellé ; un sceau ne se retire pas : ajoutez un rectificatif s’il y a lieu.
minutes-refusal-text-adopted = Ce procès-verbal est adopté : revenez d’abord sur l’adoption pour rouvrir le texte.
minutes-refusal-text-put-up = Ce procès-verbal est soumis : retirez-le d’abord pour rouvrir le texte. Ce que vous avez écrit figure ci-dessous.
minutes-refusal-too-many = Un procès-verbal compte au plus { $n } passages : réunissez-en.
minutes-refusal-choice-waits = { PLURAL($n) ->
    [one] { $n } rédaction attend un choix : choisissez avant de soumettre.
   *[other] { $n } rédactions attendent un choix : choisissez avant de soumettre.
}
minutes-refusal-differs = { PLURAL($n) ->
    [one] { $n } endroit diffère du registre : prenez son texte ou gardez le vôtre avant de soumettre.
   *[other] { $n } endroits diffèrent du registre : prenez son texte ou gardez le vôtre avant de soumettre.
}
minutes-refusal-no-chair = Choisissez qui signe pour la présidence.
minutes-refusal-no-rapporteur = Choisissez qui signe comme rapporteur.
minutes-refusal-same-signer = Présidence et rapporteur signent à deux : choisissez une autre personne pour l’un.
minutes-refusal-not-there = { $name } n’était pas à la réunion et n’a pas de fonction au bureau de l’organe : choisissez quelqu’un de présent ou en fonction.
minutes-refusal-not-signer = Votre signature n’est pas demandée : signent ceux à qui il est soumis.
minutes-refusal-signer-missing = Choisissez qui a signé.
minutes-refusal-signed-already = Cette signature est inscrite depuis le { $day }.
minutes-refusal-other-text = Le texte a changé depuis votre lecture : relisez-le, puis signez.
minutes-refusal-not-for-signature = Ce procès-verbal est soumis à une réunion, pas à signature.
minutes-refusal-signed-day = { $day } : on ne signe ni avant la réunion ni dans l’avenir.
minutes-refusal-not-put-up = Ce procès-verbal n’est plus soumis : ouvrez sa page pour voir où il en est.
minutes-refusal-meeting-missing = Choisissez la réunion qui l’a adopté.
minutes-refusal-meeting-unfit = Une réunion ultérieure du même organe l’adopte : choisissez-la.
minutes-refusal-meeting-decides-nothing = Cette réunion n’a pas eu lieu, ou sans quorum : elle n’adopte rien.
minutes-refusal-decision-elsewhere = Cette décision n’est pas de cette réunion : choisissez-en une, ou laissez vide.
minutes-refusal-not-adopted = Ce procès-verbal n’est pas adopté : on ne scelle que ce qui l’est.
minutes-refusal-not-sealed = Ce procès-verbal n’est pas scellé : corrigez le texte même.
minutes-home-unwritten = Réunions levées sans procès-verbal
minutes-home-to-sign = Procès-verbaux à signer
minutes-home-drafted = Procès-verbaux en rédaction
minutes-home-to-seal = Procès-verbaux adoptés, à sceller
minutes-offer = procès-verbal à adopter
minutes-sealed-on = Ce procès-verbal a été scellé le { $when } ; ce code permet de le vérifier.
minutes-col-number = N°
minutes-print = Procès-verbal à imprimer
minutes-of-meeting = Procès-verbal
