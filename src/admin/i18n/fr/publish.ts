/** The words of publishing the next version. */
export const publish = {
  title: 'Publier',
  intro:
    'Ce qui changerait pour les visiteurs par rapport à la version %{number}, en ligne depuis le %{date}.',
  newLook:
    'Les fiches sont les mêmes que dans la version %{number}, en ligne depuis le %{date}, mais la page se présente autrement depuis une mise à jour du programme.',
  first:
    'Ce sera la première version : aucune charte n’est encore en ligne. Relisez la page telle que les visiteurs la liront.',
  before: { short: 'En ligne', long: 'La page en ligne (version %{number})' },
  after: { short: 'À venir', long: 'La page à venir (version %{number})' },
  note: {
    label: 'Note pour mémoire',
    help: 'Pourquoi cette version ? La note reste dans le registre, elle n’est jamais publiée. Exemple : « Ajout de Matomo, à la demande de l’équipe web. »',
  },
  gate: {
    title: 'Ce que le registre constate',
    blockers: 'Constats bloquants',
    blocked:
      'À régler avant de publier : %{smart_count} constat bloquant. Corrigez-le, ou acceptez-le en disant pourquoi. |||| À régler avant de publier : %{smart_count} constats bloquants. Corrigez-les, ou acceptez-les en disant pourquoi.',
    refused:
      'Un constat bloquant attend une réponse, plus haut sur cette page : rien ne peut être publié avant. |||| %{smart_count} constats bloquants attendent une réponse, plus haut sur cette page : rien ne peut être publié avant.',
    answerMany: 'Répondre à plusieurs à la fois',
    warnings: '%{smart_count} avertissement |||| %{smart_count} avertissements',
    warningsHint:
      'N’empêche pas de publier, et restera noté avec la version |||| N’empêchent pas de publier, et resteront notés avec la version',
    accepted: '%{smart_count} constat accepté |||| %{smart_count} constats acceptés',
    acceptedHint: 'Pourquoi, par qui et jusqu’à quand',
    all: 'Voir les %{smart_count} constats',
  },
  newConsent: {
    question: 'Faut-il redemander le consentement ?',
    help: 'Cette version ajoute ce à quoi les visiteurs n’ont pas encore consenti. Répondez ici, et résumez le changement dans la note : les deux sont gardés avec la version.',
  },
  action: 'Publier la version %{number}',
  publisherRoles: 'Peuvent publier les rôles suivants : %{roles}.',
  nothing:
    'Rien n’a changé depuis la version %{number}, en ligne depuis le %{date} : il n’y a rien à publier.',
  overtaken:
    'La version %{number} vient d’être publiée (%{who}) pendant que vous relisiez celle-ci. Rien d’autre n’est allé en ligne, et votre note est conservée.',
  done: {
    title: 'La version %{number} est en ligne',
    text: 'Les visiteurs la lisent dès maintenant ; ceux qui viennent de lire l’ancienne peuvent la revoir quelques minutes. Elle est conservée telle quelle.',
  },
  seePage: 'Voir la page en ligne',
  seeVersion: 'Voir la version %{number}',
}
