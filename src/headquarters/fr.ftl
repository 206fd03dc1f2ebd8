headquarters-title = Sièges
headquarters-lead = Les sièges du parti dans ce territoire : ouverts, prévus, fermés, et ce qui s’y est tenu.
headquarters-none = Aucun siège enregistré ne répond à ce filtre.
headquarters-everywhere = Chaque unité de ce territoire a un siège ouvert.
headquarters-new = Enregistrer un siège
headquarters-edit = Corriger les données du siège
headquarters-save = Enregistrer
headquarters-views = Vues
headquarters-all = Tous
headquarters-without = Unités sans siège ouvert
headquarters-without-one = sans siège ouvert
headquarters-name = Siège
headquarters-name-hint = Par exemple : siège provincial.
headquarters-unit-hint = Nom ou code de l’unité : région, province ou commune dont c’est le siège.
headquarters-address = Adresse
headquarters-body = Organe qui l’occupe
headquarters-of-unit = toute l’unité
headquarters-tenure = Occupation
headquarters-tenure-unknown = inconnue
headquarters-tenure-owned = propriété du parti
headquarters-tenure-rented = loué
headquarters-tenure-lent = prêté
headquarters-tenure-until = { $name } jusqu’au { $on }
headquarters-term = Fin du bail ou du prêt
headquarters-term-hint = Pour un siège loué ou prêté seulement.
headquarters-ends = échéance proche ou passée
headquarters-rooms = Pièces
headquarters-seats = Places de la plus grande salle
headquarters-hours = Heures d’ouverture
headquarters-hours-hint = Par exemple : du lundi au vendredi, de 16:00 à 20:00.
headquarters-accessible = Accessible aux personnes handicapées
headquarters-state-planned = prévu
headquarters-state-open = ouvert
headquarters-state-closed = fermé
headquarters-since-planned = prévu depuis le { $on }
headquarters-since-open = ouvert depuis le { $on }
headquarters-since-closed = fermé depuis le { $on }
headquarters-states = Étapes
headquarters-to = Nouvel état
headquarters-on = À partir du
headquarters-reason = Motif
headquarters-reason-hint = Obligatoire pour une fermeture.
headquarters-ground = Décision qui l’a voulu
headquarters-no-ground = sans décision
headquarters-change = Changer l’état
headquarters-take-back = Annuler la dernière inscription
headquarters-activities = Réunions qui s’y sont tenues
headquarters-met = Réunions
headquarters-met-none = Aucune réunion n’y est enregistrée.
headquarters-meeting = Réunion
headquarters-meeting-hint = Les dernières réunions du territoire sans siège désigné. Ce qui est écrit du lieu reste tel quel.
headquarters-place = Noter une réunion tenue ici
headquarters-unplace = ne s’y est pas tenue
headquarters-counts = Sièges par province
headquarters-above = au-dessus des provinces
headquarters-wanted = Son ouverture comme objectif
headquarters-wanted-none = Aucun programme ne fait de son ouverture un objectif.
headquarters-want = Faire de son ouverture un objectif
headquarters-awaited = pas encore ouvert
headquarters-late = en retard depuis le { $on }
headquarters-programme-hint = Les programmes en cours que vous conduisez dans ce territoire.
headquarters-until = jusqu’au { $on }
headquarters-urgency = Urgence
headquarters-urgency-ordinary = ordinaire
headquarters-urgency-urgent = urgent
headquarters-urgency-pressing = très urgent
headquarters-target = Ouverture du siège : { $name }
headquarters-by-open = L’objectif est atteint quand le registre montre le siège ouvert, non par déclaration.
headquarters-no-name = Écrivez le nom du siège, en { $n } lettres au plus.
headquarters-no-address = Écrivez l’adresse, en { $n } lettres au plus.
headquarters-no-body = Cet organe n’est pas de l’unité : choisissez dans la liste.
headquarters-no-number = Écrivez un nombre entier positif, ou laissez vide.
headquarters-no-term = Seul ce qui est loué ou prêté a une échéance.
headquarters-no-state = Choisissez : prévu, ouvert ou fermé.
headquarters-no-day = Écrivez la date.
headquarters-no-ahead = Ce jour n’est pas encore venu : inscrivez ce qui a eu lieu, le reste est prévu.
headquarters-no-same = Il l’est depuis le { $on }.
headquarters-no-before = La dernière inscription est du { $on } : choisissez ce jour ou un jour suivant.
headquarters-no-reason = Écrivez le motif de la fermeture.
headquarters-no-decision = Cette décision n’est pas une décision de siège de ce territoire.
headquarters-no-built = Des réunions ou objectifs en dépendent : fermez-le, ou retirez-les d’abord.
headquarters-no-meeting = Choisissez une réunion de ce territoire.
headquarters-no-open = Le siège est ouvert : rien à ouvrir.
headquarters-no-programme = Aucun programme en cours que vous conduisez ici : lancez-en un, puis revenez.
headquarters-no-wanted = Son ouverture est déjà un objectif d’un programme en cours.
headquarters-bare = { PLURAL($n) ->
    [one] { $n } unité sans siège
   *[other] { $n } unités sans siège
}
headquarters-shown = { PLURAL($n) ->
    [one] { $n } siège
   *[other] { $n } sièges
}
headquarters-met-n = { PLURAL($n) ->
    [one] { $n } réunion s’y est tenue
   *[other] { $n } réunions s’y sont tenues
}
