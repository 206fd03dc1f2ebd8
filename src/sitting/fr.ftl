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
sitting-tab-floor = Parole et ordre du jour
sitting-tab-proposals = Propositions et rapports
sitting-tab-ballots = Votes
sitting-floor = La parole
sitting-speaks = La parole est à :
sitting-has-floor = { PLURAL($minutes) ->
    [one] depuis { $at }, pour une minute
   *[other] depuis { $at }, pour { $minutes } minutes
}
sitting-nobody-speaks = Personne n'a la parole.
sitting-nobody-waits = Personne ne demande la parole.
sitting-women-first = Ordre de parole : motions d'ordre, puis ceux qui n'ont pas parlé, les femmes d'abord ({ $article }).
sitting-order-of-asking = Ordre de parole : motions d'ordre, puis ceux qui n'ont pas parlé, dans l'ordre des demandes.
sitting-end-floor = Fin de l'intervention
sitting-give-floor = Donner la parole
sitting-withdraw = Retirer la demande
sitting-ask-for = Inscrire une demande de parole
sitting-add-to-queue = Ajouter à la liste des orateurs
sitting-sharing = Temps de parole et partage
sitting-minutes = Minutes par intervention
sitting-shares = Partager le temps entre délégations : d'abord celle qui a le moins parlé
sitting-keep = Enregistrer
sitting-send = Envoyer
sitting-asker = Qui demande la parole
sitting-purpose = Objet
sitting-purpose-intervention = intervention
sitting-purpose-order = motion d'ordre
sitting-purpose-reply = droit de réponse
sitting-speaker = Orateur
sitting-summary = Résumé de l'intervention
sitting-summarise = Écrire le résumé
sitting-correct = Corriger
sitting-note = Noter une intervention
sitting-beside = Interventions hors des points
sitting-no-points = Aucun point à l'ordre du jour.
sitting-add-point = Ajouter un point à l'ordre du jour
sitting-take-up = Passer à ce point
sitting-end-point = Fin de la discussion
sitting-remove-point = Retirer le point
sitting-point-open = en discussion depuis { $since }
sitting-point-done = discuté
sitting-point-now = Point en discussion
sitting-no-point-now = Aucun point en discussion.
sitting-queue-more = et { $n } autres en attente
sitting-proposals = Propositions
sitting-proposal = Proposition
sitting-no-proposals = Aucune proposition pour l'instant.
sitting-propose = Faire une proposition
sitting-proposal-text = Texte de la proposition
sitting-author = Auteur
sitting-amendments = Amendements
sitting-amendments-waiting = { PLURAL($n) ->
    [one] un amendement en attente
   *[other] { $n } amendements en attente
}
sitting-no-amendments = Aucun amendement.
sitting-amend = Proposer un amendement
sitting-rewording = Rédaction proposée
sitting-since-first = Ce qui a changé depuis la première rédaction
sitting-fate-open = en suspens
sitting-fate-adopted = adopté
sitting-fate-rejected = rejeté
sitting-fate-deferred = reporté
sitting-adopt = Adopter
sitting-adopt-over = L'adopter sur la rédaction actuelle
sitting-reject = Rejeter
sitting-defer = Reporter
sitting-reopen = Rouvrir
sitting-put-to-vote = Le mettre aux voix
sitting-reports = Rapports joints
sitting-no-reports = Aucun rapport joint.
sitting-attach = Joindre un rapport
sitting-report-title = Titre du rapport
sitting-report-text = Texte du rapport
sitting-manner = Mode de vote
sitting-manner-hands = à main levée
sitting-manner-hands-hint = Les scrutateurs saisissent le décompte.
sitting-manner-devices = sur les appareils, ouvert
sitting-manner-devices-hint = Chacun vote de sa page, et son vote est connu.
sitting-manner-paper = secret, sur papier
sitting-manner-paper-hint = Un logiciel ne garde pas le secret : sur papier, et deux scrutateurs saisissent leur décompte, sans aucun nom.
sitting-matter = Objet, au sens des statuts
sitting-matter-ordinary = décision ordinaire
sitting-matter-election = élection
sitting-matter-amendment = modification des statuts
sitting-matter-removal = révocation d'un responsable
sitting-matter-expulsion = exclusion
sitting-matter-merger = fusion ou union
sitting-matter-dissolution = dissolution
sitting-question = Question mise aux voix
sitting-electors = { PLURAL($n) ->
    [one] un votant
   *[other] { $n } votants
}
sitting-arrived = voix reçues : { $n }
sitting-choice-for = Pour
sitting-choice-against = Contre
sitting-choice-abstain = Abstention
sitting-blank = Blancs ou nuls
sitting-rule = { $needed } requises sur { $whole } · { $article }
sitting-recused = conflits d'intérêts : { $n }
sitting-outcome-adopted = Adopté
sitting-outcome-rejected = Rejeté
sitting-outcome-tie = Égalité des voix
sitting-outcome-void = Aucune voix exprimée
sitting-outcome-unknown = Les statuts ne disent pas la majorité requise
sitting-abandoned = vote abandonné
sitting-vote-open = vote ouvert
sitting-vote-now = Vote
sitting-new-vote = Nouveau vote
sitting-open-vote = Ouvrir le vote
sitting-close-vote = Clore et proclamer le résultat
sitting-abandon = Abandonner ce vote
sitting-enter-count = Saisir le décompte
sitting-teller = Scrutateur
sitting-tellers = Scrutateurs
sitting-no-tellers = Aucun scrutateur désigné.
sitting-name-teller = Désigner un scrutateur
sitting-interest = Conflit d'intérêts
sitting-declare-interest = Je déclare un conflit d'intérêts et ne vote pas
sitting-recused-who = Qui le déclare
sitting-recused-why = Motif
sitting-past-votes = Votes tenus
sitting-no-votes = Aucun vote pour l'instant.
sitting-by-name = Votes nominatifs
sitting-your-vote = Votre vote
sitting-no-vote-here = Vous n'avez pas voix dans ce vote.
sitting-vote-for = Au nom de { $name }
sitting-voted = Votre vote est enregistré : { $choice }
sitting-you-recused = Vous avez déclaré un conflit d'intérêts
sitting-not-here-yet = Votre présence n'est pas notée. Présentez-vous à l'entrée ou au bureau.
sitting-you-wait = Vous êtes sur la liste des orateurs
sitting-ask = Demander la parole : { $purpose }
sitting-refusal-not-a-number = Écrivez le nombre de voix en chiffres.
sitting-tab-door = Entrée
sitting-door-in = Enregistrement à l'entrée
sitting-door-who = Nom de la personne
sitting-door-queued = gardé sur cet appareil, en attente du réseau
sitting-door-here = présent
sitting-door-offline = Pas de réseau : chaque arrivée est gardée ici et envoyée à son retour.
sitting-door-online = En ligne
sitting-door-scan = Lire le code avec la caméra
sitting-door-stop = Arrêter la caméra
sitting-door-waiting = en attente d'envoi :
sitting-check-in = Enregistrer
sitting-in-doubt = Arrivées que le bureau doit trancher
sitting-admit = Admettre
sitting-refuse = Refuser
sitting-told-at = noté par l'appareil à { $told }, reçu à { $at }
sitting-doubt-closed = reçu après la levée de la séance
sitting-doubt-not-open = reçu avant l'appel
sitting-doubt-not-called = pas sur la liste
sitting-doubt-unknown = code ou nom inconnu
sitting-arrived-taken = présence enregistrée
sitting-arrived-already = déjà enregistré
sitting-refusal-arrival-unknown = On ne sait pas qui c'est. Ajoutez la personne à la liste par son nom et refusez cette arrivée.
