deciding-new = Nouvelle décision
deciding-one = Projet de décision
deciding-open-ones = Projets de décision
deciding-rewrite = Modifier le texte de la décision
deciding-keep = Enregistrer et continuer
deciding-text = Texte de la décision
deciding-text-hint = Tel qu’il figurera au procès-verbal : « élire Mme … présidente du pôle des femmes ».
deciding-choose-kind = Choisissez le type de décision.
deciding-choose-taken = Dites comment la décision a été prise.
deciding-votes-for = Voix pour
deciding-votes-against = Voix contre
deciding-abstentions = Abstentions
deciding-outcome = Nature du résultat
deciding-outcome-organisational = organisationnel
deciding-outcome-administrative = administratif
deciding-outcome-media = médiatique
deciding-outcome-political = politique
deciding-outcome-unsaid = non précisé
deciding-article-hint = L’article sur lequel elle se fonde, s’il est cité : « article 41 ».
deciding-do-begin = Un mandat commence
deciding-do-end = Un mandat prend fin
deciding-do-found = Un organe est créé
deciding-do-item = Un travail est confié
deciding-do-milestone = Une date est fixée
deciding-whose = Le mandat qui prend fin
deciding-ends-on = Date de fin
deciding-work = Le travail
deciding-answers = L’organe qui en répond
deciding-what = Ce qui doit avoir lieu
deciding-due = Échéance
deciding-due-hint = Une date, ou des mots comme « la semaine prochaine » ou « dans deux mois », comptés du jour de la réunion.
deciding-due-unknown = Cette échéance n’a pas été comprise. Écrivez une date, comme 15/12/2026, ou des mots comme « le mois prochain ».
deciding-head = Qui le préside
deciding-doer = Qui en est chargé
deciding-add = Ajouter l’effet
deciding-add-what = Ajouter un effet de la décision :
deciding-remove = Retirer
deciding-will = Ce que fera la décision une fois adoptée
deciding-no-effects = Cette décision n’a d’autre effet que son texte.
deciding-adopt = Adopter la décision et ses effets
deciding-abandon = Abandonner le projet
deciding-take-up = Reprendre le projet
deciding-became = Ce projet est devenu une décision : l’ouvrir
deciding-state-open = en préparation
deciding-state-adopted = adopté
deciding-state-dropped = abandonné
deciding-comments = Avis
deciding-no-comments = Personne n’a encore donné son avis.
deciding-comment = Votre avis
deciding-say = Donner son avis
deciding-consult = Soumettre à consultation
deciding-consult-whom = Les membres de quel organe
deciding-consult-until = Jusqu’au
deciding-you-are-asked = Votre avis est demandé sur ce projet avant son adoption.
deciding-consulted = Soumis aux membres de { $body } jusqu’au { $until }.
deciding-says-begin = { $person } : { $post }, { $body }, à partir du { $on }
deciding-says-end = Fin du mandat de { $person } : { $post }, { $body }, le { $on }
deciding-says-found = Création de { $body } le { $on }
deciding-says-found-with = Création de { $body } le { $on }, avec { $person } : { $post }
deciding-says-item = { $text } ({ $who })
deciding-says-item-by = { $text } ({ $who }), au plus tard le { $due }
deciding-says-milestone = { $what }, au plus tard le { $due }
deciding-says-milestone-open = { $what }, sans échéance
deciding-day-as-said = { $day } (« { $words } »)
deciding-ends-mandate = Met fin au mandat de { $person } à ce poste.
deciding-hands-over = { PLURAL($n) ->
    [one] { $n } travail ouvert lui est transmis.
    [many] { $n } travaux ouverts lui sont transmis.
   *[other] { $n } travaux ouverts lui sont transmis.
}
deciding-forbidden = { PLURAL($n) ->
    [one] Contraire à { $n } règle d’incompatibilité : le mandat est enregistré, son titre apparaît rompu.
    [many] Contraire à { $n } règles d’incompatibilité : le mandat est enregistré, son titre apparaît rompu.
   *[other] Contraire à { $n } règles d’incompatibilité : le mandat est enregistré, son titre apparaît rompu.
}
deciding-elsewhere = L’effet est dans une autre unité
deciding-elsewhere-unit = Unité
deciding-elsewhere-hint = Le nom ou le code d’une unité de votre ressort. Ses organes et leurs membres sont proposés ci-dessous.
deciding-elsewhere-show = Afficher ses organes
deciding-elsewhere-here = Les organes proposés ci-dessous sont ceux de { $unit }.
deciding-proposed-by = Proposé par
deciding-by-vote = Résultat du vote en séance
