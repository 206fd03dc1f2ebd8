following-work = Suivi des tâches
following-work-of = Suivi des tâches : { $unit }
following-none = Aucune tâche ne correspond.
following-open = Ouvertes
following-late = En retard
following-left = Sans titulaire
following-done = Faites
following-mine = Les miennes
following-due = Échéance
following-late-days = Jours de retard
following-owner-left = mandat terminé : à confier
following-nobody = personne en particulier
following-decision = Décision
following-decision-open = la décision qui l'a donnée
following-above = Remontée à l'instance supérieure
following-rises = Remonte à : { $body }, après le { $on } si elle n'est pas faite ({ $article }).
following-rose = Remontée à : { $body }, depuis le { $on } ({ $article }).
following-rises-unknown = Les statuts ne disent ni quand ni à qui remontent les tâches en retard de cette instance.
following-new-owner = Nouveau responsable
following-why = Motif
following-hand-on = Confier à un autre
following-evidence = Ce qui a été fait
following-evidence-hint = Quelques mots qui le prouvent.
following-files = Pièces justificatives
following-files-none = Aucune pièce n’a encore été jointe.
following-file = Une image ou un document qui prouve ce qui a été fait
following-file-hint = Une image JPEG ou PNG, ou un PDF, de { $megabytes } Mo au plus. Conservée chiffrée avec la tâche, elle passe avec elle au successeur.
following-file-add = Joindre
following-file-size = { $n } Ko
following-file-gone = détruite le { $on }
following-file-remove = Détruire la pièce
following-file-remove-sure = La pièce est détruite définitivement et ne peut être récupérée. Le journal garde qu’elle était jointe et qui l’a détruite.
following-no-file = Vous n’avez choisi aucun fichier.
following-no-large = Le fichier dépasse { $most } Mo : réduisez l’image ou divisez le document.
following-no-odd = Le fichier n’est ni une image JPEG ou PNG, ni un PDF, ou n’est pas arrivé entier : renvoyez-le.
following-no-many = Cette tâche a autant de pièces qu’elle peut en avoir ({ $most }) : détruisez celles qui ne servent plus avant d’en ajouter une autre.
following-no-same = Cette pièce est déjà jointe à la tâche.
following-no-theirs-file = Seuls qui l’a jointe, qui a la tâche, ou qui préside l’organe ou rédige pour lui peuvent détruire une pièce.
following-no-past = Rien ne s'est encore passé.
following-step-finished = Faite ({ $who })
following-step-reopened = Rouverte ({ $who })
following-step-given = Confiée à { $to }
following-step-handed-on = Passée de { $from } à { $to }
following-step-succeeded = Passée avec la fonction à { $to } (avant : { $from })
following-risen = Tâches en retard remontées des instances inférieures
following-rotation = Rotation des réunions
following-from = Du
following-until = Au
following-by = Par
following-by-region = régions
following-by-province = provinces et préfectures
following-by-commune = communes
following-hosted-of = { $n } sur { $of } ont accueilli une réunion
following-not-hosted = N'a pas accueilli
following-no-units = Aucune unité inférieure ici.
following-meetings = Réunions
following-elsewhere = Lieu inconnu ou ailleurs
following-reminders = Rappels quotidiens
following-reminders-wanted = Un message par jour avec ce qui vous attend
following-reminders-hint = Rien n'est envoyé si rien n'attend, ni après 20 heures.
following-reminders-yes = Oui
following-reminders-no = Non
following-reminders-hour = À partir de
following-reminders-keep = Enregistrer
following-reminders-no-hour = Choisissez une heure dans la liste.
following-stopped = Vous ne recevrez plus de rappels quotidiens. Vous pouvez les redemander depuis votre compte.
following-stop-lead = Ne plus recevoir les rappels quotidiens ?
following-stop-now = Arrêter les rappels
following-mail-subject = Ce qui vous attend, { $on }
following-mail-greeting = Bonjour { $name },
following-mail-late = { $text } (en retard depuis le { $on })
following-mail-due = { $text } (échéance le { $on })
following-mail-directive = Directive à suivre : { $text }
following-mail-directive-late = Directive en retard : { $text } ({ $on })
following-mail-charter = Cahier des charges à signer : { $title }
following-mail-stop = Pour ne plus recevoir ces messages :
following-no-of-body = Choisissez dans la liste un membre actuel de l'instance.
following-no-theirs = La tâche lui est déjà confiée. Choisissez quelqu'un d'autre.
following-no-done = La tâche est faite. Rouvrez-la avant de la confier.
following-no-yours = Seuls son responsable, ou le responsable, un adjoint ou le rapporteur de l'instance peuvent la confier. Demandez à l'un d'eux.
following-shown = { PLURAL($n) ->
    [one] { $n } tâche
   *[other] { $n } tâches
}
following-hosted = { PLURAL($n) ->
    [one] { $n } fois
   *[other] { $n } fois
}
following-mail-lead = { PLURAL($n) ->
    [one] { $n } chose vous attend :
   *[other] { $n } choses vous attendent :
}
following-offer-risen = travail en retard remonté d'une instance inférieure, échéance le { $on }
following-deadline = échéance
following-deadlines = Échéances
following-congresses = Congrès
following-level = Niveau
following-calendar-deadline = Échéance : { $unit }
