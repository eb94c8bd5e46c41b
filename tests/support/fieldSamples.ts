import { registerFields } from '#charter/register/fields.ts'
import type { Field, FieldKind } from '#charter/register/fieldTypes.ts'
import { REGISTER_RESOURCES, type RegisterResource } from '#charter/register/register.ts'
import { words } from '#charter/words/words.ts'

/** A value as the register holds it, and as people read it in both languages. */
export interface Sample {
  stored: unknown
  fr: string
  en: string
}

export interface FieldSamples {
  resource: RegisterResource
  name: string
  kind: FieldKind
  /** Whether a sentence puts the value between quotation marks. */
  isQuoted: boolean
  before: Sample
  after: Sample
}

/** The names of the records that references lead to, by id. */
export const REFERRED_NAMES = ['Matomo', 'Piano']

const same = (stored: string): Sample => ({ stored, fr: stored, en: stored })
const column = (label: string) => ({ stored: [{ field: 'cookie.name', label }], fr: label, en: label })

const BY_KIND: Record<
  Exclude<FieldKind, 'choice' | 'choices' | 'number' | 'flag' | 'translations'>,
  [Sample, Sample]
> = {
  text: [same('avant'), same('après')],
  longText: [same('avant'), same('après')],
  richText: [
    { stored: '<p><em>avant</em></p>', fr: 'avant', en: 'avant' },
    { stored: '<p>après</p>', fr: 'après', en: 'après' },
  ],
  webAddress: [same('https://avant.example/'), same('https://apres.example/')],
  image: [
    { stored: '0123456789abcdef'.repeat(4), fr: 'image 0123456789ab…', en: 'image 0123456789ab…' },
    { stored: 'fedcba9876543210'.repeat(4), fr: 'image fedcba987654…', en: 'image fedcba987654…' },
  ],
  day: [
    { stored: '2026-01-01', fr: '1er janvier 2026', en: '1 January 2026' },
    { stored: '2026-11-24', fr: '24 novembre 2026', en: '24 November 2026' },
  ],
  period: [
    { stored: 'P3M', fr: '3 mois', en: '3 months' },
    { stored: 'P2Y', fr: '2 ans', en: '2 years' },
  ],
  lifetime: [
    { stored: 'session', fr: 'session', en: 'session' },
    { stored: 'P13M', fr: '13 mois', en: '13 months' },
  ],
  timeZone: [
    { stored: 'Europe/Paris', fr: 'heure de Paris', en: 'Paris time' },
    { stored: 'Indian/Reunion', fr: 'heure de La Réunion', en: 'Réunion time' },
  ],
  country: [
    { stored: 'DE', fr: 'Allemagne', en: 'Germany' },
    { stored: 'CH', fr: 'Suisse', en: 'Switzerland' },
  ],
  countries: [
    { stored: ['DE', 'CH'], fr: 'Allemagne, Suisse', en: 'Germany, Switzerland' },
    { stored: ['JP'], fr: 'Japon', en: 'Japan' },
  ],
  answer: [
    { stored: 'yes', fr: 'Oui', en: 'Yes' },
    { stored: 'no', fr: 'Non', en: 'No' },
  ],
  reference: [
    { stored: 1, fr: 'Matomo', en: 'Matomo' },
    { stored: 2, fr: 'Piano', en: 'Piano' },
  ],
  references: [
    { stored: [1], fr: 'Matomo', en: 'Matomo' },
    { stored: [1, 2], fr: 'Matomo, Piano', en: 'Matomo, Piano' },
  ],
  siteLocations: [
    { stored: [{ siteId: 1, location: 'avant' }], fr: 'Matomo : avant', en: 'Matomo : avant' },
    { stored: [{ siteId: 2, location: 'après' }], fr: 'Piano : après', en: 'Piano : après' },
  ],
  columns: [column('Nom du cookies'), column('Traceur')],
  languages: [
    { stored: ['en'], fr: 'anglais', en: 'English' },
    { stored: ['en', 'rcf'], fr: 'anglais, créole réunionnais', en: 'English, Réunion Creole' },
  ],
}

const QUOTED: readonly FieldKind[] = [
  'text',
  'longText',
  'richText',
  'webAddress',
  'reference',
  'columns',
  'translations',
]

/** Two values of every field of every schema of the register. Of translations each is told as a field of its own. */
export const everyField: readonly FieldSamples[] = REGISTER_RESOURCES.flatMap((resource) =>
  [...registerFields[resource]].flatMap(([name, field]) => {
    if (field.kind === 'translations') return []
    const [before, after] = samplesOf(name, field)
    const { kind } = field
    return { resource, name, kind, isQuoted: QUOTED.includes(kind), before, after }
  }),
)

function samplesOf(name: string, { kind }: Field): [Sample, Sample] {
  switch (kind) {
    case 'choice':
      return [codeSample(name, 0), codeSample(name, 1)]
    case 'choices': {
      const { stored, fr, en } = codeSample(name, 0)
      const other = codeSample(name, 1)
      const both = { stored: [stored, other.stored], fr: `${fr}, ${other.fr}`, en: `${en}, ${other.en}` }
      return [{ stored: [stored], fr, en }, both]
    }
    case 'number':
    case 'flag':
    case 'translations':
      throw new Error(`No schema of the register has a ${kind}`)
    default:
      return BY_KIND[kind]
  }
}

function codeSample(name: string, index: number): Sample {
  const wordsIn = (language: 'fr' | 'en') => {
    const choices: Partial<Record<string, Record<string, string>>> = words(language).choices
    return Object.entries(choices[name] ?? {})
  }
  const [stored = '', fr = ''] = wordsIn('fr')[index] ?? []
  const [, en = ''] = wordsIn('en')[index] ?? []
  return { stored, fr, en }
}
