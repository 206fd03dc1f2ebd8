importing-title = Import de listes
importing-lead = Les listes de membres envoyées, et ce qu'il en est advenu.
importing-none = Aucune liste n'a encore été envoyée. Envoyez celle de vos membres telle quelle : Amana en reconnaît les colonnes, et vous la relisez avant que rien n'entre au fichier.
importing-new = Importer une liste
importing-new-lead = Un fichier Excel, ODS ou texte, quel que soit le séparateur. Rien n'entre au fichier des membres avant que vous ayez relu et confirmé ; ensuite, la liste entière peut encore être retirée.
importing-file = Fichier
importing-file-hint = { $n } Mo au plus. Il est conservé chiffré, et détruit un mois après la dernière étape.
importing-unit-hint = La province ou la commune que la liste concerne. Les lignes d'ailleurs sont refusées.
importing-no-file = Choisissez le fichier de la liste.
importing-send = Envoyer la liste
importing-received = Reçue
importing-stage-received = reçue, les colonnes sont lues
importing-stage-read = attend la relecture des colonnes
importing-stage-unreadable = illisible
importing-stage-mapped = comparée au fichier
importing-stage-previewed = prête à être inscrite
importing-stage-committing = en cours d'inscription
importing-stage-paused = en pause
importing-stage-committed = inscrite
importing-stage-undoing = en cours de retrait
importing-stage-undone = retirée
importing-stage-cancelled = abandonnée
importing-rows-new = Nouveaux membres
importing-rows-update = Mises à jour
importing-rows-same = Sans changement
importing-rows-doubtful = Douteuses
importing-rows-refused = Refusées
importing-rows = Lignes de la liste
importing-lead-new = Ceux que le fichier ne connaît pas encore comme membres. Leur adhésion commence à l'inscription.
importing-lead-update = Des membres dont la liste dit quelque chose de nouveau. Les valeurs antérieures sont gardées avec leur source ; aucun nom connu n'est réécrit, personne ne change de commune.
importing-lead-same = Des membres dont la liste ne dit rien de nouveau, et des lignes qui en répètent d'autres. Rien n'en est écrit.
importing-lead-doubtful = Chacun est peut-être quelqu'un de connu. Ne sont inscrits que ceux dont vous avez dit qui ils sont.
importing-lead-refused = Ces lignes ne sont pas inscrites. Téléchargez-les avec leurs motifs, corrigez-les, puis renvoyez-les.
importing-shown = { $n } affichées sur { $total }
importing-row = Ligne
importing-row-of = Ligne { $n }
importing-what = Ce qu'il en est
importing-reason = Motif
importing-changes = Change : { $fields }.
importing-row-kept = Modifié depuis, donc conservé.
importing-verdict-same = La même personne
importing-verdict-different = Pas la même personne
importing-verdict-skip = Ne pas inscrire
importing-verdict-none = Revenir sur ce jugement
importing-now-received = Le fichier est reçu, ses colonnes sont en cours de lecture. Vous pouvez quitter cette page et y revenir.
importing-now-read = Les colonnes sont lues. Vérifiez ce que contient chacune avant que les lignes soient comparées au fichier.
importing-now-broken = La lecture a échoué plusieurs fois. Enregistrez de nouveau le fichier dans un tableur, puis renvoyez-le.
importing-now-mapped = { PLURAL($n) ->
    [one] Les lignes sont lues et comparées au fichier : { $n } jusqu'ici.
   *[other] Les lignes sont lues et comparées au fichier : { $n } jusqu'ici.
}
importing-now-previewed = { PLURAL($n) ->
    [one] { $n } ligne attend d'être inscrite. Parcourez chaque rubrique, puis faites inscrire la liste.
   *[other] { $n } lignes attendent d'être inscrites. Parcourez chaque rubrique, puis faites inscrire la liste.
}
importing-now-nothing = Rien dans cette liste n'est à inscrire.
importing-now-committing = { $done } sur { $total } inscrites. Vous pouvez quitter cette page et y revenir.
importing-now-paused = L'inscription est en pause à { $done } sur { $total }. Ce qui est inscrit le reste ; le reste peut reprendre.
importing-now-denied = L'inscription est arrêtée : qui l'a demandée ne peut plus écrire au fichier de ce territoire. Quelqu'un qui le peut la reprendra.
importing-now-fault = L'inscription a échoué plusieurs fois et s'est arrêtée. Ce qui est inscrit le reste. Reprenez ; si cela se répète, prévenez qui administre le programme.
importing-now-undo-fault = Le retrait de la liste a échoué plusieurs fois et s'est arrêté. Ce qui a été retiré l'est. Retirez-la de nouveau ; si cela se répète, prévenez qui veille sur le programme.
importing-now-committed = La liste est inscrite. Nouveaux membres : { $added }. Membres mis à jour : { $changed }.
importing-now-undoing = La liste est en cours de retrait : { $done } sur { $total }.
importing-now-undone = { PLURAL($n) ->
    [one] La liste est retirée. { $n } ligne est revenue à son état d'avant.
   *[other] La liste est retirée. { $n } lignes sont revenues à leur état d'avant.
}
importing-now-cancelled = La liste a été abandonnée avant toute inscription, et son contenu détruit.
importing-now-cancelled-some = { PLURAL($n) ->
    [one] La liste a été abandonnée après { $n } ligne. Ce qui est inscrit le reste, et peut être retiré.
   *[other] La liste a été abandonnée après { $n } lignes. Ce qui est inscrit le reste, et peut être retiré.
}
importing-unjudged = { PLURAL($n) ->
    [one] { $n } attend votre jugement
   *[other] { $n } attendent votre jugement
}
importing-enter = { PLURAL($n) ->
    [one] Inscrire { $n } ligne
   *[other] Inscrire { $n } lignes
}
importing-resume = { PLURAL($n) ->
    [one] Inscrire le reste : { $n } ligne
   *[other] Inscrire le reste : { $n } lignes
}
importing-pause = Mettre en pause
importing-take-back = { PLURAL($n) ->
    [one] Retirer toute la liste : { $n } ligne
   *[other] Retirer toute la liste : { $n } lignes
}
importing-cancel = Abandonner l'import
importing-columns = Colonnes de la liste
importing-columns-check = Vérifier les colonnes
importing-columns-again = Corriger les colonnes
importing-judge = { PLURAL($n) ->
    [one] Trancher { $n } ligne douteuse
   *[other] Trancher { $n } lignes douteuses
}
importing-refused-xlsx = Lignes refusées avec leurs motifs (Excel)
importing-refused-csv = Lignes refusées avec leurs motifs (CSV)
importing-left-out-of = { PLURAL($n) ->
    [one] Dans { $n } ligne, « { $field } » n'a pas été compris : la valeur est laissée, le reste est repris.
   *[other] Dans { $n } lignes, « { $field } » n'a pas été compris : la valeur est laissée, le reste est repris.
}
importing-identity = Les numéros de carte nationale ne sont ni lus ni conservés : il y faut une autorisation préalable (loi 09-08, article 12).
importing-kept = { PLURAL($n) ->
    [one] { $n } ligne a été modifiée depuis : elle est conservée.
   *[other] { $n } lignes ont été modifiées depuis : elles sont conservées.
}
importing-destroyed = Les données personnelles lues dans cette liste sont détruites. Il reste quelle ligne est devenue quelle adhésion.
importing-kept-days = Le fichier et ce qui en a été lu sont détruits { $n } jours après la dernière étape.
importing-same-file = Ce même fichier est déjà arrivé le { $on }, envoyé par { $who } ; son état : { $what }.
importing-same-open = Ouvrir cette liste
importing-columns-lead = Voici ce qu'Amana a reconnu. Corrigez ce qui ne l'est pas : elle l'apprend pour la prochaine liste.
importing-heading = Titre de la colonne
importing-sample = Exemples
importing-holds = Contenu
importing-holds-of = Contenu de la colonne { $n }
importing-column = Colonne { $n }
importing-unsure = incertain
importing-left-out = Laisser de côté
importing-sheet = Feuille
importing-again-hint = Si vous en choisissez une autre, ses colonnes sont d'abord relues.
importing-header = Ligne des titres
importing-header-hint = Le numéro de la ligne des titres, ou 0 s'il n'y en a pas.
importing-bad-header = Le numéro d'une ligne est un nombre entier.
importing-joined-on = Date d'adhésion de ceux dont la liste ne la dit pas
importing-joined-on-hint = Le jour le plus proche que vous connaissiez ; celui de la réception à défaut.
importing-no-names = Il faut une colonne avec les noms. Choisissez-la.
importing-preview = Comparer les lignes au fichier
importing-exchanged = À partir de la ligne { $row }, les colonnes { $one } et { $other } ont échangé leur contenu ; chacune est lue à sa nouvelle place.
importing-moved = À partir de la ligne { $row }, la colonne { $one } contient ce que contenait la colonne { $other }. Relisez ces lignes.
importing-pair-lead = Ligne { $row } : la même personne avec une probabilité de { $percent } %.
importing-in-list = Dans la liste
importing-in-register = Au fichier
importing-agreement = Concordance
importing-agrees-in = Concordent : { $fields }.
importing-together = Les trancher ensemble
importing-percent = Probabilité en pour cent
importing-percent-hint = Cela vaut pour celles qui ne sont pas encore tranchées. Chaque ligne peut ensuite être revue, et le jugement repris.
importing-same-from = À partir de cette probabilité : la même personne
importing-different-below = En dessous de cette probabilité : pas la même personne
importing-verdicts-none = Reprendre tous les jugements
importing-bad-percent = Écrivez un nombre entier de 0 à 100.
importing-likely = Probabilité : { $percent } %.
importing-differs-in = Diffèrent : { $fields }.
importing-judged = Vous avez dit :
importing-hidden = Les données protégées du membre ne sont pas montrées ici : il est seulement dit si elles concordent.
importing-agree-missing = manque d'un côté
importing-agree-differs = diffère
importing-agree-agrees = concorde
importing-agree-sound = même prononciation
importing-agree-near-sound = prononciation proche
importing-agree-slip = une faute de frappe
importing-agree-part = en fait partie
importing-agree-day-and-month = jour et mois inversés
importing-agree-near-date = date proche
importing-agree-year = même année
importing-agree-only-year = l'année seulement
importing-agree-next-year = années voisines
importing-agree-mailbox = même nom chez un autre fournisseur
importing-why-value = Colonne { $n } ({ $field }) : { $why }
importing-why-left-out = Colonne { $n } ({ $field }) laissée : { $why }
importing-why-unclear = Colonne { $n } ({ $field }) laissée : les mots n'ont pas été compris.
importing-why-nameless = La ligne n'a pas de nom.
importing-why-name-wrong = Le nom est trop long, ou sans lettres.
importing-why-place-missing = La ligne ne dit ni commune ni province.
importing-why-place-unknown = Aucune commune ou province ne porte ce nom, ou la commune n'est pas de cette province.
importing-why-place-several = Plusieurs communes portent ce nom. Précisez la province, ou le code de la commune.
importing-why-place-outside = Hors du territoire pour lequel la liste a été envoyée.
importing-why-too-young = { PLURAL($n) ->
    [one] N'avait pas { $n } an le jour de l'adhésion.
   *[other] N'avait pas { $n } ans le jour de l'adhésion.
}
importing-why-joined-later = La date d'adhésion n'est pas encore arrivée.
importing-why-member-until = Était membre jusqu'au { $on } : une nouvelle adhésion ne commence pas avant.
importing-why-not-taken = A changé au fichier pendant l'inscription. Renvoyez cette ligne.
importing-why-repeats = Répète la ligne { $n }.
importing-why-elsewhere = Le fichier le connaît dans une autre commune du territoire : il y reste, un transfert a sa procédure.
importing-fault-sheet = le tableur y a laissé une erreur.
importing-fault-too-long = trop long.
importing-fault-name = n'est pas un nom.
importing-fault-date = n'est pas une date.
importing-fault-no-such-day = ce jour n'existe pas.
importing-fault-year = année invraisemblable.
importing-fault-ambiguous = on ne sait lequel est le mois. Écrivez l'année d'abord : 1980-04-03.
importing-fault-phone = n'est pas un numéro de téléphone.
importing-fault-phone-short = il manque des chiffres au téléphone.
importing-fault-phone-long = le téléphone a trop de chiffres.
importing-fault-sex = ni homme ni femme.
importing-fault-email = n'est pas une adresse électronique.
importing-fault-age = n'est pas un âge.
importing-fault-other = incompris.
