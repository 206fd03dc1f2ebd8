rolls-by-article = { $sentence } ({ $article })
rolls-title = Listes électorales
rolls-title-of = Listes électorales : { $unit }
rolls-lead = Qui peut voter dans une unité ou un organe à un jour donné, selon les statuts. Une fois la liste arrêtée, aucun changement du registre ne la modifie.
rolls-none = Aucune liste ici pour l’instant.
rolls-new = Dresser une liste
rolls-shown = { PLURAL($n) ->
    [one] { $n } liste
   *[other] { $n } listes
}
rolls-name = Objet du vote
rolls-name-hint = Par exemple : élection des délégués au congrès national.
rolls-unit = Unité
rolls-unit-hint = Nom ou code de l’unité. La liste comprend ceux qui en sont membres le jour du vote.
rolls-body = Organe
rolls-body-none = aucun : les membres de l’unité votent
rolls-day = Jour du vote
rolls-day-hint = Toutes les conditions sont appréciées ce jour-là, passé ou à venir.
rolls-electors = Corps électoral
rolls-electors-members = membres de l’unité
rolls-electors-holders = membres de l’organe
rolls-state = État
rolls-count = Électeurs
rolls-stand-draft = projet
rolls-stand-shown = affichée
rolls-stand-shown-until = affichée jusqu’au { $until }
rolls-stand-frozen = arrêtée
rolls-stand-published = arrêtée, empreinte publiée
rolls-stand-withdrawn = retirée
rolls-verdict-listed = électeurs
rolls-verdict-excluded = non inscrits
rolls-verdict-unknown = inconnus du registre
rolls-tabs = Parties de la liste
rolls-listed = { PLURAL($n) ->
    [one] { $n } électeur
   *[other] { $n } électeurs
}
rolls-excluded = { PLURAL($n) ->
    [one] { $n } personne non inscrite
   *[other] { $n } personnes non inscrites
}
rolls-unknown = { PLURAL($n) ->
    [one] { $n } personne dont le registre ne sait pas assez
   *[other] { $n } personnes dont le registre ne sait pas assez
}
rolls-conditions = Conditions du vote
rolls-condition-age = { PLURAL($years) ->
    [one] { $years } an révolu
   *[other] { $years } ans révolus
} le jour du vote
rolls-condition-seniority = { PLURAL($months) ->
    [one] { $months } mois d’ancienneté
   *[other] { $months } mois d’ancienneté
}
rolls-condition-covered = cotisation payée pour le jour du vote
rolls-condition-lapsed = adhésion non caduque
rolls-condition-clear = { PLURAL($months) ->
    [one] aucune suspension dans le mois précédent
   *[other] aucune suspension dans les { $months } mois précédents
}
rolls-condition-rights = adhésion en cours, non suspendue
rolls-condition-objections = { PLURAL($days) ->
    [one] liste affichée { $days } jour pour les réclamations
   *[other] liste affichée { $days } jours pour les réclamations
}
rolls-law-age = loi organique 29-11, article 19
rolls-silent = Les statuts ne disent rien sur : { $what }. Aucune condition n’a été appliquée sur ce point.
rolls-silent-all = Les statuts ne disent pas qui vote : seules les conditions de la loi et une adhésion en cours ont été appliquées.
rolls-silent-seniority = l’ancienneté
rolls-silent-dues = les cotisations
rolls-silent-clear = les sanctions passées
rolls-silent-objections = le délai de réclamation
rolls-why = Motif
rolls-reason-met = remplit les conditions
rolls-reason-suspended = adhésion suspendue le jour du vote
rolls-reason-lapsed = adhésion caduque faute de renouvellement
rolls-reason-age = âge requis non atteint
rolls-reason-seniority = ancienneté insuffisante
rolls-reason-dues = cotisation non payée pour le jour du vote
rolls-reason-sanction = délai requis après une suspension non écoulé
rolls-reason-register = siège dans l’organe sans adhésion au registre
rolls-reason-remark = décision sur une réclamation ou une remarque
rolls-reason-choice = décision prise pour tous ceux dont le registre ne sait pas assez
rolls-unknown-age = date de naissance inconnue, l’année ne suffit pas
rolls-unknown-dues = le registre ne dit pas jusqu’à quand la cotisation est payée
rolls-met-on = condition remplie à partir du { $day }
rolls-elsewhere = motif connu de l’unité d’appartenance
rolls-erased = données effacées
rolls-nobody-here = Personne dans cette partie.
rolls-person = Personne concernée
rolls-history = Déroulement
rolls-step-drawn-up = liste dressée
rolls-step-redrawn = dressée à nouveau d’après le registre
rolls-step-shown = affichée
rolls-step-frozen = arrêtée
rolls-step-published = empreinte publiée
rolls-step-withdrawn = retirée
rolls-until = jusqu’au { $until }
rolls-next = Ce qui peut être fait maintenant
rolls-redraw = Dresser à nouveau d’après le registre
rolls-show = Afficher la liste
rolls-show-until = Dernier jour des réclamations
rolls-show-hint = Les personnes concernées la voient dans leur compte et peuvent réclamer.
rolls-freeze = Arrêter la liste
rolls-freeze-note = La liste est dressée une dernière fois, puis arrêtée. C’est définitif : rien ne la modifie ensuite, elle peut seulement être retirée.
rolls-freeze-unknown = Que deviennent ceux dont le registre ne sait pas assez ?
rolls-freeze-unknown-listed = ils sont inscrits
rolls-freeze-unknown-excluded = ils ne sont pas inscrits
rolls-publish = Publier l’empreinte
rolls-publish-note = Sont rendus publics : l’objet et le jour du vote, l’unité, le nombre d’électeurs et l’empreinte. Aucun nom.
rolls-withdraw = Retirer la liste
rolls-withdraw-reason = Motif du retrait
rolls-seal = Empreinte de la liste
rolls-seal-note = Empreinte SHA-256 de toutes les lignes : changer une ligne la change, il suffit de la comparer.
rolls-public = Page publique
rolls-slip = Attestation d’inscription
rolls-slip-of = Attestation d’inscription : { $name }
rolls-remarks = Réclamations et remarques
rolls-remarks-none = Aucune réclamation ni remarque.
rolls-remark-new = Saisir une réclamation ou une remarque
rolls-remark-objection = réclamation
rolls-remark-plain = remarque
rolls-remark-asks = Demande
rolls-asks-listed = inscription sur la liste
rolls-asks-excluded = radiation de la liste
rolls-asks-corrected = correction du nom ou de l’unité
rolls-remark-text = Motivation
rolls-remark-person-hint = La référence de la personne, dans l’adresse de sa page.
rolls-answer = Statuer
rolls-answer-of = Statuer : { $what }
rolls-answer-granted = accepter
rolls-answer-refused = rejeter
rolls-answered-granted = acceptée : { $reason }
rolls-answered-refused = rejetée : { $reason }
rolls-answer-reason = Motivation
rolls-waiting = en attente
rolls-export = Exporter la liste
rolls-export-note = Chaque export est inscrit au journal avec sa finalité. La liste ne contient aucune donnée protégée.
rolls-export-as = Format
rolls-export-pdf = liste d’émargement (PDF)
rolls-export-csv = tableau (CSV)
rolls-export-unit-hint = Nom ou code d’une unité de la liste, pour n’en imprimer qu’une partie.
rolls-number = N°
rolls-signature = Signature
rolls-col-name = Nom
rolls-col-verdict = Inscription
rolls-mine = Mes listes électorales
rolls-mine-none = Aucune liste vous concernant n’a encore été affichée.
rolls-mine-listed = Vous êtes inscrit sur cette liste.
rolls-mine-excluded = Vous n’êtes pas inscrit sur cette liste.
rolls-mine-unknown = Le registre ne suffit pas à dire si vous votez.
rolls-mine-object = Réclamer ou faire une remarque
rolls-mine-slip = Télécharger l’attestation
rolls-mine-slip-note = Cette attestation prouve que vous êtes sur la liste sans révéler personne d’autre. Gardez-la.
rolls-mine-sent = Votre remarque est enregistrée.
rolls-public-title = Empreintes des listes électorales
rolls-public-lead = L’empreinte de chaque liste arrêtée est publiée ici, sans aucun nom. Qui a une attestation peut vérifier qu’il est sur la liste.
rolls-public-none = Aucune empreinte publiée pour l’instant.
rolls-check = Vérifier une attestation
rolls-check-slip = Texte entier de l’attestation
rolls-check-yes = Exact : cette attestation mène à l’empreinte publiée. Son porteur est inscrit sur cette liste.
rolls-check-no = Cette attestation ne mène pas à l’empreinte publiée : elle est incomplète, fausse ou d’une autre liste.
rolls-check-unread = Ce n’est pas une attestation. Collez le fichier entier, depuis sa première ligne.
rolls-public-withdrawn = Cette liste a été retirée ; aucun vote ne s’y tient.
rolls-no-title = Écrivez l’objet du vote.
rolls-no-day = Le jour du vote est trop éloigné : choisissez un jour à moins de deux ans.
rolls-no-body = Cet organe n’existe pas dans cette unité ce jour-là : choisissez un autre organe ou un autre jour.
rolls-no-frozen = La liste est arrêtée et rien ne la modifie. Si elle est fausse, retirez-la et dressez-en une autre.
rolls-no-withdrawn = Cette liste a été retirée : dressez-en une autre.
rolls-no-open = La liste n’est pas encore arrêtée : arrêtez-la avant de publier son empreinte.
rolls-no-published = L’empreinte de cette liste est publiée.
rolls-no-shown = La liste n’est pas affichée : il n’y a rien à réclamer pour l’instant.
rolls-no-late = Le délai de réclamation a pris fin le { $day }.
rolls-no-still = La liste est affichée jusqu’au { $day } : elle ne peut être arrêtée avant.
rolls-no-first = { PLURAL($days) ->
    [one] La liste doit être affichée { $days } jour avant d’être arrêtée
   *[other] La liste doit être affichée { $days } jours avant d’être arrêtée
}
rolls-no-short = Le délai de réclamation ne peut finir avant le { $day }
rolls-no-past = Ce jour est passé : choisissez un jour à venir.
rolls-no-time = Le vote a lieu le { $day } : le délai de réclamation doit finir avant.
rolls-no-waiting = { PLURAL($n) ->
    [one] { $n } réclamation attend une réponse : répondez avant d’arrêter la liste
   *[other] { $n } réclamations attendent une réponse : répondez avant d’arrêter la liste
}
rolls-no-remark = Cette réclamation n’existe pas.
rolls-no-answered = Il a déjà été statué sur cette réclamation.
rolls-no-own = Cette réclamation vous concerne : un autre que vous statue.
rolls-no-reason = Écrivez la motivation.
rolls-no-choice = { PLURAL($n) ->
    [one] Le registre n’en sait pas assez sur { $n } personne : dites si elle est inscrite
   *[other] Le registre n’en sait pas assez sur { $n } personnes : dites si elles sont inscrites
}
rolls-no-nobody = Personne ne remplit les conditions ce jour-là : une liste vide n’est pas arrêtée.
rolls-no-person = Cette personne n’existe pas dans ce que vous pouvez lire : copiez sa référence dans l’adresse de sa page.
rolls-no-print = { PLURAL($n) ->
    [one] { $n } nom
   *[other] { $n } noms, plus qu’un fichier n’en imprime : choisissez une unité de la liste
}
