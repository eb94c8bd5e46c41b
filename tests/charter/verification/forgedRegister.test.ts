import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { RENDERED_FILES } from '#charter/publication/publication.ts'
import { rounds } from '../../support/rounds.ts'
import { aLog, type Log } from './aLog.ts'
import { flipBit } from './flipBit.ts'
import { flipped } from './flipped.ts'
import { verdictOf, verifierOf } from './verdictOf.ts'

// Forged versions and records beside an unchanged history.

vi.setConfig({ testTimeout: 60_000 })

/** Ten versions in 600 entries. */
const VERSION_EVERY = 60
const log = aLog(600, { seed: 2026, every: VERSION_EVERY })
const RUNS = { numRuns: rounds(45, 15), seed: 20_261_125 }
const FEW_RUNS = { ...RUNS, numRuns: rounds(10, 5) }

const aVersion = fc.integer({ min: 1, max: log.publications.length })
const aBit = fc.nat()

describe('names the version of which somebody changed', () => {
  const withVersion = (number: number, fields: Partial<Log['publications'][number]>): Log => ({
    ...log,
    publications: log.publications.map((one) => (one.number === number ? { ...one, ...fields } : one)),
  })
  const versionAt = (number: number) => log.publications.find((one) => one.number === number)

  it('a frozen file', () => {
    fc.assert(
      fc.property(aVersion, fc.constantFrom(...RENDERED_FILES), aBit, (number, file, bit) => {
        const files = versionAt(number)?.files ?? {}
        const verdict = verdictOf(
          withVersion(number, { files: { ...files, [file]: flipBit(files[file] ?? '', bit) } }),
        )
        expect(verdict).toMatchObject({
          kind: 'tampered',
          flaw: { id: number * VERSION_EVERY, reason: 'file', number, file },
        })
      }),
      FEW_RUNS,
    )
  })

  it.each(['at', 'by', 'note', 'added', 'changed', 'removed', 'head', 'sha256'] as const)(
    'its row: %s',
    (field) => {
      fc.assert(
        fc.property(aVersion, aBit, (number, bit) => {
          const value = versionAt(number)?.[field]
          const verdict = verdictOf(withVersion(number, { [field]: flipped(value, bit) }))
          expect(verdict).toMatchObject({
            kind: 'tampered',
            flaw: { id: number * VERSION_EVERY, reason: 'publication', number, field },
          })
        }),
        FEW_RUNS,
      )
    },
  )

  it('that it is there at all', () => {
    fc.assert(
      fc.property(aVersion, (number) => {
        const publications = log.publications.filter((one) => one.number !== number)
        const removed = verdictOf({ ...log, publications })
        expect(removed).toMatchObject({
          kind: 'tampered',
          flaw: { id: number * VERSION_EVERY, reason: 'publicationMissing', number },
        })
        const [first] = log.publications
        if (first === undefined) throw new Error('There is no version')
        const added = verdictOf({
          ...log,
          publications: [...log.publications, { ...first, id: 100 + number, number: 100 + number }],
        })
        expect(added).toMatchObject({
          kind: 'tampered',
          flaw: { reason: 'publicationUnknown', number: 100 + number },
        })
      }),
      FEW_RUNS,
    )
  })
})

describe('names the record of the register that', () => {
  // The entries are read once; only the register differs.
  const verifier = verifierOf(log)
  const { records } = log
  // The last one is the site.
  const aRecord = fc.nat({ max: records.length - 2 })

  it('was changed behind the history’s back, and its field', () => {
    const fields = ['heading', 'body', 'kind', 'position', 'version', 'createdAt', 'updatedAt'] as const
    fc.assert(
      fc.property(aRecord, fc.constantFrom(...fields), aBit, (at, field, bit) => {
        const live = records[at]
        if (live === undefined) throw new Error(`There is no record ${at}`)
        const record = { ...live.record, [field]: flipped(live.record[field], bit) }
        expect(verifier.verdict({ records: records.with(at, { ...live, record }) })).toMatchObject({
          kind: 'tampered',
          flaw: { reason: 'row', resource: 'sections', recordId: live.record.id, field },
        })
      }),
      { ...RUNS, numRuns: rounds(200, 50) },
    )
  })

  it('was taken away, or put there', () => {
    fc.assert(
      fc.property(aRecord, (at) => {
        expect(verifier.verdict({ records: records.toSpliced(at, 1) })).toMatchObject({
          flaw: { reason: 'rowMissing', resource: 'sections', recordId: records[at]?.record.id },
        })
        const foreign = { resource: 'providers', record: { id: 7, name: 'x' } }
        expect(verifier.verdict({ records: records.toSpliced(at, 0, foreign) })).toMatchObject({
          flaw: { reason: 'rowUnknown', resource: 'providers', recordId: 7 },
        })
      }),
      RUNS,
    )
  })
})
