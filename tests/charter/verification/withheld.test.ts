import { expect, it } from 'vitest'
import { ALGORITHM, GENESIS_HASH, hashLink } from '#charter/history/hashChange.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { createVerifier } from '#charter/verification/createVerifier.ts'

/** Checks a history of one entry, which is withheld and fits its hash. */
function verdictOf(resource: string) {
  const link = { id: 1, resource, contentHash: 'f'.repeat(64) }
  const hash = hashLink(ALGORITHM, GENESIS_HASH, link, hashFile)
  const verifier = createVerifier({ publications: [], since: [] })
  verifier.take({ ...link, algorithm: ALGORITHM, previousHash: GENESIS_HASH, hash })
  return verifier.verdict(null)
}

it.each(['users', 'account', 'documentation'])('takes it that what is said of %s is withheld', (resource) => {
  expect(verdictOf(resource)).toMatchObject({ kind: 'intact', withheld: 1 })
})

it('names what is withheld of the register', () => {
  expect(verdictOf('providers')).toMatchObject({ kind: 'tampered', flaw: { id: 1, reason: 'hidden' } })
})

it.each(['providers ', 'Providers', ''])(
  'does not pass what is withheld of %j, which nobody knows',
  (resource) => {
    expect(verdictOf(resource)).toMatchObject({ kind: 'unknown', id: 1 })
  },
)
