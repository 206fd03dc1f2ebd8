communiques-add = Ajouter des textes
communiques-texts = Textes des archives
communiques-by-state = Par état
communiques-all = Tout
communiques-drafts = À relire
communiques-queued = À lire
communiques-unreadable = Illisibles
communiques-confirmed = Confirmés
communiques-set-aside = Mis de côté
communiques-state-queued = en attente de lecture
communiques-state-unreadable = illisible
communiques-state-draft = à relire
communiques-state-confirmed = confirmé
communiques-state-set-aside = mis de côté
communiques-media-text = texte
communiques-media-html = page enregistrée
communiques-media-docx = document
communiques-media-pasted = collé
communiques-paste = Lire le texte
communiques-paste-label = Collez le texte d’un communiqué
communiques-paste-hint = Le texte seul, tel qu’il a été publié. Il est gardé mot pour mot.
communiques-paste-empty = Collez le texte du communiqué avant d’envoyer.
communiques-empty = Les archives sont vides. Collez le texte d’un communiqué, ou déposez ici un fichier ou un dossier entier : les communiqués seront lus, puis soumis à votre confirmation.
communiques-none-here = Aucun texte dans cet état.
communiques-column-title = Communiqué
communiques-column-state = État
communiques-column-unit = Unité territoriale
communiques-column-held = Date de la réunion
communiques-column-received = Reçu le
communiques-column-file = Fichier
communiques-received = Reçu ; il va être lu
communiques-already = Ce texte est déjà dans les archives
communiques-already-elsewhere = Ce texte est déjà dans les archives d’un autre territoire.
communiques-problem-empty = Le fichier est vide. Ouvrez-le dans son programme, vérifiez qu’il contient un texte, puis renvoyez-le.
communiques-problem-binary = Ce fichier n’est pas du texte : peut-être une image ou un document numérisé. Ouvrez-le, copiez son texte et collez-le ici, ou enregistrez-le en .docx ou .txt.
communiques-problem-encoding = L’encodage de ce fichier n’est pas reconnu : ses lettres seraient illisibles. Enregistrez-le en UTF-8, puis renvoyez-le.
communiques-problem-other-script = Ce texte n’est pas en écriture arabe, la seule que le lecteur comprenne. Saisissez la réunion à la main, ou envoyez le texte arabe.
communiques-problem-bomb = Ce document gonfle démesurément à l’ouverture : il n’a pas été ouvert. Copiez son texte et collez-le ici.
communiques-problem-damaged = Le document est abîmé ou incomplet. Ouvrez-le dans son programme, enregistrez-le à nouveau, puis renvoyez-le.
communiques-problem-old-format = Ce document est à l’ancien format .doc. Ouvrez-le, enregistrez-le en .docx, puis renvoyez-le.
communiques-problem-broken = Le lecteur a échoué plusieurs fois sur ce texte. Le texte est gardé tel quel ; prévenez qui tient le système, puis relancez la lecture.
communiques-problem-pdf = Les fichiers PDF ne sont pas lus. Ouvrez le fichier, copiez son texte et collez-le ici, ou enregistrez-le en .docx ou .txt.
communiques-problem-protected = Un mot de passe protège ce document. Enlevez-le, enregistrez, puis renvoyez.
communiques-problem-packed = Ce fichier compressé en contient d’autres. Décompressez-le et envoyez son contenu.
communiques-import-title = Importation
communiques-import-none = Rien n’est arrivé de cet envoi.
communiques-import-cancel = Arrêter la lecture
communiques-import-cancelled = La lecture a été arrêtée. Ce qui n’a pas été lu est mis de côté et peut être repris depuis sa page.
communiques-see-drafts = Relire les brouillons
communiques-is-queued = Le texte attend d’être lu. Cette page se met à jour seule.
communiques-is-draft = Relisez ce que le lecteur a compris, corrigez si besoin, puis confirmez pour l’inscrire au registre.
communiques-is-confirmed = Inscrit au registre le { $at }. Le texte est gardé mot pour mot, et chaque fait est lié à ses mots.
communiques-is-aside = Ce texte est mis de côté : rien pour le registre.
communiques-is-aside-because = Ce texte est mis de côté : { $why }
communiques-look-again = Actualiser la page
communiques-read-again = Relire le fichier
communiques-take-up = Reprendre
communiques-put-aside = Mettre de côté
communiques-aside-reason = Motif (facultatif)
communiques-original = Le fichier tel que reçu
communiques-sides = Texte et registre
communiques-side-text = Le texte
communiques-side-record = Le registre
communiques-meeting = La réunion
communiques-meeting-n = Réunion { $n }
communiques-people = Personnes
communiques-agenda = Ordre du jour
communiques-decisions = Décisions
communiques-coming = À venir
communiques-figures = Chiffres
communiques-kind = Nature
communiques-kind-ordinary = réunion ordinaire
communiques-kind-council = session d’un conseil
communiques-kind-congress = congrès
communiques-kind-founding = fondation ou renouvellement
communiques-kind-outreach = rencontre de proximité
communiques-kind-training = formation
communiques-kind-activity = activité
communiques-kind-remote = réunion à distance
communiques-kind-other = autre
communiques-body = Instance
communiques-body-kind = Type d’instance dans les statuts
communiques-body-own-name = Nom propre de l’instance
communiques-body-own-name-hint = Pour les pôles, commissions et forums dont l’unité peut avoir plusieurs.
communiques-no-body = Pas la réunion d’une instance
communiques-unit = Unité territoriale
communiques-unit-hint = Écrivez le début du nom, ou le code du recensement.
communiques-unit-needed = à préciser
communiques-host = Lieu de tenue
communiques-date = Date
communiques-date-from = Date de la réunion
communiques-date-hint = Par exemple 2026-05-04, ou 2026-05 si seul le mois est connu, ou 2026.
communiques-date-until = Dernier jour, s’il y en a plusieurs
communiques-date-range = du { $from } au { $until }
communiques-date-unknown = date inconnue
communiques-date-relative = La date dépend du jour de rédaction, que le texte ne dit pas. Complétez-la.
communiques-weekday-contradicts = Le jour de semaine du texte contredit la date, qui est { $day }. Vérifiez lequel est juste.
communiques-weekday-contradicts-short = Le jour de semaine du texte contredit la date.
communiques-year-missing = Le texte ne dit pas l’année. Complétez-la.
communiques-mode = Présence
communiques-mode-in-person = sur place
communiques-mode-remote = à distance
communiques-mode-hybrid = sur place et à distance
communiques-mode-unknown = non précisée
communiques-venue = Salle ou adresse
communiques-slogan = Mot d’ordre
communiques-as-written = Dans le texte : « { $words } »
communiques-known = connu du registre
communiques-new = nouvelle personne
communiques-new-body = nouvelle instance
communiques-not-in-statute = sans équivalent dans les statuts
communiques-same-meeting = Le registre a déjà une réunion de cette instance ce jour-là. Vérifiez que ce texte ne la répète pas.
communiques-who = qui est-ce ?
communiques-is-new = Une nouvelle personne
communiques-ask-again = Choisir à nouveau
communiques-why-name = même nom
communiques-why-spelling = même nom, autre graphie
communiques-why-part = une partie du nom
communiques-why-office = même fonction
communiques-why-place = même territoire
communiques-take-person = L’inscrire
communiques-take-meeting = Inscrire cette réunion au registre
communiques-name = Nom complet
communiques-title = Titre de civilité
communiques-title-hint = Monsieur, Madame, docteur… gardé à part du nom.
communiques-capacity = Qualité telle qu’écrite
communiques-capacity-hint = Les fonctions que les statuts connaissent en sont tirées.
communiques-role = Rôle dans la réunion
communiques-role-chair = préside
communiques-role-moderator = modère
communiques-role-framer = encadre
communiques-role-rapporteur = rapporte
communiques-role-speaker = intervient
communiques-role-attendee = présent
communiques-role-guest = invité
communiques-role-named = cité
communiques-add-office = Ajouter une fonction des statuts
communiques-no-office = Aucune
communiques-office-unit = Unité de la fonction
communiques-office-unit-hint = Laissez vide si c’est celle de la réunion.
communiques-office-known = connu du registre
communiques-office-outside = hors de votre territoire : rien n’est inscrit d’ici
communiques-office-new = inscrit un mandat connu par ce texte
communiques-office-replaces = tenu par { $name } depuis le { $since } ; son mandat prendrait fin
communiques-decision-kind = Type de décision
communiques-decision-taken = Comment elle a été prise
communiques-decision-resolution = résolution
communiques-decision-recommendation = recommandation
communiques-decision-designation = désignation
communiques-decision-creation = création d’une instance
communiques-decision-renewal = renouvellement
communiques-decision-admission = admission de membres
communiques-decision-directive = directive
communiques-decision-action = action à mener
communiques-decision-milestone = échéance
communiques-decision-text = adoption d’un texte
communiques-decision-headquarters = locaux
communiques-decision-position = prise de position
communiques-decision-appointment = nomination
communiques-decision-other = autre
communiques-taken-unanimity = à l’unanimité
communiques-taken-consensus = par consensus
communiques-taken-majority = à la majorité
communiques-taken-secret = au scrutin secret
communiques-taken-unknown = non précisé
communiques-effect-body = création : { $body }
communiques-effect-mandate = { $name } : { $post }
communiques-effect-founds = crée aussi : { $body }
communiques-effect-there = déjà au registre
communiques-add-effect = Ajouter un effet à cette décision
communiques-no-effect = Aucun
communiques-effect-holder = Titulaire
communiques-nobody = Personne
communiques-figure = Le chiffre tel qu’écrit
communiques-figure-of = Ce qui est compté
communiques-words = Texte
communiques-add-person = Ajouter une personne
communiques-add-agenda = Ajouter un point
communiques-add-decision = Ajouter une décision
communiques-add-coming = Ajouter une échéance
communiques-add-figure = Ajouter un chiffre
communiques-save = Enregistrer
communiques-leave = Laisser tel quel
communiques-edit = Corriger : { $what }
communiques-remove = Retirer : { $what }
communiques-confirm = Confirmer et inscrire au registre
communiques-withdraw = Revenir sur la confirmation
communiques-told-confirmed = Le communiqué est inscrit au registre.
communiques-told-withdrawn = La confirmation est retirée ; le brouillon est revenu tel quel.
communiques-told-already = Ce texte est déjà dans les archives. Le voici.
communiques-told-aside = Le texte est mis de côté.
communiques-outside = Ce communiqué concerne { $unit }, hors de votre territoire. Si le lecteur s’est trompé, corrigez l’unité ; sinon, transmettez-le à qui en a la charge.
communiques-hand-on = Le transmettre
communiques-hand-on-hint = Le communiqué quitte votre archive pour la leur ; vous ne pourrez pas le reprendre.
communiques-told-handed-on = Le communiqué a été transmis à qui a la charge de son territoire.
communiques-told-taken-up = Le texte est repris.
communiques-told-cancelled = La lecture est arrêtée.
communiques-doubt-no-meeting = Ce texte n’est peut-être pas le compte rendu d’une réunion. Mettez-le de côté, ou indiquez qu’il faut l’inscrire.
communiques-doubt-other-party = Ce texte parle d’une autre organisation : { $codes }. N’entre au registre que ce que vous cochez.
communiques-somebody = Quelqu’un
communiques-changed-confirmed = { $name } a confirmé ce communiqué le { $at }, avant votre demande. Rien de votre demande n’a été enregistré.
communiques-changed-withdrawn = { $name } est revenu sur la confirmation de ce communiqué le { $at }. Rien de votre demande n’a été enregistré.
communiques-changed-aside = { $name } a mis ce communiqué de côté le { $at }. Rien de votre demande n’a été enregistré.
communiques-changed-corrected = { $name } a corrigé ce brouillon le { $at }, après que vous l’avez ouvert. Rien de votre demande n’a été enregistré, pour ne pas effacer sa correction.
communiques-changed-advice = Ouvrez le communiqué pour voir où il en est, puis refaites ce qui reste nécessaire.
communiques-changed-open = Ouvrir le communiqué
communiques-wrong-nothing-taken = Choisissez au moins une réunion à inscrire, ou mettez le texte de côté.
communiques-wrong-unit-missing = Précisez l’unité territoriale de la réunion.
communiques-wrong-unit-outside = Cette unité est hors de votre territoire. Corrigez-la, ou transmettez le communiqué à qui en a la charge.
communiques-wrong-unit-unknown = Aucune unité ne porte ce nom ou ce code : « { $text } ». Écrivez le début du nom et choisissez parmi les propositions.
communiques-wrong-unit-ambiguous = Plusieurs unités portent ce nom : { $units }. Écrivez le code de la bonne.
communiques-wrong-person-undecided = Dites qui c’est : choisissez une personne connue, ou « Une nouvelle personne ».
communiques-wrong-name-missing = Écrivez le nom en lettres.
communiques-wrong-text-missing = Écrivez le texte, ou retirez la ligne.
communiques-wrong-day = Écrivez la date en chiffres : année, mois, jour, comme 2026-05-04.
communiques-wrong-ends-before = Le dernier jour précède le premier. Corrigez l’un des deux.
communiques-wrong-not-in-statute = Cela n’est pas dans les listes des statuts. Choisissez dans la liste.
communiques-import-going = { $done } sur { $total } lus. Vous pouvez quitter cette page et y revenir.
communiques-shown = { $n } affichés sur { $total }
communiques-problem-too-large = { PLURAL($n) ->
    [one] Nous acceptons { $n } mégaoctet au plus. Envoyez le texte seul, sans images, ou collez-le ici.
    [many] Nous acceptons { $n } mégaoctets au plus. Envoyez le texte seul, sans images, ou collez-le ici.
   *[other] Nous acceptons { $n } mégaoctets au plus. Envoyez le texte seul, sans images, ou collez-le ici.
}
communiques-reading = { PLURAL($n) ->
    [one] { $n } texte attend d’être lu
    [many] { $n } textes attendent d’être lus
   *[other] { $n } textes attendent d’être lus
}
communiques-import-done = { PLURAL($n) ->
    [one] Le texte de cet envoi a été lu.
    [many] Les { $n } textes ont tous été lus.
   *[other] Les { $n } textes ont tous été lus.
}
communiques-import-elsewhere = { PLURAL($n) ->
    [one] { $n } texte concerne un territoire hors du vôtre ; il est passé à qui en a la charge.
    [many] { $n } textes concernent des territoires hors du vôtre ; ils sont passés à qui en a la charge.
   *[other] { $n } textes concernent des territoires hors du vôtre ; ils sont passés à qui en a la charge.
}
communiques-is-draft-asking = { PLURAL($n) ->
    [one] Relisez ce que le lecteur a compris. Il reste { $n } question sur une personne avant de confirmer.
    [many] Relisez ce que le lecteur a compris. Il reste { $n } questions sur des personnes avant de confirmer.
   *[other] Relisez ce que le lecteur a compris. Il reste { $n } questions sur des personnes avant de confirmer.
}
communiques-doubt-several = { PLURAL($n) ->
    [one] Ce texte parle d’une réunion.
    [many] Ce texte parle de { $n } réunions. Choisissez lesquelles inscrire.
   *[other] Ce texte parle de { $n } réunions. Choisissez lesquelles inscrire.
}
communiques-wrong-too-long = { PLURAL($n) ->
    [one] Pas plus de { $n } lettre. Raccourcissez.
    [many] Pas plus de { $n } lettres. Raccourcissez.
   *[other] Pas plus de { $n } lettres. Raccourcissez.
}
communiques-doubt-cut = Ce texte est très long : seul son début a été lu. S’il réunit plusieurs communiqués, envoyez-les un par un.
communiques-doubt-hidden = { PLURAL($n) ->
    [one] Le texte contient { $n } caractère invisible qui inverse le sens des lettres ; il est affiché sans lui. Comparez les noms à l’original avant de confirmer ; le fichier est conservé tel quel.
    [many] Le texte contient { $n } caractères invisibles qui inversent le sens des lettres ; il est affiché sans eux. Comparez les noms à l’original avant de confirmer ; le fichier est conservé tel quel.
   *[other] Le texte contient { $n } caractères invisibles qui inversent le sens des lettres ; il est affiché sans eux. Comparez les noms à l’original avant de confirmer ; le fichier est conservé tel quel.
}
communiques-run-done = enregistrés : { $new }, déjà présents : { $known }, illisibles : { $wrong }
communiques-run-read = Tous les textes sont lus.
communiques-run-waiting = attendent qu’un autre processus les termine : { $n }
communiques-run-full = Disque plein au fichier { $n } sur { $total } : { $file }. Ce qui a été enregistré avant est intact. Libérez de la place et relancez la même commande : elle reprend où elle s’est arrêtée et n’enregistre rien deux fois.
communiques-run-full-reading = Disque plein pendant la lecture. Tous les textes sont enregistrés ; attendent d’être lus : { $n }. Libérez de la place et relancez la même commande : le reste sera lu.
