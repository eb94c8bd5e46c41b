/** The words of publishing the next version. */
export const publish = {
  title: 'Publier',
  intro: 'Ce qui changerait par rapport à la version %{number}, en ligne depuis le %{date}.',
  newLook:
    'Les fiches sont les mêmes que dans la version %{number}, en ligne depuis le %{date}, mais la page se présente autrement depuis une mise à jour du programme.',
  first:
    'Ce sera la première version : ce registre n’a encore rien publié. Relisez la page telle que les visiteurs la liront.',
  before: { short: 'En ligne', long: 'La page en ligne (version %{number})' },
  after: { short: 'À venir', long: 'La page à venir (version %{number})' },
  note: {
    label: 'Note pour mémoire',
    help: 'Pourquoi cette version ? La note reste dans le registre, elle n’est jamais publiée. Exemple : « Ajout de Matomo, à la demande de l’équipe web. »',
  },
  gate: {
    title: 'Ce que le registre constate',
    blockers:
      '%{smart_count} constat bloquant, à corriger ou à reporter |||| %{smart_count} constats bloquants, à corriger ou à reporter',
    blockersHint: 'Rien ne peut être publié avant',
    refused:
      'Un constat bloquant, à corriger ou à reporter d’abord. |||| %{smart_count} constats bloquants, à corriger ou à reporter d’abord.',
    show: 'Voir ce constat |||| Voir ces constats',
    answerMany: 'Répondre à plusieurs à la fois',
    warnings: '%{smart_count} avertissement |||| %{smart_count} avertissements',
    warningsHint:
      'N’empêche pas de publier, et restera noté avec la version |||| N’empêchent pas de publier, et resteront notés avec la version',
    accepted: '%{smart_count} constat reporté |||| %{smart_count} constats reportés',
    acceptedHint: 'Pourquoi, par qui et jusqu’à quand',
    all: 'Voir les %{smart_count} constats',
  },
  newConsent: {
    question: 'Faut-il redemander le consentement ?',
    help: 'Cette version ajoute ce à quoi les visiteurs n’ont pas encore consenti. Répondez ici, et résumez le changement dans la note : les deux sont gardés avec la version.',
  },
  action: 'Publier la version %{number}',
  publishers: '%{names} peut publier. |||| %{names} peuvent publier.',
  notPublisher: 'Votre rôle ne permet pas de publier.',
  nothing:
    'Rien n’a changé depuis la version %{number}, en ligne depuis le %{date} : il n’y a rien à publier.',
  overtaken:
    'La version %{number} vient d’être publiée (%{who}) pendant que vous relisiez celle-ci. Rien d’autre n’est allé en ligne, et votre note est conservée.',
  done: {
    title: 'La version %{number} est en ligne',
    first: 'Les visiteurs la lisent dès maintenant. Elle est conservée telle quelle.',
    text: 'Les visiteurs la lisent dès maintenant ; ceux qui viennent de lire l’ancienne peuvent la revoir quelques minutes. Elle est conservée telle quelle.',
    local:
      'Elle se lit à l’adresse %{address}, qui ne s’ouvre que sur l’ordinateur où le registre est installé. Les visiteurs la liront à l’adresse où le public trouve ce registre ; la personne qui tient le serveur la connaît. Elle est conservée telle quelle.',
    next: 'Et maintenant : la montrer sur votre site',
    embed: 'Voir comment l’intégrer',
  },
  sites: {
    intro:
      'Les plateformes cochées reçoivent chacune leur version, en un seul acte : toutes, ou aucune si l’une ne peut pas être publiée.',
    first: 'Première version : rien n’est encore en ligne.',
    next: 'Version %{number}, après la version %{online} en ligne depuis le %{date}',
    newLook:
      'Les fiches sont les mêmes, mais la page se présente autrement depuis une mise à jour du programme.',
    blocked:
      '%{smart_count} constat bloquant, à corriger ou à reporter avant de publier cette plateforme. |||| %{smart_count} constats bloquants, à corriger ou à reporter avant de publier cette plateforme.',
    showPage: 'Voir la page de %{name}',
    hidePage: 'Fermer la page de %{name}',
    changedSince: 'Cette page a changé depuis que la liste ci-dessus a été lue.',
    same: 'Rien à publier sur %{names}. |||| Rien à publier sur %{names}.',
    nothing: 'Rien n’a changé sur aucune plateforme : il n’y a rien à publier.',
    noteHelp:
      'Pourquoi ces versions ? La même note reste avec chacune dans le registre, elle n’est jamais publiée.',
    action: 'Publier %{smart_count} plateforme |||| Publier %{smart_count} plateformes',
    ofOthers: 'Votre compte ne publie pas cette plateforme : demandez à qui en a la charge.',
    noneTicked: 'Cochez au moins une plateforme.',
    reason: '%{name} : %{reason}',
    done: '%{smart_count} plateforme est publiée |||| %{smart_count} plateformes sont publiées',
    readBy: {
      first:
        'Les visiteurs lisent cette version dès maintenant. Elle est conservée telle quelle. |||| Les visiteurs lisent ces versions dès maintenant. Chacune est conservée telle quelle.',
      text: 'Les visiteurs lisent cette version dès maintenant ; ceux qui viennent de lire l’ancienne peuvent la revoir quelques minutes. Elle est conservée telle quelle. |||| Les visiteurs lisent ces versions dès maintenant ; ceux qui viennent d’en lire une ancienne peuvent la revoir quelques minutes. Chacune est conservée telle quelle.',
      local:
        'L’adresse ci-dessous ne s’ouvre que sur l’ordinateur où le registre est installé. Les visiteurs liront cette version à l’adresse où le public trouve ce registre ; la personne qui tient le serveur la connaît. Elle est conservée telle quelle. |||| Les adresses ci-dessous ne s’ouvrent que sur l’ordinateur où le registre est installé. Les visiteurs liront ces versions à l’adresse où le public trouve ce registre ; la personne qui tient le serveur la connaît. Chacune est conservée telle quelle.',
    },
    version: '%{name} : version %{number}',
    seePageOf: 'Voir la page de %{name} en ligne',
  },
  seePage: 'Voir la page en ligne',
  seeVersion: 'Voir la version %{number}',
}
