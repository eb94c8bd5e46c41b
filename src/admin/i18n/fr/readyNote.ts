/** The texts with which whoever edits tells those who publish that the draft is ready. */
export const readyNote = {
  ofSite: '%{name} :',
  told: '%{name} dit que le brouillon est prêt.',
  own: 'Vous avez dit que le brouillon est prêt. Les personnes qui publient le voient ici jusqu’à la prochaine version.',
  quoted: '« %{note} »',
  publish: 'Relire et publier',
  recall: 'Retirer cette annonce',
  tell: 'Dire que le brouillon est prêt',
  who: 'Les personnes qui peuvent publier le verront sur leur page d’accueil et sur la page « Publier », jusqu’à la prochaine version.',
  whoByMail:
    'Les personnes qui peuvent publier recevront un courriel, et le verront sur leur page d’accueil jusqu’à la prochaine version.',
  note: 'Un mot pour elles (facultatif)',
  noteHelp: 'Ce qui a changé, ou ce qu’il faut vérifier. Exemple : deux durées corrigées avec l’équipe web.',
  submit: 'Les prévenir',
}
