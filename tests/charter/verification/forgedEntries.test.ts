import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { ALGORITHM, GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import type { StoredEntry } from '#charter/history/change.ts'
import { rounds } from '../../support/rounds.ts'
import { aLog, hashedAgain, type Log } from './aLog.ts'
import { flipBit } from './flipBit.ts'
import { verdictOf } from './verdictOf.ts'

// Forgeries by a person who has the file and time. Each is drawn at random, and must be found and named.

vi.setConfig({ testTimeout: 60_000 })

const LENGTH = 600
/** Ten versions in that many entries. */
const VERSION_EVERY = 60
const log = aLog(LENGTH, { seed: 2026, every: VERSION_EVERY })
const other = aLog(LENGTH, { seed: 2027, every: VERSION_EVERY })
const last = headOf(log.entries)
/** Of each kind; all of them together are more than a thousand. */
const RUNS = { numRuns: rounds(45, 15), seed: 20_261_125 }
const FEW_RUNS = { ...RUNS, numRuns: rounds(10, 5) }

const isStated = (id: number) => log.publications.some(({ head }) => head.id === id)
/** The entry of a version. The last entry is one too, but its hash is noted elsewhere. */
const isVersion = (id: number) => id % VERSION_EVERY === 0 && id < LENGTH

const anId = fc.integer({ min: 1, max: LENGTH })
const aBit = fc.nat()

function headOf(entries: readonly StoredEntry[]) {
  const { id, hash } = entries.at(-1) ?? { id: 0, hash: GENESIS_HASH }
  return { id, hash }
}

function entryAt(id: number): StoredEntry {
  const entry = log.entries[id - 1]
  if (entry === undefined) throw new Error(`There is no entry ${id}`)
  return entry
}

/** The log with other entries, as a database gives them: in the order of their ids. */
function withEntries(entries: readonly StoredEntry[]): Log {
  return { ...log, entries: entries.toSorted((one, another) => one.id - another.id) }
}

function withEntry(id: number, fields: Partial<StoredEntry>): Log {
  return withEntries(log.entries.with(id - 1, { ...entryAt(id), ...fields }))
}

it('finds nothing wrong with a log that nobody touched', () => {
  expect(verdictOf(log, [last])).toMatchObject({
    kind: 'intact',
    entries: LENGTH,
    head: last,
    files: 60,
    records: log.records.length,
  })
})

it(`raises no alarm over ${rounds(1_000, 100)} others`, () => {
  for (let seed = 1; seed <= rounds(1_000, 100); seed += 1) {
    const clean = aLog(1 + (seed % 40), { seed, every: 15 })
    expect(verdictOf(clean, [headOf(clean.entries)]), `seed ${seed}`).toMatchObject({ kind: 'intact' })
  }
})

describe('names the entry of which a bit was flipped in its', () => {
  const texts = ['at', 'who', 'action', 'resource', 'before', 'after', 'hash'] as const
  it.each(texts)('%s', (column) => {
    fc.assert(
      fc.property(anId, aBit, (id, bit) => {
        const text = entryAt(id)[column]
        fc.pre(text !== null)
        const verdict = verdictOf(withEntry(id, { [column]: flipBit(text ?? '', bit) }))
        expect(verdict).toMatchObject({
          kind: 'tampered',
          flaw: { id, reason: 'content' },
          lastGood: { id: id - 1 },
        })
      }),
      RUNS,
    )
  })

  it('recordId', () => {
    fc.assert(
      fc.property(anId, fc.integer({ min: 0, max: 30 }), (id, bit) => {
        const verdict = verdictOf(withEntry(id, { recordId: (entryAt(id).recordId ?? 0) ^ (1 << bit) }))
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id, reason: 'content' } })
      }),
      RUNS,
    )
  })

  it('previousHash', () => {
    fc.assert(
      fc.property(anId, aBit, (id, bit) => {
        const verdict = verdictOf(withEntry(id, { previousHash: flipBit(entryAt(id).previousHash, bit) }))
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id, reason: 'link' } })
      }),
      RUNS,
    )
  })

  it('id: that one is missing, or another is there twice', () => {
    fc.assert(
      fc.property(anId, fc.integer({ min: 0, max: 40 }), (id, bit) => {
        const moved = Number(BigInt(id) ^ (1n << BigInt(bit)))
        const flaw =
          moved > id
            ? { id, reason: 'gap' }
            : moved === 0
              ? { id: 0, reason: 'content' }
              : { id: moved, reason: 'duplicate' }
        // The last one moved away is an end cut off: what is left is too far.
        expect(verdictOf(withEntry(id, { id: moved }))).toMatchObject({ kind: 'tampered', flaw })
      }),
      RUNS,
    )
  })
})

describe('names the entry that was', () => {
  it('deleted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (id) => {
        const verdict = verdictOf(withEntries(log.entries.toSpliced(id - 1, 1)))
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id, reason: 'gap', next: id + 1 } })
      }),
      RUNS,
    )
  })

  it('inserted under a number that there is already', () => {
    fc.assert(
      fc.property(anId, (id) => {
        const verdict = verdictOf(withEntries(log.entries.toSpliced(id, 0, { ...entryAt(id), who: 'x' })))
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id, reason: 'duplicate' } })
      }),
      RUNS,
    )
  })

  it('pushed aside by one that was inserted and fits: the next does not follow it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (id) => {
        const { hash } = entryAt(id)
        const facts = {
          id: id + 1,
          at: '',
          who: 'x',
          action: 'update' as const,
          resource: 'sections',
          recordId: 1,
          before: null,
          after: null,
          salt: '0'.repeat(32),
        }
        const inserted = { ...facts, algorithm: ALGORITHM, previousHash: hash, hash: hashChange(hash, facts) }
        const pushed = log.entries.slice(id).map((entry) => ({ ...entry, id: entry.id + 1 }))
        const verdict = verdictOf({ ...log, entries: [...log.entries.slice(0, id), inserted, ...pushed] })
        const flaw = isStated(id + 1) ? { reason: 'rewritten' } : { id: id + 2, reason: 'link' }
        expect(verdict).toMatchObject({ kind: 'tampered', flaw })
      }),
      RUNS,
    )
  })

  it('swapped with another, the first of the two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anId, { minLength: 2, maxLength: 2 }), fc.boolean(), (pair, inPlace) => {
        const [low = 0, high = 0] = pair.toSorted((one, another) => one - another)
        const [first, second] = [entryAt(low), entryAt(high)]
        // The rows trade what they hold, or stand in each other's place as lines in a file do.
        const entries = log.entries
          .with(low - 1, inPlace ? { ...second, id: low } : second)
          .with(high - 1, inPlace ? { ...first, id: high } : first)
        const verdict = verdictOf({ ...log, entries })
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id: low, reason: 'reordered' } })
      }),
      RUNS,
    )
  })

  it('changed and hashed again by itself: the next does not follow it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LENGTH - 1 }), (id) => {
        const [forged] = hashedAgain(log, id, (change) => ({ ...change, who: 'x' })).slice(id - 1)
        const verdict = verdictOf(withEntry(id, { ...forged }))
        // A version that states the entry knows which of the two it is, and the row of a version who published it.
        const rehashed = isStated(id) ? { reason: 'rewritten' } : { id: id + 1, reason: 'link' }
        const flaw = isVersion(id) ? { id, reason: 'publication' } : rehashed
        expect(verdict).toMatchObject({ kind: 'tampered', flaw })
      }),
      RUNS,
    )
  })
})

describe('finds by a head that was noted elsewhere', () => {
  it('an end that was cut off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH - 1 }), (length) => {
        const verdict = verdictOf({ ...log, entries: log.entries.slice(0, length) }, [last])
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id: length + 1, reason: 'tail' } })
      }),
      RUNS,
    )
  })

  it('a history written anew from an entry on: between the last head that holds and the first that does not', () => {
    fc.assert(
      fc.property(anId, (id) => {
        const verdict = verdictOf(
          { ...log, entries: hashedAgain(log, id, (change) => ({ ...change, who: 'x' })) },
          [last],
        )
        const heads = [0, ...log.publications.map(({ head }) => head.id), LENGTH]
        const held = heads.findLast((head) => head < id) ?? 0
        const broken = heads.find((head) => head >= id)
        const flaw = { id: held + 1, reason: 'rewritten', anchor: { id: broken } }
        const rewritten = { flaw, lastGood: { id: held } }
        const found = isVersion(id) ? { flaw: { id, reason: 'publication' } } : rewritten
        expect(verdict).toMatchObject({ kind: 'tampered', ...found })
      }),
      FEW_RUNS,
    )
  })

  it('another register in its place, at the first version at the latest', () => {
    expect(verdictOf(other, [headOf(other.entries)])).toMatchObject({ kind: 'intact' })
    expect(verdictOf(other, [last])).toMatchObject({
      kind: 'tampered',
      flaw: { reason: 'rewritten', anchor: last },
    })
    expect(verdictOf({ ...other, publications: log.publications })).toMatchObject({
      kind: 'tampered',
      flaw: { id: 1, reason: 'rewritten', anchor: { id: VERSION_EVERY - 1, publication: 1 } },
    })
  })
})

describe('finds by the versions themselves, without any other note', () => {
  it('an end that was cut off before the last of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH - 1 }), (length) => {
        const verdict = verdictOf({ ...log, entries: log.entries.slice(0, length) })
        expect(verdict).toMatchObject({ kind: 'tampered', flaw: { id: length + 1, reason: 'tail' } })
      }),
      RUNS,
    )
  })

  it('a history that begins with something else', () => {
    fc.assert(
      fc.property(aBit, (bit) => {
        const before = flipBit(GENESIS_HASH, bit)
        expect(verdictOf(withEntry(1, { previousHash: before }))).toMatchObject({
          flaw: { id: 1, reason: 'link' },
        })
        const entries = hashedAgain(log, 1, (change) => ({ ...change, at: `x${bit}` }))
        expect(verdictOf({ ...log, entries })).toMatchObject({
          flaw: { id: 1, reason: 'rewritten', anchor: { id: VERSION_EVERY - 1, publication: 1 } },
        })
      }),
      FEW_RUNS,
    )
  })
})
