ui-amana = Amana
ui-skip = Aller au contenu
ui-menu = Rubriques du site
ui-beside = Pages de cette rubrique
ui-trail = Emplacement de cette page
ui-notices = Avis
ui-search-label = Chercher une personne, un organe, une province, une réunion
ui-search-everywhere = Recherche dans tout le registre
ui-appearance = Langue et apparence
ui-language = Langue
ui-theme = Apparence
ui-theme-auto = Selon l’appareil
ui-theme-light = Claire
ui-theme-dark = Sombre
ui-sign-out = Se déconnecter
ui-undo = Annuler
ui-close = Fermer
ui-credits = Noms et chiffres des territoires : Haut-Commissariat au Plan, recensement 2024. Les limites sont simplifiées et ne font pas foi.

# Formulaires
ui-optional = (facultatif)
ui-problems = { PLURAL($n) ->
    [one] Une réponse est à corriger
   *[other] { $n } réponses sont à corriger
}

# Le titre : la chaîne qui relie un fait à l’article qui l’a permis
ui-title-fact = Fait
ui-title-decision = Décision
ui-title-meeting = Réunion
ui-title-quorum = Quorum
ui-title-article = Article
ui-title-link-sound = en règle
ui-title-link-unknown = à établir
ui-title-link-broken = en défaut
ui-title-sound = Titre en règle
ui-title-unknown = Titre incomplet
ui-title-broken = Titre en défaut
ui-title-in-words = Titre : { $links }

# Longues listes
ui-paging = Pages de la liste
ui-paging-earlier = Précédent
ui-paging-later = Suivant
ui-export = Exporter en tableur

# Dates
ui-indicative = (date indicative)

# Fichiers
ui-drop-here = Déposez ici des fichiers ou un dossier, ou choisissez-les
ui-drop-send = Envoyer
ui-drop-choose = Choisir des fichiers
ui-drop-accepts = Types acceptés :
ui-drop-sent = reçu
ui-drop-failed = non reçu
ui-drop-waiting = en attente

# Relecture
ui-review-text = Texte du communiqué
ui-review-keys = Flèches ou J et K pour passer d’un champ à l’autre, Entrée pour corriger, C pour confirmer

# Palette de commandes et raccourcis
ui-palette = Aller à une rubrique ou chercher
ui-palette-found = Résultats
ui-palette-all = Chercher partout
ui-keys = Raccourcis clavier
ui-keys-move = se déplacer
ui-keys-open = ouvrir
ui-keys-fields = Champ suivant ou précédent pendant la relecture
ui-keys-correct = Corriger le champ
ui-keys-confirm = Confirmer
ui-keys-single = Activer les raccourcis d’une seule lettre
ui-keys-single-hint = Désactivez-les si vous dictez à votre appareil
