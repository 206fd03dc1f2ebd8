reports-title = Rapports
reports-of = Rapport d’état : { $unit }
reports-nation = Échelon national
reports-period = Période du { $from } au { $to }
reports-composed = Établi le { $day } d’après le registre.
reports-short = En bref
reports-sentence = { $text }.
reports-sentence-was = { $text } ; période précédente : { $was }.
reports-short-structured = { $n } communes structurées sur { $of } le { $day }
reports-short-met = { $n } instances sur { $of } dont l’échéance est connue se sont réunies à temps
reports-short-held = { PLURAL($n) ->
    [one] { $n } réunion tenue pendant la période
   *[other] { $n } réunions tenues pendant la période
}
reports-short-expired = { PLURAL($n) ->
    [one] { $n } instance est hors mandat
   *[other] { $n } instances sont hors mandat
}
reports-short-late = { PLURAL($n) ->
    [one] { $n } tâche en retard
   *[other] { $n } tâches en retard
}
reports-against = Période précédente de même durée, prise pour comparaison : du { $from } au { $to }.
reports-not-compared = Pas de comparaison : le registre commence le { $first }.
reports-was = Période précédente
reports-change = Écart
reports-part = Nombre
reports-counted = Ce qui est compté
reports-units = Par unité territoriale
reports-missing = Ce qui manque et depuis quand : communes sans instance locale
reports-nothing-missing = Rien ne manque.
reports-uncovered = Régions et provinces sans instance de leur niveau
reports-expired = Ce qui est échu : instances qui siègent hors mandat
reports-ending = Instances dont le mandat s’achève dans l’année
reports-no-body = Aucune instance.
reports-not-met = Qui ne s’est pas réunie à temps
reports-all-met = Toutes les instances dont l’échéance est connue se sont réunies à temps.
reports-due = Échéance
reports-few = moins de { $n }
reports-few-note = Les nombres de personnes inférieurs à { $n } ne sont pas donnés, ni ceux qui permettraient de les déduire du total, afin que personne ne soit reconnu.
reports-col-expired = Échues
reports-col-seats = Sièges vacants
reports-col-met = À temps
reports-col-held = Réunions
reports-col-late = En retard
reports-definitions = Définitions et sources
reports-meetings = Réunions et décisions
reports-held = Tenue des réunions
reports-lawful = dont avec un quorum constaté
reports-short-of-quorum = dont sans le quorum requis
reports-quorum-unknown = dont le quorum n’est pas consigné
reports-inquorate = Non ouvertes faute de quorum
reports-cancelled = Annulées
reports-in-period = Période
reports-by-month = Réunions dans le temps
reports-meetings-of = Réunions de la période
reports-meeting = Réunion
reports-none-held = Aucune réunion n’a été tenue pendant cette période.
reports-decided = Décisions par type
reports-kind = Type
reports-sum = Total
reports-none-decided = Aucune décision n’a été prise pendant cette période.
reports-work = Exécution de ce qui venait à échéance
reports-work-all = Tâches venues à échéance
reports-work-timely = Faites à temps
reports-work-after = Faites en retard
reports-work-open = Non faites
reports-none-due = Aucune tâche ne venait à échéance pendant cette période.
reports-late = Ce qui est en retard et qui en répond
reports-task = Tâche
reports-owner = Responsable
reports-no-owner = Sans responsable
reports-lateness = Retard
reports-days-late = { PLURAL($n) ->
    [one] { $n } jour
   *[other] { $n } jours
}
reports-none-late = Aucune tâche en retard.
reports-programmes = Avancement des programmes
reports-progress = Objectifs atteints
reports-no-programme = Aucun programme ne concerne ce territoire pendant cette période.
reports-target = Objectif
reports-first-due = Première échéance
reports-slipped = Objectifs qui ont glissé et qui en répond
reports-none-slipped = Aucun objectif n’a glissé.
reports-growth = Effectifs et croissance
reports-ages = Par âge
reports-members-end = Membres le { $day }
reports-members-begin = Membres le { $day }, avant la période
reports-members-change = Croissance pendant la période
reports-women-share = Part des femmes, sexe connu
reports-young-share = Part des moins de 35 ans, âge connu
reports-categories = Par catégorie
reports-women = Femmes
reports-men = Hommes
reports-at-begin = Avant la période
reports-contents = Sommaire
reports-map-alt = Carte : { $title }. Le tableau suivant dit la même chose.
reports-more = { PLURAL($n) ->
    [one] et { $n } autre ligne : voir la page
   *[other] et { $n } autres lignes : voir la page
}
reports-more-in-book = { PLURAL($n) ->
    [one] Et { $n } autre ligne, dans le classeur et sur la page du programme.
   *[other] Et { $n } autres lignes, dans le classeur et sur la page du programme.
}
reports-about = À propos
reports-from = Du
reports-to = Au
reports-ready = Périodes proposées
reports-this-year = Cette année
reports-last-year = L’année dernière
reports-last-quarter = Dernier trimestre
reports-last-month = Le mois dernier
reports-since-congress = Depuis le congrès
reports-hint = Deux jours, comme 2026-01-01 et 2026-03-31. Le dernier jour seul donne l’état ce jour-là et l’activité de l’année qui s’y achève.
reports-wrong-day = Ce jour n’existe pas : écrivez l’année, le mois, le jour, comme 2026-03-31. Voici le rapport de cette année.
reports-wrong-backwards = La période finit avant de commencer : corrigez les jours. Voici le rapport de cette année.
reports-wrong-future = Le dernier jour n’est pas encore venu : choisissez un jour passé. Voici le rapport de cette année.
reports-wrong-long = La période dépasse un siècle : choisissez un début plus proche. Voici le rapport de cette année.
reports-before = Rien n’est enregistré avant le { $first } : le registre ne sait pas ce qu’il en était. Ce n’est pas un vide, c’est une ignorance.
reports-go-first = Rapport depuis le premier jour enregistré
reports-paper = Rapport
reports-book = Le rapport en classeur (Excel)
reports-record = État de service
reports-record-of = État de service : { $name }
reports-record-link = État de service sur une période
reports-record-book = L’état en classeur (Excel)
reports-with-quorum = quorum atteint
reports-without-quorum = quorum non atteint
reports-quorum-not-written = quorum non consigné
reports-session = Session
reports-present = Présents
reports-needed = Quorum requis
reports-decision = Décision
reports-done = Fait
reports-no-work = sans tâche
reports-followed = { $n } faites sur { $of }
reports-renewal-near = Le mandat s’achève dans l’année : le renouvellement est à préparer.
reports-vacant-seats = Sièges vacants
reports-never-held = jamais occupé
reports-no-vacant-seat = Aucun siège vacant.
reports-renewals = Mandats commencés ou achevés pendant la période
reports-no-renewal = Aucun mandat n’a commencé ni fini pendant la période.
reports-in-office = en fonction
reports-offices = Mandats pendant la période
reports-no-office = Aucun mandat pendant cette période.
reports-received = Tâches reçues
reports-handed-on = Tâches remises
reports-hand-overs = Passations
reports-tasks = Tâches
reports-no-hand-over = Aucune passation enregistrée.
reports-signed = Chartes signées
reports-none-signed = Aucune charte signée.
reports-attendance = Assiduité
reports-called = Réunions où la personne était convoquée
reports-attended = Présences
reports-excused = Excuses et procurations
reports-absent = Absences non excusées
reports-chaired = Présidences
reports-state-chaired = présidence
reports-state-attended = présence
reports-state-excused = excuse
reports-state-absent = absence
reports-presented = Rapports présentés
reports-a-report = Rapport
reports-none-presented = Aucun rapport présenté en réunion.
reports-decisions-owned = { PLURAL($n) ->
    [one] { $n } décision confiée pour tout ou partie.
   *[other] { $n } décisions confiées pour tout ou partie.
}
reports-done-on = faite le { $day }
reports-done-late = faite en retard le { $day }
reports-open = en cours
reports-directive = Directive
reports-answer = Réponse
reports-answers = Réponses aux directives
reports-none-answered = Aucune réponse au nom d’une instance pendant la période.
reports-targets = Objectifs des programmes
reports-no-targets = Aucun objectif en charge pendant la période.
reports-trail = Ce que le journal garde de ses actes
reports-trail-note = Chaque nombre ouvre ses lignes du journal ; la lecture d’une donnée protégée y figure aussi.
reports-times = Fois
reports-last = Dernière fois
reports-no-deed = Aucun acte au journal pendant la période.
reports-link = Rapport d’état
