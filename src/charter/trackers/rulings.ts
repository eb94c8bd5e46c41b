import type { PurposeFamily } from './trackerChoices.ts'
import type { Ruling } from './knownTracker.ts'

/** The uses of trackers that the law tells apart. */
export type TrackerUse = keyof typeof USES

interface UseFacts {
  family: PurposeFamily
  ruling: Ruling
}

/** Returns what the law makes of a use, and the family in which lists of trackers sort it. */
export function rulingOf(use: TrackerUse): UseFacts {
  return USES[use]
}

/**
 * Returns the ruling on a tracker of which a list tells the family alone. Lists call `functional` or `necessary` what their
 * makers need, which says nothing of the law: such a tracker is never taken for an exempt one.
 */
export function rulingOfFamily(family: PurposeFamily | '', list: Ruling['source']): Ruling {
  const code = LISTED_PURPOSES.get(family)
  if (code === undefined) return UNKNOWN
  return {
    ...UNKNOWN,
    consent: 'required',
    reason: LISTED_REASONS[code],
    source: list,
    purposeCodes: [code],
  }
}

const NOTHING = { fr: '', en: '' }

/** The ruling where nothing is known. */
export const UNKNOWN: Ruling = {
  consent: '',
  reason: NOTHING,
  source: { title: '', address: '' },
  purposeCodes: [],
  exemptionGround: '',
  exemptionReason: NOTHING,
}

const LISTED_PURPOSES = new Map<
  PurposeFamily | '',
  'audienceNonExempt' | 'adsPersonalised' | 'contentPersonalisation'
>([
  ['analytics', 'audienceNonExempt'],
  ['marketing', 'adsPersonalised'],
  ['personalisation', 'contentPersonalisation'],
])

const LISTED_REASONS = {
  audienceNonExempt: {
    fr: 'Cette liste le classe en mesure d’audience : accord requis, sauf exemption démontrée.',
    en: 'This list calls it audience measurement: consent is needed, unless an exemption is shown.',
  },
  adsPersonalised: {
    fr: 'Cette liste le classe en publicité : accord requis.',
    en: 'This list calls it advertising: consent is needed.',
  },
  contentPersonalisation: {
    fr: 'Cette liste le classe en personnalisation : accord requis.',
    en: 'This list calls it personalisation: consent is needed.',
  },
}

const SHEET_16 = {
  title: 'CNIL, Guide RGPD du développeur, fiche 16 : Analyser les traceurs',
  address: 'https://github.com/LINCnil/Guide-RGPD-du-developpeur/blob/main/16-Analyser%20les%20traceurs.md',
}
const SHEET_17 = {
  title: 'CNIL, Guide RGPD du développeur, fiche 17 : Mesurer la fréquentation',
  address:
    'https://github.com/LINCnil/Guide-RGPD-du-developpeur/blob/main/17-Mesurer%20la%20fr%C3%A9quentation.md',
}
const AUDIENCE_TOOLS = {
  title: 'CNIL, Cookies : solutions pour les outils de mesure d’audience (4 juillet 2025)',
  address: 'https://www.cnil.fr/fr/node/167364',
}
const CITYSCOOT = {
  title: 'CNIL, délibération SAN-2023-003 du 16 mars 2023 (Cityscoot)',
  // A summary: the decision itself is at no address that could be checked.
  address: 'https://next-law.fr/2023/03/28/cityscoot-sanctionne-par-la-cnil/',
}

/** The ruling on a purpose for which consent is always asked. */
function required(
  purposeCodes: Ruling['purposeCodes'],
  source: Ruling['source'],
  reason: Ruling['reason'],
): Ruling {
  return { ...UNKNOWN, consent: 'required', purposeCodes, source, reason }
}

/** The ruling on a purpose that is exempt by itself; its code and its ground have one name. */
function exempt(
  ground: Exclude<Ruling['exemptionGround'], ''> & Ruling['purposeCodes'][number],
  exemptionReason: Ruling['exemptionReason'],
): Ruling {
  return {
    ...UNKNOWN,
    consent: 'exempt',
    source: SHEET_16,
    purposeCodes: [ground],
    exemptionGround: ground,
    exemptionReason,
  }
}

const USES = {
  choice: {
    family: 'necessary',
    ruling: exempt('consentChoice', {
      fr: 'Retient le choix du visiteur sur les cookies, pour ne pas le lui redemander à chaque page.',
      en: 'Remembers what the visitor chose about cookies, so as not to ask again on every page.',
    }),
  },
  signIn: {
    family: 'necessary',
    ruling: exempt('authentication', {
      fr: 'La personne demande à se connecter : sans lui, elle devrait s’identifier à chaque page.',
      en: 'The person asks to sign in: without it, they would have to do so again on every page.',
    }),
  },
  session: {
    family: 'necessary',
    ruling: exempt('userInput', {
      fr: 'Garde d’une page à l’autre ce que le visiteur saisit ou demande : sans lui, ses démarches se perdraient.',
      en: 'Keeps from page to page what the visitor enters or asks for: without it, that would be lost.',
    }),
  },
  formSecurity: {
    family: 'security',
    ruling: exempt('serviceSecurity', {
      fr: 'Protège les formulaires que le visiteur envoie contre les requêtes forgées par un autre site.',
      en: 'Protects the forms that the visitor sends against requests that another site forged.',
    }),
  },
  siteSecurity: {
    family: 'security',
    ruling: exempt('serviceSecurity', {
      fr: 'Protège le service demandé contre les robots et les attaques ; ne sert à rien d’autre.',
      en: 'Protects the service that was asked for against robots and attacks; serves nothing else.',
    }),
  },
  balancing: {
    family: 'necessary',
    ruling: exempt('loadBalancing', {
      fr: 'Envoie toutes les requêtes d’une visite au même serveur : sans lui, le service ne répondrait pas.',
      en: 'Sends all requests of a visit to the same server: without it, the service would not answer.',
    }),
  },
  preference: {
    family: 'functional',
    ruling: exempt('uiPreference', {
      fr: 'Garde un réglage que le visiteur a choisi lui-même et qu’il s’attend à retrouver.',
      en: 'Keeps a setting that the visitor chose and expects to find again.',
    }),
  },
  audience: {
    family: 'analytics',
    ruling: {
      consent: 'conditional',
      reason: {
        fr: 'Sans accord seulement si toutes les conditions de la CNIL sont réunies, ce que vous seul pouvez confirmer ; sinon, accord requis.',
        en: 'Without consent only if all the CNIL’s conditions are met, which only you can confirm; otherwise consent is needed.',
      },
      source: AUDIENCE_TOOLS,
      purposeCodes: ['audienceNonExempt'],
      exemptionGround: 'audienceMeasurement',
      exemptionReason: {
        fr: 'Mesure la seule audience du site, pour le seul compte de l’organisme, en statistiques anonymes.',
        en: 'Measures the audience of the site alone, for the body alone, as anonymous statistics.',
      },
    },
  },
  audienceReused: {
    family: 'analytics',
    ruling: required(['audienceNonExempt'], SHEET_17, {
      fr: 'L’outil peut réutiliser les mesures pour son compte ou suivre chaque visiteur : accord requis.',
      en: 'The tool may reuse what it measures for itself or follow each visitor: consent is needed.',
    }),
  },
  audienceBeyond: {
    family: 'analytics',
    ruling: required(['audienceNonExempt'], AUDIENCE_TOOLS, {
      fr: 'Provenance, campagnes, enregistrement des visites, tests : au-delà de la mesure d’audience exemptée. Accord requis.',
      en: 'Origin, campaigns, recording of visits, tests: beyond the audience measurement that is exempt. Consent is needed.',
    }),
  },
  advertising: {
    family: 'marketing',
    ruling: required(['adsPersonalised'], SHEET_16, {
      fr: 'Publicité personnalisée : accord toujours requis.',
      en: 'Personalised advertising: consent is always needed.',
    }),
  },
  advertisingMeasure: {
    family: 'marketing',
    ruling: required(['adsMeasurement'], SHEET_16, {
      fr: 'Mesure de la publicité : accord toujours requis.',
      en: 'Measurement of advertising: consent is always needed.',
    }),
  },
  sharing: {
    family: 'marketing',
    ruling: required(['socialSharing'], SHEET_16, {
      fr: 'Réseau social ou bouton de partage : accord toujours requis.',
      en: 'Social network or sharing button: consent is always needed.',
    }),
  },
  embedding: {
    family: 'functional',
    ruling: required(['mediaPlayer'], SHEET_16, {
      fr: 'Contenu d’un tiers, qui peut suivre le visiteur d’un site à l’autre : accord requis avant de l’afficher.',
      en: 'Content of a third party, which may follow visitors from site to site: consent is needed before it is shown.',
    }),
  },
  chat: {
    family: 'functional',
    ruling: required([], SHEET_16, {
      fr: 'Reconnaît le visiteur dès son arrivée, avant qu’il ne demande à discuter : accord requis.',
      en: 'Recognises the visitor on arrival, before a chat is asked for: consent is needed.',
    }),
  },
  robotTest: {
    family: 'security',
    ruling: required(['serviceSecurity'], CITYSCOOT, {
      fr: 'Ce service peut réutiliser ce qu’il recueille : la CNIL exige l’accord du visiteur.',
      en: 'This service may reuse what it collects: the CNIL demands the visitor’s consent.',
    }),
  },
  personalisation: {
    family: 'personalisation',
    ruling: required(['contentPersonalisation'], SHEET_16, {
      fr: 'Personnalisation des contenus : accord toujours requis.',
      en: 'Personalisation of contents: consent is always needed.',
    }),
  },
  unclear: { family: 'functional', ruling: UNKNOWN },
} as const satisfies Record<string, UseFacts>
