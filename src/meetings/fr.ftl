meetings-title = Réunions
meetings-title-of = Réunions de { $unit }
meetings-one = Réunion
meetings-shown = { PLURAL($n) ->
    [one] { $n } réunion
   *[other] { $n } réunions
}
meetings-none = Aucune réunion enregistrée ici. Confirmez un communiqué des archives pour que sa réunion entre au registre.
meetings-col-title = Réunion
meetings-col-day = Date
meetings-col-present = Présents
meetings-col-decisions = Décisions
meetings-source = Le communiqué qui le dit
meetings-words = dans le texte
meetings-written = Date telle qu’écrite
meetings-weekday-wrong = Le jour de la semaine contredit la date : { $written }
meetings-venue = Lieu
meetings-host = Tenue à
meetings-mode = Mode de présence
meetings-slogan = Slogan
meetings-convened = Convocation
meetings-quorum = quorum { $n }
meetings-people = Présents et cités
meetings-no-people = Personne n’est cité.
meetings-role = Rôle
meetings-capacity = Qualité
meetings-agenda = Ordre du jour
meetings-no-decisions = Aucune décision enregistrée pour cette réunion.
meetings-next = Dates fixées
meetings-figures = Chiffres cités
meetings-steps = Étapes
meetings-role-chair = { $gender ->
    [feminine] présidente de séance
   *[masculine] président de séance
}
meetings-role-moderator = { $gender ->
    [feminine] modératrice
   *[masculine] modérateur
}
meetings-role-framer = { $gender ->
    [feminine] encadrante
   *[masculine] encadrant
}
meetings-role-rapporteur = { $gender ->
    [feminine] rapporteure
   *[masculine] rapporteur
}
meetings-role-speaker = { $gender ->
    [feminine] intervenante
   *[masculine] intervenant
}
meetings-role-attendee = { $gender ->
    [feminine] présente
   *[masculine] présent
}
meetings-role-guest = { $gender ->
    [feminine] invitée
   *[masculine] invité
}
meetings-role-named = { $gender ->
    [feminine] citée
   *[masculine] cité
}
meetings-mode-in-person = en présence
meetings-mode-remote = à distance
meetings-mode-hybrid = en présence et à distance
meetings-step-planned = annoncée
meetings-step-convened = convoquée
meetings-step-postponed = reportée
meetings-step-opened = ouverte
meetings-step-inquorate = sans quorum
meetings-step-closed = close
meetings-step-reported = communiqué publié
meetings-step-adopted = procès-verbal adopté
meetings-step-cancelled = annulée
meetings-communique = Communiqué
meetings-communique-lead = Ce texte est écrit d’après le seul registre : ce que le registre ignore n’y est pas. Relisez-le avant de le publier.
meetings-communique-take = Prendre en texte
meetings-communique-write = Rédiger le communiqué
