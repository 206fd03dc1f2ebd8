statutes-title = Statuts
statutes-unknown = Inconnu
statutes-name = Nom
statutes-symbol = Symbole
statutes-seat = Siège
statutes-to-confirm = Cette version vient de sources publiques et reste à confirmer par l'organisation. Ce qui n'est pas connu s'affiche comme inconnu.
statutes-versions = Versions
statutes-file = Fichier
statutes-synonyms = Appelé aussi :
statutes-post = Fonction
statutes-holders = Titulaires
statutes-article = Article
statutes-staff = hors quorum et votes
statutes-term = Durée du mandat
statutes-frequency = Périodicité
statutes-size = Nombre de membres
statutes-convening = Qui convoque
statutes-notice = Délai de convocation
statutes-quorum = Quorum
statutes-single = un seul
statutes-collective = plusieurs
statutes-any = quel que soit le nombre
statutes-more-than-half = plus de la moitié
statutes-half = la moitié
statutes-third = le tiers
statutes-two-thirds = les deux tiers
statutes-quarter = le quart
statutes-adopt = Adopter une nouvelle version
statutes-adopt-hint = Collez le texte du fichier tel que le congrès l'a adopté. Il est contrôlé en entier avant son adoption et ne supprime rien de ce qui précède.
statutes-text = Texte du fichier (TOML)
statutes-adopt-button = Contrôler et adopter
statutes-months = { PLURAL($n) ->
    [one] { $n } mois
   *[other] { $n } mois
}
statutes-every = { PLURAL($n) ->
    [one] au moins une fois par mois
   *[other] au moins une fois tous les { $n } mois
}
statutes-per-year = { PLURAL($n) ->
    [one] au moins une fois par an
   *[other] au moins { $n } fois par an
}
statutes-days = { PLURAL($n) ->
    [one] { $n } jour
   *[other] { $n } jours
}
statutes-ranked = { PLURAL($n) ->
    [one] { $n }
   *[other] { $n }, par rang
}
statutes-refused-problems = { PLURAL($n) ->
    [one] Version non adoptée : le fichier a { $n } défaut.
   *[other] Version non adoptée : le fichier a { $n } défauts.
}
statutes-between = de { $least } à { $most }
statutes-at-least = au moins { $least }
statutes-at-most = au plus { $most }
statutes-first-call = à la première convocation { $share }
statutes-second-call = à la deuxième { $share }
statutes-third-call = à la troisième { $share }
statutes-version = Version { $n }
statutes-version-line = { $by }, en vigueur depuis le { $from }
statutes-line = Ligne { $line }, colonne { $column } :
statutes-refused-other = Ce fichier est celui d'une autre organisation ({ $theirs }) ; celle-ci a le code { $ours }.
statutes-refused-known = La version { $n } est déjà adoptée. Changez son numéro s'il s'agit d'une nouvelle version.
