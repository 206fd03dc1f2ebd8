dues-title = Cotisations
dues-title-of = Cotisations : { $unit }
dues-account = Paiements
dues-receipt = Reçu
dues-receipts = Reçus
dues-receipts-of = Reçus : { $unit }
dues-receipt-number = Reçu n° { $number }
dues-receipt-note = Conservez ce reçu. Aucun reçu n’est supprimé : un reçu annulé garde son numéro et le motif de son annulation.
dues-number = Numéro du reçu
dues-number-short = N°
dues-kind = Objet
dues-kind-dues = Cotisation
dues-kind-gift = Don
dues-payer = Payeur
dues-receiver = Reçu par
dues-forgotten = Données effacées
dues-treasury = Trésorerie
dues-treasury-of = Trésorerie : { $unit }
dues-treasury-hint = Code ou nom de la province.
dues-amount = Montant
dues-amount-dirhams = Montant (DH)
dues-in-dirhams = Montants en dirhams.
dues-in-words = Montant en lettres
dues-reference = Référence du paiement
dues-reference-hint = Numéro du chèque ou du virement. Obligatoire pour un chèque.
dues-cash-hint = À partir de 10 000 dirhams, le paiement se fait par chèque ou virement (loi organique 29-11, art. 40).
dues-covers = Couverture
dues-take = Enregistrer et délivrer le reçu
dues-fee-alone = Cotisation : { $amount } ({ $title }).
dues-owes = { PLURAL($n) ->
    [one] Dû pour { $n } période : { $amount }.
   *[other] Dû pour { $n } périodes : { $amount }.
}
dues-owes-unknown = { PLURAL($n) ->
    [one] { $n } période impayée ; les statuts ne fixent pas de montant.
   *[other] { $n } périodes impayées ; les statuts ne fixent pas de montant.
}
dues-nothing-owed = Rien n’est dû aujourd’hui.
dues-owed-title = Dû aujourd’hui
dues-period-title = Période
dues-period = du { $from } au { $last }
dues-parts = Payé en partie : { $amount }. L’adhésion est renouvelée dès que le montant est complet.
dues-part = Paiement partiel, reste { $amount }. L’adhésion n’est renouvelée qu’une fois le montant complet.
dues-part-settled = Paiement partiel, complété depuis.
dues-written = Enregistrement
dues-standing = Valable
dues-cancelled = Annulé le { $on }
dues-cancelled-many = Annulés
dues-cancel = Annuler le reçu
dues-cancel-hint = Le reçu garde son numéro, le motif et l’auteur ; le paiement ne compte plus pour l’adhésion.
dues-why-cancelled = Motif de l’annulation
dues-who-cancelled = Annulé par
dues-remarks = Observations
dues-year = Année
dues-month = Mois
dues-wanted-standing = Valables
dues-wanted-cancelled = Annulés
dues-wanted-all = Tous les numéros
dues-count = { PLURAL($n) ->
    [one] { $n } reçu, { $amount } au total.
   *[other] { $n } reçus, { $amount } au total.
}
dues-shown = { PLURAL($n) ->
    [one] { $n } reçu
   *[other] { $n } reçus
}
dues-no-receipts = Aucun reçu ici.
dues-book = Registre des reçus de { $year }
dues-book-print = Imprimer le registre
dues-book-sum = { $all } numéros, dont { $cancelled } annulés. Total des reçus valables : { $amount } ({ $spelled }).
dues-collected = Encaissé : { $total } en { $year }, dont cotisations { $dues } et dons { $gifts }. Reçus valables : { $receipts }, annulés : { $cancelled }.
dues-to-renew = { PLURAL($n) ->
    [one] { $n } adhésion à renouveler, soit { $amount } pour une période.
   *[other] { $n } adhésions à renouveler, soit { $amount } pour une période.
}
dues-to-renew-unknown = { PLURAL($n) ->
    [one] { $n } adhésion à renouveler.
   *[other] { $n } adhésions à renouveler.
}
dues-by-month = Par mois
dues-due-members = À renouveler
dues-due-amount = Attendu pour une période
dues-rates = Barème des cotisations
dues-rates-rule = Le barème le plus récent s’applique : le montant de la catégorie, à défaut celui des autres, à défaut celui des statuts.
dues-all-others = Toutes les autres
dues-title-of-rate = Titre
dues-title-hint = L’article ou la décision qui fixe le montant, avec numéro et date.
dues-rate-hint = Pour une période des statuts.
dues-statute-fee = Dans les statuts : { $amount } ({ $title }).
dues-no-rates = Aucun barème : les statuts s’appliquent.
dues-set-rate = Fixer un montant
dues-drop-rate = Retirer
dues-bank-files = Relevés bancaires
dues-bank-file = Relevé bancaire
dues-bank-file-hint = Fichier CSV, Excel ou ODS avec des colonnes date, libellé et crédit (ou montant), jusqu’à 10 Mo.
dues-bank-lead = Les paiements du relevé sont lus, un membre de votre ressort est proposé pour chacun, et vous confirmez. Aucune ligne n’est prise deux fois.
dues-bank-receive = Déposer le relevé
dues-no-bank-files = Aucun relevé déposé.
dues-received-at = Déposé le
dues-file-told = { $lines } lignes : confirmées { $matched }, en attente { $open }, écartées { $aside }.
dues-file-known = Ce fichier avait déjà été déposé : le voici, rien n’a été ajouté.
dues-lines-known = Lignes déjà apportées par un autre fichier, non reprises : { $n }.
dues-passed-over = Lignes qui ne sont pas des encaissements : { $n }.
dues-unread = Date ou montant illisible aux lignes { $rows }. Corrigez le fichier et déposez-le de nouveau : rien ne sera pris deux fois.
dues-lines = Lignes du relevé
dues-lines-open = En attente
dues-lines-matched = Confirmées
dues-lines-aside = Écartées
dues-no-lines = Aucune ligne ici.
dues-row = Ligne
dues-label = Libellé
dues-see-member = Voir le membre
dues-name-payer = Autre membre : numéro ou nom complet
dues-set-aside = Écarter
dues-take-up = Reprendre
dues-confirm = Confirmer la sélection et délivrer les reçus
dues-confirm-hint = Un reçu par ligne, à la date de la banque. Pour revenir sur une ligne, annulez son reçu.
dues-remove-file = Retirer le relevé
dues-remove-file-hint = Toutes ses lignes disparaissent ; aucun reçu valable n’en dépend.
dues-sign-number = le numéro du membre figure dans le libellé
dues-sign-name = le nom complet figure dans le libellé
dues-sign-amount = le montant est celui qui est dû
dues-sign-several = plusieurs membres possibles : indiquez le numéro
dues-card = Carte de membre
dues-cards = Cartes de membres
dues-card-number = Numéro
dues-card-until = Valable jusqu’au
dues-card-check = Scannez pour vérifier
dues-card-valid = Valable
dues-card-not-valid = Non valable
dues-card-none = Aucune carte
dues-card-none-yet = Aucune carte n’a encore été délivrée.
dues-card-since = Délivrée le { $on }, n’est plus valable à partir du { $expires }.
dues-card-phone = La carte sur le téléphone
dues-card-phone-hint = Remettez cette adresse au seul titulaire : qui l’ouvre voit la carte.
dues-card-keep = Une fois ouverte, cette page reste visible sans réseau. Ne donnez son adresse à personne.
dues-code-until = Le code vaut jusqu’au { $at }. Rouvrez la page pour le renouveler.
dues-card-issue = Délivrer une carte
dues-card-lost = Carte perdue ou à refaire
dues-card-reason = Motif
dues-card-reason-hint = Par exemple : perdue, nom corrigé. L’ancienne carte cesse aussitôt d’être valable.
dues-card-reissue = Délivrer une nouvelle carte
dues-card-revoke = Invalider sans remplacer
dues-card-renewed = Adhésion renouvelée
dues-card-former = Cartes précédentes
dues-card-former-line = Délivrée le { $issued }, invalidée le { $revoked }.
dues-cards-told = Membres à jour : { $all }, dont { $with } avec une carte valable et { $without } sans carte.
dues-cards-many = { $most } cartes au plus à la fois : choisissez une commune.
dues-cards-print = Imprimer les cartes sur des feuilles A4
dues-cards-issue = Délivrer les cartes manquantes
dues-check-title = Vérification d’une carte
dues-check-valid = Carte valable
dues-check-valid-said = Cette carte a été délivrée par ce programme et elle est valable en ce moment. Rien n’est dit ici de son titulaire.
dues-check-not-valid = Carte non valable
dues-check-not-valid-said = N’acceptez pas cette carte. Son titulaire peut s’adresser à la section de sa commune.
dues-no-gifts = Les dons de cette personne dépasseraient 600 000 dirhams dans l’année, plafond légal (loi organique 29-11, art. 31) : acceptez un montant inférieur.
dues-no-enough = Le montant est inférieur à ce qui est dû jusqu’à ce jour : { $owed }. Indiquez le total, ou laissez la date vide pour un paiement partiel.
dues-no-reference = Indiquez le numéro du chèque.
dues-no-later = Un paiement ultérieur part de celui-ci : annulez d’abord le reçu suivant.
dues-no-twice = Ce reçu est déjà annulé.
dues-no-reason = Indiquez le motif, en 300 caractères au plus.
dues-no-rate = Indiquez un montant supérieur à zéro et son titre (article ou décision).
dues-no-rate-twice = Un montant existe pour cette année et cette catégorie : retirez-le d’abord.
dues-no-year = Indiquez l’année en quatre chiffres, par exemple 2026.
dues-no-headings = Colonnes introuvables : date, libellé et crédit (ou montant). Écrivez ces titres au-dessus des colonnes et déposez de nouveau.
dues-no-rows = Plus de { $most } paiements dans le fichier : divisez-le.
dues-no-payment = Aucun encaissement dans ce fichier : vérifiez que c’est le bon relevé.
dues-no-chosen = Choisissez au moins une ligne, ou nommez un membre pour l’une d’elles.
dues-no-line = La ligne { $row } n’est plus en attente : rouvrez la page.
dues-no-payer = Aucun membre unique avec ce numéro ou ce nom dans cette trésorerie : indiquez le numéro ou la référence de sa page.
dues-no-file = Des reçus valables dépendent de ce relevé ({ $n }) : annulez-les d’abord.
dues-no-card = Aucune carte pour une adhésion suspendue, déchue, terminée ou à venir.
dues-no-card-held = Aucune carte à invalider.
dues-no-card-again = Une carte valable jusqu’au { $on } existe : indiquez le motif pour en délivrer une autre.
dues-no-treasury = Choisissez une province de votre ressort : chaque province a sa trésorerie.
dues-no-file-chosen = Choisissez un fichier.
