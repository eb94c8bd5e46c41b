/** The words of the page that restores a version into the draft. */
export const restoration = {
  title: 'Repartir de la version %{number}',
  titleUnknown: 'Repartir d’une version',
  intro:
    'Ce que deviendrait le brouillon, s’il redevenait ce que la version %{number}, du %{date}, contenait.',
  notOnline: 'Rien n’est mis en ligne : les visiteurs continuent de lire la version %{number}.',
  wayBack:
    'Ce que le brouillon contient aujourd’hui reste dans l’historique : chaque fiche peut y être reprise.',
  shared:
    'Les prestataires et les catégories ajoutés depuis, qu’aucun cookie n’utilise, restent : ils sont à toutes les plateformes.',
  draftChanged:
    'Quelqu’un a modifié le brouillon pendant que vous lisiez cette comparaison : rien n’a été repris. La voici à jour ; regardez à nouveau ce qui changerait, puis décidez.',
  action: 'Repartir de la version %{number}',
  same: 'Le brouillon contient déjà exactement ce que contenait la version %{number} : il n’y a rien à reprendre. La page publique ne change pas.',
  versions: 'Voir les versions',
  done: {
    title: 'Le brouillon est de nouveau celui de la version %{number}',
    text: 'Une fiche a été remise à son état d’alors. Rien n’a été mis en ligne. |||| %{smart_count} fiches ont été remises à leur état d’alors. Rien n’a été mis en ligne.',
    publish: 'Voir ce qui changerait en ligne',
    history: 'Voir l’historique',
  },
}
