export const categories = {
  add: 'Ajouter une catégorie',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
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
    key: 'Le nom court par lequel d’autres logiciels désignent cette catégorie. Il suit le nom de la catégorie tant que vous n’en écrivez pas un autre. Lettres minuscules, chiffres, tirets.',
  },
  technical: { title: 'Technique', summary: 'identifiant pour les logiciels' },
  cookies: {
    title: 'Cookies de cette catégorie',
    add: 'Ajouter un cookie',
    none: 'Cette catégorie n’a pas encore de cookie.',
  },
}
