# Refus : ce qui ne va pas et que faire
record-refusal-name-missing = Écrivez le nom en arabe ou en lettres latines.
record-refusal-name-too-long = Le nom est trop long. Nombre de lettres au plus : { $n }.
record-refusal-name-letters = Le nom ne contient aucune lettre. Écrivez-le en toutes lettres.
record-refusal-text-too-long = Le texte est trop long. Nombre de lettres au plus : { $n }.
record-refusal-text-missing = Ce texte est nécessaire. Écrivez-le, puis envoyez de nouveau.
record-refusal-no-person = Cette personne n’est pas dans le registre. Cherchez-la par son nom ou inscrivez-la d’abord.
record-refusal-no-unit = Cette unité territoriale n’existe pas. Écrivez le début de son nom et choisissez.
record-refusal-units = Plusieurs unités portent ce nom : { $units }. Écrivez le code de celle que vous voulez.
record-refusal-no-body = Cette instance n’existe pas. Choisissez-la dans la liste.
record-refusal-no-meeting = Cette réunion n’est pas dans le registre.
record-refusal-no-decision = Cette décision n’est pas dans le registre.
record-refusal-no-mandate = Ce mandat n’est pas dans le registre.
record-refusal-kind-unknown = Le statut ne connaît pas d’instance de type « { $kind } ». Choisissez un type dans la liste.
record-refusal-kind-not-here = Ce type d’instance n’existe pas au niveau de { $unit }. Choisissez une unité de son niveau.
record-refusal-body-exists = Cette instance existe ici : { $name }. Ouvrez sa page, ou enregistrez sa dissolution avant d’en fonder une autre.
record-refusal-body-name-missing = Il peut y avoir plusieurs instances de ce type : écrivez le nom qui la distingue.
record-refusal-parent-unfit = L’instance qui l’abrite est dissoute à cette date. Choisissez une instance vivante.
record-refusal-dissolved = Cette instance a été dissoute le { $on }. Choisissez une date antérieure.
record-refusal-has-children = { PLURAL($n) ->
    [one] Une instance vit encore à l’intérieur de celle-ci. Enregistrez d’abord sa dissolution.
   *[other] { $n } instances vivent encore à l’intérieur de celle-ci. Enregistrez d’abord leur dissolution.
}
record-refusal-post-unknown = Le statut ne connaît pas le poste « { $post } » dans cette instance. Choisissez un poste dans la liste.
record-refusal-holds-already = Cette personne occupe déjà ce poste depuis le { $on }. Un autre mandat est inutile.
record-refusal-seat-held = { $name } occupe ce poste depuis le { $on }. Enregistrez la fin de son mandat, ou cochez « succède au titulaire ».
record-refusal-begins-before = Le mandat de { $name } à ce poste a commencé le { $on }. Choisissez une date ultérieure, ou corrigez le premier mandat.
record-refusal-ends-before = Le début est le { $on } : la fin ne peut être ni ce jour-là ni avant. Corrigez l’une des deux dates.
record-refusal-ended-already = Ce mandat a pris fin le { $on }.
record-refusal-overlap = Quelqu’un vient d’enregistrer un mandat qui chevauche celui-ci. Rechargez la page pour le voir, puis recommencez.
record-refusal-day-unlikely = La date du { $on } n’est pas vraisemblable. Vérifiez l’année.
record-refusal-appointer-missing = Une nomination demande l’instance qui nomme. Choisissez-la.
record-refusal-reason-missing = Une nomination demande un motif. Écrivez-le en une ligne.
record-refusal-follows-already = Cette personne suit cette unité depuis le { $on }.
record-refusal-follow-ended = Ce suivi a pris fin le { $on }.
record-refusal-done-already = Cette tâche a été faite le { $on }.
record-refusal-not-done = Cette tâche est ouverte : elle n’a pas encore été faite.
record-refusal-not-held = Cette réunion ne s’est pas encore tenue, ou sa date n’est pas connue : la décision s’adopte le jour même ou après.
record-refusal-not-asked = Ce projet est soumis à d’autres que vous, ou le délai pour donner son avis est passé.
record-refusal-too-many = Il y en a déjà { $n }, le maximum pour une décision. Mettez le reste dans une autre.
record-refusal-votes-wrong = Les voix ne concordent pas : aucun nombre négatif, et aucune voix contre en cas d’unanimité. Corrigez les nombres.
record-refusal-too-many-present = Il y a plus de présents que de membres. Corrigez l’un des deux nombres.
record-refusal-meeting-ends-before = La réunion finit avant de commencer. Corrigez l’une des deux dates.
record-refusal-built-upon = Impossible d’annuler : des actes postérieurs s’appuient sur celui-ci ({ $things }). Annulez-les d’abord.
record-refusal-nothing = Rien dans le registre ne vient de cet acte, ou il a déjà été annulé.
record-kind-mandate = mandat
record-kind-meeting = réunion
record-kind-decision = décision
record-kind-body = instance
record-kind-item = tâche
record-kind-account = compte
record-kind-follow-up = suivi
record-kind-hand-over = passation
record-kind-person = personne
record-dependent = { $kind } « { $label } »

# Le titre
record-confidential = confidentiel : membres de la commission et parties au dossier
record-by-right = de droit : { $offices }
record-quorum = { $present } présents sur { $members }, quorum { $needed }
record-present-of = { $present } présents sur { $members }
record-present = { $present } présents
record-article-of-version = { $article }, version { $version }
record-version = version { $version }
record-why-date-unknown = La vraie date de début n’est pas connue.
record-why-no-decision = Aucune décision enregistrée.
record-why-no-appointment = La nomination est connue, sa décision ne l’est pas.
record-why-how-unknown = Le registre ne dit pas comment la décision fut prise.
record-why-majority = { $votes } voix pour, { $needed } nécessaires.
record-why-office-not-held = La personne n’avait pas la qualité qui donne ce poste.
record-why-no-meeting = Aucune réunion enregistrée.
record-why-meeting-date = Le jour de la réunion n’est pas connu.
record-why-cancelled = Cette réunion a été annulée.
record-why-inquorate = Le quorum n’a pas été atteint à cette réunion.
record-why-quorum-short = { $present } présents, quorum { $needed }.
record-why-attendance = Le nombre de présents ou de membres n’est pas enregistré.
record-why-no-rule = Le statut, tel qu’on le connaît, ne fixe pas de règle.
record-why-notice = Convocation { $given } jours avant, { $needed } nécessaires.
record-why-convocation = La date de convocation n’est pas enregistrée.
record-why-misconvened = La réunion a été convoquée contrairement aux statuts, comme le montre sa page.
record-why-kind-unknown = L’instance est inconnue du statut en vigueur, ou n’est pas dite.
record-why-post-unknown = Le statut en vigueur ne connaît pas ce poste.
record-why-way = Le statut ne donne pas ce poste de cette façon.
record-why-not-competent = La compétence est à une autre instance : { $body }.
record-why-article = Le fichier du statut ne donne pas l’article.
record-why-unconfirmed = L’organisation n’a pas encore confirmé ce fichier de statut.
record-refusal-not-adopted = Cette proposition n’est pas adoptée : elle ne devient pas une décision.
record-why-too-long = { PLURAL($months) ->
    [one] La suspension est plus longue que les statuts ne le permettent : un mois au plus.
    [many] La suspension est plus longue que les statuts ne le permettent : { $months } mois au plus.
   *[other] La suspension est plus longue que les statuts ne le permettent : { $months } mois au plus.
}
