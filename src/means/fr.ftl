means-title = Moyens
means-lead = Ce que les responsables ont reçu d’équipement, de budget et d’accès : de qui, quand, et qui le garde après la fin de son mandat.
means-all = Tous les moyens
means-kept = Chez d’anciens responsables
means-requests = Demandes de moyens
means-none = Aucun moyen n’a encore été remis dans ce territoire.
means-none-kept = Personne ne garde de moyen après la fin de son mandat.
means-what = Moyen
means-what-hint = Par exemple : ordinateur portable, clé du siège, budget de déplacement.
means-kind = Type
means-kind-equipment = équipement
means-kind-budget = budget
means-kind-access = accès
means-amount = Montant en dirhams
means-amount-hint = Pour un budget seulement.
means-dirhams = { $n } dirhams
means-holder = Détenteur
means-body = Organe
means-on = Le
means-note = Remarque
means-give = Remettre un moyen
means-ask = Demander un moyen
means-do = Remettre ou demander
means-why = Motif de la demande
means-pass = Transmettre ou restituer
means-to = À
means-to-body = Restituer à l’organe
means-state-held = en main depuis le { $on }
means-state-kept = non restitué, mandat fini le { $on }
means-state-returned = restitué le { $on }
means-kept-note = Le mandat du détenteur est fini : transmettez-la au successeur ou notez sa restitution.
means-step-given = remis le { $on }
means-step-handed = transmis le { $on }
means-step-returned = restitué le { $on }
means-asker = Demandeur
means-asked-on = Demandé le
means-requests-none = Aucune demande dans ce territoire.
means-request-open = en attente
means-request-answered = répondu
means-request-granted = accordé le { $on }
means-request-refused = refusé le { $on }
means-request-withdrawn = retiré le { $on }
means-decide = Décider
means-answer-reason = Motif de la réponse
means-grant = Accorder et remettre
means-refuse = Refuser
means-withdraw = Retirer la demande
means-no-what = Écrivez le moyen, en { $n } lettres au plus.
means-no-kind = Choisissez : équipement, budget ou accès.
means-no-amount = Un budget a un montant positif ; le reste n’en a pas.
means-no-holder = Choisissez dans la liste un titulaire d’un mandat en cours dans cet organe.
means-no-day = La date est requise, ni à venir ni avant la dernière inscription ({ $on }).
means-no-returned = Ce moyen a déjà été restitué.
means-no-theirs = Cette personne l’a déjà.
means-no-reason = Écrivez le motif.
means-no-answered = Cette demande a déjà sa réponse. Rouvrez la page.
means-no-own = Nul ne décide de sa propre demande.
means-no-yours = Seul le demandeur retire sa demande.
means-no-built = Remis en réponse à une demande : notez sa restitution.
means-shown = { PLURAL($n) ->
    [one] { $n } moyen
   *[other] { $n } moyens
}
means-requests-shown = { PLURAL($n) ->
    [one] { $n } demande
   *[other] { $n } demandes
}
