export const frWorkflow = {
  error: {
    title: 'Règle en échec',
    says: {
      failed:
        'La règle {rule} n’a pas pu être appliquée à cette fiche : signalez-le à la personne qui gère le logiciel.',
    },
  },
}
