import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on categories, consent and what is exempt from it (R19 to R27; R20 cannot be broken). */
export const frConsent = {
  R19: {
    title: 'Catégorie invalide',
    says: {
      namedForConsent:
        'La catégorie « {name} » est dite exemptée de consentement, mais son nom parle de ce qui l’exige : la page se contredirait. Corrigez le nom ou le consentement.',
      namedExempt:
        'La catégorie « {name} » exige le consentement, mais son nom dit qu’elle s’en passe : corrigez le nom ou le consentement.',
      missing: 'Rattachez « {name} » à une catégorie.',
      unnamed: 'Donnez un nom à la catégorie « {key} », qui apparaît dans la charte.',
      unlikeParent:
        'La catégorie « {name} » et celle qui la regroupe, « {parent} », n’ont pas la même règle de consentement : dites-le dans leurs descriptions, ou regroupez « {name} » ailleurs.',
      undecided: 'Indiquez si la catégorie « {name} » exige le consentement.',
    },
    why: 'Le visiteur choisit finalité par finalité : sans catégorie claire, un traceur échappe à son choix.',
  },
  R21: {
    title: 'Exemption non justifiée',
    says: {
      several: 'Justifiez l’exemption de « {name} » : remplissez {fields}.',
      contradictory:
        '« {name} » est exempté au titre « {exemptionGround} », qui ne couvre pas sa finalité ({purposeCodes}) : corrigez l’un des deux.',
      describedOtherwise:
        '« {name} » est exempté au titre « {exemptionGround} », mais sa finalité parle de mesure d’audience : corrigez l’un des deux.',
      ground: 'Choisissez le fondement de l’exemption de « {name} ».',
      purposes: 'Indiquez la ou les finalités exemptées que poursuit « {name} ».',
      reason:
        'Expliquez en une phrase ({least} caractères au moins) pourquoi le service demandé ne peut fonctionner sans « {name} ».',
      reasonShort:
        'Précisez pourquoi le service demandé ne peut fonctionner sans « {name} » : il faut au moins {least} caractères.',
    },
    why: 'C’est à l’organisme de montrer qu’un traceur peut se passer du consentement : sans explication écrite, rien ne le montre à la CNIL.',
  },
  R22: {
    title: 'Finalité non exemptable',
    says: {
      known:
        '« {name} » est connu pour exiger le consentement : classez-le dans une catégorie soumise au consentement.',
      disputed:
        '« {name} » est connu pour exiger le consentement, sauf à démontrer le contraire : classez-le de préférence dans une catégorie soumise au consentement.',
      described:
        'La finalité de « {name} » parle de ce qui exige le consentement : il ne peut pas être présenté comme exempté. Corrigez la finalité ou la catégorie.',
      notEligible:
        '« {name} » poursuit une finalité soumise au consentement ({purposeCodes}) : il ne peut pas être présenté comme exempté.',
    },
    why: 'Ces finalités exigent le consentement : présenter le traceur comme exempté priverait le visiteur d’un choix qui lui revient.',
  },
  R23: {
    title: 'Plusieurs finalités exemptées',
    says: {
      several:
        '« {name} » sert plusieurs finalités exemptées ({purposeCodes}) : utilisez de préférence un traceur distinct par finalité.',
    },
    why: 'La CNIL recommande qu’un traceur exempté ne serve qu’à une finalité : le visiteur voit mieux à quoi sert chacun.',
  },
  R24: {
    title: 'Conditions de la mesure d’audience',
    says: {
      ownAccount:
        '« {name} » : la condition « {audienceConditions} » est confirmée, mais le prestataire « {provider} » décide lui-même de ce qu’il fait des données. Corrigez son rôle, ou classez le traceur dans une catégorie soumise au consentement.',
      shared:
        '« {name} » : la condition « {audienceConditions} » est confirmée, mais des tiers sont indiqués comme destinataires. Corrigez l’un des deux, ou classez le traceur dans une catégorie soumise au consentement.',
      beyond:
        '« {name} » va au-delà de la mesure d’audience exemptée (provenance, campagnes, enregistrement des visites ou tests) : classez-le dans une catégorie soumise au consentement.',
      unconfirmed:
        'Pour exempter « {name} » au titre de la mesure d’audience, confirmez chacune des conditions de la CNIL ({audienceConditions}) ; à défaut, classez-le dans une catégorie soumise au consentement.',
      unassessed:
        'Gardez l’adresse de l’auto-évaluation d’après laquelle « {name} » remplit les conditions de la CNIL.',
    },
    why: 'La mesure d’audience ne se passe du consentement que si elle remplit toutes les conditions de la CNIL ; sinon, le visiteur doit pouvoir choisir.',
  },
  R25: {
    title: 'Mesure d’audience de plus de treize mois',
    says: {
      tooLong:
        '« {name} » (mesure d’audience exemptée) dépasse treize mois : réduisez sa durée de vie à treize mois au plus.',
    },
    why: 'La CNIL recommande une durée telle que treize mois : assez pour comparer l’audience dans le temps, sans suivre le visiteur davantage.',
  },
  R26: {
    title: 'Mesure d’audience prolongée à chaque visite',
    says: {
      renewed:
        'La durée de « {name} » ne doit pas être prolongée à chaque visite : désactivez le renouvellement.',
      unknown:
        'La durée de « {name} » ne doit pas être prolongée à chaque visite : vérifiez le réglage, puis notez-le.',
    },
    why: 'Une durée prolongée à chaque visite ne finit jamais pour qui revient souvent ; la CNIL recommande de ne pas la prolonger.',
  },
  R27: {
    title: 'Conservation des données d’audience',
    says: {
      missing:
        'Indiquez la durée de conservation des données collectées par « {name} » : vingt-cinq mois au plus.',
      tooLong:
        'Les données collectées par « {name} » sont conservées {dataRetention} : ramenez leur conservation à vingt-cinq mois au plus.',
    },
    why: 'La CNIL recommande de garder ces données vingt-cinq mois au plus : le visiteur doit savoir qu’elles ne restent pas indéfiniment.',
  },
} satisfies Record<string, RuleWords>
