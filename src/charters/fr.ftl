charters-title = Cahiers des charges
charters-none = Aucun cahier des charges publié ici. Une instance le publie depuis sa page.
charters-new = Nouveau cahier des charges
charters-name = Titre du cahier des charges
charters-name-hint = Tel que le lira celui qui signe : « Cahier des charges du secrétaire provincial ».
charters-text = Texte
charters-text-hint = Un engagement par ligne. Un texte publié ne change plus : toute modification est une nouvelle version.
charters-publish = Publier
charters-version = Version
charters-versions = Versions
charters-number = version { $n }, publiée le { $on }
charters-proof = Empreinte du texte (SHA-256) :
charters-sign = Je signe et je m'engage
charters-sign-hint = Votre signature est gardée avec votre nom, votre qualité, la date du jour et l'empreinte de ce texte.
charters-signature = Signature
charters-signatures = Signatures
charters-signed = Signé
charters-not-signed = Non signé
charters-signed-on = Signé le { $on }
charters-signed-paper = Signé sur papier le { $on }
charters-signed-earlier = Version non signée ; a signé la version { $n }
charters-signed-of = Signé par { $signed } sur { $of }
charters-withdrawn-on = Retiré le { $on }
charters-whom = Qui le signe
charters-where-hint = Nom ou code de l'unité. Laissez vide pour tout le territoire de l'instance. Les titulaires futurs y seront invités.
charters-address = Demander la signature d'autres titulaires
charters-rule = { $who } : { $unit }
charters-office = { $title }, { $body }
charters-nobody = Personne n'est encore appelé à le signer. Choisissez la fonction et le territoire ci-dessous.
charters-no-signers = Personne dans cette liste.
charters-paper = Sur papier
charters-on-paper = Sur papier
charters-paper-day = Jour de la signature sur papier :
charters-enter = Saisir
charters-remove = Retirer la signature
charters-revise = Publier une nouvelle version
charters-revise-hint = Chacun est invité à signer de nouveau ; les signatures précédentes restent avec leur version.
charters-withdraw = Retirer le cahier des charges
charters-reinstate = Le remettre en vigueur
charters-waiting = Cahiers des charges à signer
charters-of-body = Cahiers des charges
charters-no-title = Donnez un titre au cahier des charges.
charters-no-text = Écrivez le texte du cahier des charges.
charters-no-change = Le texte n'a pas changé : aucune version nouvelle n'est nécessaire.
charters-no-confidential = Ce qui touche une instance confidentielle ne se signe pas ici. Choisissez une autre fonction.
charters-no-office = Choisissez la fonction appelée à signer.
charters-no-reach = Choisissez une unité du territoire de l'instance qui l'a publié.
charters-no-withdrawn = Ce cahier des charges est retiré : il ne se signe ni ne se modifie.
charters-no-in-force = Il est en vigueur.
charters-no-sign = Vous n'avez pas à le signer aujourd'hui, ou vous l'avez déjà fait.
charters-no-addressed = Cette fonction n'est pas concernée par ce cahier des charges.
charters-no-twice = La signature est déjà enregistrée.
charters-no-when = Choisissez un jour entre la publication de cette version, le { $on }, et aujourd'hui.
charters-no-paper = Cette signature n'a pas été saisie depuis un papier : elle ne se retire pas.
charters-shown = { PLURAL($n) ->
    [one] { $n } titulaire
   *[other] { $n } titulaires
}
charters-signed-by = { PLURAL($n) ->
    [one] { $n } signature
   *[other] { $n } signatures
}
