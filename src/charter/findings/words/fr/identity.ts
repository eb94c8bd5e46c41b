import { frRegister } from '../../../words/frRegister.ts'
import type { RuleWords } from '../ruleWords.ts'

const { cookies, sites } = frRegister.fields
const { nameMatch } = frRegister.choices

/** Messages of the rules on who a tracker is and whose (R01 to R12). */
export const frIdentity = {
  R01: {
    title: 'Prestataire manquant',
    says: {
      notShown: `Le visiteur ne voit pas les prestataires : dans Site, sous « ${sites.columns.label} », ajoutez une colonne qui les nomme.`,
      notShownHere:
        'Le visiteur ne voit pas les prestataires des traceurs de « {name} » : ajoutez à son tableau une colonne qui les nomme.',
      missing:
        'Indiquez le prestataire (nom de l’organisme) qui dépose ou lit le traceur « {name} » ; pour un traceur du site, choisissez votre organisme.',
    },
    why: 'Avant de choisir, le visiteur doit pouvoir savoir quels organismes déposent ou lisent des traceurs sur son appareil.',
  },
  R02: {
    title: 'Politique de confidentialité manquante',
    says: {
      missing: 'Ajoutez l’adresse https de la politique de confidentialité du prestataire « {name} ».',
    },
    why: 'Le visiteur qui veut savoir ce qu’un prestataire fait de ses données doit trouver où le lire.',
  },
  R03: {
    title: 'Pays d’hébergement manquant',
    says: {
      missing: 'Précisez le ou les pays d’hébergement du prestataire « {name} ».',
      noCountry:
        '« {country} » n’est pas un pays : précisez le ou les pays d’hébergement du prestataire « {name} ».',
    },
    why: 'Sans le pays d’hébergement, ni vous ni le visiteur ne pouvez savoir si les données quittent l’Espace économique européen.',
  },
  R04: {
    title: 'Garantie de transfert manquante',
    says: {
      overseas:
        '« {name} » est hors de l’Union européenne, dans une collectivité française d’outre-mer ({hostingCountries}) : la loi française y vaut, mais indiquez ce qui encadre ce transfert.',
      undecided:
        'Aucune décision d’adéquation connue ne vise {hostingCountries} : vérifiez votre liste des pays adéquats, ou changez la garantie de « {name} ».',
      staleList:
        '« {name} » repose sur votre liste des pays adéquats ({hostingCountries}), qui n’a pas été vérifiée depuis un an : vérifiez-la, puis notez la date.',
      staleDpf:
        'La certification DPF se renouvelle chaque année : vérifiez que « {name} » y figure encore, puis notez la date.',
      missing:
        '« {name} » implique un transfert hors Espace économique européen ({hostingCountries}) : indiquez la garantie (décision d’adéquation, DPF, clauses contractuelles types…) et sa référence.',
      notAdequate:
        '« {name} » invoque une décision d’adéquation, mais il n’y en a pas, ou plus, dans votre liste des pays adéquats pour {hostingCountries} : vérifiez la liste ou changez de garantie.',
      beyondDpf:
        'Le DPF ne couvre que les États-Unis : indiquez une autre garantie pour les transferts de « {name} » vers {hostingCountries}.',
      unchecked:
        'Vérifiez que « {name} » figure sur la liste des organismes certifiés DPF, puis notez la date de cette vérification.',
      undocumented:
        'Indiquez le document (référence ou adresse) sur lequel repose la garantie de transfert de « {name} ».',
    },
    why: 'Le visiteur doit savoir que ses données quittent l’Espace économique européen, et ce qui les protège alors.',
  },
  R05: {
    title: 'Nom du traceur manquant',
    says: {
      missing:
        'Renseignez le nom exact du traceur tel qu’il apparaît dans le navigateur (service « {service} »).',
    },
    why: 'Sans le nom exact, personne ne peut retrouver le traceur dans un navigateur, ni vérifier ce que la charte en dit.',
  },
  R06: {
    title: 'Nom peu technique',
    says: {
      notTechnical: `Remplacez « {name} » par le nom technique du cookie, et choisissez « ${cookies.nameMatch.label} ${nameMatch.pattern} » si une partie change (ex. : _pk_id.*).`,
      varies: `Une partie de « {name} » semble changer d’un visiteur à l’autre : choisissez « ${cookies.nameMatch.label} ${nameMatch.pattern} » et écrivez * à cet endroit.`,
      fixed: `« {name} » ne contient pas de * : choisissez « ${cookies.nameMatch.label} ${nameMatch.exact} », ou écrivez * là où le nom change.`,
    },
    why: 'Un nom technique permet au visiteur comme à la CNIL de reconnaître le traceur dans un navigateur.',
  },
  R07: {
    title: 'Traceur en double',
    says: {
      repeated:
        'Le traceur « {name} » figure {count} fois ; fusionnez les lignes ou distinguez les domaines.',
      otherCategory:
        'Le traceur « {name} » figure {count} fois avec des indications contradictoires (catégorie : {categories} ; fiches à comparer : n° {records}) : corrigez avant publication.',
      otherLifetime:
        'Le traceur « {name} » figure {count} fois avec des indications contradictoires (durée : {lifetime} ; fiches à comparer : n° {records}) : corrigez avant publication.',
      covered:
        'Le traceur « {name} » est déjà couvert par « {pattern} » ; fusionnez les lignes ou distinguez les domaines.',
    },
    why: 'Quand un même traceur est décrit plusieurs fois, le visiteur ne peut pas savoir quelle description est la bonne.',
  },
  R08: {
    title: 'Finalité manquante',
    says: {
      notShown: `Le visiteur ne voit pas les finalités : dans Site, sous « ${sites.columns.label} », ajoutez la colonne « ${cookies.purpose.label} ».`,
      notShownHere: `Le visiteur ne voit pas les finalités des traceurs de « {name} » : ajoutez à son tableau la colonne « ${cookies.purpose.label} ».`,
      missing: 'Décrivez en une phrase à quoi sert le traceur « {name} ».',
    },
    why: 'Le visiteur doit pouvoir comprendre à quoi sert ce qui est déposé ou lu sur son appareil.',
  },
  R09: {
    title: 'Finalité vague',
    says: {
      unlikeKnown:
        'La finalité de « {name} » ne ressemble pas à ce qu’un traceur de ce nom fait d’ordinaire : vérifiez-la.',
      vague:
        'Précisez la finalité de « {name} » : dites ce que le traceur enregistre et dans quel but, en mots courants.',
    },
    why: 'Une formule vague ne permet pas au visiteur de comprendre précisément ce qu’il accepte.',
  },
  R10: {
    title: 'Technique manquante',
    says: {
      missing:
        'Choisissez la technique utilisée par « {name} » (cookie, stockage local, pixel, SDK, empreinte…).',
      unnamed: 'Précisez quelle autre technique « {name} » utilise.',
    },
    why: 'Les mêmes règles valent pour toutes les techniques, pas seulement les cookies ; la technique dit aussi comment retrouver un traceur et l’effacer.',
  },
  R11: {
    title: 'Accès de tiers non déclaré',
    says: {
      missingOfProvider:
        'Indiquez si des tiers ont accès aux informations du traceur « {name} » et, si oui, lesquels ; la même question se pose pour d’autres traceurs de ce prestataire ({others}).',
      vague:
        'Dites qui a accès aux informations de « {name} » : un nom, ou une catégorie précise (« régies publicitaires »), plutôt que « nos partenaires ».',
      recipientsNotShown: `Le visiteur ne voit pas qui a accès aux informations des traceurs : dans Site, sous « ${sites.columns.label} », ajoutez la colonne « ${cookies.recipients.label} ».`,
      recipientsNotShownHere: `Le visiteur ne voit pas qui a accès aux informations des traceurs de « {name} » : ajoutez à son tableau la colonne « ${cookies.recipients.label} ».`,
      accessNotShown: `La page ne dit pas que des traceurs ne sont lus par aucun tiers : dans Site, sous « ${sites.columns.label} », ajoutez la colonne « ${cookies.thirdPartyAccess.label} ».`,
      accessNotShownHere: `La page ne dit pas que des traceurs de « {name} » ne sont lus par aucun tiers : ajoutez à son tableau la colonne « ${cookies.thirdPartyAccess.label} ».`,
      missing: 'Indiquez si des tiers ont accès aux informations du traceur « {name} » et, si oui, lesquels.',
      unnamed: 'Indiquez quels tiers ont accès aux informations du traceur « {name} ».',
      setByThird:
        '« {name} » est déposé par un tiers : il ne peut pas être déclaré sans accès de tiers. Corrigez l’un des deux.',
      contradictory:
        '« {name} » est déclaré sans accès de tiers, mais des destinataires sont indiqués : corrigez l’un des deux.',
    },
    why: 'Le visiteur doit savoir si d’autres que vous ont accès à ce que le traceur enregistre ; pour ceux soumis au consentement, la Cour de justice de l’Union européenne l’a jugé.',
  },
  R12: {
    title: 'Domaine et origine en désaccord',
    says: {
      elsewhere:
        'Vérifiez qui dépose « {name} » : il est déclaré interne, mais le domaine « {domain} » n’est pas l’un des vôtres.',
      ours: 'Vérifiez qui dépose « {name} » : il est déclaré tiers, mais le domaine « {domain} » est l’un des vôtres.',
      delegated:
        'Vérifiez qui dépose « {name} » : le sous-domaine « {domain} » est délégué, ce qui masque l’identité du tiers.',
    },
    why: 'Une origine inexacte, ou un tiers caché derrière l’un de vos sous-domaines, trompe le visiteur sur celui qui lit ses données.',
  },
  R31: {
    title: 'Donnée personnelle non reconnue',
    says: {
      denied:
        '« {name} » est déclaré sans donnée personnelle, alors qu’il reconnaît une personne connectée ou ce qu’elle commande : répondez « Oui ».',
      visitorNumber:
        '« {name} » est déclaré sans donnée personnelle, alors que ce traceur donne à chaque visiteur un numéro qui le distingue des autres : répondez « Oui ».',
    },
    why: 'Ce qui permet de reconnaître une personne est une donnée personnelle : le visiteur a alors des droits, que la charte doit dire.',
  },
} satisfies Record<string, RuleWords>
