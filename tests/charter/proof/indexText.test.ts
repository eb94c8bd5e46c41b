import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { buildProof } from '#charter/proof/buildProof.ts'
import { indexForm, indexText } from '#charter/proof/indexText.ts'
import { isToldWhole } from '#charter/proof/proof.ts'
import { readZip } from '../../support/readZip.ts'
import { everyField } from '../../support/fieldSamples.ts'
import { aProof } from './aProof.ts'

it('says in its index, to somebody who is no programmer, what was online from when to when', () => {
  const index = readZip(buildProof(aProof()))['LISEZ-MOI.txt']
  expect(index).toContain('Registre\u00a0: Charte 3 — data.example.fr')
  expect(index).toContain('Période\u00a0: du 2026-01-01 au 2026-01-31, ces deux jours compris')
  expect(index).toContain(
    'Version 2, en ligne depuis le 2025-12-31 23:50:00 +00:00 et jusqu’au 2026-01-01 00:15:00 +00:00',
  )
  expect(index).toContain(
    'Version 3, en ligne depuis le 2026-01-01 00:15:00 +00:00 et encore à la dernière écriture de ce dossier',
  )
  expect(index).toContain('Rien d’anormal. Les 90 écritures de l’historique')
  expect(index).toMatch(
    /Écriture 51 — 2025-12-31 23:51:00 \+00:00 — Ada Martin <ada@example\.fr> a modifié la rubrique «\u00a0Titre 51\u00a0»\n {4}Titre\u00a0: Titre \d+ → Titre 51\n/,
  )
  // French typography has a no-break space there.
  expect(index?.match(/[a-zéà] [:;?!»]/g)).toBeNull()
})

it('warns in its index of a history that does not hold', () => {
  const finding = { kind: 'tampered', id: 12, reason: 'content', lastGood: { id: 11, hash: 'ab' } } as const
  expect(readZip(buildProof(aProof({ finding, language: 'en' })))['README.txt']).toContain(
    'WARNING: THE HISTORY DOES NOT HOLD.\nFirst bad entry: 12 (content).',
  )
})

it('says from when anything was online, where that is within the period', () => {
  const proof = aProof()
  const [second] = proof.versions
  if (second === undefined) throw new Error('The proof has no version')
  const publication = { ...second.publication, number: 1, at: '2026-01-10T08:00:00.000Z' }
  expect(indexText({ ...proof, versions: [{ ...second, publication }] })).toContain(
    'Avant le 2026-01-10 08:00:00 +00:00, ce registre n’avait encore rien publié.',
  )
  expect(indexText(proof)).not.toContain('encore rien publié')
})

it('has another form whenever anything changes its text, so that no earlier proof is called forged', () => {
  const changes = everyField.map(({ resource, name, before, after }, index) => ({
    id: index + 91,
    at: '2026-01-01T00:31:00.000Z',
    who: 'Ada Martin <ada@example.fr>',
    action: 'update' as const,
    resource,
    recordId: 1,
    before: { name: 'a', [name]: before.stored },
    after: { name: 'a', [name]: after.stored },
    algorithm: 'registre-changes-v3',
    salt: '',
    previousHash: '',
    hash: '',
  }))
  const proof = aProof()
  const digestOf = (language: 'fr' | 'en') =>
    createHash('sha256')
      .update(indexText({ ...proof, changes: [...proof.changes, ...changes], language }))
      .digest('hex')
  // When this fails, the words or the layout of an index changed: give INDEX_FORMS the next numbers, and the hashes here.
  expect({
    form: indexForm(
      proof.changes,
      proof.versions.map(({ publication }) => publication),
    ),
    fr: digestOf('fr'),
    en: digestOf('en'),
  }).toEqual({
    form: 'registre-index-v18',
    fr: '82b3833ffd9c8a645f4baacb839051b75be167f581b0e8496569cf072fff1a77',
    en: '610acaa7ac05a7a010cb016bd965a8f156980ded2715ecb1c17eaf3d7a41de68',
  })
})

it('has no line in its index that somebody typed, nor one that reads backwards', () => {
  const proof = aProof()
  const [second] = proof.versions
  if (second === undefined) throw new Error('The proof has no version')
  const fake = 'Version 9, en ligne depuis le 2020-01-01'
  const BREAKS = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']
  for (const lineBreak of BREAKS) {
    const publication = {
      ...second.publication,
      by: `Ada${lineBreak}${fake} <ada@example.fr>`,
      note: `\u202EVu${lineBreak}${fake}`,
    }
    const changes = proof.changes.map((change) =>
      isToldWhole(change) ? { ...change, who: `Ada${lineBreak}${fake} <ada@example.fr>` } : change,
    )
    const index = indexText({ ...proof, changes, versions: [{ ...second, publication }] })
    const lines = index.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    expect(lines.filter((line) => line.trim().startsWith(fake))).toEqual([])
    expect(lines.length).toBe(index.split('\n').length)
    expect(index).toContain('Note\u00a0: [U+202E]Vu')
    expect(index).not.toMatch(/[\u202A-\u202E\u2066\u2067]/)
  }
})

it('isolates in its index a name that is written from right to left', () => {
  const proof = aProof()
  const [second] = proof.versions
  if (second === undefined) throw new Error('The proof has no version')
  const publication = { ...second.publication, by: 'שרה <sara@example.fr>' }
  expect(indexText({ ...proof, versions: [{ ...second, publication }] })).toContain(
    'Publiée par\u00a0: \u2068שרה <sara@example.fr>\u2069\n',
  )
})
