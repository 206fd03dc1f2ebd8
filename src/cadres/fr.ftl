cadres-title = Cadres
cadres-lead = Les membres dont une formation, une évaluation ou une proposition à un poste est notée.
cadres-none = Aucun cadre de votre ressort ne répond à ce filtre. Relâchez une condition, ou notez une formation ou une évaluation depuis la page du membre.
cadres-path = Parcours
cadres-path-of = Parcours de { $name }
cadres-post = { $title }, { $unit }
cadres-posts = Postes
cadres-no-posts = Aucun poste noté.
cadres-nothing = Rien de noté.
cadres-training = Formation
cadres-evaluation = Évaluation
cadres-proposal = Proposition à un poste
cadres-trainings = Formations
cadres-proposals = Propositions
cadres-evaluated = Dernière évaluation
cadres-evaluated-from = Évalué depuis
cadres-kind = Nature
cadres-what = Objet
cadres-what-hint = La formation, l’occasion de l’évaluation, ou le poste proposé.
cadres-organiser = Organisateur
cadres-on = Date
cadres-until = Jusqu’au
cadres-text = Texte de l’évaluation ou de la proposition
cadres-text-hint = Chiffré ; lu seulement avec un motif qui est noté ; la personne le voit dans ses données.
cadres-add = Ajouter une ligne au parcours
cadres-export = Le parcours en tableau
cadres-no-kind = Choisissez : formation, évaluation ou proposition à un poste.
cadres-no-title = Écrivez l’objet, en 200 lettres au plus.
cadres-no-day = La date est requise, pas à venir, et la fin d’une formation suit son début.
cadres-no-text = Écrivez le texte de l’évaluation ou de la proposition.
cadres-no-line = Cette ligne n’existe plus. Rouvrez la page.
cadres-counted = { PLURAL($n) ->
    [one] Un cadre
   *[other] { $n } cadres
}
cadres-no-evaluated = Ce n’est pas une date (année-mois-jour) : la condition n’a pas été appliquée.
cadres-remove = Supprimer la ligne
cadres-remove-sure = La ligne est supprimée définitivement et ne peut être récupérée. Le journal garde qui l’a supprimée et quand.
