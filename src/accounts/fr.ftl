accounts-sign-in = Connexion
accounts-enter = Se connecter
accounts-login = Adresse électronique
accounts-login-missing = Écrivez l’adresse à laquelle vous avez été invité.
accounts-password = Mot de passe
accounts-password-missing = Écrivez votre mot de passe.
accounts-wrong = Adresse ou mot de passe inexacts. Vérifiez la langue du clavier, puis recommencez.
accounts-wait-seconds = { PLURAL($n) ->
    [one] Trop d’essais. Attendez { $n } seconde, puis recommencez.
   *[other] Trop d’essais. Attendez { $n } secondes, puis recommencez.
}
accounts-wait-minutes = { PLURAL($n) ->
    [one] Trop d’essais. Attendez { $n } minute, puis recommencez, ou entrez avec une clé d’accès.
   *[other] Trop d’essais. Attendez { $n } minutes, puis recommencez, ou entrez avec une clé d’accès.
}
accounts-cannot-sign-in = Je ne peux pas me connecter
accounts-sign-in-to-go-on = Connectez-vous : nous vous ramenons à la page demandée.
accounts-session-revoked = Votre session sur cet appareil a été fermée le { $when }, depuis un autre appareil ou par l’administration.
accounts-session-expired = Votre session s’est fermée après une longue inactivité.
accounts-form-kept = { $why } Ce que vous avez rempli est gardé dans cette page : connectez-vous, nous vous le proposerons à l’envoi.
accounts-files-not-kept = { $why } Les fichiers envoyés ne sont pas arrivés : connectez-vous, nous vous ramenons à la page pour les choisir à nouveau.
accounts-kept-title = Votre formulaire vous attend
accounts-kept-text = Votre session s’est fermée pendant que vous remplissiez un formulaire. Rien n’a encore été envoyé ; voici ce que vous aviez écrit.
accounts-kept-words = Ce que vous avez écrit
accounts-kept-send = Envoyer le formulaire
accounts-kept-leave = Ne pas l’envoyer, revenir à la page
accounts-cancel = Annuler

accounts-proof-title = Confirmez que c’est bien vous
accounts-proof-text = Ce que vous allez faire touche à la sûreté de votre compte : écrivez votre mot de passe encore une fois. Cela vaut pour un quart d’heure.
accounts-proof-wrong = Mot de passe inexact. Vérifiez la langue du clavier, puis recommencez.
accounts-proof-go = Continuer

accounts-passkey-sign-in = Entrer avec une clé d’accès
accounts-passkey-prove = Confirmer avec une clé d’accès
accounts-passkey-cancelled = L’identification n’a pas abouti : annulée, ou trop longue. Recommencez, ou utilisez votre mot de passe.
accounts-passkey-failed = Cet appareil n’a pas pu utiliser la clé d’accès. Recommencez, ou utilisez votre mot de passe.
accounts-passkey-exists = Cet appareil a déjà une clé d’accès enregistrée.
accounts-passkey-refused = Cette clé d’accès n’a pas été reconnue. Recommencez, ou entrez avec votre mot de passe.
accounts-passkey-last = Cette clé est votre seul moyen d’entrer. Choisissez un mot de passe ou ajoutez une autre clé avant de la supprimer.
accounts-passkeys = Clés d’accès
accounts-passkeys-why = Une clé d’accès reste dans votre téléphone ou votre ordinateur et s’ouvre avec votre empreinte, votre visage ou le code de l’appareil. On ne peut ni la deviner ni la voler par un faux message.
accounts-passkeys-none = Aucune clé d’accès pour l’instant.
accounts-passkey-add = Ajouter une clé d’accès pour cet appareil
accounts-passkey-name = Nom de la clé
accounts-passkey-added = ajoutée le { $when }
accounts-passkey-used = dernier usage : { $when }
accounts-passkey-rename = Renommer
accounts-passkey-remove = Supprimer cette clé

accounts-who = Qui je suis
accounts-name = Nom
accounts-capacities = Mes fonctions aujourd’hui
accounts-grants = Habilitation particulière
accounts-since = depuis le { $day }
accounts-until = jusqu’au { $day }
accounts-no-mandate = Aucun mandat n’est inscrit à votre nom aujourd’hui : vous ne voyez donc que votre compte.
accounts-no-person = Ce compte n’est lié à aucune personne inscrite : vous ne voyez donc que votre compte.
accounts-who-records = Un mandat est inscrit par : { $offices }.
accounts-ways = Moyens de connexion
accounts-password-set = Vous avez un mot de passe.
accounts-password-none = Vous n’avez pas de mot de passe : vous entrez avec une clé d’accès.
accounts-password-change = Changer le mot de passe
accounts-password-choose = Choisir un mot de passe
accounts-password-title = Nouveau mot de passe
accounts-password-text = Une fois le mot de passe changé, vos sessions sur tous les autres appareils se ferment.
accounts-new-password = Nouveau mot de passe
accounts-password-rule = { $n } caractères au moins. Une courte phrase connue de vous seul vaut mieux qu’un mot compliqué.
accounts-password-save = Enregistrer le mot de passe
accounts-password-short = Mot de passe trop court : { $n } caractères au moins, par exemple une phrase.
accounts-password-long = Mot de passe trop long : { $n } caractères au plus.
accounts-password-guessable = Ce mot de passe est l’un des premiers que l’on essaie. Choisissez une phrase de mots sans rapport entre eux.
accounts-password-login = Ne mettez pas votre adresse dans le mot de passe.
accounts-codes = Codes de secours
accounts-codes-left = { PLURAL($n) ->
    [one] Il reste { $n } code parmi ceux du { $day }.
   *[other] Il reste { $n } codes parmi ceux du { $day }.
}
accounts-codes-none = Vous n’avez pas de code valable.
accounts-codes-new = Créer de nouveaux codes
accounts-codes-title = Codes de secours
accounts-codes-text = Chaque code ouvre votre compte une seule fois, si vous oubliez le mot de passe ou perdez votre appareil. Ils ne sont montrés qu’une fois ; ensuite personne ne peut les lire.
accounts-codes-replace = { PLURAL($n) ->
    [one] Le code qui vous reste ne vaudra plus rien.
   *[other] Les { $n } codes qui vous restent ne vaudront plus rien.
}
accounts-codes-make = Créer dix codes
accounts-codes-shown = Imprimez ou recopiez ces codes et gardez-les loin de cet appareil. Ils ne seront plus montrés.
accounts-codes-kept = Je les ai gardés
accounts-print = Imprimer
accounts-sessions = Appareils connectés
accounts-sessions-why = Si un appareil vous est inconnu, fermez sa session, puis changez votre mot de passe.
accounts-session-device = Appareil
accounts-session-place = Adresse
accounts-session-opened = Connexion
accounts-session-seen = Dernière activité
accounts-session-here = cet appareil
accounts-session-end = Fermer
accounts-session-end-this = Fermer la session sur { $device }
accounts-sessions-end-others = Fermer toutes les autres sessions
accounts-device = { $browser } sur { $system }
accounts-device-unknown = Appareil inconnu
accounts-now = à l’instant
accounts-minutes-ago = { PLURAL($n) ->
    [one] il y a { $n } minute
   *[other] il y a { $n } minutes
}
accounts-hours-ago = { PLURAL($n) ->
    [one] il y a { $n } heure
   *[other] il y a { $n } heures
}
accounts-language-title = Langue des pages
accounts-language = Langue
accounts-save = Enregistrer
accounts-done-password = Le mot de passe est changé ; vos autres sessions sont fermées.
accounts-done-session = La session est fermée.
accounts-done-sessions = Toutes les autres sessions sont fermées.
accounts-done-language = La langue des pages est changée.
accounts-done-passkey = La clé d’accès est ajoutée.
accounts-done-passkey-renamed = La clé d’accès est renommée.
accounts-done-passkey-removed = La clé d’accès est supprimée. Supprimez-la aussi de votre appareil, pour qu’il ne la propose plus.
accounts-comma = ,

accounts-invite = Inviter une personne
accounts-invite-title = Inviter une personne
accounts-invite-who = Qui invitez-vous ?
accounts-invite-who-hint = Écrivez son nom ou une partie, en arabe ou en lettres latines. Vous n’invitez que les personnes inscrites sur votre territoire.
accounts-invite-find = Chercher
accounts-invite-found = Personnes inscrites
accounts-invite-nobody = Personne de ce nom sur votre territoire. Inscrivez d’abord la personne et son mandat, puis invitez-la.
accounts-invite-person = Personne invitée : { $name }.
accounts-invite-change = Changer
accounts-invite-login = L’adresse avec laquelle la personne se connectera. Rien n’y est envoyé : vous remettez le lien vous-même.
accounts-invite-go = Créer le lien d’invitation
accounts-invite-another = Inviter une autre personne
accounts-invite-above = Cette personne a une fonction hors de votre territoire ou une habilitation particulière : seul un responsable plus large, ou l’administration, peut l’inviter.
accounts-login-taken = Cette adresse est celle du compte d’une autre personne. Écrivez une adresse propre à la personne invitée.
accounts-login-malformed = Écrivez une adresse complète, comme { "nom@example.ma" }.
accounts-invited-title = Le lien d’invitation est prêt
accounts-invited-text = Remettez ce lien à { $name } par un moyen sûr. Il sert une seule fois, jusqu’au { $until }.
accounts-invited-link = Lien d’invitation
accounts-invited-once = Ce lien ne sera plus montré. S’il se perd, créez une nouvelle invitation : celle-ci ne vaudra plus rien.
accounts-invited-done = Le lien est remis
accounts-copied = Copier le lien
accounts-invitations-none = Aucune invitation. Une invitation est un lien que vous remettez à une personne inscrite sur votre territoire pour qu’elle ouvre son compte.
accounts-invitation-made = Créée
accounts-invitation-state = État
accounts-invitation-waiting = en attente, valable jusqu’au { $when }
accounts-invitation-used = acceptée le { $when }
accounts-invitation-expired = expirée le { $when }
accounts-invitation-withdrawn = retirée le { $when }
accounts-invitation-withdraw = Retirer
accounts-invitation-withdraw-this = Retirer l’invitation de { $name }
accounts-done-withdrawn = L’invitation est retirée ; son lien ne vaut plus rien.
accounts-accept-title = Invitation
accounts-accept-greeting = Bienvenue, { $name }
accounts-accept-text = Vous êtes invité à entrer dans { $house }. Choisissez comment vous entrerez désormais.
accounts-accept-used = Cette invitation a déjà servi. Si c’est vous qui l’avez acceptée, connectez-vous ; sinon, prévenez la personne qui vous a invité.
accounts-accept-expired = Cette invitation a expiré. Demandez-en une nouvelle à la personne qui vous a invité.
accounts-accept-withdrawn = Cette invitation a été retirée. Demandez-en une nouvelle à la personne qui vous a invité, si vous en avez encore besoin.
accounts-accept-passkey = Entrer avec mon empreinte ou le code de mon appareil
accounts-accept-login = Votre adresse de connexion :
accounts-accept-password = Entrer avec un mot de passe

accounts-recovery-title = Retrouver mon compte
accounts-recovery-text = Si vous avez oublié le mot de passe ou perdu votre appareil, utilisez un des codes de secours que vous avez gardés et choisissez un nouveau mot de passe. Toutes vos sessions se ferment et vos clés d’accès sont supprimées.
accounts-recovery-code = Code de secours
accounts-recovery-code-hint = Seize lettres et chiffres ; majuscules et minuscules se valent.
accounts-recovery-code-missing = Écrivez un de vos codes.
accounts-recovery-wrong = Adresse ou code inexacts, ou code déjà utilisé. Essayez un autre code.
accounts-recovery-go = Retrouver mon compte
accounts-recovery-no-code = Je n’ai plus de code
accounts-recovery-invitation = Demandez à la personne qui vous a invité, ou à l’administration, une nouvelle invitation : son lien rouvre votre compte avec un nouveau mot de passe.
