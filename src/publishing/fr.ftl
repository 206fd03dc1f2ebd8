publishing-refusal-no-body = Un communiqué est émis par un organe et cette réunion n’en a pas au registre. Choisissez l’organe.
publishing-refusal-not-held = Cette réunion n’a pas encore eu lieu. Rédigez son communiqué après.
publishing-refusal-not-closed = La réunion est encore ouverte. Levez-la avant de publier son communiqué.
publishing-refusal-title-missing = Donnez un titre au communiqué.
publishing-refusal-title-too-long = Le titre dépasse { $n } caractères. Raccourcissez-le.
publishing-refusal-text-missing = Écrivez le texte du communiqué.
publishing-refusal-text-too-long = Le texte dépasse { $n } caractères. Raccourcissez-le.
publishing-refusal-not-draft = Ce texte n’est plus un projet. Ramenez-le d’abord à l’état de projet.
publishing-refusal-not-approved = Ce texte n’est pas encore approuvé. Il ne peut être publié avant.
publishing-refusal-not-published = Ce texte n’est pas publié.
publishing-refusal-fixed = Le texte publié ne change plus. Pour le corriger, rédigez un nouveau communiqué qui le mentionne.
publishing-refusal-not-competent = L’approbation revient au responsable de l’organe ou d’un organe supérieur. Soumettez-lui le texte.
publishing-refusal-own-text = Vous avez rédigé ce texte sans diriger l’organe. Un autre doit l’approuver.
publishing-refusal-head-not-prevented = Un adjoint approuve quand le responsable est empêché. Confirmez-le.
publishing-refusal-confidential = Les affaires de cet organe sont confidentielles : rien n’en est publié sans le dire. Confirmez que vous publiez.
publishing-refusal-reason-missing = Écrivez le motif en une phrase.
publishing-refusal-no-meeting = Choisissez une réunion à venir dans la liste.
publishing-refusal-number-unlikely = Écrivez le numéro tel qu’il figure au communiqué, par exemple 7/2026.
publishing-refusal-differs = { PLURAL($n) ->
    [one] Un élément se lit autrement qu’au registre. Corrigez le texte ou confirmez l’avoir vu.
   *[other] { $n } éléments se lisent autrement qu’au registre. Corrigez le texte ou confirmez les avoir vus.
}
publishing-refusal-personal = { PLURAL($n) ->
    [one] Le texte contient ce qui ressemble à une donnée personnelle. Retirez-la ou confirmez l’avoir vue.
   *[other] Le texte contient { $n } éléments qui ressemblent à des données personnelles. Retirez-les ou confirmez les avoir vus.
}
publishing-title = Communiqués
publishing-title-of = Communiqués : { $name }
publishing-registers = Registres
publishing-issued = Émis
publishing-open = En préparation
publishing-received = Reçus
publishing-above = Des organes supérieurs
publishing-received-one = Communiqué reçu
publishing-none = Aucun communiqué émis. Un communiqué se rédige depuis la page de la réunion, une déclaration depuis le registre de l’organe.
publishing-none-open = Aucun communiqué en préparation.
publishing-none-received = Aucun communiqué reçu. Les textes confirmés de l’archive dont l’émetteur est connu figurent ici.
publishing-none-above = Les organes supérieurs n’ont rien publié.
publishing-year = Année
publishing-to-body = Page de l’organe
publishing-of-body = Registre des communiqués
publishing-col-number = Numéro
publishing-col-title = Titre
publishing-of-meeting = Réunion du { $day }
publishing-col-kind = Nature
publishing-kind-communique = Communiqué
publishing-kind-statement = Déclaration
publishing-numbered = { $kind } n° { $number }
publishing-number-is = n° { $number }
publishing-state-draft = Projet
publishing-state-submitted = En attente d’approbation
publishing-state-approved = Approuvé, à publier
publishing-state-published = Publié
publishing-state-withdrawn = Retiré
publishing-state-dropped = Abandonné
publishing-step-drafted = Projet rédigé
publishing-step-submitted = Soumis à approbation
publishing-step-returned = Renvoyé à l’état de projet
publishing-step-approved = Approuvé
publishing-step-published = Publié
publishing-step-withdrawn = Retiré
publishing-step-dropped = Projet abandonné
publishing-step-taken-up = Projet repris
publishing-known = Ce qui a été rédigé sur cette réunion
publishing-begin = Rédiger le communiqué à partir de ce texte
publishing-begin-again = Rédiger un autre communiqué
publishing-issuer = Organe émetteur
publishing-new-statement = Rédiger une déclaration
publishing-begin-statement = Enregistrer le projet
publishing-edit = Modifier le texte
publishing-text = Texte
publishing-text-hint = Une ligne par paragraphe. Une ligne commençant par - est un point de liste, par 1. un point numéroté.
publishing-save = Enregistrer
publishing-conflict = Quelqu’un d’autre a modifié ce texte entre-temps
publishing-conflict-how = Rien n’est perdu : votre texte est ci-dessous, l’autre est enregistré. Comparez, puis enregistrez celui que vous retenez.
publishing-conflict-difference = Différence entre le texte enregistré et le vôtre
publishing-conflict-theirs = Le texte enregistré
publishing-keep-mine = Enregistrer le mien à sa place
publishing-take-theirs = Garder le texte enregistré
publishing-since = Le registre a changé depuis la rédaction
publishing-since-take = Prendre la nouvelle rédaction
publishing-since-keep = Garder mon texte
publishing-check = Ce que le lecteur comprend de ce texte
publishing-check-agrees = Tout se lit comme au registre
publishing-check-all = Tous les éléments
publishing-col-field = Élément
publishing-col-record = Au registre
publishing-col-read = Dans le texte
publishing-agrees = Concorde
publishing-differs = Diffère
publishing-not-said = Non dit
publishing-yes = Oui
publishing-no = Non
publishing-field-meeting = Relate une réunion
publishing-field-kind = Nature de la réunion
publishing-field-unit = Unité territoriale
publishing-field-until = Dernier jour
publishing-field-person = Personne
publishing-field-point = Point de l’ordre du jour
publishing-field-decision = Décision
publishing-field-next = Échéance
publishing-meeting-ordinary = Réunion
publishing-meeting-remote = Réunion à distance
publishing-meeting-council = Session de conseil
publishing-meeting-congress = Congrès
publishing-meeting-founding = Assemblée constitutive
publishing-meeting-outreach = Rencontre
publishing-meeting-training = Formation
publishing-meeting-activity = Activité
publishing-meeting-other = Autre
publishing-personal = Ce qui ressemble à des données personnelles
publishing-personal-phone = Numéro de téléphone
publishing-personal-email = Adresse électronique
publishing-personal-identity = Numéro de carte d’identité
publishing-personal-number = Long numéro
publishing-confidential-note = Les affaires de cet organe sont confidentielles. Rien n’est publié sans le dire expressément.
publishing-next = Étape suivante
publishing-submit = Soumettre à approbation
publishing-approve = Approuver la publication
publishing-stands-in = J’approuve à la place du responsable empêché
publishing-waits-for-head = Attend l’approbation du responsable de l’organe ou d’un organe supérieur.
publishing-publish = Publier
publishing-publish-note = Il reçoit son numéro et son texte ne change plus : on le corrige par un autre communiqué, ou on le retire.
publishing-tick-disclose = Je confirme publier ce texte bien que les affaires de l’organe soient confidentielles
publishing-return = Renvoyer à l’état de projet
publishing-reason = Motif
publishing-take-back = Revenir au projet
publishing-drop = Abandonner le projet
publishing-take-up = Reprendre le projet
publishing-share = Partager
publishing-public-page = Page publique
publishing-not-public = Les communiqués ne sont pas ouverts au public. L’administrateur peut les ouvrir dans les réglages.
publishing-share-text = Texte prêt pour les groupes
publishing-agenda = Le soumettre à une réunion à venir
publishing-agenda-meeting = Réunion
publishing-agenda-put = Ajouter à l’ordre du jour
publishing-on-agenda = À l’ordre du jour de
publishing-mend = Corriger ou retirer
publishing-mend-how = Le texte publié ne change plus. Une correction est un nouveau communiqué, numéroté, qui mentionne celui-ci ; un retrait garde le numéro et le motif, sans retour.
publishing-correct = Rédiger un communiqué qui le corrige
publishing-withdraw = Retirer le communiqué
publishing-withdrawn-because = Ce communiqué a été retiré. Motif : { $reason }
publishing-corrected-by = Corrigé par le communiqué n° { $number }
publishing-corrects = Corrige le communiqué n° { $number }
publishing-steps = Étapes
publishing-wordings = Rédactions précédentes et ce qui a changé
publishing-restore = Revenir à cette rédaction
publishing-in-archive = Le texte dans l’archive
publishing-number-hint = Tel que l’émetteur l’a donné, par exemple 7/2026.
publishing-number-save = Enregistrer le numéro
publishing-awaiting = Communiqués en attente de votre approbation
publishing-public-title = Communiqués
publishing-public-about = Communiqués et déclarations des organes de { $name }.
publishing-public-feed = Communiqués de { $name }
publishing-public-none = Aucun communiqué publié.
publishing-public-follow = Suivre les nouveaux communiqués (Atom)
publishing-public-paper = Version à imprimer (PDF)
publishing-paper-at = La page publique de ce texte
publishing-public-text = Texte à copier et partager
publishing-public-description = { $kind } n° { $number }, { $issuer }, publié le { $day }.
publishing-shown = { PLURAL($n) ->
    [one] Une ligne
   *[other] { $n } lignes
}
publishing-check-differs = { PLURAL($n) ->
    [one] Un élément diffère du registre
   *[other] { $n } éléments diffèrent du registre
}
publishing-tick-differs = { PLURAL($n) ->
    [one] J’ai vu l’élément qui diffère du registre et publie quand même
   *[other] J’ai vu les { $n } éléments qui diffèrent du registre et publie quand même
}
publishing-tick-personal = { PLURAL($n) ->
    [one] J’ai vu ce qui ressemble à une donnée personnelle et la publie
   *[other] J’ai vu les { $n } éléments qui ressemblent à des données personnelles et les publie
}
