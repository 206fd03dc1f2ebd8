directives-title = Registre des directives et résolutions
directives-title-of = Registre des directives et résolutions : { $of }
directives-none = Rien au registre pour l'instant. Ouvrez une décision de type « directive » ou « résolution », inscrivez-la au registre de l'instance qui l'a prise et adressez-la aux instances inférieures.
directives-shown = { PLURAL($n) ->
    [one] { $n } inscription
   *[other] { $n } inscriptions
}
directives-number = N° au registre
directives-number-hint = Le numéro au registre de l'instance qui a décidé. Celui proposé est le suivant.
directives-by = Instance émettrice
directives-due = Échéance
directives-expires = Fin de validité
directives-expires-hint = Le dernier jour où elle vaut. Laissez vide s'il n'y en a pas.
directives-in-force = En vigueur
directives-ended = Retirée ou remplacée
directives-expired = Expirée
directives-expired-on = Expirée le { $on }
directives-withdrawn-on = Retirée le { $on }
directives-replaced-by = Remplacée par le n° { $n }
directives-see-successor = Ouvrir le n° { $n } qui la remplace
directives-completion = Exécution
directives-done-of = Exécutée par { $done } sur { $of }
directives-failing = Non-conformité
directives-failing-of = Non-conformité : { $of }
directives-failing-none = Aucune instance n'est en défaut d'accusé de réception ou d'exécution.
directives-failing-shown = { PLURAL($n) ->
    [one] { $n } cas
   *[other] { $n } cas
}
directives-statute-silent = Pour certaines instances, les statuts ne fixent pas de délai d'accusé de réception : elles ne sont en retard que si la décision en fixe un.
directives-why = Motif
directives-why-unacknowledged = Réception non accusée
directives-why-late = Échéance dépassée
directives-refused = Objection ou impossibilité
directives-fails-acknowledging = Réception non accusée, attendue le { $on }
directives-fails-late = Non exécutée, échéance le { $on }
directives-state-addressed = Adressée
directives-state-acknowledged = Réception accusée
directives-state-under-way = En cours
directives-state-done = Exécutée
directives-state-objected = Objection
directives-state-impossible = Déclarée impossible
directives-state-released = Dispensée
directives-state-late = { $state }, en retard depuis le { $on }
directives-issue = Inscrire au registre et adresser
directives-issue-now = Inscrire et adresser
directives-whom = À quelles instances
directives-where = Dans quel territoire
directives-where-hint = Nom ou code de l'unité. Laissez vide pour tout le territoire de l'instance émettrice. Les instances créées plus tard y sont ajoutées d'elles-mêmes.
directives-acknowledge-days = Délai d'accusé de réception (jours)
directives-acknowledge-hint = Si la décision le fixe. Sinon, celui des statuts.
directives-days = { PLURAL($n) ->
    [one] { $n } jour
   *[other] { $n } jours
}
directives-by-statute = selon les statuts
directives-addressees = Instances destinataires
directives-addressees-shown = { PLURAL($n) ->
    [one] { $n } instance
   *[other] { $n } instances
}
directives-nobody-yet = Elle n'est adressée à aucune instance.
directives-rule = { $who } : { $place } ({ PLURAL($n) ->
    [one] { $n } instance
   *[other] { $n } instances
})
directives-since = Depuis le
directives-told-on = Adressée le
directives-by-whom = Réception accusée par
directives-said = Dernière réponse
directives-decision = la décision et son titre
directives-address = Adresser
directives-address-rule = Adresser à d'autres instances
directives-address-hand = Adresser à une instance précise
directives-one-body = Adresse de la page de l'instance
directives-one-body-hint = Copiez-la depuis le navigateur.
directives-end = Retirer ou remplacer
directives-successor = Ce qui la remplace
directives-no-successor = Rien : elle est retirée
directives-reason = Motif
directives-reinstate = Remettre en vigueur
directives-acknowledge = Accuser réception
directives-acknowledging = Accusé de réception
directives-acknowledge-by = avant la fin du { $on }
directives-acknowledge-by-article = avant la fin du { $on } ({ $article })
directives-acknowledge-unknown = Ni la décision ni les statuts ne fixent de délai.
directives-reopen = Reprendre l'exécution
directives-agenda = La soumettre à une réunion
directives-put-on = Mettre à l'ordre du jour
directives-on-agenda = À l'ordre du jour
directives-no-meeting = Aucune réunion n'est prévue.
directives-say = Répondre à l'instance émettrice
directives-what-now = Que déclarez-vous
directives-text = Précisions
directives-text-hint = Ce qui a été fait et comment, ou le motif de l'objection ou de l'impossibilité.
directives-link = Lien
directives-proof = Réunion ou décision qui le prouve
directives-no-proof = Aucune
directives-send = Envoyer
directives-judge = Réponse de l'instance émettrice
directives-judgement = Réponse
directives-past = Historique
directives-nothing-said = L'instance n'a encore rien déclaré.
directives-step-acknowledged = Réception accusée
directives-step-reported = Avancement
directives-step-done = Exécutée
directives-step-objected = Objection
directives-step-impossible = Déclarée impossible
directives-step-reopened = Exécution reprise
directives-step-released = Dispensée par l'instance émettrice
directives-step-maintained = Maintenue par l'instance émettrice
directives-waiting = Directives et résolutions qui attendent cette instance
directives-waiting-for-you = Directives et résolutions qui vous attendent
directives-of-body = Registre des directives et résolutions de cette instance
directives-acknowledge-before = Accusé de réception avant la fin du { $on }
directives-no-binding = Seule une décision de type « directive » ou « résolution » s'inscrit ici. Changez son type ou choisissez-en une autre.
directives-no-issuer = On ne sait pas quelle instance a pris cette décision : aucun registre ne peut la recevoir. Rattachez-la d'abord à son instance.
directives-no-confidential = Ce qui relève d'une instance confidentielle ne passe pas par ce registre. Choisissez d'autres instances.
directives-no-registered = Cette décision est inscrite sous le n° { $n }.
directives-no-number = Le n° { $n } est déjà pris au registre de cette instance. Choisissez-en un autre.
directives-no-bad-number = Écrivez un nombre entier, par exemple 7, ou laissez vide si c'est possible.
directives-no-due-before = Le { $on } précède le jour de la décision. Choisissez un jour postérieur.
directives-no-nobody = Aucune instance de ce type dans ce territoire.
directives-no-reach = On n'adresse qu'à une autre instance du territoire de l'émettrice. Choisissez une unité ou une instance de ce territoire.
directives-no-twice = Elle est déjà adressée à cette instance.
directives-no-dissolved = Cette instance a été dissoute. Choisissez-en une qui existe.
directives-no-over = Elle n'est plus en vigueur : on ne peut ni l'adresser ni y répondre.
directives-no-not-ended = Elle est en vigueur.
directives-no-replacement = Choisissez dans le même registre celle qui la remplace.
directives-no-of-body = Seuls le responsable, un adjoint ou le rapporteur de cette instance répondent pour elle, et seul le rapporteur de l'émettrice lui répond. Demandez à l'un d'eux.
directives-no-now = Son état a changé depuis l'ouverture de la page. Lisez l'historique, puis recommencez s'il le faut.
directives-no-words = Écrivez le motif, ou ce qui a été fait.
directives-no-evidence = Donnez ce qui prouve l'exécution : un texte, un lien, une réunion ou une décision.
directives-no-link = Un lien commence par https:// et ne contient pas d'espace.
directives-no-its-evidence = Cette réunion ou décision n'est pas de cette instance. Choisissez dans la liste.
directives-no-its-meeting = Choisissez une réunion à venir de cette instance.
directives-entered = Inscrite sous le n° { $n } : suivre l'exécution
