export const categories = {
  add: 'Ajouter une catégorie',
  under: 'Sous « %{name} »',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
  inUse:
    '« %{name} » ne peut pas être supprimée : elle regroupe une autre catégorie. |||| « %{name} » ne peut pas être supprimée : elle regroupe %{smart_count} autres catégories.',
  inUseHow:
    'Ouvrez cette catégorie et retirez-la de ce regroupement, puis recommencez. |||| Ouvrez ces catégories et retirez-les de ce regroupement, puis recommencez.',
  empty: {
    title: 'Il n’y a pas encore de catégorie.',
    text: 'Une catégorie réunit les cookies qui servent à la même chose, par exemple « Cookies nécessaires » ou « Mesure d’audience ». Chacune a son tableau dans la charte.',
  },
  help: {
    name: 'Le titre du tableau dans la charte, par exemple « Mesure d’audience ».',
    consent:
      'Seuls les cookies nécessaires au service demandé, et la mesure d’audience sous conditions, sont dispensés de consentement (article 82 de la loi Informatique et Libertés).',
    description:
      'Une ou deux phrases lues sous le titre : à quoi servent ces cookies, pour une personne qui n’est pas du métier.',
    parentId:
      'Son tableau paraît sous le titre de cette autre catégorie : « Sur ce site », « Sur notre outil de statistiques ».',
    heading:
      'Le titre de son tableau, s’il n’est pas son nom : deux catégories peuvent se lire « Cookies nécessaires », chacune sous le sien.',
    textBefore:
      'Ce que les visiteurs lisent entre le titre et le tableau, par exemple une liste de liens. La touche Échap mène à la barre d’outils.',
    textAfter:
      'Ce que les visiteurs lisent sous le tableau, par exemple comment s’opposer à la mesure d’audience.',
    columns:
      'Ce que ce tableau montre de chaque cookie, de gauche à droite. Les autres tableaux ne changent pas.',
    key: 'Le nom court par lequel d’autres logiciels désignent cette catégorie. Il suit le nom de la catégorie tant que vous n’en écrivez pas un autre. Lettres minuscules, chiffres, tirets.',
  },
  table: {
    title: 'Présentation du tableau',
    summary: 'place, texte autour, colonnes propres',
    add: { textBefore: 'Ajouter un texte avant le tableau', textAfter: 'Ajouter un texte après le tableau' },
    groups: 'Elle regroupe : %{names}. Leurs tableaux paraissent sous son titre.',
    noGroup: 'À sa place, sous aucune autre',
    sameColumns: 'Ce tableau a les mêmes colonnes que les autres, choisies dans Site.',
    ownColumns: 'Choisir d’autres colonnes pour ce tableau',
    dropColumns: 'Reprendre les colonnes de Site',
  },
  technical: { title: 'Technique', summary: 'identifiant pour les logiciels' },
  cookies: {
    title: 'Cookies de cette catégorie',
    add: 'Ajouter un cookie',
    none: 'Cette catégorie n’a pas encore de cookie.',
  },
}
