import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on the work around the register (G01, G03, G04). */
export const frWorkflow = {
  G01: {
    title: 'Jamais revue, ou revue échue',
    says: {
      never: 'La fiche « {name} » n’a jamais été revue : vérifiez-la, puis enregistrez la revue.',
      future:
        'La fiche « {name} » est dite revue le {reviewedOn}, un jour qui est à venir : vérifiez-la, puis enregistrez la revue.',
      overdue:
        'La revue de « {name} » est échue depuis le {nextReviewOn} : vérifiez la fiche, puis enregistrez la revue.',
      unplanned: 'Aucune revue de la charte n’est prévue : fixez la date de la prochaine.',
    },
    why: 'Les traceurs d’un site changent sans prévenir : une fiche que personne ne relit finit par ne plus dire la vérité.',
  },
  G03: {
    title: 'Changement important non signalé',
    says: {
      rewritten:
        'Cette version récrit la finalité de traceurs soumis au consentement ({names}) : résumez le changement et dites si le consentement doit être redemandé.',
      lengthened:
        'Cette version allonge la durée de traceurs soumis au consentement, ou la renouvelle à chaque visite ({names}) : résumez le changement et dites si le consentement doit être redemandé.',
      shared:
        'Cette version ouvre à d’autres destinataires des traceurs soumis au consentement ({names}) : résumez le changement et dites si le consentement doit être redemandé.',
      providers:
        'Cette version ajoute un prestataire dont les traceurs exigent le consentement ({names}) : résumez le changement et dites si le consentement doit être redemandé.',
      purposes:
        'Cette version ajoute une finalité soumise au consentement ({purposeCodes}) : résumez le changement et dites si le consentement doit être redemandé.',
      cookies:
        'Cette version soumet au consentement des traceurs qui étaient exemptés ({names}) : résumez le changement et dites si le consentement doit être redemandé.',
    },
    why: 'Le visiteur a accepté ce qu’on lui avait dit : quand la charte y ajoute, demandez-vous s’il doit choisir de nouveau.',
  },
  G04: {
    title: 'Preuve manquante',
    says: {
      missing:
        'Aucune preuve horodatée n’est archivée pour la version {version} : sa page n’a pas été conservée.',
      untimely:
        'La preuve archivée pour la version {version} n’est pas du jour de sa mise en ligne : notez-en la raison.',
    },
    why: 'Lors d’un contrôle, la CNIL peut demander ce que les visiteurs lisaient à une date donnée : une copie datée le montre.',
  },
  error: {
    title: 'Règle en échec',
    says: {
      failed:
        'La règle {rule} n’a pas pu être appliquée à cette fiche : signalez-le à la personne qui gère le logiciel.',
    },
    why: 'Une règle en échec ne dit pas si tout va bien : ce qu’elle aurait trouvé reste inconnu.',
  },
} satisfies Record<string, RuleWords>
