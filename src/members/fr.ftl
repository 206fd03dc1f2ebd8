members-title = Membres
members-title-of = Membres : { $unit }
members-count = { PLURAL($n) ->
    [one] { $n } membre dans cette liste.
   *[other] { $n } membres dans cette liste.
}
members-in-all = { PLURAL($n) ->
    [one] { $n } membre ici.
   *[other] { $n } membres ici.
}
members-shown = { PLURAL($n) ->
    [one] { $n } membre sur cette page
   *[other] { $n } membres sur cette page
}
members-women-share = Part des femmes, parmi ceux dont le sexe est connu : { $share }.
members-none = Aucun membre n'est encore inscrit ici. Inscrivez le premier ou importez une liste.
members-none-found = Aucun membre de votre ressort ne répond à ces filtres. Retirez-en un.
members-all-here = Voir tous les membres
members-enter = Inscrire un membre
members-unit = Unité
members-unit-hint = La commune du membre, par son nom ou son code.
members-joined-on = Date d'adhésion
members-category = Catégorie socioprofessionnelle
members-education = Niveau d'études
members-age = Âge
members-seniority = Ancienneté
members-birth-year = Année de naissance
members-number = Ancien numéro d'adhérent
members-reference = Référence de l'adhésion
members-sworn = Déclaration sur l’honneur
members-paid-until = Payé jusqu'au
members-paid-until-hint = Le premier jour non couvert. La date proposée est celle que donnent les statuts.
members-women = Femmes
members-men = Hommes
members-young = Jeunes
members-with-office = Avec une fonction
members-without-office = Sans fonction
members-in-force = Membres
members-active = À jour
members-due = À renouveler
members-lapsed = Caduque
members-suspended = Suspendue
members-unknown-state = Non réglé par les statuts
members-coming = À venir
members-ended = Terminée
members-resigned = A démissionné
members-expelled = Exclu
members-died = Décédé
members-all-states = Toutes les adhésions
members-step-joined = Adhésion
members-step-renewed = Cotisation payée
members-step-suspended = Suspension
members-step-reinstated = Suspension levée
members-step-transferred = Transfert
members-step-resigned = Démission
members-step-expelled = Exclusion
members-step-died = Décès
members-do-suspend = Suspendre l'adhésion
members-do-reinstate = Lever la suspension
members-do-transfer = Transférer l'adhésion
members-do-resign = Enregistrer une démission
members-do-expel = Enregistrer une exclusion
members-do-die = Enregistrer un décès
members-pay = Enregistrer un paiement
members-how-entry = inscrit par un responsable
members-how-application = demande acceptée par la commission
members-how-import = d'une liste antérieure
members-cat-student = Élèves et étudiants
members-cat-employee = Salariés du privé
members-cat-civil-servant = Fonctionnaires
members-cat-teacher = Enseignants
members-cat-profession = Professions libérales
members-cat-business = Chefs d'entreprise
members-cat-merchant = Commerçants
members-cat-craftsman = Artisans
members-cat-farmer = Agriculteurs et pêcheurs
members-cat-worker = Ouvriers
members-cat-homemaker = Femmes et hommes au foyer
members-cat-retired = Retraités
members-cat-unemployed = Sans emploi
members-cat-other = Autre catégorie
members-edu-none = Non scolarisé
members-edu-primary = Primaire
members-edu-secondary = Secondaire
members-edu-baccalaureate = Baccalauréat
members-edu-vocational = Formation professionnelle
members-edu-licence = Licence
members-edu-master = Master ou ingénieur
members-edu-doctorate = Doctorat
members-age-under = Moins de { $age } ans
members-age-over = { $age } ans et plus
members-age-between = De { $from } à { $to } ans
members-since-first = Moins d'un an
members-since-between = De { $from } à { $to } ans
members-since-over = { $from } ans et plus
members-skill = Compétence
members-language = Langue
members-tag = Marque
members-skills = Compétences
members-languages = Langues
members-tags = Marques
members-source-person = Déclaration de l'intéressé
members-source-document = Document présenté
members-source-branch = Liste de la section
members-source-import = Fichier importé
members-source-correction = Correction d'une erreur de saisie
members-channel-paper = signé sur papier
members-channel-in-person = devant un responsable
members-channel-online = par formulaire en ligne
members-by-cash = En espèces
members-by-cheque = Chèque
members-by-transfer = Virement
members-by-card = Carte bancaire
members-was-nothing = Rien
members-dirhams = { $n } DH
members-because-coming = L'adhésion commence le { $on }.
members-because-active = La cotisation est payée jusqu'au { $until }.
members-because-due = À renouveler depuis le { $since } ; caduque le { $lapses } sans renouvellement.
members-because-due-ever = À renouveler depuis le { $since }. Les statuts ne disent pas quand l'adhésion devient caduque.
members-because-lapsed = L'adhésion n'a pas été renouvelée depuis le { $since }.
members-because-unknown = Les statuts ne fixent pas la durée d'une adhésion, et aucun paiement ne couvre ce jour.
members-because-suspended = L'adhésion est suspendue depuis le { $since }.
members-because-suspended-until = L'adhésion est suspendue du { $since } au { $until }.
members-because-ended = L'adhésion a pris fin le { $on }.
members-because-leaves = Elle prend fin le { $on }.
members-by-article = { $said } ({ $article })
members-until = jusqu'au { $until }
members-wrote = Écrit par { $who }, { $when }
members-facts = L'adhésion
members-history = Histoire de l'adhésion
members-changes = Données mises à jour
members-no-changes = Aucune donnée n'a encore été changée.
members-field = Donnée
members-was = Valeur antérieure
members-source = Source de la nouvelle valeur
members-author = Auteur
members-source-note = Précision sur la source
members-consents = Consentements
members-consents-none = Aucun consentement n'est enregistré dans ce système.
members-consent-given = Consentement au traitement des données donné le { $on }, { $how }, texte { $text }.
members-consent-withdrawn = Consentement donné le { $on }, { $how }, texte { $text }, retiré le { $off }.
members-edit = Mettre à jour
members-save = Enregistrer
members-person = Page de la personne
members-label-add = Ajouter
members-label-drop = Retirer
members-decision = Décision
members-decision-hint = Référence de la décision ou adresse de sa page.
members-take-back = Revenir sur cette étape
members-law-age = article 19 de la loi organique 29-11
members-age-hint = L'adhésion est ouverte à { $years } ans révolus ({ $article }).
members-swear = Déclare sur l'honneur n'appartenir à aucun autre parti
members-swear-hint = Ni à une catégorie à qui la loi l'interdit (articles 21 et 23 de la loi organique 29-11).
members-consent = Consent au traitement de ses données
members-consent-text = Le membre consent à ce que le parti garde son nom, sa date de naissance, ses coordonnées et sa catégorie dans le fichier des membres, pour gérer l'adhésion et l'inviter aux activités. Il peut y accéder, les rectifier et s'y opposer (loi 09-08).
members-channel = Comment le consentement a été donné
members-paid-on = Date du paiement
members-amount = Montant en dirhams
members-paid-by = Mode de paiement
members-fee = Cotisation : { $dirhams } DH pour { $months } mois ({ $article }).
members-fee-unknown = Les statuts ne fixent pas la cotisation.
members-effect-on = Date d'effet
members-suspended-until = Jusqu'au (premier jour après la suspension)
members-to-unit = Unité d'arrivée
members-to-unit-hint = Dans votre ressort. Vers une autre province, le transfert revient à qui a les deux dans son ressort.
members-reason = Motif
members-article = Article
members-anew = Laissez vide si rien ne change. La valeur gardée n'est pas montrée ici.
members-no-membership = Cette adhésion n'existe pas. Quelqu'un est peut-être revenu dessus.
members-no-twice = Cette personne est membre depuis le { $on }. Ouvrez son adhésion au lieu de la créer à nouveau.
members-no-until = Cette personne était membre jusqu'au { $on } : la nouvelle adhésion commence ce jour-là ou après.
members-no-young = L'âge requis est { $years } ans, atteint le { $on } : attendez ce jour.
members-no-birth = Indiquez la date de naissance : la loi exige l'âge au jour de l'adhésion.
members-no-sworn = Pas d'adhésion sans la déclaration de n'appartenir à aucun autre parti : demandez-la puis cochez la case.
members-no-consent = Les données ne sont pas gardées sans consentement : recueillez-le puis cochez la case.
members-no-wide = Choisissez la commune ou la province : on n'adhère pas à une région entière.
members-no-ended = Cette adhésion a pris fin le { $on }. Rien ne s'y ajoute ; revenez sur la fin si elle est une erreur.
members-no-before = La date précède le début de l'adhésion, le { $on } : corrigez-la.
members-no-future = Cette date n'est pas encore venue : écrivez aujourd'hui ou avant.
members-no-suspended = L'adhésion est déjà suspendue depuis le { $on } : levez d'abord la suspension.
members-no-rest = L'adhésion n'est pas suspendue ce jour-là.
members-no-reason = Écrivez le motif : ni suspension ni exclusion sans motif.
members-no-amount = Écrivez le montant en dirhams, supérieur à zéro.
members-no-cash = À partir de 10 000 DH, le paiement se fait par chèque (article 40 de la loi organique 29-11) : changez le mode.
members-no-until-wrong = Cette échéance ne convient pas : elle doit venir après ce qui est déjà payé et après le début.
members-no-until-unknown = Les statuts ne fixent pas la durée : écrivez jusqu'à quel jour le paiement vaut.
members-no-same-unit = Le membre est déjà dans cette unité : choisissez-en une autre.
members-no-reach = Cette unité est hors de votre ressort : le transfert revient à qui a les deux unités dans le sien, à la région ou au niveau national.
members-no-last = On ne revient que sur la dernière étape. Rouvrez la page.
members-no-receipt = Un reçu existe pour ce paiement : annulez le reçu depuis sa page, le paiement tombe avec lui et le numéro reste.
members-no-meanwhile = Quelqu'un a changé cette adhésion entre-temps : rouvrez la page et recommencez.
members-no-change = Rien n'est différent : changez au moins une valeur.
members-no-source = Choisissez la source de la nouvelle valeur.
members-no-label = { PLURAL($n) ->
    [one] Écrivez un mot de { $n } lettre au plus.
   *[other] Écrivez un mot de { $n } lettres au plus.
}
members-no-understood = Cette valeur n'est pas comprise : réécrivez-la en entier.
members-views = Vues gardées
members-view-name = Nom de cette vue
members-view-keep = Garder la vue
members-view-drop = Supprimer la vue
members-export = Extraire la liste
members-export-note = Chaque extraction est consignée à votre nom avec sa finalité. La liste ne contient aucune donnée protégée.
members-purpose = Finalité de l'extraction
members-purpose-hint = Par exemple : convoquer l'assemblée, campagne de renouvellement. La liste ne sert à rien d'autre (loi 09-08, article 3).
members-no-purpose = Écrivez la finalité en une ligne de deux cents lettres au plus.
members-counts = Effectifs
members-counts-of = Effectifs : { $unit }
members-by-unit = Par territoire
members-by-category = Par catégorie socioprofessionnelle
members-by-skill = Par compétence et langue
members-skills-none = Aucune compétence n'est encore enregistrée ici.
members-total = Total
members-what = Classement
members-no-commune = Sans commune
members-shares = Parts des femmes et des jeunes
members-shares-lead = Part des femmes et des jeunes dans chaque organe, avec ce que les statuts demandent.
members-shares-none = Aucun organe de cette sorte ici.
members-young-below = Est jeune qui a moins de { $age } ans, d'après l'année de naissance au fichier des membres.
members-young-unknown = Les statuts ne fixent pas l'âge des jeunes.
members-share = { $found } sur { $members } ({ $share })
members-share-of-known = { PLURAL($n) ->
    [one] { $found } sur { $members }, { $n } inconnu
   *[other] { $found } sur { $members }, { $n } inconnus
}
members-share-nobody = Personne ne siège aujourd'hui
members-share-asked = Demandé : { $share } ({ $article })
members-share-met = Atteint
members-share-open = Inconnu
members-share-missing = { PLURAL($n) ->
    [one] Il en manque { $n }
   *[other] Il en manque { $n }
}
members-sex-unknown = Sexe inconnu
members-age-unknown = Âge inconnu
members-alike = { PLURAL($n) ->
    [one] Une personne du registre est peut-être la même :
   *[other] { $n } personnes du registre sont peut-être la même :
}
members-no-direct-move = Personne ne déplace directement un membre entre ces deux unités : le transfert relève de { $bodies }. Enregistrez la demande du membre depuis sa page, « Demander un transfert » ; elle sera soumise à l’organe compétent.
members-no-of-transfer = Ce transfert découle d’une demande tranchée : revenez sur la décision depuis la page de la demande, ou sur la décision de la réunion ; le transfert tombe avec elle.
members-member = Le membre
members-no-member = Cette personne n’est pas membre ce jour-là : aucune adhésion à suspendre ni à finir.
members-do-expel-now = Exclure un membre
members-do-lift = Lever une suspension ou une exclusion
members-offices-end = { PLURAL($n) ->
    [one] Un mandat prend fin avec elle.
    [many] { $n } mandats prennent fin avec elle.
   *[other] { $n } mandats prennent fin avec elle.
}
members-says-suspend = Suspendre l’adhésion de { $who } à compter du { $on } : { $reason }
members-says-suspend-until = Suspendre l’adhésion de { $who } du { $on } au { $until } : { $reason }
members-says-expel = Exclure { $who } le { $on } : { $reason }
members-says-reinstate = Lever la suspension ou l’exclusion de { $who } le { $on } : { $reason }
members-no-of-decision = C’est l’effet d’une décision : revenez sur la décision depuis sa page, l’effet tombe avec elle.
members-no-body-met = On ne sait quel organe s’est réuni : dites-le d’abord sur la page de la réunion.
members-no-other-unit = Le membre est d’un autre territoire que l’organe réuni : l’organe de sa province ou l’organe national décide.
