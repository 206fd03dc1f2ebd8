programmes-title = Programmes et objectifs
programmes-new = Nouveau programme
programmes-begin = Lancer et proposer les objectifs
programmes-none = Pas encore de programme ici. Un programme fixe des objectifs par unité, chacun avec une échéance et un responsable ; seul un fait enregistré les atteint.
programmes-col-title = Programme
programmes-col-kind = Type
programmes-col-unit = Territoire
programmes-col-body = Organe responsable
programmes-col-targets = Objectifs
programmes-col-done = Atteints
programmes-col-province = Province ou préfecture
programmes-col-asks = Objectif
programmes-col-chosen = Choix
programmes-col-there = Situation
programmes-from = À partir du
programmes-until = Jusqu’au
programmes-period = Période
programmes-due = Échéance
programmes-first-due = Première échéance
programmes-owner = Responsable
programmes-decision = Décision d’adoption
programmes-no-decision-yet = Aucune décision enregistrée
programmes-decision-hint = Les décisions de l’organe apparaissent une fois celui-ci choisi et le formulaire envoyé.
programmes-title-hint = Par exemple : fonder les secrétariats locaux de la province avant la fin de l’année.
programmes-unit-hint = L’unité couverte, avec tout ce qu’elle contient.
programmes-body-hint = Un organe de ce territoire ou d’un niveau supérieur.
programmes-kind-founding = Fondation d’organes
programmes-kind-renewal = Renouvellement d’organes
programmes-kind-organisations = Organisations parallèles et ligues
programmes-kind-structuring = Plan de structuration
programmes-kind-tour = Tournée de rencontres
programmes-kind-roadmap = Feuille de route
programmes-kind-work = Programme de travail d’un organe
programmes-kind-premises = Ouverture de sièges
programmes-goal = Type d’objectif
programmes-goal-found = Fonder un organe dans chaque unité
programmes-goal-renew = Renouveler un organe dont le mandat s’achève
programmes-goal-meet = Tenir une réunion dans chaque unité
programmes-goal-work = Une tâche précise
programmes-by-found = Atteint lorsque l’organe est fondé, dans la période, par la décision d’une réunion régulièrement tenue, avec des mandats en cours.
programmes-by-renew = Atteint lorsque de nouveaux mandats commencent dans la période par la décision d’une réunion régulièrement tenue, sans qu’il reste de mandat échu.
programmes-by-meet = Atteint lorsqu’une réunion se tient dans l’unité pendant la période.
programmes-by-work = Accompli par son responsable, preuve à l’appui.
programmes-state-late = En retard
programmes-state-unproven = Sans titre
programmes-state-expired = Mandats échus
programmes-state-soon = Échéance proche
programmes-state-planned = Réunion prévue
programmes-state-waiting = En attente
programmes-state-met = Atteint
programmes-state-released = Abandonné
programmes-runs = En cours
programmes-look = Voir ce qui manque
programmes-propose = Proposer des objectifs
programmes-within = À l’intérieur de
programmes-within-hint = Une province ou une région, pour donner à chacune son échéance et son responsable.
programmes-choose-kind = Choisissez le type d’organe pour voir les unités où il manque.
programmes-take-chosen = Retenir ma sélection
programmes-take-work = Retenir la tâche
programmes-taken = Les objectifs sont retenus.
programmes-owner-heads = Le responsable de l’organe au-dessus de chaque unité
programmes-work-hint = Ce qui doit être fait, et à quoi on le reconnaîtra.
programmes-note-vacant = Organe sans mandat enregistré
programmes-next = Prochaines actions
programmes-no-targets = Aucun objectif ne correspond.
programmes-the-fact = Le fait
programmes-open-fact = Voir le fait
programmes-founding-meeting = La réunion fondatrice
programmes-its-meeting = Réunion prévue pour lui
programmes-programme = Programme
programmes-slipped = déplacée
programmes-slips = Échéances déplacées
programmes-no-slips = Aucune échéance n’a été déplacée.
programmes-progress = Progression
programmes-chart = Objectifs atteints et attendus à chaque date
programmes-chart-table = Les chiffres en tableau
programmes-chart-on = Au
programmes-chart-due = Attendus
programmes-by-owner = Par responsable
programmes-reason = Motif
programmes-prolong = Déplacer la fin du programme
programmes-give-up = Abandonner le programme
programmes-resume = Reprendre le programme
programmes-move = Déplacer l’échéance
programmes-hand-on = Confier à quelqu’un d’autre
programmes-release = Abandonner l’objectif
programmes-take-up = Reprendre l’objectif
programmes-convene = Convoquer l’assemblée
programmes-step-done = Accompli
programmes-step-reopened = Rouvert
programmes-step-released = Abandonné
programmes-step-taken-up = Repris
programmes-step-convened = Réunion convoquée
programmes-no-title = Donnez un titre au programme.
programmes-no-sort = Choisissez le type de programme.
programmes-no-body = Choisissez un organe existant de ce territoire ou d’un niveau supérieur ; la liste apparaît une fois le territoire saisi.
programmes-no-unit = Ce territoire n’est pas de votre ressort : indiquez une unité de votre mandat.
programmes-no-decision = Cette décision n’est pas celle de l’organe responsable. Choisissez l’une des siennes.
programmes-no-backwards = La période finit avant de commencer. Corrigez l’une des dates.
programmes-no-period-long = Un programme dure dix ans au plus. Rapprochez sa fin.
programmes-no-period-over = Le dernier jour est passé. Choisissez un jour à venir.
programmes-no-chosen = Aucune unité choisie. Choisissez-en au moins une.
programmes-no-owner = Nommez un responsable : pas d’objectif sans responsable.
programmes-no-owner-elsewhere = Le responsable siège dans l’organe responsable ou dans un organe du territoire. Choisissez dans la liste.
programmes-no-kind = Choisissez le type d’organe visé.
programmes-no-day = Choisissez le jour.
programmes-no-over = Le programme est abandonné ou terminé. Reprenez-le ou prolongez-le d’abord.
programmes-no-runs = Le programme est en cours ; il n’y a rien à reprendre.
programmes-no-reason = Indiquez le motif : il sera lu après vous.
programmes-no-same-day = C’est déjà la date. Choisissez-en une autre.
programmes-no-theirs = L’objectif lui est déjà confié. Choisissez quelqu’un d’autre.
programmes-no-text = Dites ce qui doit être fait.
programmes-no-evidence = Dites ce qui a été fait, ou donnez un lien qui le prouve.
programmes-no-yours = Seuls son responsable et ceux qui mènent le programme peuvent en rendre compte.
programmes-no-now = L’état de l’objectif ne le permet pas. Rouvrez la page pour voir où il en est.
programmes-no-there = Il ne reste rien de ce que cet acte avait créé.
programmes-no-host = Aucun organe compétent n’existe pour convoquer cette assemblée. Fondez d’abord celui du niveau supérieur.
programmes-no-meeting = Cet objectif ne demande pas de réunion.
programmes-given-up = Abandonné le { $on }
programmes-over-since = Terminé le { $on }
programmes-begins = Commence le { $on }
programmes-met-of = { $met } atteints sur { $of }
programmes-since-late = En retard depuis le { $on }
programmes-since-unproven = Sans titre depuis le { $on }
programmes-since-expired = Atteint le { $on }, mandats échus
programmes-since-met = Atteint le { $on }
programmes-since-released = Abandonné le { $on }
programmes-asks-found = Fonder : { $body }
programmes-asks-renew = Renouveler : { $body }
programmes-asks-meet = Réunion : { $body }
programmes-moved = du { $from } au { $to }
programmes-step-handed = Confié par { $from } à { $to }
programmes-first-was = d’abord le { $on }
programmes-unit-gone = Cette unité n’existe plus depuis le { $on }. Abandonnez cet objectif.
programmes-due-hint = Entre le { $from } et le { $until }.
programmes-note-over = Échu le { $ends }, renouvelé le { $since }
programmes-note-ends = S’achève le { $ends }, renouvelé le { $since }
programmes-note-since = Renouvelé le { $since }
programmes-chart-legend = Trait plein : atteints. Tirets : attendus. Haut du graphique : { $n }.
programmes-nothing-missing = Aucune unité ne manque de « { $body } » hors des programmes en cours.
programmes-no-head = Personne ne dirige l’organe au-dessus de { $unit }. Nommez quelqu’un.
programmes-no-dissolved = { $unit } n’existe plus depuis le { $on }. Choisissez l’unité qui lui a succédé.
programmes-no-outside = { $unit } est hors du territoire de ce programme. Choisissez une unité qui en relève.
programmes-no-kind-here = Les statuts ne prévoient pas cet organe au niveau de { $unit }. Choisissez-en un de ce niveau.
programmes-no-outside-period = Hors de la période du programme, du { $from } au { $until }. Choisissez un jour dedans, ou déplacez la fin.
programmes-no-same-elsewhere = Le même objectif pour { $unit } est dans un programme en cours : { $title }. Abandonnez-le là-bas, ou laissez-le-lui.
programmes-no-same-here = Cet objectif est déjà dans le programme : { $unit }.
programmes-no-missing = { $unit } n’en manque plus. Retirez-la du choix.
programmes-no-tick = Cet objectif ne se coche pas. { $by }
programmes-no-convened = Son assemblée est convoquée pour le { $on }. Modifiez cette réunion au besoin.
programmes-shown = { PLURAL($n) ->
    [one] { $n } programme
   *[other] { $n } programmes
}
programmes-targets-shown = { PLURAL($n) ->
    [one] { $n } sur { $of }
   *[other] { $n } sur { $of }
}
programmes-missing = { PLURAL($n) ->
    [one] { $n } unité visée ({ $body }).
   *[other] { $n } unités visées ({ $body }).
}
programmes-elsewhere = { PLURAL($n) ->
    [one] { $n } autre unité est déjà dans un programme en cours, et n’est pas proposée.
   *[other] { $n } autres unités sont déjà dans un programme en cours, et ne sont pas proposées.
}
programmes-take-all = { PLURAL($n) ->
    [one] Retenir { $n } unité
   *[other] Retenir les { $n } unités
}
programmes-no-many = { PLURAL($n) ->
    [one] Un programme a { $n } objectif au plus.
   *[other] Un programme a { $n } objectifs au plus. Lancez-en un autre pour le reste.
}
programmes-no-built = { PLURAL($n) ->
    [one] { $n } chose a été faite depuis : l’acte ne se retire plus. Abandonnez l’objectif ou le programme.
   *[other] { $n } choses ont été faites depuis : l’acte ne se retire plus. Abandonnez les objectifs ou le programme.
}
programmes-point-attendance = Vérification des présences et du quorum
programmes-point-founding = Fondation : { $body } ({ $article })
programmes-point-reports = Rapports moral et financier : { $body }
programmes-point-election = Élection : { $post } ({ $article })
programmes-point-declaration = Déclaration à l’autorité administrative locale sous trente jours (loi organique 29-11, art. 16)
programmes-assembly-founding = Assemblée constitutive : { $body }
programmes-assembly-renewal = Assemblée de renouvellement : { $body }
programmes-agenda-hint = Un point par ligne, tel que les statuts le proposent. Corrigez avant de convoquer.
programmes-point-office = Élection : { $post }
