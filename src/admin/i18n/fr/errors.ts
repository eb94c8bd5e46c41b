/** The errors of the schemas and of the server; `api/message.ts` and the schemas give the keys. */
export const errors = {
  required: 'Ce champ est obligatoire.',
  invalid: 'Cette valeur n’est pas lisible.',
  notText: 'Un texte est attendu ici.',
  tooLong: 'Ce texte est trop long : %{max} caractères au plus.',
  lineBreak:
    'Ce champ tient sur une seule ligne, et un retour à la ligne s’y trouve : « %{passage} ». Remplacez-le par une espace.',
  tab: 'Une tabulation se trouve ici : « %{passage} ». Remplacez-la par une espace.',
  controlCharacter:
    'Un caractère de commande, qui ne se voit pas, se trouve ici : « %{passage} ». Effacez-le, ou retapez ce passage.',
  directionCharacter:
    'Un caractère invisible, qui change le sens de lecture, se trouve ici : « %{passage} ». Effacez-le, ou retapez ce passage.',
  invisibleCharacter:
    'Un caractère invisible se trouve ici : « %{passage} ». Effacez-le, ou retapez ce passage.',
  unknownCharacter:
    'Un caractère qui n’a pas de forme connue se trouve ici : « %{passage} ». Effacez-le, ou remplacez-le.',
  notAChoice: 'Choisissez une des valeurs proposées.',
  alreadyPublished:
    'Une version est déjà en ligne : le registre ne peut plus être remplacé d’un coup. Supprimez les fiches dont vous ne voulez plus.',
  nothingChanged: 'Rien n’a changé depuis la version %{number}, qui est en ligne : il n’y a rien à publier.',
  draftChanged:
    'Quelqu’un a modifié ou publié la charte pendant que vous la relisiez. Regardez à nouveau ce qui changerait, puis publiez.',
  historyBroken:
    'L’historique ou une version ne tient pas : aucun fichier ne peut en être fait. Faites lancer npm run verify sur le serveur, qui dit ce qui a été changé.',
  tampered:
    'La fiche %{record} n’est pas telle que l’historique l’a laissée\u00A0: quelqu’un l’a changée directement dans la base (%{field}). Rien n’a été enregistré. Faites lancer npm run verify sur le serveur, et prévenez l’administrateur du registre et la personne chargée de la sécurité informatique.',
  periodNotBegun:
    'Cette période n’a pas encore commencé : il n’y a rien à prouver. Choisissez un premier jour passé, ou aujourd’hui.',
  notYetPublished: 'Ce registre n’avait encore rien publié à cette date.',
  noSuchVersion: 'Cette version n’existe pas.',
  origins: 'Écrivez une adresse par ligne, sans rien après le nom du site : https://www.exemple.fr.',
  webAddress: 'Écrivez une adresse complète, qui commence par https:// ou http://.',
  image: {
    kind: 'Ce fichier n’est pas une image PNG, JPEG ou WebP : exportez le logo dans l’un de ces formats.',
    svg: 'Un fichier SVG peut contenir du code : exportez le logo en PNG, puis choisissez ce fichier-là.',
    broken: 'Cette image est incomplète ou abîmée : exportez-la à nouveau, puis choisissez-la.',
    animated: 'Cette image est animée : choisissez une image fixe.',
    pixels: 'Cette image est trop grande : réduisez-la à 2 000 pixels de côté au plus.',
    weight: 'Ce fichier est trop lourd : réduisez l’image, ou exportez-la en WebP. 200 Ko au plus.',
    unknown: 'Cette image n’est pas dans le registre : choisissez le fichier à nouveau.',
  },
  day: 'Écrivez une date, par exemple 24/11/2026.',
  noSite: 'Choisissez au moins une plateforme : un cookie qui n’est sur aucune ne paraît nulle part.',
  noSuchSite: 'Une des plateformes choisies n’existe pas, ou plus. Choisissez parmi celles de la liste.',
  earlierSiteGone:
    'Cette fiche paraissait alors sur une plateforme qui a été supprimée depuis. Rétablissez d’abord cette plateforme par l’historique, ou modifiez la fiche elle-même.',
  siteGone: 'Cette plateforme n’existe pas, ou plus. Choisissez-en une autre en haut de la page.',
  language:
    'Cette langue n’est pas proposée pour une charte. Choisissez parmi celles de la liste, dans « Sites ».',
  notTranslated: 'Ce champ n’a pas de traduction : la charte le montre le même dans toutes les langues.',
  languageNotOnSite:
    'La charte n’existe pas dans cette langue : %{fr}. Ajoutez-la d’abord dans « Sites », puis traduisez.',
  slug: 'Des lettres minuscules sans accent, des chiffres et des traits d’union, 63 caractères au plus : par exemple transport-region.',
  slugReserved:
    'Ce mot commence déjà des adresses de ce registre. Choisissez-en un autre, par exemple le nom de la plateforme.',
  slugPublished:
    'La charte de cette plateforme est en ligne à cette adresse : elle ne peut plus changer. Laissez-la comme elle était.',
  path: 'Écrivez un chemin qui commence par « / », par exemple /agenda.',
  firstSiteKept:
    'La première plateforme ne peut pas être supprimée : sa charte est à l’adresse /charte. Archivez-la, ou changez ce qu’elle dit.',
  publishedSiteKept:
    'Cette plateforme a publié sa charte : elle ne peut plus être supprimée. Archivez-la : sa charte reste en ligne, et rien de nouveau n’est publié.',
  lastSite:
    'Rien n’a été changé : %{names} ne seraient plus sur aucune plateforme. Mettez-les d’abord sur une autre, ou supprimez-les.',
  sitesRefused: 'Rien n’a été publié, car ces plateformes ne peuvent pas l’être maintenant : %{names}.',
  siteArchived:
    'Cette plateforme est archivée : sa charte reste en ligne, et rien de nouveau n’est publié. Pour publier, ramenez-la d’abord parmi les plateformes.',
  reference: 'La fiche choisie n’existe pas, ou plus.',
  providerColumns:
    'Le tableau des prestataires ne montre que ce que disent leurs fiches : retirez les autres colonnes.',
  nested:
    'Une catégorie regroupée n’en regroupe pas d’autres : choisissez-en une qui n’est pas elle-même regroupée, ou sortez d’abord celles que celle-ci regroupe.',
  key: 'Une lettre minuscule sans accent d’abord, puis des lettres minuscules, des chiffres, « - » ou « _ ».',
  country: 'Choisissez un pays de la liste.',
  lifetime: 'Indiquez un nombre, par exemple 13.',
  noColumn: 'Gardez au moins une colonne.',
  unknownField: 'Ce champ n’existe pas dans le registre.',
  email: 'Écrivez une adresse complète, par exemple camille@exemple.fr.',
  nameWithAddress: 'Un nom ne contient ni adresse électronique, ni les signes <, > et @.',
  nameTaken:
    'Ce nom est celui d’un autre compte, l’a été, ou s’y confond : ajoutez de quoi les distinguer, par exemple une initiale ou le service.',
  nameOfServer: 'Ce nom se confond avec celui que l’historique donne au serveur : choisissez-en un autre.',
  passwordTooShort: 'Ce mot de passe est trop court : 12 caractères au moins.',
  passwordTooEasy: 'Ce mot de passe est trop facile à deviner. Choisissez-en un autre.',
  wrongPassword: 'Ce n’est pas votre mot de passe actuel.',
  signInRefused: 'Cette adresse et ce mot de passe ne permettent pas de se connecter. Vérifiez-les.',
  signedOut: 'Votre session est terminée : connectez-vous de nouveau.',
  signedOutNotSaved:
    'Rien n’a été enregistré : votre session est terminée. Ce que vous avez saisi est toujours là.',
  forbidden: 'Votre rôle ne permet pas de le faire. Rien n’a été enregistré.',
  siteForbidden:
    'Votre compte n’a pas le droit de modifier ce qui paraît sur : %{names}. Rien n’a été enregistré. Demandez-le à une personne qui en a le droit, ou à un administrateur.',
  siteNotAdded:
    'Votre compte est limité à certaines plateformes : il ne peut pas en ajouter. Rien n’a été enregistré.',
  noSiteLeft:
    'Votre compte est limité à des plateformes qui n’existent plus : il ne peut rien modifier. Demandez à un administrateur de vous en donner une. Rien n’a été enregistré.',
  settingForbidden:
    'Seule l’administration décide de lister les chartes à l’adresse « / ». Rien n’a été enregistré.',
  roleNotLimited:
    'Ce rôle vaut pour toutes les plateformes : retirez la limite, ou choisissez le rôle « Rédaction » ou « Publication ».',
  badRows: 'Des lignes de ce fichier ne peuvent pas être lues : %{count}. Rien n’a été importé.',
  tooManyAttempts: 'Trop de tentatives. Réessayez dans %{seconds} secondes.',
  linkInvalid: 'Ce lien ne fonctionne plus : il a servi, il a été remplacé, ou son délai est passé.',
  lastAdministrator:
    'C’est le dernier compte qui administre le registre : donnez d’abord ce rôle à quelqu’un d’autre.',
  accountDisabled: 'Ce compte est désactivé : réactivez-le d’abord.',
  away: 'Le serveur ne répond pas.',
  notSaved: 'Le serveur ne répond pas. Rien n’a été enregistré.',
  stale: 'Cette fiche a été modifiée entre-temps.',
  duplicate: 'Une fiche identique existe déjà.',
  otherTracker:
    'Telles qu’elles sont enregistrées, ces fiches ne décrivent pas un même traceur\u00A0: rien n’a été fusionné. Une fusion demande deux fiches actives de mêmes nom, domaine et stockage, ou un modèle, que l’on garde, et un cookie qu’il couvre. S’il s’agit bien du même traceur, corrigez d’abord ce qui les distingue.',
  importGone: 'Cet aperçu n’est plus là : il est gardé douze heures. Choisissez de nouveau le fichier.',
  importApplied: 'Ce fichier a déjà été importé.',
  importNotApplied: 'Ce fichier n’a pas été importé : il n’y a rien à annuler.',
  importChanged: 'L’aperçu a changé entre-temps, dans un autre onglet peut-être. Regardez-le de nouveau.',
  importEmpty: 'Il n’y a rien à importer : aucune ligne n’est retenue.',
  importConflicts:
    'Une fiche a été modifiée depuis l’aperçu ; rien n’a été écrit : |||| %{smart_count} fiches ont été modifiées depuis l’aperçu ; rien n’a été écrit :',
  importCancelled: 'L’import a été arrêté ; rien n’a été écrit.',
  noSuchAct: 'Cette action ne peut pas être annulée d’un coup. L’historique permet de rétablir chaque fiche.',
  changedSince: 'Une fiche a été modifiée depuis : |||| %{smart_count} fiches ont été modifiées depuis :',
  inUse: 'D’autres fiches s’en servent encore : %{count}.',
  invalidRecord: 'Certains champs sont à corriger. Rien n’a été enregistré.',
  malformedQuery: 'La demande n’a pas été comprise (%{parameter}).',
  malformedBody: 'La demande n’a pas été comprise par le serveur.',
  notUtf8:
    'Ce fichier n’est pas en UTF-8 : ses accents ne peuvent pas être lus. Rien n’a été importé. Ouvrez-le dans votre tableur, enregistrez-le au format « CSV UTF-8 », puis choisissez-le à nouveau.',
  notFound: 'Cette fiche n’existe pas, ou plus.',
  tooManyValues:
    'C’est trop pour être enregistré : %{max} valeurs au plus. Partagez le fichier en plusieurs.',
  tooLarge: 'C’est trop volumineux pour être enregistré : un mégaoctet au plus.',
  crossSite: 'Le serveur a refusé une demande qui semble venir d’un autre site.',
  internal: 'Le serveur a rencontré un problème. Rien n’a été enregistré.',
  busy: 'Le serveur prépare déjà plusieurs exports ou vérifications, et d’autres attendent. Rien n’a été perdu\u00A0: réessayez dans quelques secondes.',
  storage: 'Le serveur ne peut pas écrire dans sa base pour l’instant. Rien n’a été enregistré.',
  storageDisplaced:
    'Le fichier du registre a été déplacé, supprimé ou remplacé pendant que le serveur tournait. Rien n’a été enregistré, et rien n’est lu d’un autre fichier. Prévenez la personne qui tient le serveur\u00A0: le bon fichier est à remettre à sa place, ou le serveur à redémarrer.',
  storageDamaged:
    'Le fichier du registre est abîmé. Rien n’a été enregistré, et rien n’est montré à moitié. Prévenez la personne qui tient le serveur\u00A0: une sauvegarde est à remettre.',
  blocked:
    'Un constat bloquant attend une réponse\u00A0: corrigez la fiche, ou reportez-le en disant pourquoi. Rien n’a été publié.',
  findingChanged: 'Ce constat a changé depuis que vous l’avez lu\u00A0: relisez-le avant de le reporter.',
  noSuchFinding: 'Ce constat n’est plus là\u00A0: la fiche a été corrigée ou supprimée.',
  notAccepted: 'Ce constat n’est pas, ou n’est plus, reporté.',
  reasonTooShort: 'Dites pourquoi, en dix caractères au moins.',
  dayPast: 'Choisissez aujourd’hui ou un jour à venir.',
  acceptedTooLong:
    'Choisissez un jour d’ici à six mois\u00A0: un constat bloquant ne se reporte pas plus loin.',
  knownUntrue: 'Ce constat ne se reporte pas : ce que dit la fiche est connu pour être faux. Corrigez-la.',
  adviceNotAccepted: 'Un conseil n’attend pas de réponse.',
  timeZone: 'Choisissez un fuseau horaire de la liste, comme Europe/Paris ou Indian/Reunion.',
  period: 'Choisissez une durée, comme 25 mois, ou laissez vide.',
  domains: 'Écrivez un nom de domaine par ligne, comme ville-exemple.fr.',
  withdrawalUrl:
    'Écrivez une adresse complète (https://…), un chemin qui commence par /, ou une ancre qui commence par #.',
}
