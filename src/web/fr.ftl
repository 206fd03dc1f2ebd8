web-home = Accueil
web-archive = Archive des communiqués
web-territory = Territoire
web-bodies = Organes
web-people = Personnes
web-members = Membres
web-meetings = Réunions
web-decisions = Décisions
web-journal = Journal des actes
web-account = Mon compte
web-invitations = Invitations
web-statute = Statuts
web-settings = Réglages
web-back-home = Retour à l'accueil
web-go-sign-in = Se connecter
web-reference = Référence de l'incident :
web-signin-title = Connexion nécessaire
web-signin-text = Cette page ne s'ouvre qu'aux personnes connectées.
web-signin-advice = Connectez-vous, nous vous ramènerons où vous étiez. Ce que vous aviez écrit sans l'enregistrer reste dans votre navigateur si vous revenez en arrière.
web-notfound-title = Rien à cette adresse
web-notfound-text = Ce que vous cherchez n'existe pas, ou se trouve hors de votre territoire.
web-notfound-advice = Vérifiez l'adresse, ou cherchez le nom dans le champ de recherche en haut de la page.
web-denied-title = Votre qualité ne le permet pas
web-gone-title = Cette fiche a été effacée
web-gone-text = Une fiche se trouvait ici ; elle a été effacée à la demande de la personne ou au terme de sa conservation.
web-gone-advice = Les actes qui la concernent restent au journal, sans donnée personnelle.
web-changed-title = Cette fiche a changé entre-temps
web-changed-text = Quelqu'un d'autre l'a modifiée après que vous l'avez ouverte. Votre modification n'a pas été enregistrée, pour ne pas effacer la sienne.
web-changed-advice = Rouvrez la page pour voir le changement, puis refaites le vôtre s'il est encore utile.
web-malformed-title = Demande incomprise
web-malformed-text = La demande est arrivée incomplète ou depuis un autre site ; rien n'a été exécuté.
web-malformed-advice = Revenez à la page précédente, rechargez-la et envoyez de nouveau.
web-large-title = Fichier trop volumineux
web-large-text = { PLURAL($n) ->
    [one] Nous acceptons { $n } mégaoctet au plus.
   *[other] Nous acceptons { $n } mégaoctets au plus.
}
web-large-advice = Divisez le fichier, ou n'envoyez que son texte, sans images.
web-slow-title = Trop d'essais
web-slow-text = { PLURAL($n) ->
    [one] Attendez { $n } seconde avant l'essai suivant.
   *[other] Attendez { $n } secondes avant l'essai suivant.
}
web-slow-advice = Cette attente protège les comptes contre qui devinerait leur mot de passe.
web-full-title = Disque plein
web-full-text = Il ne reste plus de place sur le disque : ce dernier travail n'a pas été enregistré. Ce qui l'était avant est intact.
web-full-advice = Prévenez la personne qui administre le système, puis réessayez.
web-broken-title = Une panne de notre côté
web-broken-text = La demande n'a pas abouti et rien n'en a été enregistré.
web-broken-advice = Réessayez dans un moment. Si cela se répète, transmettez la référence à la personne qui administre le système.
web-long-title = Document trop long à imprimer
web-long-text = Ce qui est demandé ne tient pas dans un seul fichier : rien n'a été imprimé.
web-long-advice = Choisissez un territoire ou une période plus étroits, ou prenez la même liste en tableau CSV.
web-busy-title = Système occupé
web-busy-text = D'autres écrivaient dans les mêmes fiches ; ce travail n'a pas été enregistré.
web-busy-advice = Envoyez de nouveau dans quelques instants.
