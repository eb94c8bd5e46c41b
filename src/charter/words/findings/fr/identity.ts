/** Messages of the rules on who a tracker is and whose (R01 to R12). */
export const frIdentity = {
  R08: {
    title: 'Finalité manquante',
    says: { missing: 'Décrivez en une phrase à quoi sert le traceur “{name}”.' },
  },
}
