diagnosis-title = Diagnostic
diagnosis-lead = Un diagnostic est une fiche par commune et une par province : une partie remplie par Amana d’après le registre, une autre par les responsables ; remise, elle se compare à la précédente.
diagnosis-new = Nouveau diagnostic
diagnosis-launch = Lancer le diagnostic
diagnosis-none = Aucun diagnostic ici pour l’instant. Lancez-en un pour une province ou une région : une fiche est préparée pour chaque commune.
diagnosis-title-hint = Par exemple : état de l’organisation dans la province avant le congrès.
diagnosis-unit-hint = Une province, une préfecture ou une région.
diagnosis-by = Lancé par
diagnosis-by-me = En ma qualité
diagnosis-launched = Lancé le
diagnosis-due = À remettre avant le
diagnosis-due-hint = Dernier jour pour remettre les fiches, dans les deux ans.
diagnosis-handed = Fiches remises
diagnosis-handed-day = Remise le
diagnosis-communes = Communes
diagnosis-late = En retard
diagnosis-excel = Exporter vers Excel
diagnosis-runs = En cours
diagnosis-closed-on = Clos le { $on }
diagnosis-due-past = Délai dépassé depuis le { $on }
diagnosis-done-of = { $done } fiches de communes remises sur { $of }
diagnosis-sheets = Fiches des communes
diagnosis-above = Fiches de la province et de la région
diagnosis-no-sheets = Aucune fiche ne correspond.
diagnosis-sheet = Fiche
diagnosis-sheet-of = Fiche de diagnostic : { $unit }
diagnosis-open-sheet = Ouvrir la fiche
diagnosis-complete = Ajouter les fiches manquantes
diagnosis-close = Clore le diagnostic
diagnosis-reopen = Rouvrir le diagnostic
diagnosis-take-back = Annuler le lancement
diagnosis-constraints = Contraintes
diagnosis-readiness = Préparation
diagnosis-readiness-of = Préparation : { $unit }
diagnosis-state-late = En retard
diagnosis-state-handed-back = Renvoyée pour correction
diagnosis-state-draft = Brouillon
diagnosis-state-blank = Pas encore remplie
diagnosis-state-handed-in = Remise
diagnosis-state-gone = L’unité n’existe plus
diagnosis-handed-in-on = Remise le { $on }
diagnosis-step-handed-in = Fiche remise
diagnosis-step-withdrawn = Fiche reprise
diagnosis-step-handed-back = Fiche renvoyée pour correction
diagnosis-facts = Ce que dit le registre
diagnosis-facts-kept = Tel qu’au jour de la remise, le { $on } ; ne change plus
diagnosis-facts-now = Tel qu’aujourd’hui, le { $on } ; fixé le jour de la remise
diagnosis-facts-territory = Territoire
diagnosis-facts-bodies = Organes
diagnosis-facts-figures = Indicateurs
diagnosis-facts-members = Membres et représentation
diagnosis-population = Population
diagnosis-people = Population des communes
diagnosis-people-split = { $rural } en communes rurales, { $urban } en urbaines
diagnosis-standing = Organe du niveau
diagnosis-missing = N’existe pas
diagnosis-missing-since = N’existe plus depuis le { $on }
diagnosis-term = mandat jusqu’au { $on }
diagnosis-members-split = { $all }, dont { $women } femmes et { $unknown } dont le sexe n’est pas connu
diagnosis-members-not-counted = Non comptés : qui a remis la fiche n’accède pas au registre des membres
diagnosis-not-answered = Sans réponse
diagnosis-fill = Remplir la fiche
diagnosis-fill-hint = Enregistrez à tout moment et revenez plus tard. Seules les réponses requises sont nécessaires pour la remise.
diagnosis-save = Enregistrer le brouillon
diagnosis-saved = La fiche est enregistrée.
diagnosis-hand-in = Enregistrer et remettre
diagnosis-hand-back = Renvoyer pour correction
diagnosis-withdraw = Reprendre la fiche
diagnosis-compare = Comparer à la fiche précédente
diagnosis-what = Élément
diagnosis-change = Évolution
diagnosis-changed = A changé
diagnosis-unchanged = Inchangé
diagnosis-keep = Quelle réponse garder ?
diagnosis-keep-mine = Ma réponse ci-dessus
diagnosis-keep-theirs = La réponse enregistrée
diagnosis-changed-by = Cette réponse a changé depuis que vous avez ouvert la fiche ({ $who }, { $at }). Choisissez laquelle garder.
diagnosis-must-answer = Répondez à cette question avant de remettre la fiche.
diagnosis-no-constraints = Aucune contrainte enregistrée pour cette unité.
diagnosis-no-past = La fiche n’a pas encore été remise.
diagnosis-enter = Enregistrer une contrainte
diagnosis-constraint = Contrainte
diagnosis-constraint-of = Contrainte : { $unit }
diagnosis-constraint-hint = Ce qui est observé et son effet sur l’action. Pas de noms de personnes.
diagnosis-constraints-none = Aucune contrainte ne correspond.
diagnosis-category = Catégorie
diagnosis-severity = Gravité
diagnosis-severity-light = Légère
diagnosis-severity-medium = Moyenne
diagnosis-severity-severe = Grave
diagnosis-since = Depuis
diagnosis-by-category = Ouvertes par catégorie
diagnosis-not-closed = Non closes
diagnosis-hindrance-open = Ouverte
diagnosis-hindrance-answered = Une réponse est proposée
diagnosis-hindrance-closed = Close
diagnosis-proposed = Ce qui est proposé
diagnosis-answered-by = Ce qui y répond
diagnosis-nothing-yet = Rien pour l’instant
diagnosis-answer = Répondre à la contrainte
diagnosis-close-constraint = Clore la contrainte
diagnosis-reopen-constraint = Rouvrir la contrainte
diagnosis-decision = Décision
diagnosis-target = Objectif
diagnosis-item = Tâche
diagnosis-open-decision = Ouvrir la décision
diagnosis-open-target = Ouvrir l’objectif
diagnosis-open-item = Ouvrir la tâche
diagnosis-step-answered = Réponse proposée
diagnosis-step-closed = Close
diagnosis-step-reopened = Rouverte
diagnosis-not-dealt-with = Cette contrainte n’a pas encore été traitée.
diagnosis-ready-lead = Le degré de préparation de chaque province d’après des critères déclarés, chacun avec son poids et sa source. Ouvrez une province pour les voir un à un.
diagnosis-ready-on = D’après le registre au { $on }, pour l’échéance du { $until }. Critères, version { $set }.
diagnosis-ready-none = La préparation est calculée par province ou préfecture ; il n’y en a pas dans votre champ.
diagnosis-ready-gone = Cette province n’existait pas le { $on }.
diagnosis-ready-note = Un critère rempli donne tout son poids ; ce dont on ne sait rien n’est compté ni pour ni contre.
diagnosis-until = Jour de l’échéance
diagnosis-wrong-until = L’échéance vient après la date choisie, dans les quatre ans. Corrigez-la.
diagnosis-score = Score
diagnosis-points = { $got } points sur { $of }
diagnosis-points-got = Points
diagnosis-points-of = Points possibles
diagnosis-region = Région
diagnosis-criterion = Critère
diagnosis-result = Résultat
diagnosis-wanted = Requis
diagnosis-wanted-least = { $n } au moins
diagnosis-wanted-most = { $n } au plus
diagnosis-wanted-between = Entre { $least } et { $most }
diagnosis-wanted-none = Aucun
diagnosis-weight = Poids
diagnosis-source = Source
diagnosis-source-indicator = Indicateur : { $name }
diagnosis-source-sheets = Fiches de diagnostic
diagnosis-source-constraints = Registre des contraintes
diagnosis-met = Rempli
diagnosis-missed = Non rempli
diagnosis-unknown = Pas de données
diagnosis-no-title = Donnez un nom au diagnostic.
diagnosis-no-territory = Un diagnostic porte sur une province ou une région, ce que { $unit } n’est pas. Choisissez sa province.
diagnosis-no-due = Choisissez un délai entre aujourd’hui et deux ans.
diagnosis-no-twice = Un diagnostic de ce territoire est en cours : { $title }. Fermez-le d’abord.
diagnosis-no-closed = Le diagnostic est clos, ses fiches ne s’écrivent plus. Rouvrez-le d’abord.
diagnosis-no-runs = Le diagnostic est en cours.
diagnosis-no-missing = Chaque unité a sa fiche.
diagnosis-no-handed-in = Cette fiche a été remise. Reprenez-la d’abord.
diagnosis-no-gone = Cette unité n’existe plus ; sa fiche ne se remplit pas.
diagnosis-no-now = Impossible dans l’état actuel de la fiche. Rechargez la page.
diagnosis-no-answer = Choisissez l’une des réponses proposées.
diagnosis-no-category = Choisissez la catégorie de la contrainte.
diagnosis-no-severity = Choisissez la gravité de la contrainte.
diagnosis-no-since = Indiquez depuis quel jour, pas un jour à venir.
diagnosis-no-text = Décrivez la contrainte.
diagnosis-no-same = Cette contrainte est déjà enregistrée pour cette unité.
diagnosis-no-reply = Écrivez ce qui est proposé ou choisissez ce qui y répond.
diagnosis-no-reply-elsewhere = Choisissez dans la liste une décision, un objectif ou une tâche de ce territoire.
diagnosis-no-closed-already = La contrainte est close. Rouvrez-la d’abord.
diagnosis-no-open-already = La contrainte n’est pas close.
diagnosis-shown = { PLURAL($n) ->
    [one] { $n } diagnostic
   *[other] { $n } diagnostics
}
diagnosis-sheets-shown = { PLURAL($n) ->
    [one] { $n } fiche sur { $of }
   *[other] { $n } fiches sur { $of }
}
diagnosis-launched-now = { PLURAL($n) ->
    [one] Le diagnostic est lancé avec { $n } fiche.
   *[other] Le diagnostic est lancé avec { $n } fiches.
}
diagnosis-unsheeted = { PLURAL($n) ->
    [one] { $n } unité créée depuis le lancement n’a pas de fiche.
   *[other] { $n } unités créées depuis le lancement n’ont pas de fiche.
}
diagnosis-conflict = { PLURAL($n) ->
    [one] Le reste est enregistré. { $n } réponse a été changée par quelqu’un d’autre pendant que vous écriviez : choisissez laquelle garder.
   *[other] Le reste est enregistré. { $n } réponses ont été changées par quelqu’un d’autre pendant que vous écriviez : choisissez pour chacune laquelle garder.
}
diagnosis-changes = { PLURAL($n) ->
    [one] { $n } élément a changé entre les deux fiches.
   *[other] { $n } éléments ont changé entre les deux fiches.
}
diagnosis-constraints-open = { PLURAL($n) ->
    [one] { $n } contrainte ouverte dans ce territoire.
   *[other] { $n } contraintes ouvertes dans ce territoire.
}
diagnosis-constraints-shown = { PLURAL($n) ->
    [one] { $n } contrainte
   *[other] { $n } contraintes
}
diagnosis-sitting = { PLURAL($n) ->
    [one] { $n } membre
   *[other] { $n } membres
}
diagnosis-communes-split = { PLURAL($n) ->
    [one] { $n } commune (rurales : { $rural }, urbaines : { $urban })
   *[other] { $n } communes (rurales : { $rural }, urbaines : { $urban })
}
diagnosis-no-built = { PLURAL($n) ->
    [one] { $n } fiche a été touchée : le diagnostic ne s’annule plus. Fermez-le au besoin.
   *[other] { $n } fiches ont été touchées : le diagnostic ne s’annule plus. Fermez-le au besoin.
}
diagnosis-no-unanswered = { PLURAL($n) ->
    [one] La fiche est enregistrée mais pas remise : { $n } question requise est sans réponse.
   *[other] La fiche est enregistrée mais pas remise : { $n } questions requises sont sans réponse.
}
