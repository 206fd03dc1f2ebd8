lists-no-empty = Le fichier est vide. Choisissez celui qui contient la liste.
lists-no-too-big = Le fichier dépasse { $limit } Mo. Divisez-le en plusieurs fichiers.
lists-no-inflated = Ce fichier se déploie bien au-delà de ce que contient une liste. Ouvrez-le dans un tableur et enregistrez-le de nouveau.
lists-no-too-many-rows = La liste compte plus de { $limit } lignes. Divisez-la en plusieurs fichiers.
lists-no-too-many-columns = La ligne { $row } a plus de { $limit } colonnes. Supprimez ce qui n'est pas de la liste.
lists-no-too-many-sheets = Le fichier a plus de { $limit } feuilles. Ne gardez que celle de la liste.
lists-no-cell-too-long = À la ligne { $row }, une cellule est plus longue que celles d'une liste. Corrigez-la, puis recommencez.
lists-no-encrypted = Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.
lists-no-broken = Le fichier est abîmé ou incomplet. Ouvrez-le dans un tableur et enregistrez-le de nouveau.
lists-no-sheet = Le fichier n'a pas de feuille de ce nom.
lists-no-io = Le fichier n'a pas pu être lu : { $why }. Vérifiez le disque ou la connexion, puis recommencez.
lists-no-page = Ce tableau est enregistré sous une forme qui ne se lit pas. Ouvrez-le dans un tableur et enregistrez-le en xlsx, ods ou csv.
lists-no-archive = C'est un fichier compressé. Décompressez-le, puis choisissez la liste.
lists-no-other = Ce n'est pas un tableau. Donnez un fichier xlsx, xls, ods ou csv.
lists-no-names = Aucune colonne n'a été reconnue comme celle des noms. Désignez-la par --column full_name=EN-TÊTE.
lists-no-column = Aucune colonne n'a pour en-tête ou pour numéro « { $heading } ».
lists-no-field = Une colonne ne peut contenir « { $field } ». Sont connus : { $known }.
lists-column = Colonne { $n } « { $heading } » : { $field }
lists-column-unknown = Colonne { $n } « { $heading } » : n'est pas lue
lists-exchanged = À partir de la ligne { $row }, les colonnes { $one } et { $other } ont échangé leur contenu ; chacune est lue à sa nouvelle place.
lists-moved = À partir de la ligne { $row }, la colonne { $one } contient ce que contenait la colonne { $other }. Relisez la liste.
lists-nameless = { PLURAL($n) ->
    [one] { $n } ligne sans nom n'a pas été comparée.
   *[other] { $n } lignes sans nom n'ont pas été comparées.
}
lists-compared = { PLURAL($n) ->
    [one] { $n } personne lue.
   *[other] { $n } personnes lues.
}
lists-pairs = { PLURAL($n) ->
    [one] { $n } paire pourrait être une seule personne.
   *[other] { $n } paires pourraient être chacune une seule personne.
}
lists-field-full-name = Nom complet
lists-field-given-name = Prénom
lists-field-family-name = Nom de famille
lists-field-full-name-latin = Nom complet en lettres latines
lists-field-given-name-latin = Prénom en lettres latines
lists-field-family-name-latin = Nom de famille en lettres latines
lists-field-sex = Sexe
lists-field-birth-date = Date de naissance
lists-field-birth-place = Lieu de naissance
lists-field-age = Âge
lists-field-identity = Numéro de la carte d'identité
lists-field-phone = Téléphone
lists-field-email = Courriel
lists-field-address = Adresse
lists-field-commune = Commune
lists-field-province = Préfecture ou province
lists-field-region = Région
lists-field-constituency = Circonscription électorale
lists-field-unit = Section ou organe
lists-field-office = Fonction dans l'organisation
lists-field-occupation = Profession
lists-field-education = Niveau d'études
lists-field-member-number = Numéro d'adhésion
lists-field-joined-on = Date d'adhésion
lists-field-marital-status = Situation familiale
lists-field-parent = Nom d'un parent ou du conjoint
lists-field-tags = Intérêts et compétences
lists-field-dues = Cotisation
lists-field-notes = Remarques
lists-field-counter = Numéro d'ordre
