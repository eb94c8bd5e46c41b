import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on what the charter says as a whole (R28 to R30). */
export const frCharter = {
  R28: {
    title: 'Responsable ou délégué non identifié',
    says: {
      controller: 'Renseignez le nom de l’organisme responsable du traitement.',
      controllerContact: 'Renseignez les coordonnées de l’organisme.',
      dpoContact: 'Renseignez le moyen de joindre le délégué à la protection des données.',
      address: 'Cette adresse électronique est incomplète : elle s’écrit comme dpo@ville-exemple.fr.',
    },
    why: 'Le visiteur doit savoir qui répond de ses données, et comment joindre le délégué à la protection des données.',
  },
  R29: {
    title: 'Moyen de retirer son consentement',
    says: {
      label:
        'Donnez un intitulé, par exemple « Gérer mes cookies », au lien qui permet de retirer son consentement à tout moment.',
      address:
        'Indiquez vers quelle page ou quel panneau mène le lien « Gérer mes cookies », qui permet de retirer son consentement à tout moment.',
      noPage:
        'Retirer son consentement doit être aussi simple que le donner : remplacez ce courriel ou ce numéro par une page ou un panneau de choix.',
      browserHelp:
        'L’aide d’un navigateur ne suffit pas à retirer son consentement : indiquez une page ou un panneau de choix.',
    },
    why: 'Le visiteur doit pouvoir changer d’avis à tout moment, aussi simplement qu’il a accepté : sans ce lien, il ne sait pas où le faire.',
  },
  R30: {
    title: 'Rubrique manquante ou incomplète',
    says: {
      absent:
        'Complétez la rubrique « {topics} » de la charte : elle est absente. Rédigez-la, ou indiquez quelle partie du texte en parle.',
      untitled: 'Donnez un titre à cette partie de la charte, qui doit parler de : {topics}.',
      empty: 'Complétez cette partie de la charte, qui doit parler de : {topics}. Elle est vide.',
      short: 'Complétez cette partie de la charte, qui doit parler de : {topics}. Elle est trop courte.',
      model:
        'Complétez cette partie de la charte, qui doit parler de : {topics}. Elle contient encore un texte de modèle.',
    },
    why: 'Chaque rubrique répond à une question du visiteur : que sont ces traceurs, que puis-je refuser, quels sont mes droits, à qui m’adresser ?',
  },
} satisfies Record<string, RuleWords>
