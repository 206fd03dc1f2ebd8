search-title = Recherche
search-title-for = Résultats pour « { $asked } »
search-ask = Écrivez le nom d'une personne, d'un organe, d'une province ou d'une réunion, en arabe ou en lettres latines.
search-nothing = Rien ne correspond dans votre territoire. Essayez une partie du nom, ou l'autre écriture.
search-label = Chercher
search-go = Chercher
search-in = { $what }, { $place }
search-unit = unité territoriale
search-body = organe
search-person = personne
search-meeting = réunion
search-decision = décision
search-count = { PLURAL($n) ->
    [one] { $n } résultat.
   *[other] { $n } résultats, le plus proche d'abord.
}
