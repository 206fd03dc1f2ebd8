decisions-printed = Décision imprimée
decisions-printed-list = Liste imprimée
decisions-title = Décisions
decisions-title-of = Décisions de { $unit }
decisions-shown = { PLURAL($n) ->
    [one] { $n } décision
   *[other] { $n } décisions
}
decisions-none = Aucune décision enregistrée ici. Elles viennent avec les communiqués que vous confirmez.
decisions-with-work = Avec travail ouvert
decisions-with-late = Avec retard
decisions-col-text = Décision
decisions-col-kind = Type
decisions-col-taken = Mode
decisions-col-on = Date
decisions-col-open = Travail ouvert
decisions-col-late = En retard
decisions-late = { PLURAL($n) ->
    [one] { $n } tâche en retard
   *[other] { $n } tâches en retard
}
decisions-open = { PLURAL($n) ->
    [one] { $n } tâche ouverte
   *[other] { $n } tâches ouvertes
}
decisions-article = Article cité
decisions-votes = pour : { $pro }, contre : { $against }, abstentions : { $abstained }
decisions-effects = Ce qu’elle a produit
decisions-no-effects = Elle n’a rien produit d’enregistré.
decisions-did-begin = mandat
decisions-did-end = fin de mandat
decisions-did-found = fondation
decisions-did-dissolve = dissolution
decisions-did-assign = tâche
decisions-did-set = échéance
decisions-did-follow = suivi
decisions-mandate = { $person } : { $post }, { $body }
decisions-follows = { $person } suit { $unit }
decisions-item = Tâche
decisions-who = Qui la fait
decisions-finish = C’est fait
decisions-reopen = Rouvrir
decisions-done-on = fait le { $on }
decisions-late-since = en retard depuis le { $on }
decisions-due-on = échéance le { $on }
decisions-without-day = sans échéance
decisions-kind-resolution = résolution
decisions-kind-recommendation = recommandation
decisions-kind-designation = désignation
decisions-kind-creation = création
decisions-kind-renewal = renouvellement
decisions-kind-admission = admission
decisions-kind-directive = directive
decisions-kind-action = action
decisions-kind-milestone = rendez-vous
decisions-kind-text = adoption d’un texte
decisions-kind-headquarters = locaux
decisions-kind-position = prise de position
decisions-kind-appointment = nomination
decisions-kind-other = autre
decisions-taken-unanimity = à l’unanimité
decisions-taken-consensus = par consensus
decisions-taken-majority = à la majorité
decisions-taken-secret-ballot = au scrutin secret
decisions-taken-unknown = mode non dit
