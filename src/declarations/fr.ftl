declarations-title = Déclarations légales et délais
declarations-lead = Chaque déclaration naît d’un fait enregistré : section créée, dirigeants changés, texte adopté. Son délai court du jour du fait, selon la loi.
declarations-none = Aucune déclaration ici. Elle apparaît d’elle-même quand un fait l’exige.
declarations-shown = { PLURAL($n) ->
    [one] { $n } déclaration
   *[other] { $n } déclarations
}
declarations-open = En attente
declarations-col-what = Objet de la déclaration
declarations-article = Article de loi
declarations-fact-on = Jour du fait
declarations-fact-from = Faits depuis le
declarations-fact-until = jusqu’au
declarations-due = Échéance
declarations-left-days = Jours restants
declarations-deadline-term = Délai
declarations-deadline = { PLURAL($n) ->
    [one] { $n } jour à compter du { $on }
   *[other] { $n } jours à compter du { $on }
}
declarations-before-day = À déclarer au plus tard le { $day }
declarations-last-day = dernier jour
declarations-days-left = { PLURAL($n) ->
    [one] reste { $n } jour
   *[other] restent { $n } jours
}
declarations-days-late = { PLURAL($n) ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
declarations-late-by = { PLURAL($n) ->
    [one] Déposée avec { $n } jour de retard.
   *[other] Déposée avec { $n } jours de retard.
}
declarations-effect = Un changement non déclaré n’est pas opposable à l’administration ni aux tiers ; déclaré en retard, il ne l’est qu’à compter de la déclaration ({ $article }).
declarations-home-late = Déclarations légales en retard
declarations-since = échue le
declarations-kind-branch = Création d’une section
declarations-kind-leaders = Changement des dirigeants d’une section
declarations-kind-organs = Changement des organes dirigeants
declarations-kind-symbol = Changement du symbole
declarations-kind-headquarters = Changement du siège
declarations-kind-internal-rules = Modification du règlement intérieur
declarations-kind-name = Changement de dénomination
declarations-kind-statutes = Modification des statuts
declarations-kind-programme = Modification du programme
declarations-title-branch = Déclaration de création : { $body }
declarations-title-leaders = Déclaration de changement de dirigeants : { $body }
declarations-state-late = En retard
declarations-state-due = À déclarer
declarations-state-prepared = Dossier préparé
declarations-state-deposited = Déposée, récépissé attendu
declarations-state-filed = Déposée contre récépissé
declarations-state-completed = Complète
declarations-state-before = Déclarée auparavant
declarations-state-set-aside = Sans déclaration
declarations-state-gone = N’est plus due
declarations-gone = Le fait n’est plus au registre : l’acte qui l’avait inscrit a été retiré, et la déclaration n’est plus due. Ce qui a été fait reste ci-dessous ; si elle a été déposée, informez-en l’autorité par écrit.
declarations-refused = Refusée par l’autorité le { $on } : { $why }. À déposer de nouveau.
declarations-authority = Autorité destinataire
declarations-decision = Décision
declarations-version = Version adoptée
declarations-came = Entrants
declarations-left = Sortants
declarations-nothing-done = Rien n’a encore été fait.
declarations-step-prepared = Dossier imprimé
declarations-step-filed = Déposée auprès de l’autorité
declarations-step-corrected = Dépôt rectifié
declarations-step-refused = Refusée ou jugée incomplète
declarations-step-before = Marquée comme déclarée auparavant
declarations-step-set-aside = Écartée : rien à déclarer
declarations-step-withdrawn = Dernière inscription retirée
declarations-file-it = Enregistrer le dépôt
declarations-filed-on = Jour du dépôt
declarations-filed-receipt = Déposée le { $on }, récépissé { $number }
declarations-filed-waiting = Déposée le { $on }, sans récépissé
declarations-place = Lieu du dépôt
declarations-place-hint = Le bureau qui a reçu le dossier. Autorité compétente : { $authority }
declarations-bringer = Déposant
declarations-receipt = Numéro du récépissé
declarations-receipt-hint = Numéro du récépissé daté et cacheté. Laissez vide s’il n’est pas encore remis.
declarations-receipt-on = Date du récépissé
declarations-receipt-of = Récépissé { $number } du { $on }
declarations-correct = Rectifier le dépôt
declarations-refuse = Enregistrer un refus ou un dossier incomplet
declarations-refused-on = Jour du refus
declarations-refused-why = Motif de l’autorité
declarations-earlier = Déclarée avant le registre
declarations-before-on = Jour de cette déclaration
declarations-reference = Référence de la déclaration antérieure
declarations-reference-hint = Numéro et date du récépissé, ou lieu de conservation.
declarations-aside = Rien que la loi demande de déclarer
declarations-take-back = Retirer la dernière inscription
declarations-take-back-what = L’inscription reste dans l’historique avec son auteur ; la déclaration revient à son état antérieur.
declarations-reason = Motif
declarations-scan = Copie du récépissé
declarations-scan-keep = Conserver la copie
declarations-scan-reading = Consultation du récépissé
declarations-file = Dossier de déclaration
declarations-letter = Lettre de déclaration
declarations-leaders = Liste des dirigeants
declarations-leaders-none = Aucun dirigeant enregistré ce jour. Inscrivez les mandats avant le dépôt.
declarations-lacking = { PLURAL($n) ->
    [one] Il manque des informations sur { $n } dirigeant : complétez-les ici, ou à la main dans l’espace laissé.
   *[other] Il manque des informations sur { $n } dirigeants : complétez-les ici, ou à la main dans l’espace laissé.
}
declarations-lacking-nothing = Toutes les informations exigées par la loi sont là.
declarations-col-missing = Ce qui manque
declarations-nothing-missing = Rien
declarations-complete-link = Compléter
declarations-complete = Compléter : { $name }
declarations-complete-keep = Enregistrer
declarations-known-already = Déjà enregistré. Écrivez de nouveau pour rectifier ; l’ancien reste conservé.
declarations-birth-place = Lieu de naissance
declarations-occupation = Profession
declarations-print = Imprimer le dossier
declarations-print-what = Le dossier contient des données protégées : l’impression est enregistrée avec son motif, et chaque personne citée le voit.
declarations-reason-hint = Pourquoi ces données sont lues.
declarations-reason-given = Déclaration à l’autorité compétente ({ $article })
declarations-letter-language = Langue de la lettre
declarations-in-arabic = Arabe
declarations-in-own = Français
declarations-no-authority = Aucune autorité connue pour cette unité : son nom sera écrit à la main.
declarations-letter-to = À
declarations-letter-about = Objet
declarations-letter-under = Référence
declarations-letter-greeting = Monsieur,
declarations-opening-branch = Conformément à { $article }, { $organisation } a l’honneur de vous déclarer la création de l’organe suivant, le { $on } : { $body }.
declarations-opening-leaders = Conformément à { $article }, { $organisation } a l’honneur de vous déclarer le changement intervenu parmi les dirigeants de l’organe suivant, le { $on } : { $body }.
declarations-opening-text = Conformément à { $article }, { $organisation } a l’honneur de vous déclarer : { $what }, le { $on }.
declarations-ground-meeting = Cela résulte de la décision : « { $text } », prise lors de : { $meeting }, tenue le { $on }.
declarations-ground-decision = Cela résulte de la décision : « { $text } ».
declarations-ground-version = Adopté par : { $congress }.
declarations-letter-deadline = { PLURAL($n) ->
    [one] Le délai de cette déclaration est de { $n } jour à compter du { $on } et expire le { $due }.
   *[other] Le délai de cette déclaration est de { $n } jours à compter du { $on } et expire le { $due }.
}
declarations-letter-late = Déclaration déposée hors délai : elle ne prend effet qu’au jour du dépôt ({ $article }).
declarations-col-leader = Nom et qualité
declarations-col-born = Date et lieu de naissance
declarations-enclosures = Pièces jointes
declarations-enclosed-list = { PLURAL($n) ->
    [one] Liste des dirigeants ({ $n })
   *[other] Liste des dirigeants ({ $n })
}
declarations-enclosed-cards = { PLURAL($n) ->
    [one] { $n } copie certifiée conforme de la carte nationale d’identité
   *[other] { $n } copies certifiées conformes des cartes nationales d’identité
}
declarations-enclosed-minutes = Extrait du procès-verbal de la réunion
declarations-enclosed-seal = scellé par l’empreinte
declarations-enclosed-text = Le texte adopté, en copies cachetées
declarations-enclosed-proof = Pièces justificatives du changement
declarations-letter-blanks = { PLURAL($n) ->
    [one] Ce dossier contient { $n } blanc à remplir à la main avant le dépôt.
   *[other] Ce dossier contient { $n } blancs à remplir à la main avant le dépôt.
}
declarations-letter-end = Veuillez agréer, Monsieur, l’expression de notre haute considération.
declarations-signs = Le responsable national du parti ou son délégué
declarations-excel = Excel
declarations-before-title = Déclarations antérieures au registre
declarations-before-unit-hint = La province ou l’unité dont les faits ont été déclarés auparavant.
declarations-before-until = Faits antérieurs au
declarations-before-until-hint = Le jour où le registre a commencé. Ce qui suit n’est pas touché.
declarations-before-mark = Marquer comme déclarées
declarations-marked = Marquées comme déclarées auparavant, sous une même référence.
declarations-no-day = Écrivez le jour.
declarations-no-day-outside = Le jour se situe entre le { $on } et aujourd’hui.
declarations-no-place = Écrivez où le dossier a été déposé.
declarations-no-person = Choisissez qui a déposé le dossier.
declarations-no-person-elsewhere = Le dossier est déposé par un dirigeant de la section ou de l’organe au-dessus. Choisissez dans la liste.
declarations-no-receipt-half = Un récépissé a un numéro et une date : les deux, ou aucun.
declarations-no-receipt-day = La date du récépissé ne précède pas le dépôt et n’est pas future.
declarations-no-filed = Déjà déposée le { $on }. Rectifiez ou retirez l’inscription.
declarations-no-not-filed = Aucun dépôt enregistré : commencez par lui.
declarations-no-same = Rien n’a changé.
declarations-no-reason = Écrivez le motif.
declarations-no-reference = Écrivez la référence de la déclaration antérieure.
declarations-no-fact = Le fait n’est plus au registre : rien à déclarer.
declarations-no-open = Cette déclaration n’attend rien. Retirez d’abord l’inscription si elle est erronée.
declarations-no-stands = Rien à retirer.
declarations-no-words = Ce fait est établi au registre : il doit être déclaré.
declarations-no-before = Rien n’est à déclarer ici avant ce jour.
declarations-no-leaders = Cette déclaration ne porte pas sur des dirigeants.
declarations-no-written = Écrivez au moins une information.
declarations-no-birth = Date de naissance invraisemblable.
declarations-no-identity = Le numéro de la carte : une ou deux lettres, puis des chiffres.
declarations-no-known = Cette information est connue : elle se rectifie dans la fiche de la personne.
declarations-no-authorised = Le numéro de carte n’est conservé que sur autorisation de la CNDP : il s’écrit à la main.
declarations-no-scan-full = Toutes les pages possibles du récépissé sont conservées.
