import { describe, expect, it } from 'vitest'
import type { Change } from '#charter/history/change.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import { collectAuthors } from '#charter/proof/collectAuthors.ts'
import { indexText } from '#charter/proof/indexText.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { anEntry } from '../history/anEntry.ts'
import { aProof } from './aProof.ts'

const ADA = 'Ada Martin <ada@example.fr>'
const LEA = 'Léa Rédac <lea@example.fr>'

function accountEntry(recordId: number, name: string, email: string, earlier: string | null = null): Change {
  const before = earlier === null ? null : { name: earlier, email, role: 'editor' }
  const facts = anEntry({ resource: 'users', recordId, before, after: { name, email, role: 'editor' } })
  return { ...facts, algorithm: '', salt: '', previousHash: '', hash: '' }
}

function collected(entries: Change[], acting: string[]) {
  const accounts = collectAuthors()
  for (const entry of entries) accounts.take(entry)
  return accounts.authorsAmong(acting)
}

describe('who acted', () => {
  it('is told with all that the account was ever called, and nobody else is told', () => {
    const entries = [
      accountEntry(1, 'Ada Martin', 'ada@example.fr'),
      accountEntry(2, 'Eve Petit', 'eve@example.fr'),
      accountEntry(3, 'Paul Public', 'paul@example.fr'),
      accountEntry(2, 'Alice Martin', 'eve@example.fr', 'Eve Petit'),
      accountEntry(2, 'Alice Martin', 'alice.martin@example.fr'),
    ]
    expect(collected(entries, ['Alice Martin <eve@example.fr>', ADA])).toEqual([
      [ADA],
      [
        'Eve Petit <eve@example.fr>',
        'Alice Martin <eve@example.fr>',
        'Alice Martin <alice.martin@example.fr>',
      ],
    ])
  })

  it('is told as the entry has it where no account is known', () => {
    expect(collected([], [ADA])).toEqual([[ADA]])
  })
})

describe('the index of a proof', () => {
  it('writes the address beside the name wherever somebody did something', () => {
    const index = indexText(aProof())
    const named = index.split('\n').filter((line) => /Ada Martin|Léa Rédac/.test(line))
    expect(named.length).toBeGreaterThan(20)
    for (const line of named) expect(line).toMatch(/Ada Martin <ada@example\.fr>|Léa Rédac <lea@example\.fr>/)
  })

  it('says what an account was called before, though its renaming is withheld', () => {
    const authors = [['Eve Petit <ada@example.fr>', ADA], [LEA]]
    expect(indexText(aProof({ authors }))).toContain(
      `    ${ADA} — auparavant\u00A0: Eve Petit <ada@example.fr>\n    ${LEA}\n`,
    )
    expect(indexText(aProof({ authors }))).not.toContain('ATTENTION\u00A0: ces comptes')
    expect(indexText(aProof({ authors, language: 'en' }))).toContain(
      `    ${ADA} — before that: Eve Petit <ada@example.fr>\n`,
    )
  })

  it('warns of accounts that had one name, or nearly', () => {
    const authors = [[ADA], ['Ada MARTIN <eve@example.fr>', LEA]]
    expect(indexText(aProof({ authors }))).toContain(
      `ATTENTION\u00A0: ces comptes ont porté un même nom, ou des noms qui se confondent\u00A0:\n    ${ADA}\n    ${LEA}, Ada MARTIN <eve@example.fr>\n`,
    )
  })

  it('does not pass where it leaves out somebody who acted', () => {
    expect(verifyProof(buildProof(aProof()), [])).toMatchObject({ kind: 'checked' })
    expect(verifyProof(buildProof(aProof({ authors: [[ADA]] })), [])).toEqual({
      kind: 'false',
      flaw: { reason: 'form', file: 'proof.json' },
    })
  })
})
