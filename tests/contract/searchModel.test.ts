import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { aRegister } from '../support/builders.ts'
import { rounds } from '../support/rounds.ts'
import { onEachEngine } from './engines.ts'
import { searchCookies } from './searchCookies.ts'

vi.setConfig({ testTimeout: 120_000 })

// What is drawn, and below a search that only compares: written from the documentation, not from the code.

const PROVIDERS = [{ name: 'Hébergeur Ève' }, { name: 'Cœur de Réseau' }]
const CATEGORIES = [
  { key: 'a', name: 'Nécessaires' },
  { key: 'b', name: 'Mesure d’audience' },
]
const LIFETIMES = { '': 'Durée manquante', session: 'session', P13M: '13 mois', P1D: '1 jour' } as const
const STATUSES = { draft: 'Brouillon', active: 'Actif', retired: 'Retiré' } as const
const DAYS = { '2026-03-01': '1er mars 2026', '2025-08-12': '12 août 2025' } as const

const WORDS = [
  'été',
  'à',
  'œuvre',
  'naïf',
  'l’île',
  'Où',
  'garçon',
  'Noël',
  '_ga',
  'a%b',
  'ab',
  'aba',
  'É',
  '12',
  'mois',
]
const OTHERS = ['l’audience', 'mesurer', 'a"b', '€', 'Æsope', 'e-mail', 'ou', 'o', '*']
const frenchWord = fc.constantFrom(...WORDS, ...OTHERS)
const frenchText = fc.array(frenchWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))

const someFields = fc.record({
  name: fc.constantFrom('_ga', 'sid', 'œil', 'Été'),
  providerId: fc.constantFrom(1, 2),
  categoryId: fc.constantFrom(1, 2),
  service: frenchText,
  location: frenchText,
  purpose: frenchText,
  notes: frenchText,
  recipients: frenchText,
  lifetime: fc.constantFrom('', 'session', 'P13M', 'P1D'),
  status: fc.constantFrom('draft', 'active', 'retired'),
  reviewedOn: fc.constantFrom('2026-03-01', '2025-08-12'),
})

const syllable = fc
  .tuple(frenchWord, fc.nat(3), fc.integer({ min: 1, max: 4 }))
  .map(([word, first, length]) =>
    Array.from(word)
      .slice(first, first + length)
      .join(''),
  )
const shownWord = fc.constantFrom(
  'ev',
  'coeur',
  'néc',
  'audi',
  'sess',
  'jour',
  'manq',
  'act',
  'retire',
  '1er',
  'aou',
  '20',
)
const someSearches = fc.array(fc.array(fc.oneof(frenchWord, syllable, shownWord), { maxLength: 3 }), {
  minLength: 5,
  maxLength: 10,
})

// Each engine gets the same.
const DRAWN = fc.sample(fc.tuple(fc.array(someFields, { minLength: 1, maxLength: 30 }), someSearches), {
  seed: 15,
  numRuns: rounds(60, 6),
})

onEachEngine((start) => {
  it.each(DRAWN)('a search gives what comparing every row would give (%#)', async (all, sought) => {
    const cookies = all.map((fields, index) => ({ ...fields, name: `${fields.name}${index}` }))
    const api = await start(aRegister({ providers: PROVIDERS, categories: CATEGORIES, cookies }))
    for (const words of sought) {
      const ids = cookies.flatMap((cookie, index) => (isFound(cookie, words) ? [index + 1] : []))
      const found = await searchCookies(api, words.join(' '), { range: [0, 99] })
      expect(found, words.join(' ')).toEqual({ ids, total: ids.length })
    }
  })
})

interface Drawn {
  name: string
  providerId: number
  categoryId: number
  service: string
  location: string
  purpose: string
  notes: string
  recipients: string
  lifetime: keyof typeof LIFETIMES
  status: keyof typeof STATUSES
  reviewedOn: keyof typeof DAYS
}

function isFound(cookie: Drawn, words: readonly string[]): boolean {
  const shown = [
    cookie.name,
    cookie.service,
    cookie.location,
    cookie.purpose,
    cookie.notes,
    cookie.recipients,
    PROVIDERS[cookie.providerId - 1]?.name,
    CATEGORIES[cookie.categoryId - 1]?.name,
    LIFETIMES[cookie.lifetime],
    STATUSES[cookie.status],
    DAYS[cookie.reviewedOn],
    'Interne Cookie',
  ]
  const row = plain(shown.join('\n'))
  return plain(words.join(' '))
    .split(' ')
    .every((word) => row.includes(word))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
}
