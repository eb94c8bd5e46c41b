import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '#charter/history/change.ts'
import { ALGORITHM, GENESIS_HASH, hashChange } from '#charter/history/hashChange.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { verifyChain } from '../../support/verifyChain.ts'

const LENGTH = 30

/** A history as it is written, entry by entry. */
function aHistory(length = LENGTH): Change[] {
  const changes: Change[] = []
  for (let id = 1; id <= length; id += 1) {
    const facts = {
      id,
      at: `2026-11-24T09:30:${String(id % 60).padStart(2, '0')}.000Z`,
      who: 'local',
      action: 'update' as const,
      resource: 'cookies',
      recordId: id,
      before: { name: `é${id}`, version: 1 },
      after: { name: `è${id}`, version: 2 },
      salt: makeSalt(),
    }
    const previousHash = changes.at(-1)?.hash ?? GENESIS_HASH
    changes.push({ ...facts, algorithm: ALGORITHM, previousHash, hash: hashChange(previousHash, facts) })
  }
  return changes
}

const FORGERIES: Record<string, (change: Change) => Partial<Change>> = {
  at: () => ({ at: '2020-01-01T00:00:00.000Z' }),
  who: () => ({ who: 'somebody' }),
  action: () => ({ action: 'create' }),
  resource: () => ({ resource: 'providers' }),
  recordId: ({ recordId }) => ({ recordId: (recordId ?? 0) + 1 }),
  before: () => ({ before: null }),
  after: ({ after }) => ({ after: { ...after, name: 'x' } }),
  salt: () => ({ salt: '' }),
  hash: ({ hash }) => ({ hash: hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) }),
}

const anEntry = fc.integer({ min: 0, max: LENGTH - 1 })

it('finds nothing wrong with a history that nobody touched, and gives its head', () => {
  const changes = aHistory()
  expect(verifyChain(changes)).toEqual({
    kind: 'intact',
    head: { id: LENGTH, hash: changes[LENGTH - 1]?.hash },
  })
  expect(verifyChain([])).toEqual({ kind: 'intact', head: { id: 0, hash: GENESIS_HASH } })
})

it('goes on from a head that was noted elsewhere', () => {
  const changes = aHistory()
  const { id = 0, hash = '' } = changes[9] ?? {}
  expect(verifyChain(changes.slice(10), { id, hash }).kind).toBe('intact')
  expect(verifyChain(changes.slice(10), { id, hash: GENESIS_HASH })).toMatchObject({
    flaw: { id: 11, reason: 'link' },
  })
})

describe('names the first entry that was', () => {
  it.each(Object.entries(FORGERIES))('changed in its %s', (_field, forge) => {
    fc.assert(
      fc.property(anEntry, (at) => {
        const changes = aHistory().map((change, index) =>
          index === at ? { ...change, ...forge(change) } : change,
        )
        expect(verifyChain(changes)).toMatchObject({
          kind: 'broken',
          flaw: { id: at + 1, reason: 'content' },
        })
      }),
      { numRuns: 20 },
    )
  })

  it('changed and hashed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH - 2 }), (at) => {
        const changes = aHistory()
        const forged = changes.map((change, index) => {
          if (index !== at) return change
          const facts = { ...change, who: 'somebody' }
          return { ...facts, hash: hashChange(change.previousHash, facts) }
        })
        expect(verifyChain(forged)).toMatchObject({ kind: 'broken', flaw: { id: at + 2, reason: 'link' } })
      }),
      { numRuns: 20 },
    )
  })

  it('taken away, doubled or swapped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH - 2 }), (at) => {
        const changes = aHistory()
        const without = changes.toSpliced(at, 1)
        expect(verifyChain(without)).toMatchObject({ kind: 'broken', flaw: { id: at + 1, reason: 'gap' } })
        const doubled = changes.toSpliced(at, 0, ...changes.slice(at, at + 1))
        expect(verifyChain(doubled)).toMatchObject({
          kind: 'broken',
          flaw: { id: at + 1, reason: 'duplicate' },
        })
        const swapped = changes.toSpliced(at, 2, ...changes.slice(at, at + 2).toReversed())
        expect(verifyChain(swapped)).toMatchObject({
          kind: 'broken',
          flaw: { id: at + 1, reason: 'reordered' },
        })
      }),
      { numRuns: 20 },
    )
  })
})

it('can’t see that the end was cut off: its head shows it, held against one that was noted', () => {
  const changes = aHistory()
  expect(verifyChain(changes.slice(0, -5))).toMatchObject({ kind: 'intact', head: { id: LENGTH - 5 } })
})
