import canonicalize from 'canonicalize'
import { describe, expect, it } from 'vitest'
import { ALGORITHM, hashChange, hashContent } from '#charter/history/hashChange.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import { isToldWhole } from '#charter/proof/proof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { readZip } from '../../support/readZip.ts'
import { writeZip, zipOf } from '../../support/writeZip.ts'
import { aLog } from '../verification/aLog.ts'
import { aProof } from './aProof.ts'

const proof = aProof()
const zip = buildProof(proof)
const files = readZip(zip)
const headOf = (at: number) => {
  const { id, hash } = proof.changes[at] ?? { id: 0, hash: '' }
  return { id, hash }
}

const entries = proof.changes
/** An entry whose hash neither a version nor the end of the proof states. */
const unstated = entries.filter(isToldWhole).filter(({ id }) => ![50, 74, 75, 90].includes(id))

/** Replaces lines of `changes.jsonl` in the proof, by the id of their entry, and updates the sums. */
function withLines(lines: Record<number, object>): Uint8Array {
  const changes = entries.map((entry) => `${canonicalize(lines[entry.id] ?? entry)}\n`)
  return writeZip({ ...files, 'changes.jsonl': changes.join('') })
}

it('holds the versions that were online, the changes and an index', () => {
  expect(Object.keys(files).toSorted()).toEqual([
    'LISEZ-MOI.txt',
    'SHA256SUMS',
    'changes.jsonl',
    'proof.json',
    ...[2, 3].flatMap((number) =>
      ['charte.csv', 'charte.html', 'charte.json', 'charte.txt', 'fragment.html', 'register.json'].map(
        (name) => `versions/${number}/${name}`,
      ),
    ),
  ])
  expect(Object.keys(readZip(buildProof(aProof({ language: 'en' }))))).toContain('README.txt')
})

it('is the same bytes each time', () => {
  expect(buildProof(aProof())).toEqual(zip)
})

it('gives of an entry on an account no more than its place in the chain', () => {
  const lines = (files['changes.jsonl'] ?? '').trim().split('\n')
  expect(lines).toHaveLength(41)
  expect(
    lines.some((line) =>
      /^\{"algorithm":"registre-changes-v3","contentHash":"\w{64}","hash":"\w{64}","id":\d+,"previousHash":"\w{64}","resource":"users"\}$/.test(
        line,
      ),
    ),
  ).toBe(true)
  expect(files['changes.jsonl']).not.toContain('editor')
})

it('withholds with an entry on an account the salt, so that what it says can’t be tried until its hash fits', () => {
  const { changes } = aLog(100, { seed: 10, every: 25 })
  const withheld = entries.filter((entry) => !isToldWhole(entry))
  expect(withheld.length).toBeGreaterThan(0)
  for (const { id, contentHash } of withheld) {
    const change = changes[id - 1]
    if (change === undefined) throw new Error(`There is no entry ${id}`)
    expect(hashContent(change)).toBe(contentHash)
    // Somebody who guesses all of it, but has no salt, or another entry's.
    expect(hashContent({ ...change, salt: '' })).not.toBe(contentHash)
    expect(hashContent({ ...change, salt: changes[id - 2]?.salt ?? '' })).not.toBe(contentHash)
    expect(files['changes.jsonl']).not.toContain(change.salt)
  }
})

describe('checked by itself', () => {
  it('holds, and holds to a head that was noted elsewhere', () => {
    expect(verifyProof(zip, [headOf(0), headOf(20)])).toMatchObject({
      kind: 'checked',
      isIndexJudged: true,
      verdict: { kind: 'intact', from: { id: 49 }, head: { id: 90 }, entries: 41, files: 12 },
    })
  })

  it('does not hold to another head, and says when it does not reach that far', () => {
    const forged = { id: 70, hash: '0'.repeat(64) }
    expect(verifyProof(zip, [forged])).toMatchObject({
      verdict: { kind: 'tampered', flaw: { reason: 'rewritten', anchor: forged } },
    })
    expect(verifyProof(zip, [{ id: 10, hash: 'x' }])).toEqual({
      kind: 'outside',
      head: { id: 10, hash: 'x' },
      from: 49,
      to: 90,
    })
  })

  it.each(Object.keys(files).filter((name) => name !== 'SHA256SUMS'))(
    'names a file that was changed: %s',
    (name) => {
      const changed = { ...files, [name]: `${files[name]} ` }
      const { SHA256SUMS: sums = '' } = files
      const contents = readZip(writeZip(changed))
      expect(contents.SHA256SUMS).not.toBe(sums)
      expect(verifyProof(zipOf({ ...changed, SHA256SUMS: sums }), [])).toEqual({
        kind: 'false',
        flaw: { reason: 'sum', file: name },
      })
      expect(
        verifyProof(zipOf(Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))), []),
      ).toEqual({ kind: 'false', flaw: { reason: 'sum', file: name } })
    },
  )

  it.each([
    [
      'a page',
      'versions/3/charte.html',
      /Charte 3/g,
      'Charte 9',
      { id: 75, reason: 'file', number: 3, file: 'html' },
    ],
    [
      'who published',
      'proof.json',
      /"by": "[^"]+"/,
      '"by": "x"',
      { id: 50, reason: 'publication', number: 2, field: 'by' },
    ],
    ['an entry', 'changes.jsonl', /"Titre 60"/, '"Titre 61"', { reason: 'content' }],
    ['that there was an entry', 'changes.jsonl', /.*"id":60,.*\n/, '', { id: 60, reason: 'gap', next: 61 }],
    ['the last entry', 'changes.jsonl', /.*"id":90,.*\n/, '', { id: 90, reason: 'tail' }],
    [
      'that it was on an account',
      'changes.jsonl',
      /^(\{"algorithm":"[^"]*","contentHash":.*"previousHash":)".{64}"/m,
      `$1"${'0'.repeat(64)}"`,
      { reason: 'link' },
    ],
  ])('finds what was changed with its sum: %s', (_what, name, found, replaced, flaw) => {
    const changed = (files[name] ?? '').replace(found, replaced)
    expect(changed).not.toBe(files[name])
    expect(verifyProof(writeZip({ ...files, [name]: changed }), [])).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'tampered', flaw },
    })
  })

  it.each(unstated)('finds an entry that was forged behind a withheld one: $id', (target) => {
    // The entry is changed and hashed again; the next one is withheld as if it were about an account, and follows it.
    const lie = { ...target, who: 'Eve <eve@example.fr>' }
    const forged = { ...lie, hash: hashChange(lie.previousHash, lie) }
    const id = target.id + 1
    const { hash } = entries.find((entry) => entry.id === id) ?? target
    const contentHash = 'a'.repeat(64)
    const withheld = {
      id,
      algorithm: ALGORITHM,
      resource: 'users',
      contentHash,
      previousHash: forged.hash,
      hash,
    }
    expect(verifyProof(withLines({ [target.id]: forged, [id]: withheld }), [])).toMatchObject({
      verdict: { kind: 'tampered', flaw: { id, reason: 'content' } },
    })
    // It does not help to say that it is of the first form, in which no hash can be checked without the content.
    const unchecked = { ...withheld, algorithm: 'registre-changes-v1' }
    expect(verifyProof(withLines({ [target.id]: forged, [id]: unchecked }), [])).toMatchObject({
      verdict: { kind: 'tampered', flaw: { id, reason: 'algorithm' } },
    })
  })

  it.each(entries.filter(isToldWhole))('finds what was said of an entry hidden: $id', (change) => {
    const { id, algorithm, resource, previousHash, hash } = change
    const withheld = { id, algorithm, resource, contentHash: hashContent(change), previousHash, hash }
    expect(verifyProof(withLines({ [id]: withheld }), [])).toMatchObject({
      verdict: { kind: 'tampered', flaw: { id, reason: 'hidden', resource } },
    })
    expect(verifyProof(withLines({ [id]: { ...withheld, resource: 'users' } }), [])).toMatchObject({
      verdict: { kind: 'tampered', flaw: { id, reason: 'content' } },
    })
  })

  it.each([
    ['another file', { 'versions/9/charte.html': 'x' }, { reason: 'name', file: 'versions/9/charte.html' }],
    [
      'a key that comes twice in a line',
      { 'changes.jsonl': (files['changes.jsonl'] ?? '').replace(/"who":/, '"who":"x","who":') },
      { reason: 'form', file: 'changes.jsonl' },
    ],
    [
      'a key that comes twice in the manifest',
      { 'proof.json': (files['proof.json'] ?? '').replace('"from":', '"from": "2020-01-01",\n    "from":') },
      { reason: 'form', file: 'proof.json' },
    ],
  ])('finds what is said or put beside the chain: %s', (_what, changed, flaw) => {
    expect(changed).not.toEqual(Object.fromEntries(Object.keys(changed).map((name) => [name, files[name]])))
    expect(verifyProof(writeZip({ ...files, ...changed }), [])).toEqual({ kind: 'false', flaw })
  })

  it.each([
    ['how many entries hold', '"entries": 90', '"entries": 900'],
    ['in which form they are', '"sha256 registre', '"md5 registre'],
    ['that they are in an earlier form', 'changes-v3",', 'changes-v1",'],
    ['when the last one was written', '"last": "2026-01-01', '"last": "2027-01-01'],
  ])('finds what the manifest says otherwise: %s', (_what, found, replaced) => {
    const manifest = (files['proof.json'] ?? '').replace(found, replaced)
    expect(manifest).not.toBe(files['proof.json'])
    const flaw = { reason: 'finding', id: 90 }
    expect(verifyProof(writeZip({ ...files, 'proof.json': manifest }), [])).toEqual({ kind: 'false', flaw })
  })

  it('finds that the version is missing that was online when the period began', () => {
    // The proof is intact, but begins with version 3, although version 2 was online until then.
    const cut = aProof({ versions: proof.versions.slice(1), changes: entries.slice(25) })
    expect(verifyProof(buildProof(cut), [])).toEqual({
      kind: 'false',
      flaw: { reason: 'period', from: '2026-01-01' },
    })
  })

  it.each([
    ['whose register it is', /Charte 3/, 'Charte 9'],
    ['who published', /Publiée par.*/, 'Publiée par Eve'],
    ['what a change was', /→ Titre 60/, '→ Titre 61'],
    ['that nothing is wrong', /Rien d’anormal\. Les/, 'Rien à signaler. Les'],
    ['what it proves', /Pas prouvé/, 'Prouvé'],
    ['a line that was added', /$/, 'La CNIL a validé ce dossier.\n'],
    ['a space', /\n\n/, '\n \n'],
    ['all of it', /[^]+/, ''],
    ['a byte order mark before it', /^/, '\uFEFF'],
  ])('finds that the one file that people read was rewritten: %s', (_what, found, replaced) => {
    const index = (files['LISEZ-MOI.txt'] ?? '').replace(found, replaced)
    expect(index).not.toBe(files['LISEZ-MOI.txt'])
    expect(verifyProof(writeZip({ ...files, 'LISEZ-MOI.txt': index }), [])).toEqual({
      kind: 'false',
      flaw: { reason: 'index', file: 'LISEZ-MOI.txt' },
    })
  })

  it.each([
    ['an earlier program, which did not state how it writes the index', /\n  "index": "[^"]*",/, ''],
    ['a newer one', /"index": "[^"]*"/, '"index": "registre-index-v99"'],
  ])('neither passes nor calls forged an index of %s', (_whose, found, replaced) => {
    const manifest = (files['proof.json'] ?? '').replace(found, replaced)
    expect(manifest).not.toBe(files['proof.json'])
    const rewritten = { ...files, 'proof.json': manifest, 'LISEZ-MOI.txt': 'Autres mots.' }
    expect(verifyProof(writeZip(rewritten), [])).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'intact' },
      isIndexJudged: false,
    })
  })

  it('finds a file with two sums', () => {
    const SHA256SUMS = `${'0'.repeat(64)}  LISEZ-MOI.txt\n${files.SHA256SUMS}`
    expect(verifyProof(zipOf({ ...files, SHA256SUMS }), [])).toEqual({
      kind: 'false',
      flaw: { reason: 'form', file: 'SHA256SUMS' },
    })
  })

  it.each([
    ['what is no archive', new TextEncoder().encode('x')],
    ['half of one', zip.slice(0, zip.length / 2)],
    ['another archive', writeZip({ 'a.txt': 'a' })],
    [
      'a proof of a newer kind',
      writeZip({ ...files, 'proof.json': (files['proof.json'] ?? '').replace('proof-v1', 'proof-v2') }),
    ],
  ])('does not take %s for a proof', (_what, bytes) => {
    expect(verifyProof(bytes, [])).toEqual({ kind: 'unreadable' })
  })
})
