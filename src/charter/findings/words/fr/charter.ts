import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on what the charter says as a whole (R28 to R30). */
export const frCharter = {
  R28: {
    title: 'Responsable ou délégué non identifié',
    says: {
      several: 'Identifiez l’organisme et le délégué : remplissez {fields}.',
      controller: 'Renseignez le nom de l’organisme responsable du traitement.',
      controllerContact:
        'Renseignez les coordonnées de l’organisme : adresse, téléphone ou adresse électronique.',
      dpoContact:
        'Renseignez le moyen de joindre le délégué à la protection des données : adresse électronique ou postale, téléphone ou formulaire.',
      address: 'Cette adresse électronique est incomplète : elle s’écrit comme dpo@ville-exemple.fr.',
    },
    why: 'Le visiteur doit savoir qui répond de ses données, et comment joindre le délégué à la protection des données.',
  },
  R29: {
    title: 'Moyen de retirer son consentement',
    says: {
      frontPage:
        'Ce lien mène à une page d’accueil, où rien ne se retire : indiquez l’adresse du panneau de choix, ou le fragment qui l’ouvre (#cookies).',
      label:
        'Donnez un intitulé, par exemple « Gérer mes cookies », au lien qui permet de retirer son consentement à tout moment.',
      address:
        'Indiquez vers quelle page ou quel panneau mène le lien « Gérer mes cookies », qui permet de retirer son consentement à tout moment.',
      noPage:
        'Retirer son consentement doit être aussi simple que le donner : remplacez ce courriel ou ce numéro par une page ou un panneau de choix.',
      browserHelp:
        'Cette page d’explications ou d’un autre organisme ne retire aucun consentement donné ici : indiquez une page ou un panneau de choix de la plateforme.',
    },
    why: 'Le visiteur doit pouvoir changer d’avis à tout moment, aussi simplement qu’il a accepté : sans ce lien, il ne sait pas où le faire.',
  },
  R30: {
    title: 'Rubrique manquante ou incomplète',
    says: {
      offTopic:
        'Cette rubrique de la charte est dite parler de : {topics}. Rien dans son texte ne le montre : complétez-la, ou retirez le sujet.',
      consentUnsaid:
        'Cette rubrique dit sur quelle base les données sont utilisées, et rien du consentement, dont des cookies de la page ont besoin : ajoutez que ceux-ci reposent sur le consentement (RGPD, article 6, paragraphe 1, point a).',
      absent: 'Ajoutez à la charte ce qui suit, ou indiquez quelle rubrique en parle déjà : {topics}.',
      untitled: 'Donnez un titre à cette rubrique de la charte, qui doit parler de : {topics}.',
      empty: 'Complétez cette rubrique de la charte, qui doit parler de : {topics}. Elle est vide.',
      short: 'Complétez cette rubrique de la charte, qui doit parler de : {topics}. Elle est trop courte.',
      model:
        'Complétez cette rubrique de la charte, qui doit parler de : {topics}. Elle contient encore un texte de modèle.',
    },
    why: 'Chaque rubrique répond à une question du visiteur : que sont ces traceurs, que puis-je refuser, quels sont mes droits, à qui m’adresser ?',
  },
  R36: {
    title: 'Ligne commune impossible',
    says: {
      otherProvider:
        '« {name} » n’est pas sur la même ligne que « {other} », qui vient d’un autre prestataire : choisissez le même, ou videz « Ligne commune ».',
      otherCategory:
        '« {name} » n’est pas sur la même ligne que « {other} », qui est dans une autre catégorie : choisissez la même, ou videz « Ligne commune ».',
      otherTexts:
        '« {name} » n’est pas sur la même ligne que « {other} », car ce que le tableau en dit diffère ({titles}) : écrivez la même chose sur les deux fiches, ou videz « Ligne commune ».',
    },
    why: 'Une ligne du tableau ne dit qu’une fois ce que plusieurs noms ont en commun : rien de faux n’est montré de l’un pour l’autre.',
  },
  R37: {
    title: 'Traduction manquante ou ancienne',
    says: {
      missing: 'Traduisez ce texte ({languages}) : la page de cette langue le montre tel quel.',
      outdated: 'Relisez cette traduction ({languages}) : le texte de base a changé depuis.',
    },
    why: 'Un visiteur qui lit la charte dans sa langue doit y trouver la même chose que les autres, à jour.',
  },
} satisfies Record<string, RuleWords>
