import {
  blankCategory,
  blankCookie,
  blankProvider,
  blankSection,
  blankSite,
} from '#charter/register/blankRecords.ts'
import type { Category } from '#charter/register/category.ts'
import { AUDIENCE_CONDITIONS, SECTION_TOPICS, type SectionTopic } from '#charter/register/choices.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Provider } from '#charter/register/provider.ts'
import type { Register } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'
import type { Site } from '#charter/register/site.ts'

// Each returns a valid record with the fewest values that the schema allows; a test adds the values that it is about.

export function aProvider(fields: Partial<Provider> = {}): Provider {
  return { ...blankProvider, name: 'Opendatasoft', ...fields }
}

export function aCategory(fields: Partial<Category> = {}): Category {
  return { ...blankCategory, key: 'necessary', name: 'Cookies nécessaires', ...fields }
}

/** Belongs to the provider 1 and the category 1. */
export function aCookie(fields: Partial<Cookie> = {}): Cookie {
  return {
    ...blankCookie,
    name: 'sessionid',
    providerId: 1,
    categoryId: 1,
    service: 'Authentification',
    purpose: 'Se souvenir de l’utilisateur d’une page à une autre.',
    ...fields,
  }
}

function aSite(fields: Partial<Site> = {}): Site {
  return {
    ...blankSite,
    title: 'Charte cookies',
    platformName: 'data.example.fr',
    columns: [
      { field: 'provider.name', label: 'Prestataire' },
      { field: 'cookie.name', label: 'Nom' },
      { field: 'cookie.purpose', label: 'Finalité' },
    ],
    ...fields,
  }
}

interface RegisterFields {
  site?: Partial<Site>
  providers?: Partial<Provider>[]
  categories?: Partial<Category>[]
  cookies?: Partial<Cookie>[]
  sections?: Partial<Section>[]
}

/** A register whose records have ids from 1, in the given order; its last section holds the tables. */
export function aRegister({
  site,
  providers = [{}],
  categories = [{}],
  cookies = [{}],
  sections = [{ kind: 'registry' }],
}: RegisterFields = {}): Register {
  return {
    site: aSite(site),
    providers: providers.map((fields, index) => ({ ...aProvider(fields), id: index + 1 })),
    categories: categories.map((fields, index) => ({ ...aCategory(fields), ...placed(index) })),
    cookies: cookies.map((fields, index) => ({ ...aCookie(fields), ...placed(index) })),
    sections: sections.map((fields, index) => ({ ...blankSection, ...fields, ...placed(index) })),
  }
}

/** The complete record of a login cookie: provider 1 and category 1 of `aCompleteRegister`. */
export function aLoginCookie(fields: Partial<Cookie> = {}): Cookie {
  return {
    ...blankCookie,
    name: 'PHPSESSID',
    providerId: 1,
    categoryId: 1,
    service: 'Connexion',
    location: 'Front et back office',
    purpose: 'Garder votre session ouverte après votre connexion.',
    lifetime: 'session',
    renewal: 'fixed',
    domain: '.ville-exemple.fr',
    subdomainDelegation: 'no',
    thirdPartyAccess: 'no',
    personalData: 'yes',
    purposeCodes: ['authentication'],
    exemptionGround: 'authentication',
    exemptionReason: 'Sans lui, chaque page demanderait de nouveau le mot de passe.',
    reviewedOn: '2026-09-01',
    ...fields,
  }
}

/** A cookie of audience measurement, exempt from consent by the CNIL's conditions: category 2 of `aCompleteRegister`. */
export function anAudienceCookie(fields: Partial<Cookie> = {}): Cookie {
  return aLoginCookie({
    name: '_pk_id.*',
    nameMatch: 'pattern',
    categoryId: 2,
    service: 'Matomo',
    purpose: 'Compter les visites de chaque page, sous forme de statistiques anonymes.',
    lifetime: 'P13M',
    dataRetention: 'P25M',
    purposeCodes: ['audienceMeasurement'],
    exemptionGround: 'audienceMeasurement',
    exemptionReason: 'Seules des statistiques anonymes sont faites, pour notre seul compte.',
    audienceConditions: [...AUDIENCE_CONDITIONS],
    audienceAssessmentUrl: 'https://ville-exemple.fr/evaluation',
    ...fields,
  })
}

/** A third-party cookie that needs consent: provider 2 and category 3 of `aCompleteRegister`. */
export function aVideoCookie(fields: Partial<Cookie> = {}): Cookie {
  return aLoginCookie({
    name: 'VISITOR_INFO1_LIVE',
    providerId: 2,
    categoryId: 3,
    service: 'YouTube',
    purpose: 'Adapter la qualité des vidéos à la vitesse de votre connexion.',
    lifetime: 'P6M',
    party: 'third',
    domain: '.youtube.com',
    thirdPartyAccess: 'yes',
    recipients: 'Google Ireland Ltd',
    purposeCodes: [],
    exemptionGround: '',
    exemptionReason: '',
    ...fields,
  })
}

/**
 * A register in which no rule finds anything on the day `COMPLETE_ON`. The fields that a test gives replace those of the
 * complete records. Provider 3 has no safeguard for its transfers; it has no cookie unless a test adds one.
 */
export function aCompleteRegister({
  site,
  providers = [],
  categories = [],
  cookies = [aLoginCookie()],
  sections = COMPLETE_SECTIONS,
}: RegisterFields = {}): Register {
  const merged = <Fields>(complete: Fields[], given: Fields[]) =>
    Array.from({ length: Math.max(complete.length, given.length) }, (_, at) => ({
      ...complete[at],
      ...given[at],
    }))
  return aRegister({
    site: { ...COMPLETE_SITE, ...site },
    providers: merged(COMPLETE_PROVIDERS, providers),
    categories: merged(COMPLETE_CATEGORIES, categories),
    cookies: cookies.map((fields) => aLoginCookie(fields)),
    sections,
  })
}

export const COMPLETE_ON = '2026-11-24'

const COMPLETE_SITE: Partial<Site> = {
  title: 'Charte cookies de ville-exemple.fr',
  platformName: 'ville-exemple.fr',
  platformUrl: 'https://ville-exemple.fr',
  controller: 'Ville d’Exemple',
  controllerContact: '1 place de la Mairie, 75000 Exemple',
  dpoContact: 'dpo@ville-exemple.fr',
  withdrawalLabel: 'Gérer mes cookies',
  withdrawalUrl: '#gerer-mes-cookies',
  publisherDomains: 'ville-exemple.fr',
  adequacyCountries: ['CH', 'GB'],
  adequacyCheckedOn: '2026-09-01',
  nextReviewOn: '2027-03-01',
  columns: [
    { field: 'provider.name', label: 'Prestataire' },
    { field: 'cookie.name', label: 'Nom' },
    { field: 'cookie.purpose', label: 'Finalité' },
    { field: 'cookie.lifetime', label: 'Durée' },
    { field: 'cookie.thirdPartyAccess', label: 'Accès de tiers' },
    { field: 'cookie.recipients', label: 'Destinataires' },
  ],
}

const COMPLETE_PROVIDERS: Partial<Provider>[] = [
  { name: 'Ville d’Exemple', role: 'publisher', country: 'FR', reviewedOn: '2026-09-01' },
  {
    name: 'Google Ireland Ltd',
    role: 'controller',
    privacyPolicyUrl: 'https://policies.google.com/privacy',
    country: 'IE',
    hostingCountries: ['IE'],
    transferSafeguard: 'dpf',
    safeguardCheckedOn: '2026-09-01',
    reviewedOn: '2026-09-01',
  },
  {
    name: 'Tiers Inc.',
    role: 'processor',
    country: 'US',
    hostingCountries: ['US'],
    reviewedOn: '2026-09-01',
  },
]

const COMPLETE_CATEGORIES: Partial<Category>[] = [
  { key: 'necessary', name: 'Nécessaires', consent: 'exempt' },
  { key: 'audience', name: 'Mesure d’audience exemptée', consent: 'exempt' },
  { key: 'social', name: 'Vidéos et réseaux sociaux', consent: 'required' },
]

const COMPLETE_TEXTS: Record<SectionTopic, string> = {
  definition: 'Un cookie est une petite suite d’informations que garde votre navigateur.',
  consent: 'Vous pouvez accepter, refuser ou retirer votre accord à tout moment.',
  consequences: 'Si vous refusez, les vidéos ne s’affichent pas ; le reste du site marche.',
  acrossDevices: 'Votre choix vaut sur chaque appareil où vous vous connectez à votre compte.',
  legalBasis: 'Le traitement repose sur la mission d’intérêt public de la ville.',
  exemptTrackers: 'Les cookies nécessaires sont exemptés de consentement par la loi.',
  audienceOptOut: 'Vous pouvez vous opposer à la mesure d’audience depuis cette page.',
  rights: 'Vous pouvez demander à voir vos données, à les corriger ou à les effacer.',
  complaint: 'Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).',
  retention: 'Les données recueillies sont conservées vingt-cinq mois au plus.',
  transfers: 'Certaines données sont transférées hors de l’Union européenne.',
  updates: 'Cette page a été mise à jour ; ses changements y sont annoncés.',
}

const COMPLETE_SECTIONS: Partial<Section>[] = [
  ...SECTION_TOPICS.map((topic) => ({
    heading: `Rubrique « ${topic} »`,
    body: `<p>${COMPLETE_TEXTS[topic]}</p>`,
    topics: [topic],
  })),
  { heading: 'Liste des cookies', kind: 'registry' },
]

function placed(index: number): { id: number; position: number } {
  return { id: index + 1, position: index + 1 }
}
