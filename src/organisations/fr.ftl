organisations-title = Organisations parallèles
organisations-lead = Les organisations, ligues, syndicats et forums que nomment les statuts, et ce qu’ils ont d’organes et de sections dans ce territoire.
organisations-none = Les statuts adoptés ne nomment aucune organisation parallèle. Elles apparaissent ici dès que les statuts les nomment.
organisations-name = Organisation
organisations-kind = Type
organisations-kind-women = Organisation de femmes
organisations-kind-youth = Organisation de jeunes
organisations-kind-league = Ligue professionnelle
organisations-kind-union = Syndicat
organisations-kind-forum = Forums
organisations-kind-elected = Organisation des élus
organisations-level = Niveau
organisations-levels = Niveaux
organisations-level-national = national
organisations-level-regional = régional
organisations-level-provincial = provincial
organisations-level-local = local
organisations-max-age = Âge limite
organisations-years = { PLURAL($n) ->
    [one] { $n } an
   *[other] { $n } ans
}
organisations-article = Fondement
organisations-bodies = Organes et sections aux mandats en cours
organisations-no-level = Cette organisation n’a pas d’organe au niveau de ce territoire.
organisations-n-of = { $n } sur { $of }
organisations-lead-of = { $n } sur { $of } de ses organes et sections dans ce territoire ont des mandats en cours.
organisations-shown = { PLURAL($n) ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisations-sections-shown = { PLURAL($n) ->
    [one] { $n } sur { $of }
   *[other] { $n } sur { $of }
}
organisations-sections = Organes et sections
organisations-section = Organe ou section
organisations-section-kind = Type d’organe
organisations-covered = Unités dont l’organe a des mandats en cours
organisations-units = Unités en tout
organisations-officers = Responsables
organisations-sitting = Membres
organisations-nothing = Aucun organe ni section ne répond à ce filtre. Retirez une condition.
organisations-plan = Inscrire ce qui manque dans un programme de structuration
organisations-state-valid = mandats en cours
organisations-state-expired = mandats expirés
organisations-state-vacant = vacant
organisations-state-missing = inexistant
organisations-since-valid = mandats en cours depuis le { $on }
organisations-since-expired = mandats expirés depuis le { $on }
organisations-since-vacant = vacant depuis le { $on }
organisations-since-missing = inexistant depuis sa dissolution le { $on }
organisations-met = Réunions auxquelles ont assisté ses représentants
organisations-met-none = Aucun représentant de cette organisation n’a encore assisté à une réunion de ce territoire.
organisations-representative = { $gender ->
    [feminine] représentante ({ $name })
   *[masculine] représentant ({ $name })
}
organisations-represents = En qualité de représentant de
organisations-represents-hint = Cette qualité figure dans la convocation, la feuille de présence, le procès-verbal et le communiqué.
organisations-represents-none = ne représente aucune organisation
organisations-delegations = Représentants d’organisations dont les statuts prévoient la présence
organisations-delegation-call = Les convoquer comme représentants
organisations-delegation-called = sur la liste
organisations-delegation-vacant = Personne n’est actuellement à la tête de cette organisation ici.
organisations-lacks = Ce qui manque à ce territoire
organisations-lacks-lead = Organes, sections et forums absents de certaines de ses unités : choisissez un type pour l’inscrire aux objectifs du programme.
organisations-lacks-of-party = Organes du parti
organisations-lacks-units = Unités qui n’en ont pas
