moving-title = Demandes de transfert
moving-count = { PLURAL($n) ->
    [one] Une demande de transfert.
    [many] { $n } demandes de transfert.
   *[other] { $n } demandes de transfert.
}
moving-none = Aucune demande de transfert ici. Le membre la présente depuis la page de ses données, ou l’officier du registre depuis la page du membre.
moving-ask = Demander un transfert
moving-send = Envoyer la demande
moving-mine = Transférer mon adhésion
moving-mine-lead = Demandez à appartenir à une autre unité et suivez votre demande ici.
moving-not-member = Vous n’êtes pas membre aujourd’hui : aucune adhésion à transférer. Si vous l’êtes, adressez-vous au registre de votre province.
moving-unit-hint = La commune que l’adhésion rejoint, par son nom ou son code.
moving-why = Motif de la demande
moving-asked-on = Date de la demande
moving-in-writing = Le membre a demandé le transfert par écrit
moving-from = Unité quittée
moving-to = Unité d’accueil
moving-way = De { $from } à { $to }
moving-of = { $who }, de { $from } à { $to }
moving-somebody = un membre
moving-leaving = pour l’unité quittée
moving-arriving = pour l’unité d’accueil
moving-step-for = { $what } { $side }
moving-by-member = demandé par le membre lui-même
moving-by-officer = enregistré à la demande du membre
moving-register = Le registre des membres
moving-who-decides = Qui statue
moving-rule = Le transfert relève de { $bodies }, pour l’unité quittée et pour l’unité d’accueil
moving-rule-days = { PLURAL($days) ->
    [one] Le transfert relève de { $bodies }, dans le délai d’un jour
    [many] Le transfert relève de { $bodies }, dans un délai de { $days } jours
   *[other] Le transfert relève de { $bodies }, dans un délai de { $days } jours
}
moving-rule-none = Les statuts ne disent pas qui statue sur un transfert : le registre de chacune des deux unités en décide, et c’est noté.
moving-state-moved = Adhésion transférée le { $on }
moving-membership = Page de l’adhésion
moving-alone = noté par un responsable, sans réunion
moving-decide = Noter la décision
moving-note-silence = Noter l’acceptation par silence
moving-remove = Supprimer cette demande enregistrée par erreur
moving-withdraw = Retirer la demande
moving-says-accept = Accepter le transfert de { $who }, de { $from } à { $to }
moving-says-refuse = Refuser le transfert de { $who } à { $to } : { $reason }
moving-says-adjourn = Reporter le transfert de { $who } au { $until } : { $reason }
moving-judge = Statuer sur un transfert
moving-which = La demande de transfert
moving-nothing-waits = Aucune demande de transfert n’attend cet organe.
moving-no-transfer = Il n’y a pas de demande de transfert à ce numéro. Rouvrez la liste.
moving-no-second = Un transfert de cette adhésion a été demandé le { $on } et n’est pas tranché. Attendez la décision ou retirez-le d’abord.
moving-no-unit = Choisissez une commune ou une province autre que celle de l’adhésion.
moving-no-day = La demande vient après le début de l’adhésion et n’est pas à venir.
moving-no-request = Nul n’est transféré sans l’avoir demandé : obtenez la demande écrite, puis cochez.
moving-no-reason = Écrivez le motif : le membre et ceux qui statuent le lisent.
moving-no-until = On reporte à un jour postérieur à la décision, dans l’année.
moving-no-choice = Choisissez : accepter, refuser ou reporter.
moving-no-closed = Cette demande a été tranchée ou retirée le { $on }. Pour changer, revenez sur la décision ou enregistrez une nouvelle demande.
moving-no-later = Cette demande est venue le { $on }, après cette réunion. Soumettez-la à une réunion suivante.
moving-no-competent = Vous n’êtes pas compétent : la demande relève de { $bodies }. La décision est notée par qui préside cet organe, le supplée ou en est rapporteur, ou par une de ses réunions
moving-no-silence = Le silence de l’organe compétent a valu acceptation depuis le { $since } : on ne refuse ni ne reporte plus
moving-no-own = Nul ne statue sur son propre transfert, ni un organe où siège le membre. Soumettez la demande à l’organe d’appel ou à qui n’y est pas lié.
moving-no-appeal = Pas d’appel possible : la demande n’est pas refusée, le délai est passé, ou l’appel a déjà eu lieu.
moving-no-last = Seul qui a décidé, ou son organe, revient sur la décision, et seulement sur la dernière étape. Rouvrez la page.
moving-no-of-decision = Cette étape fait partie de la décision d’une réunion : revenez sur la décision depuis sa page, l’étape tombe avec elle.
moving-no-went-on = L’adhésion a changé depuis ce transfert : revenez d’abord sur ce qui a suivi.
moving-asked = Transfert demandé, de { $from } à { $to } : { $reason }
