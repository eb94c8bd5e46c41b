import type { RuleWords } from '../ruleWords.ts'

/** Messages of the rules on who a tracker is and whose (R01 to R12). */
export const frIdentity = {
  R01: {
    title: 'Prestataire manquant',
    says: {
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
      missing:
        '« {name} » implique un transfert hors Espace économique européen ({hostingCountries}) : indiquez la garantie (décision d’adéquation, DPF, clauses contractuelles types…) et sa référence.',
      notAdequate:
        '« {name} » invoque une décision d’adéquation, mais votre liste des pays adéquats ne compte pas {hostingCountries} : vérifiez la liste ou changez de garantie.',
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
      notTechnical:
        'Remplacez « {name} » par le nom technique du cookie, et cochez « nom variable » si une partie change (ex. : _pk_id.*).',
      varies:
        'Une partie de « {name} » semble changer d’un visiteur à l’autre : cochez « nom variable » et écrivez * à cet endroit.',
      fixed:
        '« {name} » est déclaré « nom variable » mais ne contient pas de * : décochez la case ou écrivez * là où le nom change.',
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
      missing: 'Décrivez en une phrase à quoi sert le traceur « {name} ».',
    },
    why: 'Le visiteur doit pouvoir comprendre à quoi sert ce qui est déposé ou lu sur son appareil.',
  },
  R09: {
    title: 'Finalité vague',
    says: {
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
} satisfies Record<string, RuleWords>
