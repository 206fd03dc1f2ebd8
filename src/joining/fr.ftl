joining-by-article = { $sentence } ({ $article })
joining-title = Demandes d’adhésion
joining-title-of = Demandes d’adhésion : { $unit }
joining-count = { PLURAL($n) ->
    [one] { $n } demande
   *[other] { $n } demandes
}
joining-shown = { PLURAL($n) ->
    [one] { $n } demande affichée
   *[other] { $n } demandes affichées
}
joining-none = Aucune demande ici.
joining-number = Numéro du récépissé
joining-unit = Commune
joining-received = Reçue le
joining-channel = Voie
joining-channel-online = formulaire en ligne
joining-channel-paper = formulaire papier signé
joining-channel-officer = déclaration devant un responsable
joining-wanted-open = en attente
joining-wanted-late = délai dépassé
joining-wanted-appealed = en recours
joining-wanted-closed = traitées ou retirées
joining-wanted-all = toutes
joining-enter = Saisir une demande papier
joining-entry-unit-hint = Nom ou code de la commune du demandeur.
joining-forgotten = demande retirée, données effacées
joining-rule-days = { PLURAL($days) ->
    [one] La { $body } statue dans un délai de { $days } jour
   *[other] La { $body } statue dans un délai de { $days } jours
}
joining-rule-body = Statue : { $body }
joining-rule-none = Les statuts ne disent pas qui statue sur les demandes : le responsable du registre décide, et c’est consigné.
joining-decides = La décision appartient à : { $body }
joining-state-left = { PLURAL($n) ->
    [one] reste { $n } jour
   *[other] restent { $n } jours
}
joining-state-waiting = en attente
joining-state-adjourned = ajournée au { $until }
joining-state-escalated = délai dépassé, devant l’instance supérieure depuis le { $since }
joining-state-silent-yes = délai dépassé, le silence vaut acceptation depuis le { $since } : à constater
joining-state-silent-no = délai dépassé, le silence vaut refus depuis le { $since }
joining-state-late = délai dépassé depuis le { $since }
joining-state-appealed = en recours depuis le { $on }
joining-state-accepted = acceptée le { $on }
joining-state-refused = refusée le { $on }
joining-state-withdrawn = retirée le { $on }
joining-steps = Étapes
joining-step-received = demande reçue
joining-step-matched = auteur déjà inscrit
joining-step-apart = une autre personne
joining-step-adjourned = ajournée
joining-step-adjourned-to = ajournée au { $until }
joining-step-accepted = acceptée
joining-step-refused = refusée
joining-step-withdrawn = retirée par son auteur
joining-step-appealed = recours formé
joining-step-alone = décision d’un responsable, sans réunion
joining-kind-membership = adhésion
joining-kind-renewal = renouvellement
joining-judge-accept = accepter
joining-judge-refuse = refuser
joining-judge-adjourn = ajourner
joining-judge = Décision
joining-judge-all = Décision pour les demandes choisies
joining-judge-own = Décision propre
joining-judge-like-all = comme les autres
joining-reason = Motif
joining-reason-hint = Obligatoire pour un refus ou un ajournement : le demandeur le lit.
joining-until = Ajourner au
joining-decide = Statuer sur la demande
joining-prepare = Préparer la décision
joining-before = Soumettre les demandes d’adhésion
joining-more-wait = D’autres demandes attendent : elles suivront celles-ci.
joining-text = Décision sur les demandes d’adhésion : { $parts }
joining-text-accept = { PLURAL($n) ->
    [one] accepte { $n } demande
   *[other] accepte { $n } demandes
}
joining-text-refuse = { PLURAL($n) ->
    [one] refuse { $n } demande
   *[other] refuse { $n } demandes
}
joining-text-adjourn = { PLURAL($n) ->
    [one] ajourne { $n } demande
   *[other] ajourne { $n } demandes
}
joining-says-accept = Admission : { $who }
joining-says-refuse = Refus : { $who } ({ $reason })
joining-says-adjourn = Ajournement : { $who }, au { $until } ({ $reason })
joining-about = Pour adhérer : { $unit }. Le formulaire est court, sans compte.
joining-about-until = Pour adhérer : { $unit }, jusqu’au { $last }. Le formulaire est court, sans compte.
joining-is-closed = Ce formulaire n’est pas ouvert aujourd’hui.
joining-renew-where = Le renouvellement se fait auprès de votre section, avec votre carte et le dernier reçu.
joining-notice = Information sur vos données
joining-notice-hint = Responsable, finalités, destinataires, réponses obligatoires, droits (loi 09-08, art. 5).
joining-consent = Texte du consentement
joining-consent-hint = Ce à quoi le demandeur consent. Un texte utilisé ne change plus : toute modification est une nouvelle version.
joining-default-notice =
    Responsable du traitement : { $house }.
    Ces données servent à statuer sur la demande d’adhésion et à tenir le registre des membres, et à rien d’autre.
    Y accèdent les responsables du registre de votre territoire et l’instance compétente ; elles ne sont communiquées à personne d’autre.
    Le nom, la date de naissance, la commune, un moyen de contact et les déclarations sont obligatoires ; le reste est facultatif.
    Vous avez un droit d’accès, de rectification et d’opposition ; une demande retirée est effacée aussitôt.
joining-default-consent = J’accepte que { $house } traite mes données personnelles, y compris celles qui révèlent mon appartenance politique, pour statuer sur ma demande et tenir le registre des membres.
joining-controller = Responsable du traitement : { $house }.
joining-declared = Récépissé de déclaration à la CNDP : { $number }.
joining-province = Préfecture ou province
joining-next = Continuer
joining-unit-hint = La commune ou l’arrondissement où vous habitez.
joining-who = Vous
joining-name = Nom complet en arabe
joining-name-hint = Comme sur votre carte nationale ; à défaut, écrivez-le ci-dessous en lettres latines.
joining-birth-hint = Il faut avoir { $years } ans révolus.
joining-contact = Pour vous répondre
joining-phone-hint = Téléphone ou courriel : l’un des deux suffit.
joining-more = Autres informations, si vous voulez
joining-skills = Compétences
joining-skills-hint = Ce que vous savez faire et voulez apporter.
joining-message = Message
joining-sworn = Déclarations sur l’honneur
joining-sworn-on = le { $on }, version { $version }
joining-sworn-rights = Je déclare être de nationalité marocaine et jouir de mes droits civils et politiques.
joining-sworn-single = Je déclare n’appartenir à aucun autre parti politique.
joining-sworn-single-hint = Loi organique 29-11, art. 21 : nul ne peut appartenir à deux partis à la fois.
joining-sworn-offices = Je déclare n’exercer aucune des fonctions que la loi interdit de cumuler avec l’adhésion à un parti.
joining-sworn-offices-hint = Loi organique 29-11, art. 23 : forces armées et agents de la force publique, magistrats, magistrats des juridictions financières, agents d’autorité, agents sans droit syndical.
joining-condition = { $text } ({ $article })
joining-consents = Consentements
joining-consent-membership = J’ai lu l’information et le consentement, et j’accepte que mes données servent à statuer sur ma demande et à tenir le registre.
joining-consent-news = J’accepte de recevoir les nouvelles de l’organisation
joining-consent-email = J’accepte de recevoir les nouvelles par courriel
joining-consent-sms = J’accepte de recevoir les nouvelles par SMS
joining-consent-whatsapp = J’accepte de recevoir les nouvelles par WhatsApp
joining-consent-call = J’accepte d’être appelé
joining-consent-canvassing = démarchage accepté
joining-canvassing = Vous opposez-vous à l’utilisation de vos données à des fins de prospection ?
joining-canvassing-hint = Vous pouvez vous y opposer sans motif, maintenant ou plus tard (loi 09-08, art. 9 et 10).
joining-canvassing-no = Je m’y oppose
joining-canvassing-yes = Je ne m’y oppose pas
joining-said-yes = Oui :
joining-said-no = Non :
joining-version = Version du texte
joining-send = Envoyer la demande
joining-slow = { PLURAL($n) ->
    [one] Beaucoup de demandes arrivent d’ici ou sur ce formulaire. La vôtre n’est pas enregistrée : renvoyez-la dans { $n } minute.
   *[other] Beaucoup de demandes arrivent d’ici ou sur ce formulaire. La vôtre n’est pas enregistrée : renvoyez-la dans { $n } minutes.
}
joining-mine = Votre demande d’adhésion
joining-mine-keep = Gardez l’adresse de cette page ou son code : c’est la seule clé de votre demande. Ne la donnez à personne.
joining-mine-decides = La décision appartient à : { $who }.
joining-mine-officer = Le responsable du registre de votre territoire statuera.
joining-mine-welcome = Votre demande est acceptée : bienvenue.
joining-receipt = Récépissé de la demande
joining-appeal = Recours
joining-appeal-until = Vous pouvez former un recours devant : { $body }, jusqu’au { $last }.
joining-appeal-why = Pourquoi
joining-appeal-send = Former le recours
joining-withdraw = Retirer la demande
joining-withdraw-what = La demande est retirée et vos données sont effacées aussitôt, sans retour. Restent le numéro et les dates.
joining-withdraw-send = Retirer et effacer mes données
joining-alike = Peut-être déjà inscrit
joining-alike-by = concordance : { $fields }
joining-alike-name = nom semblable
joining-is-same = même personne
joining-is-other = autre personne
joining-say-same = c’est la même
joining-say-other = c’en est une autre
joining-twin = Autre demande avec le même contact :
joining-campaigns = Campagnes d’adhésion
joining-campaigns-none = Aucune campagne ici.
joining-campaign-new = Ouvrir une campagne
joining-campaign-kind = Objet
joining-campaign-title = Titre
joining-campaign-from = À partir du
joining-campaign-last = Dernier jour
joining-campaign-last-hint = Laissez vide pour un formulaire permanent.
joining-campaign-open = ouverte
joining-campaign-until = ouverte jusqu’au { $last }
joining-campaign-opens = ouvre le { $on }
joining-campaign-ended = terminée le { $last }
joining-campaign-closed = close le { $on }
joining-campaign-close = Clore la campagne aujourd’hui
joining-address = Adresse du formulaire
joining-poster = Affiche avec le code
joining-poster-scan = Scannez ce code avec votre téléphone pour remplir la demande.
joining-versions = Versions du texte
joining-version-n = Version { $n }
joining-version-new = Écrire une nouvelle version
joining-version-why = Qui a consenti auparavant a consenti à la version lue, qui reste telle quelle.
joining-no-application = Cette demande n’existe pas, ou a été retirée.
joining-no-elsewhere = La demande { $number } relève d’un autre territoire que cette instance.
joining-no-decided = Il a déjà été statué sur la demande { $number } le { $on }.
joining-no-later = La demande { $number } est arrivée le { $on }, après cette réunion.
joining-no-withdrawn = La demande { $number } a été retirée le { $on }.
joining-no-competent = Cette instance n’est pas compétente : la décision appartient à : { $body }
joining-no-alone = Personne ne statue seul : la décision se prend en réunion de : { $body }
joining-no-silence = Le silence vaut acceptation depuis le { $since } : on ne refuse ni n’ajourne plus
joining-no-sits = L’auteur de la demande { $number } siège dans l’instance qui statue : nul ne décide de sa propre demande.
joining-no-unresolved = Une personne inscrite a le même contact que la demande { $number } : dites d’abord, sur sa page, si c’est la même.
joining-no-reason = Écrivez le motif : le demandeur le lira.
joining-no-until = On ajourne à un jour postérieur à la réunion, dans l’année.
joining-no-young = Il faut avoir { $years } ans révolus : ce sera possible à partir du { $on }.
joining-no-birth = Écrivez la date de naissance.
joining-no-birth-day = Vérifiez la date de naissance.
joining-no-sworn = Cette déclaration est exigée par la loi : sans elle la demande n’est pas enregistrée.
joining-no-consent = Vos données ne sont pas traitées sans votre accord : cochez si vous acceptez.
joining-no-contact = Écrivez un téléphone ou un courriel pour que l’on vous réponde.
joining-no-understood = Ceci n’est pas compris : vérifiez.
joining-no-place = Choisissez la commune.
joining-no-open = Cette campagne n’est pas ouverte.
joining-no-second = La campagne « { $title } » est ouverte pour cette unité : fermez-la d’abord.
joining-no-declaration = Aucune donnée personnelle ne se recueille avant le numéro du récépissé de la CNDP : l’administrateur le saisit dans les réglages.
joining-no-days = Le dernier jour ne précède ni le premier ni aujourd’hui.
joining-no-appeal = Aucun recours possible : délai passé, recours déjà formé, ou demande non refusée.
joining-no-choice = Choisissez les demandes et la décision.
joining-contact-title = Je veux être contacté
joining-contact-only = Pas d’adhésion maintenant : contactez-moi seulement
joining-contact-via = Par quel moyen
joining-contact-consent = J’accepte que mon nom et ce contact soient conservés pour recevoir les nouvelles par ce seul moyen.
joining-contact-consent-hint = Vous retirez cet accord quand vous voulez, depuis la page qui s’ouvre ; vos données sont alors effacées.
joining-contact-send = Envoyer
joining-contact-given = { $what }, depuis le { $on }.
joining-contact-withdrawn = Accord retiré le { $on }, données effacées.
joining-contact-keep = Gardez l’adresse de cette page : elle permet de retirer votre accord.
joining-contact-stop = Retirer mon accord et effacer mes données
joining-prospects = Personnes à contacter
joining-prospect-apply = Saisir une demande
joining-prospects-count = { PLURAL($n) ->
    [one] { $n } personne à contacter.
   *[other] { $n } personnes à contacter.
}
joining-scan = Copie du formulaire signé
joining-scan-hint = Images ou PDF, { $sheets } feuilles au plus, { $megabytes } Mo par feuille. Chiffrées dès leur arrivée sous la clé de la personne.
joining-scan-unit-hint = La commune ou la province d’où vient le formulaire.
joining-scan-send = Conserver la copie et saisir
joining-scan-none = Aucune copie n’est conservée pour cette demande.
joining-scan-why = La copie ne se lit qu’avec un motif ; chaque lecture est consignée.
joining-scan-add = Ajouter une copie
joining-scan-typing = pour saisir le formulaire
joining-sheet = Feuille { $n }
joining-sheets = { PLURAL($n) ->
    [one] { $n } feuille
   *[other] { $n } feuilles
}
joining-papers = Formulaires papier à saisir
joining-papers-lead = La copie du formulaire signé est conservée d’abord, puis saisie à côté de l’image.
joining-papers-none = Aucune copie n’attend d’être saisie.
joining-papers-waiting = Copies en attente
joining-paper-new = Nouveau formulaire
joining-paper-until = Détruite si elle n’est pas saisie avant le
joining-paper-remove = Détruire la copie
joining-paper-remove-what = Si cette copie n’est pas à saisir, détruisez-la : elle ne pourra pas être récupérée. Sans saisie avant le { $until }, elle est détruite d’elle-même.
joining-typing-lead = Saisissez ce que dit la feuille, et ne cochez que ce que son auteur a coché. Votre lecture de cette copie est consignée.
joining-signed-on = Date de la signature
joining-signed-on-hint = Telle qu’écrite sur la feuille : l’âge et les déclarations en dépendent.
joining-no-scan = Choisissez l’image ou le fichier du formulaire.
joining-no-many-sheets = { PLURAL($most) ->
    [one] { $most } feuille au plus : réunissez-les en un seul PDF.
   *[other] { $most } feuilles au plus : réunissez-les en un seul PDF.
}
joining-no-large-sheet = La feuille { $n } dépasse { $most } Mo : photographiez-la en qualité moindre.
joining-no-odd-sheet = La feuille { $n } n’est ni une image JPEG ou PNG, ni un PDF, ou n’est pas arrivée entière : refaites l’image ou renvoyez-la.
joining-no-signed-when = La signature précède l’arrivée du formulaire ou est du même jour, d’un an au plus.
joining-no-signature-day = Écrivez la date de la signature telle qu’elle figure sur la feuille.
joining-blank = Formulaire de demande d’adhésion
joining-blank-print = Imprimer un formulaire vierge
joining-blank-what = Rubrique
joining-blank-by-hand = À remplir lisiblement
joining-blank-signed-on = Fait à ............................ le
joining-blank-signature = Signature de la personne qui demande
joining-blank-code = Pour qui saisit le formulaire : scannez ce code pour ouvrir la page de saisie.
joining-blank-unit-hint = L’unité pour laquelle le formulaire est imprimé.
