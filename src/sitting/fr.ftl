sitting-tabs = Pages de la séance
sitting-tab-room = Séance
sitting-tab-roll = Présences
sitting-state-waiting = pas encore ouverte
sitting-state-open = en séance
sitting-state-inquorate = sans quorum
sitting-state-closed = séance levée
sitting-state-called-off = réunion annulée
sitting-call-first = première convocation
sitting-call-second = deuxième convocation
sitting-call-third = troisième convocation
sitting-quorum = Quorum
sitting-quorum-reached = Le quorum est atteint
sitting-quorum-short = { PLURAL($n) ->
    [one] Il manque un membre pour le quorum
   *[other] Il manque { $n } membres pour le quorum
}
sitting-quorum-depends = Le quorum dépend de ceux qui ne sont pas dans la salle, et les statuts n'en disent rien
sitting-quorum-unknown = Les statuts, tels qu'ils sont connus, ne fixent pas de quorum
sitting-counted = Comptés
sitting-needed = Requis
sitting-members = Membres
sitting-tally = Dans la salle { $present } · à distance { $remote } · excusés { $excused } · partis { $left }
sitting-represented = représentés { $n }
sitting-others = invités et personnel { $n }
sitting-later = { $call } : { $n } suffisent
sitting-later-after = { $call } : { $n } suffisent, après au moins { $days } jour(s)
sitting-call-roll = Faire l'appel
sitting-call-roll-why = La séance commence par l'appel : la liste est établie d'après la composition de l'organe au jour de la réunion, puis on note qui est là.
sitting-call-roll-again = Refaire l'appel
sitting-stale = La composition de l'organe a changé depuis l'appel : { $missing } membre(s) absents de la liste, { $gone } dont le mandat a pris fin.
sitting-next = Prochaine étape
sitting-chair = Présidence de la séance
sitting-chair-hint = Parmi les présents seulement.
sitting-chair-proposed = Proposé selon l'ordre de { $article }, parmi les présents.
sitting-open = Ouvrir la séance
sitting-declare = Constater l'absence de quorum
sitting-declare-why = La séance ne peut s'ouvrir sans quorum. Attendez ceux qui arrivent, ou constatez l'absence de quorum : elle est inscrite, et rien n'est mis aux voix.
sitting-to-roll = Aller à la liste de présence
sitting-to-meeting = Aller à la page de la réunion
sitting-call-again = Passer à la convocation suivante
sitting-close = Lever la séance
sitting-close-short = Trop de membres sont partis pour le quorum. Si la séance est levée maintenant, cela est inscrit expressément.
sitting-close-inquorate = Lever la séance en inscrivant l'absence de quorum
sitting-withdraw-step = Retirer cette étape
sitting-roll = Membres et invités
sitting-how = Présence
sitting-everybody = Tous
sitting-nobody = Personne dans cette liste.
sitting-shown = { PLURAL($n) ->
    [one] une personne
   *[other] { $n } personnes
}
sitting-more = Autre heure ou procuration
sitting-time = Heure, si ce n'est pas maintenant
sitting-proxy = Représenté par
sitting-represent = Noter la procuration
sitting-by-proxy = représenté par { $name }
sitting-since = depuis { $from }
sitting-from-until = de { $from } à { $until }
sitting-capacities = Présence par qualité
sitting-here = présents
sitting-on-roll = sur la liste
sitting-add = Ajouter un invité
sitting-add-button = Ajouter
sitting-parts = Conduite de la séance
sitting-no-parts = Aucun rôle n'est encore attribué.
sitting-part = Rôle
sitting-part-person = Qui
sitting-assign = Attribuer le rôle
sitting-release = Retirer
sitting-role-chair = Présidence
sitting-role-moderator = Modération
sitting-role-framer = Encadrement
sitting-role-rapporteur = Rapporteur
sitting-role-other = Participation
sitting-standing-member = membre
sitting-standing-staff = personnel
sitting-standing-guest = invité
sitting-presence-expected = { $gender ->
    [feminine] attendue
   *[masculine] attendu
}
sitting-presence-present = { $gender ->
    [feminine] présente
   *[masculine] présent
}
sitting-presence-remote = à distance
sitting-presence-excused = { $gender ->
    [feminine] excusée
   *[masculine] excusé
}
sitting-presence-represented = { $gender ->
    [feminine] représentée
   *[masculine] représenté
}
sitting-presence-left = { $gender ->
    [feminine] partie
   *[masculine] parti
}
sitting-refusal-no-day = Le jour de cette réunion n'est pas connu. Fixez d'abord sa date.
sitting-refusal-not-yet = Le jour de la réunion n'est pas venu : { $day }. La séance se prépare le jour même.
sitting-refusal-no-roll = L'appel n'a pas été fait. Faites-le d'abord.
sitting-refusal-open-already = La séance est déjà ouverte.
sitting-refusal-not-open = La séance n'est pas ouverte. Ouvrez-la d'abord.
sitting-refusal-closed = La séance est levée : sa présence ne change plus. Si elle l'a été par erreur, retirez cette étape.
sitting-refusal-called-off = Cette réunion est annulée.
sitting-refusal-no-chair = Choisissez qui préside.
sitting-refusal-chair-away = { $name } n'est pas parmi les présents. Notez sa présence ou choisissez quelqu'un d'autre.
sitting-refusal-short = Le quorum n'est pas atteint : { $here } présents, { $needed } requis, il en manque { $missing }. Attendez, ou constatez l'absence de quorum.
sitting-refusal-short-at-close = Le quorum n'est plus atteint : { $here } sur { $needed }. La séance ne se lève qu'en l'inscrivant.
sitting-refusal-quorum-reached = Le quorum est atteint : ouvrez la séance.
sitting-refusal-no-later-call = Les statuts ne connaissent pas d'autre convocation pour cet organe.
sitting-refusal-call-too-soon = Les statuts veulent un délai entre deux convocations : à partir du { $day }. Convoquez pour ce jour.
sitting-refusal-not-on-roll = Cette personne n'est pas sur la liste. Ajoutez-la d'abord.
sitting-refusal-meanwhile = Quelqu'un d'autre a noté { $name } entre-temps : { $now }. Choisissez de nouveau si c'est inexact.
sitting-refusal-remote-forbidden = Les statuts n'admettent pas la présence à distance dans cet organe.
sitting-refusal-proxy-forbidden = Les statuts n'admettent pas la procuration dans cet organe.
sitting-refusal-proxy-unknown = Les statuts, tels qu'ils sont connus, ne parlent pas de procuration. Notez le membre excusé.
sitting-refusal-proxy-away = Seul un membre présent peut représenter. Choisissez parmi les présents.
sitting-refusal-proxy-too-many = Un membre ne peut en représenter plus de { $n }.
sitting-refusal-time = Cette heure n'est pas du jour de la réunion, ou n'est pas encore venue. Écrivez-la ainsi : 10:20.
sitting-refusal-not-last-step = Seule la dernière étape de cette séance peut être retirée.
sitting-refusal-built-upon = Des votes ou des interventions ont suivi : cette étape ne peut être retirée.
sitting-refusal-ballot-open = Un vote est ouvert. Fermez-le d'abord.
sitting-refusal-no-point = Ce point n'est pas à l'ordre du jour. Rouvrez la page.
sitting-refusal-point-open = Le point « { $text } » est en discussion : il ne se retire pas. Mettez fin à la discussion, il reste à l'ordre du jour, ou poursuivez.
sitting-refusal-point-used = Des interventions, propositions ou votes portent sur le point « { $text } » : il reste à l'ordre du jour.
sitting-refusal-seconds-unlikely = Fixez un temps de parole entre quinze secondes et deux heures.
sitting-refusal-speaker-away = { $text } n'est pas parmi les présents. Notez sa présence d'abord.
sitting-refusal-no-speech = Cette demande a été retirée ou n'existe plus.
sitting-refusal-no-proposal = Cette proposition ou cet amendement n'existe pas. Rouvrez la page.
sitting-refusal-decided-by-vote = Un vote a tranché : seule une nouvelle proposition peut y revenir.
sitting-refusal-proposal-settled = Cette proposition ou cet amendement a déjà été tranché.
sitting-refusal-same-wording = C'est la même rédaction. Changez ce que vous voulez amender.
sitting-refusal-reworded = La proposition a changé depuis cet amendement. Comparez, puis adoptez-le sur la rédaction actuelle ou rejetez-le.
sitting-refusal-no-quorum-to-vote = Le quorum n'est plus atteint ({ $here } sur { $needed }) : aucun vote ne s'ouvre.
sitting-refusal-inquorate-decides-nothing = La séance est sans quorum : rien n'est mis aux voix. Ouvrez-la une fois le quorum atteint, ou convoquez de nouveau.
sitting-refusal-nobody-votes = Personne ici n'a le droit de vote.
sitting-refusal-no-ballot = Ce vote n'existe pas. Rouvrez la page.
sitting-refusal-vote-late = Ce vote était clos avant l'arrivée de votre voix : elle n'est pas comptée.
sitting-refusal-not-on-devices = Ce vote ne se fait pas sur les appareils : votez dans la salle.
sitting-refusal-voted-already = Vous avez déjà voté : votre première voix compte.
sitting-refusal-no-vote = Vous n'avez pas voix dans cet organe : seuls ses membres votent.
sitting-refusal-mandate-ended = Votre mandat dans cet organe a pris fin : votre voix n'est pas comptée.
sitting-refusal-recused = Vous avez déclaré un conflit d'intérêts : vous ne prenez pas part à ce vote.
sitting-refusal-not-elector = Absent à l'ouverture de ce vote : ce sera pour le suivant.
sitting-refusal-not-teller = Cette personne n'est pas scrutateur. Désignez-la d'abord.
sitting-refusal-counted-by-devices = Les appareils comptent ce vote : pas de décompte.
sitting-refusal-too-many-votes = { $votes } voix pour { $voters } votants. Revoyez le décompte.
sitting-refusal-counts-missing = Il faut le décompte de { $n } scrutateur(s). Désignez-les et saisissez leur décompte.
sitting-refusal-counts-differ = Les décomptes diffèrent. Recomptez, puis corrigez.
