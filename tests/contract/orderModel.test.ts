import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { aRegister } from '../support/builders.ts'
import { rounds } from '../support/rounds.ts'
import { onEachEngine } from './engines.ts'

vi.setConfig({ testTimeout: 120_000 })

// What is drawn, and below an order that is the language’s own: by letters, then by accents, then capitals first, then what
// came first.

const WORDS = [
  'cote',
  'côte',
  'coté',
  'Côté',
  'été',
  'Ete',
  'ÉTÉ',
  'Noël',
  'noel',
  'zèbre',
  'Zebre',
  'naïf',
  'a',
  'à',
  'ça',
  'ca',
]
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
const someFields = fc.record({ name: text, service: text, location: text, purpose: text, recipients: text })

// Each engine gets the same.
const DRAWN = fc.sample(fc.array(someFields, { minLength: 5, maxLength: 40 }), {
  seed: 18,
  numRuns: rounds(40, 5),
})

const FIELDS = ['name', 'service', 'location', 'purpose', 'recipients'] as const
const idsSchema = z.array(z.object({ id: z.number() }))

const french = new Intl.Collator('fr', { sensitivity: 'accent' })

function compareSigns(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

onEachEngine((start) => {
  it.each(DRAWN)('every column of texts is in the order of a French dictionary (%#)', async (...drawn) => {
    // No two cookies have one name, so the domain tells them apart.
    const cookies = drawn.map((fields, index) => ({ ...fields, domain: `d${index}.example` }))
    const api = await start(aRegister({ cookies }))
    for (const field of FIELDS) {
      const ids = cookies
        .map((cookie, index) => ({ id: index + 1, text: cookie[field] }))
        .toSorted(
          (one, other) =>
            french.compare(one.text, other.text) || compareSigns(one.text, other.text) || one.id - other.id,
        )
        .map(({ id }) => id)
      for (const [direction, expected] of [
        ['ASC', ids],
        ['DESC', ids.toReversed()],
      ] as const) {
        const { body } = await api.send('GET', `/api/cookies?sort=["${field}","${direction}"]&range=[0,99]`)
        expect(
          idsSchema.parse(body).map(({ id }) => id),
          `${field} ${direction}`,
        ).toEqual(expected)
      }
    }
  })
})
