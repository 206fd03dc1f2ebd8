rights-fact = { $label } : { $value }
rights-honorific = Titre de courtoisie
rights-known-in = Connu à
rights-entered-by = Inscrit au registre par { $by }
rights-ended = { $what }, jusqu’au { $on }
rights-since = { $what }, depuis le { $on }
rights-mine = Mes données
rights-mine-lead = Voici tout ce que { $controller } garde à votre sujet : quoi, pourquoi, d’où cela vient, qui peut le voir et qui l’a vu. La loi 09-08 vous permet d’en prendre copie, de le faire rectifier, de vous opposer à son usage et d’en demander l’effacement, gratuitement.
rights-take = Copie de toutes mes données
rights-ask-rectification = Demander une rectification
rights-ask-erasure = Demander l’effacement
rights-requests = Demandes
rights-requests-none = Aucune demande à ce jour.
rights-withdraw-request = Retirer la demande
rights-appeal = Vous pouvez saisir la Commission nationale de contrôle de la protection des données à caractère personnel (CNDP), avenue Ennakhil, Hay Riad, Rabat (article 8 de la loi 09-08).
rights-withdraw-consent = Retirer le consentement
rights-give-consent = Je consens : { $what }
rights-oppose = S’opposer
rights-oppose-lead = L’opposition prend effet immédiatement ; elle n’a pas à être motivée pour la prospection (articles 9 et 10).
rights-oppose-purpose = À quelle fin ?
rights-oppose-via = Par quel moyen ?
rights-end-opposition = Mettre fin à l’opposition
rights-opposed = Opposition : { $purpose } ({ $via })
rights-oppositions = Oppositions
rights-purpose-meetings = convocations aux réunions
rights-purpose-reminders = rappels quotidiens
rights-purpose-news = nouvelles de l’organisation
rights-purpose-canvassing = prospection
rights-via-any = tous les moyens
rights-via-email = courriel
rights-via-sms = SMS
rights-via-whatsapp = WhatsApp
rights-via-call = téléphone
rights-mail-opposed = Non envoyé : la personne s’y est opposée
rights-who-can = Qui peut me voir
rights-who-can-nobody = Personne d’autre que vous.
rights-who-did = Qui m’a vu
rights-who-did-nobody = Personne n’a révélé de donnée protégée, aucune liste vous contenant n’a été extraite, rien n’a été communiqué à un tiers.
rights-sees = { $office } : { $what }
rights-sees-membership = l’adhésion et son histoire
rights-sees-protected = les données protégées, une à une et avec un motif
rights-sees-lists = les listes de membres extraites, avec leur finalité
rights-sees-rights = la réponse aux demandes des personnes sur leurs données
rights-sees-others = { PLURAL($n) ->
    [one] une autre personne des instances : nom et mandats seulement
   *[other] { $n } autres personnes des instances : nom et mandats seulement
}
rights-read-field = { $who } a révélé « { $field } », motif : { $reason }
rights-read-list = { $who } a extrait une liste vous contenant ({ $list }), finalité : { $purpose }
rights-purpose-unsaid = non précisée
rights-read-produced = { $who } a remis une copie de toutes les données, à votre demande
rights-read-own = { $who } a pris une copie de ses données
rights-read-disclosed = { $who } a communiqué des données à un tiers
rights-disclosed = Communiqué à { $recipient } : { $fields }. Finalité : { $purpose }. Preuve du consentement : { $reference }
rights-all = Tout ce qui est gardé
rights-lines = { PLURAL($n) ->
    [one] { $n } donnée
   *[other] { $n } données
}
rights-nothing = Rien n’est gardé ici.
rights-part-record = Identité au registre
rights-part-protected = Données protégées
rights-part-membership = Adhésion et cotisations
rights-part-consents = Consentements
rights-part-offices = Mandats
rights-part-meetings = Réunions
rights-part-votes = Votes publics et interventions
rights-part-work = Tâches et signatures
rights-part-applications = Demandes d’adhésion
rights-part-account = Compte
rights-part-rights = Demandes et communications
rights-part-journal = Journal
rights-for-record = Finalité : savoir qui prend part à la vie de l’organisation.
rights-for-protected = Finalité : vous joindre et vérifier l’âge légal.
rights-for-membership = Finalité : tenir le registre des membres et les cotisations (loi organique 29-11).
rights-for-consents = Finalité : prouver ce que vous avez permis, refusé et demandé.
rights-for-offices = Finalité : savoir qui exerce quel mandat et depuis quand.
rights-for-meetings = Finalité : tenir les réunions, le quorum et les procès-verbaux.
rights-for-work = Finalité : suivre l’exécution des décisions.
rights-for-applications = Finalité : statuer sur la demande d’adhésion.
rights-for-account = Finalité : votre accès et la protection de votre compte.
rights-for-journal = Finalité : établir qui a écrit quoi et quand (article 24).
rights-from-officers = Source : les responsables et vos déclarations.
rights-from-person = Source : vous-même.
rights-from-bodies = Source : les procès-verbaux et communiqués des instances.
rights-from-program = Source : le programme lui-même.
rights-to-register = Destinataires : ceux qui tiennent le registre des membres de votre territoire.
rights-to-protected = Destinataires : le responsable et le rapporteur au-dessus du niveau local, une à une et avec un motif.
rights-to-record = Destinataires : ceux qui consultent le registre des instances de votre territoire.
rights-to-self = Destinataires : vous seul ; l’administrateur voit que le compte existe.
rights-to-journal = Destinataires : ceux qui lisent le journal de votre territoire.
rights-kept-membership = { PLURAL($n) ->
    [one] Conservation : le temps de l’adhésion, puis { $n } mois.
   *[other] Conservation : le temps de l’adhésion, puis { $n } mois.
}
rights-kept-applications = { PLURAL($n) ->
    [one] Conservation : { $n } mois après le refus ou le retrait.
   *[other] Conservation : { $n } mois après le refus ou le retrait.
}
rights-kept-sessions = { PLURAL($n) ->
    [one] Conservation : le temps du compte ; les sessions, { $n } mois.
   *[other] Conservation : le temps du compte ; les sessions, { $n } mois.
}
rights-kept-requests = { PLURAL($n) ->
    [one] Conservation : { $n } mois après la réponse.
   *[other] Conservation : { $n } mois après la réponse.
}
rights-after-gone = Est effacé.
rights-after-emptied = Le nombre reste, sans rien qui identifie.
rights-after-minutes = Conservation : reste aux procès-verbaux, sans nom après effacement : ce que les instances ont décidé et qui y était en fait partie (loi organique 29-11).
rights-after-offices = Conservation : l’histoire des mandats reste, sans nom après effacement (loi organique 29-11).
rights-after-accounts = Reste aux comptes, sans nom (loi organique 29-11).
rights-after-proof = Reste comme preuve du respect de la loi 09-08.
rights-after-journal = Conservation : le journal ne s’efface pas et ne porte aucune donnée personnelle en clair (article 24).
rights-former = { $field }, ancienne valeur : { $was } ({ $source })
rights-consent-membership = traitement des données pour gérer l’adhésion
rights-consented = Consentement : { $to } ({ $how }, texte { $version })
rights-applied = Demande d’adhésion n° { $number }
rights-receipt = Reçu n° { $number } : { $amount }
rights-listed = Ligne { $row } du fichier « { $file } »
rights-said-yes = Oui : { $what }
rights-said-no = Non : { $what }
rights-agreed = Consentement exprès à communiquer à { $recipient }, finalité { $purpose } (preuve : { $reference })
rights-office = { $post }, { $body }
rights-follows = Suit { $unit }
rights-called = Convocation : { $title }
rights-called-attends = Convocation : { $title }, réponse : présent
rights-called-excused = Convocation : { $title }, réponse : excusé
rights-voted = Vote public sur « { $question } » : { $choice }
rights-spoke = Intervention
rights-said = Intervention : { $text }
rights-remarked = Avis sur un projet : { $text }
rights-reported = Rapport : { $text }
rights-proposed = Proposition : { $text }
rights-work-done = { $text } (fait le { $on })
rights-work-open = { $text } (en cours)
rights-signs-minutes = Signature du procès-verbal : { $title }
rights-signs-charter = Signature de la charte : { $title }
rights-passkey = Clé d’accès : { $name }
rights-session = Session : { $device } ({ $address }), vue { $seen }
rights-digests = { PLURAL($n) ->
    [one] { $n } rappel quotidien
   *[other] { $n } rappels quotidiens
}
rights-acts = { PLURAL($n) ->
    [one] { $n } ligne écrite au journal entre le { $first } et le { $last }
   *[other] { $n } lignes écrites au journal entre le { $first } et le { $last }
}
rights-copy-title = Données personnelles de { $name }
rights-copy-footer = Copie des données, loi 09-08, article 7
rights-copy-lead = Copie de toutes les données gardées à votre sujet, avec leurs sources, leurs finalités et leurs destinataires. Les mêmes se trouvent dans data.json, pour un programme.
rights-field = Donnée
rights-value = Valeur exacte
rights-value-hint = Telle qu’elle doit être. Une date s’écrit 1990-03-01.
rights-now = Valeur actuelle
rights-reason = Motif
rights-reason-hint = Pourquoi la valeur actuelle est inexacte, et quel document le montre.
rights-send = Envoyer la demande
rights-asks-rectification = Rectification : { $field }
rights-asks-erasure = Effacement des données
rights-outcome-accepted = acceptée
rights-outcome-refused = refusée
rights-outcome-withdrawn = retirée
rights-state-accepted = Acceptée le { $on }
rights-state-refused = Refusée le { $on }
rights-state-late = { PLURAL($n) ->
    [one] En retard de { $n } jour
   *[other] En retard de { $n } jours
}
rights-state-left = { PLURAL($n) ->
    [one] Reste { $n } jour pour répondre
   *[other] Restent { $n } jours pour répondre
}
rights-queue = Demandes des personnes
rights-queue-lead = Chaque demande reçoit réponse dans les dix jours francs (loi 09-08, article 8). Les demandes en retard viennent d’abord.
rights-queue-none = Aucune demande en attente.
rights-waiting = { PLURAL($n) ->
    [one] { $n } demande attend une réponse.
   *[other] { $n } demandes attendent une réponse.
}
rights-waiting-late = { PLURAL($n) ->
    [one] Dont { $n } en retard.
   *[other] Dont { $n } en retard.
}
rights-show-waiting = Seulement en attente
rights-show-all = Toutes les demandes
rights-what = Objet
rights-due = Répondre avant le
rights-way-paper = sur papier
rights-way-online = en ligne
rights-refused-because = Motif du refus
rights-accept = Accepter
rights-refuse = Refuser
rights-refuse-lead = Le refus est motivé, et la personne est informée qu’elle peut saisir la CNDP.
rights-refusal-reason = Motif du refus
rights-tell = À informer
rights-tell-lead = L’ancienne valeur leur a été communiquée : ils sont informés de la rectification (article 8).
rights-told = Ils ont été informés
rights-told-on = informés le { $on }
rights-erasure-lead = Voici ce qui serait effacé et ce que la loi oblige à garder, avant que vous ne décidiez. Un responsable répond dans les dix jours francs ; l’effacement se fait après sa confirmation.
rights-erasure-final = L’effacement est définitif : la clé des données est détruite, personne ne peut les récupérer.
rights-stands = Ce qui empêche l’effacement
rights-stands-lead = La loi ou les statuts demandent que ceci prenne fin d’abord :
rights-stands-office = { PLURAL($n) ->
    [one] un mandat en cours : il prend fin d’abord
   *[other] { $n } mandats en cours : ils prennent fin d’abord
}
rights-stands-follow-up = { PLURAL($n) ->
    [one] un territoire suivi
   *[other] { $n } territoires suivis
}
rights-stands-work = { PLURAL($n) ->
    [one] une tâche en cours
   *[other] { $n } tâches en cours
}
rights-stands-application = une demande d’adhésion sans décision
rights-stands-case = une affaire devant une instance confidentielle
rights-stands-request = une demande de rectification en attente
rights-stands-grant = une habilitation spéciale
rights-stands-signature = { PLURAL($n) ->
    [one] un procès-verbal à signer
   *[other] { $n } procès-verbaux à signer
}
rights-goes = Ce qui est effacé
rights-goes-name = le nom dans les deux écritures, le titre, le sexe, les lieux, et tout ce qui permet de le trouver
rights-goes-protected = téléphone, courriel, adresse, naissance et toute ancienne valeur : leur clé est détruite
rights-goes-membership = numéro de carte, catégorie, niveau d’études, compétences ; l’adhésion prend fin par démission
rights-goes-account = le compte, ses sessions, ses clés et ses messages
rights-stays = Ce qui reste, sans nom, et pourquoi
rights-stays-minutes = Aux procès-verbaux : { $meetings } convocations et présences, { $votes } votes publics, qui fondent quorums et résultats (loi organique 29-11)
rights-stays-offices = Histoire des mandats : { $n }, car la légalité des décisions y repose (loi organique 29-11)
rights-stays-payments = Aux comptes : { $n } paiements (loi organique 29-11)
rights-stays-proofs = Preuves du respect de la loi : { $n } consentements et demandes (loi 09-08)
rights-stays-lines = Journal : { $n } lignes, sans donnée personnelle en clair (article 24)
rights-stays-texts = Les textes des procès-verbaux adoptés et des communiqués publiés, tels quels (article 3)
rights-without-erasure = { PLURAL($n) ->
    [one] Sans cette demande, l’effacement est proposé { $n } mois après la fin de l’adhésion.
   *[other] Sans cette demande, l’effacement est proposé { $n } mois après la fin de l’adhésion.
}
rights-confirm-erasure = Je demande l’effacement et je sais qu’il est définitif
rights-confirm-erasure-hint = Votre adhésion et votre compte prennent fin à l’exécution.
rights-confirm-erasing = J’ai vu ce qui part et ce qui reste, et je confirme
rights-confirm-erasing-hint = L’effacement ne peut être annulé.
rights-erase = Effacer définitivement
rights-of = Données de { $name }
rights-of-lead = Ce qu’une personne demande sur papier au sujet de ses données est consigné ici, après vérification de son identité.
rights-produce = Remettre une copie de toutes les données
rights-produce-lead = L’accès est gratuit et sans délai (article 7). La remise est journalisée et visible de la personne.
rights-checked = Comment l’identité a-t-elle été vérifiée ?
rights-checked-hint = Par exemple : a présenté sa carte nationale. Le numéro ne s’écrit pas.
rights-enter-paper = Saisir une demande sur papier
rights-enter-opposition = Saisir une opposition sur papier
rights-disclosures = Communication à des tiers
rights-disclosures-lead = Rien n’est communiqué à un tiers sans consentement exprès, prouvable à première demande (articles 4 et 12).
rights-agreements = Consentements exprès
rights-disclosed-list = Ce qui a été communiqué
rights-agree = Saisir un consentement exprès
rights-disclose = Saisir une communication
rights-recipient = À qui ?
rights-purpose = À quelle fin ?
rights-agree-channel = Comment a-t-il été donné ?
rights-reference = Où est la preuve ?
rights-reference-hint = Référence de la feuille signée et lieu de conservation.
rights-agree-on = Date du consentement
rights-disclose-consent = Sur quel consentement ?
rights-retention = Durées de conservation échues
rights-retention-n = { PLURAL($n) ->
    [one] Durées échues : { $n }
   *[other] Durées échues : { $n }
}
rights-retention-count = { PLURAL($n) ->
    [one] { $n } enregistrement a atteint sa durée.
   *[other] { $n } enregistrements ont atteint leur durée.
}
rights-retention-lead = Rien ne s’efface de soi-même : le programme propose, un responsable décide (loi 09-08, article 3).
rights-retention-none = Rien n’a atteint sa durée.
rights-due-since = Échue le
rights-due-on = Durée échue le { $on }.
rights-execute = Voir et effacer
rights-keep = Garder, avec motif
rights-rules = Durées et leurs raisons
rights-months = Mois
rights-confirm-delete = Je confirme, et je sais que c’est définitif
rights-rule-application = Demande d’adhésion refusée ou retirée
rights-rule-why-application = Le temps d’un recours et de ses suites, pas davantage.
rights-rule-prospect = Contact qui n’a pas adhéré
rights-rule-why-prospect = Après deux ans sans adhésion, le contact n’a plus d’objet.
rights-rule-membership = Personne dont l’adhésion a pris fin
rights-rule-why-membership = Cinq ans : prescription des différends sur cotisations et comptes.
rights-rule-session = Trace de session
rights-rule-why-session = Un an pour déceler un accès illicite (article 24).
rights-rule-request = Demande traitée
rights-rule-why-request = Cinq ans pour prouver la réponse devant la CNDP ou le juge.
rights-processing = Registre des traitements
rights-processing-change = Mettre à jour ce que nous déclarons
rights-declaration = Contenu de la déclaration de traitement de données à caractère personnel
rights-declaration-lead = Tiré de la configuration du programme telle qu’elle est aujourd’hui (loi 09-08, articles 12, 14, 15 et 19).
rights-unsaid = Non précisé
rights-version = Version
rights-versions = Historique des modifications
rights-versions-none = Aucune version : l’administrateur l’écrit.
rights-version-line = Version { $number }, { $at } : { $told }
rights-version-told = Commission informée le { $on } (référence { $reference })
rights-version-untold = Commission pas encore informée
rights-notified = Noter la notification à la CNDP
rights-notified-on = Date de notification
rights-notified-reference = Référence
rights-decl-controller = Responsable du traitement
rights-decl-purposes = Finalités
rights-decl-people = Personnes concernées
rights-decl-people-who = Membres, personnes en contact régulier et candidats à l’adhésion
rights-decl-categories = Catégories de données
rights-decl-categories-which = Identité, coordonnées, catégorie et études, adhésion et cotisations, mandats, réunions et votes publics. Données sensibles car elles révèlent une opinion politique (article 1).
rights-decl-identity-off = Numéro de CNIE : non conservé.
rights-decl-recipients = Destinataires
rights-decl-recipients-none = Personne hors de l’organisation sans consentement exprès.
rights-decl-transfers = Transferts à l’étranger
rights-decl-transfers-none = Aucun transfert.
rights-decl-transfers-hint = Pays et fondement (articles 43 et 44).
rights-decl-kept = Durées de conservation
rights-decl-contact = Service auprès duquel s’exercent les droits
rights-decl-contact-how = Également depuis la page « Mes données » pour qui a un compte.
rights-decl-contact-hint = Nom, adresse et téléphone du service.
rights-decl-security = Sécurité et confidentialité
rights-decl-security-how = Chaque donnée protégée chiffrée sous la clé de la personne, clés hors de la base, accès bornés au territoire et au mandat et finissant avec lui, journal signé de chaque écriture et de chaque révélation, sauvegardes chiffrées.
rights-decl-hosting = Hébergement
rights-decl-hosting-hint = Pays, propriétaire de la machine, contrat s’il y en a (article 23).
rights-decl-links = Interconnexions
rights-decl-links-none = Aucune.
rights-decl-receipt = Numéro du récépissé
rights-decl-receipt-none = Pas encore saisi : aucun formulaire ne s’ouvre avant.
rights-decl-address = Adresse du responsable
rights-decl-identity-on = Numéro de CNIE : conservé sous l’autorisation { $number }.
rights-decl-months = Durée en mois : { $rule }
rights-no-field = Choisissez la donnée à rectifier.
rights-no-value = Écrivez la valeur exacte.
rights-no-value-wrong = Valeur non comprise : vérifiez sa forme (date, téléphone, courriel, nom).
rights-no-waits = La même demande attend déjà : retirez-la ou attendez la réponse.
rights-no-answered = Il y a déjà été répondu.
rights-no-person = Personne, ou ses données ont été effacées.
rights-no-confirmed = Confirmez en cochant : l’effacement est définitif.
rights-no-proved = Prouvez d’abord à nouveau votre identité.
rights-no-checked = Écrivez comment l’identité a été vérifiée.
rights-no-recipient = Écrivez à qui les données sont communiquées.
rights-no-purpose = Indiquez la finalité.
rights-no-proof = Indiquez où se trouve la preuve du consentement.
rights-no-consent = Pas de communication sans consentement exprès en vigueur : saisissez-le d’abord avec sa preuve (articles 4 et 12).
rights-no-fields = Choisissez les données communiquées.
rights-no-months = Écrivez un nombre de 1 à 600.
rights-no-obliged = L’effacement n’est pas possible maintenant : { $what }.
rights-no-reason = Écrivez le motif, en { $most } caractères au plus.
rights-menu = Demandes des personnes
rights-of-link = Droits sur les données
rights-stands-list = { PLURAL($n) ->
    [one] { $n } liste qui nomme la personne est en cours d’entrée : l’achever ou l’annuler d’abord
   *[other] { $n } listes qui nomment la personne sont en cours d’entrée : les achever ou les annuler d’abord
}
rights-stands-dues = { PLURAL($n) ->
    [one] { $n } versement à son nom dans un relevé bancaire n’est pas réglé : en donner reçu ou l’écarter d’abord (loi organique 29-11, art. 41 et 42)
   *[other] { $n } versements à son nom dans des relevés bancaires ne sont pas réglés : en donner reçu ou les écarter d’abord (loi organique 29-11, art. 41 et 42)
}
rights-copy-files = Fichiers
rights-copy-pdf = toutes les données, à lire et à imprimer
rights-copy-json = les mêmes données, structurées pour un autre programme
