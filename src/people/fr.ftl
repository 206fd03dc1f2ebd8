people-title = Personnes
people-title-of = Personnes de { $unit }
people-shown = { PLURAL($n) ->
    [one] { $n } personne
   *[other] { $n } personnes
}
people-none = Personne n’est encore dans le registre ici. Confirmez un communiqué des archives ou inscrivez une personne.
people-none-found = Personne de ce nom dans votre périmètre. Essayez l’autre écriture ou une partie du nom.
people-search = Nom
people-enter = Inscrire une personne
people-another = une autre personne, nouvelle
people-name = Nom
people-capacities = Qualités
people-no-capacity = aucune qualité enregistrée
people-elected = élu
people-honorific = Titre de civilité
people-honorific-hint = Docteur, Maître… gardé à part du nom.
people-sex = Sexe
people-female = femme
people-male = homme
people-follows = Territoires suivis
people-follows-none = Ne suit aucune unité territoriale.
people-follow = Enregistrer le suivi
people-follow-unit = Unité suivie
people-unfollow = Mettre fin au suivi
people-no-meetings = N’est cité dans aucune réunion que vous pouvez voir.
people-protected = Données protégées
people-protected-why = Protégées par la loi 09-08. Chaque consultation est inscrite à votre nom, avec son motif.
people-nothing-protected = Aucune donnée protégée n’est conservée.
people-hidden = masqué
people-reveal = Consulter
people-reason = Motif
people-reason-missing = Écrivez le motif de la consultation en une ligne de trois cents lettres au plus.
people-phone = Téléphone
people-email = Courriel
people-address = Adresse
people-birth = Date de naissance
people-identity = Numéro de la carte nationale
