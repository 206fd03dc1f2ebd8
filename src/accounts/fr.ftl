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
