import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildProof } from '#charter/proof/buildProof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { freezeRegister } from '#charter/publication/freezeRegister.ts'
import { publishedFacts } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import { gatherProof } from '#server/http/proof/gatherProof.ts'
import { appendChanges, selectHead } from '#server/storage/changes.ts'
import { readRegister } from '#server/storage/readRegister.ts'
import { reportDatabase } from '#server/console/verifyReport.ts'
import { sentencesFor } from '#server/process/sentences.ts'
import { AUTHOR, type LivedRegister, livedRegister, openFile, writeDirectly } from './livedRegister.ts'

// Somebody changes the register by SQL, publishes with a program that does not look, and changes it back.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: LivedRegister
beforeAll(async () => {
  register = await livedRegister()
})
afterAll(() => register.remove())

/** Publishes version 3 from another register than the one that there is, with files and hashes that fit. */
async function publishFalsely(path: string, forge: (register: Register) => Register): Promise<void> {
  await writeDirectly(path, async (transaction) => {
    const [head] = await selectHead(transaction, [])
    if (head === undefined) throw new Error('The register has no history')
    const [number, { at, who: by }] = [3, AUTHOR]
    const { contents, sha256 } = freezeRegister(forge(await readRegister(transaction, 1)), {
      number,
      at,
      head,
    })
    const counts = { added: 0, changed: 1, removed: 0 }
    const facts = {
      number,
      at,
      by,
      note: '',
      newConsent: '' as const,
      findings: null,
      ...counts,
      head,
      sha256,
    }
    await transaction
      .insertInto('publications')
      .values({
        id: number,
        number,
        siteId: 1,
        at,
        by,
        note: '',
        newConsent: '',
        findings: '',
        ...counts,
        headId: head.id,
        headHash: head.hash,
        sha256: JSON.stringify(sha256),
      })
      .execute()
    const files = Object.entries(contents).map(([name, content = new Uint8Array()], index) => ({
      id: 15 + index,
      publicationId: number,
      name,
      content,
    }))
    for (const file of files) await transaction.insertInto('publication_files').values(file).execute()
    await appendChanges(transaction, 'publications', AUTHOR, [
      { action: 'publish', recordId: number, before: null, after: publishedFacts({ id: number, ...facts }) },
    ])
  })
}

type Part = 'cookies' | 'providers' | 'categories' | 'sections'

/** Changes fields of one record of a frozen register. */
function changed(part: Part, id: number, fields: object) {
  return (register: Register): Register => ({
    ...register,
    [part]: register[part].map((record) => (record.id === id ? { ...record, ...fields } : record)),
  })
}

const FORGERIES: [what: string, forge: (register: Register) => Register, flaw: object][] = [
  [
    'a purpose',
    changed('cookies', 1, { purpose: 'x' }),
    { resource: 'cookies', recordId: 1, field: 'purpose' },
  ],
  [
    'a lifetime',
    changed('cookies', 2, { lifetime: 'P1D' }),
    { resource: 'cookies', recordId: 2, field: 'lifetime' },
  ],
  [
    'a status',
    changed('cookies', 4, { status: 'retired' }),
    { resource: 'cookies', recordId: 4, field: 'status' },
  ],
  [
    'a place',
    changed('cookies', 3, { position: 50 }),
    { resource: 'cookies', recordId: 3, field: 'position' },
  ],
  [
    'a note that nobody sees',
    changed('cookies', 3, { notes: 'x' }),
    { resource: 'cookies', recordId: 3, field: 'notes' },
  ],
  [
    'a provider',
    changed('providers', 1, { country: 'FR' }),
    { resource: 'providers', recordId: 1, field: 'country' },
  ],
  [
    'a category',
    changed('categories', 1, { consent: 'required' }),
    { resource: 'categories', recordId: 1, field: 'consent' },
  ],
  [
    'a section',
    changed('sections', 1, { body: '<p>x</p>' }),
    { resource: 'sections', recordId: 1, field: 'body' },
  ],
  [
    'the site',
    (register) => ({ ...register, site: { ...register.site, controller: 'x' } }),
    { resource: 'sites', recordId: 1, field: 'controller' },
  ],
  [
    'a record left out',
    (register) => ({ ...register, cookies: register.cookies.filter(({ id }) => id !== 2) }),
    { resource: 'cookies', recordId: 2, field: 'id' },
  ],
  [
    'a record added',
    (register) => ({
      ...register,
      cookies: register.cookies.flatMap((cookie) =>
        cookie.id === 2 ? [cookie, { ...cookie, id: 88 }] : [cookie],
      ),
    }),
    { resource: 'cookies', recordId: 88, field: 'id' },
  ],
]

const LATER = '2027-01-01T00:00:00.000Z'

async function proofOf(path: string, from: string) {
  const store = await openFile(path)
  try {
    const gathered = await gatherProof(
      store,
      { period: { from, to: from, timeZone: 'UTC' }, language: 'en' },
      LATER,
    )
    if (gathered.kind !== 'ok') throw new Error('There is no proof')
    return gathered.proof
  } finally {
    await store.close()
  }
}

describe('a version that was published of a register that somebody changed meanwhile', () => {
  it.each(FORGERIES)('is found in the register and in its proof: %s', async (_what, forge, flaw) => {
    const path = register.tampered('')
    await publishFalsely(path, forge)
    const found = { reason: 'frozen', number: 3, ...flaw }
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'tampered', flaw: found })
    const proof = await proofOf(path, '2026-11-24')
    expect(proof.finding).toMatchObject({ kind: 'tampered', reason: 'frozen' })
    const cleanFinding = {
      kind: 'intact',
      entries: proof.changes.at(-1)?.id ?? 0,
      first: AUTHOR.at,
      last: AUTHOR.at,
    } as const
    expect(verifyProof(buildProof({ ...proof, finding: cleanFinding }), [], nativeSha256)).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'tampered', flaw: found },
    })
  })

  it('is found intact where nobody did', async () => {
    const path = register.tampered('')
    await publishFalsely(path, (same) => same)
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', renderedOtherwise: [] })
    const proof = await proofOf(path, '2026-11-24')
    expect(proof.finding).toMatchObject({ kind: 'intact' })
    expect(verifyProof(buildProof(proof), [], nativeSha256)).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'intact', renderedOtherwise: [] },
    })
  })
})

it('notes a version that this program would render otherwise, and does not call it tampered with', async () => {
  const verdict = await verifyDatabase(register.path, [])
  if (verdict?.kind !== 'intact') throw new Error('The register is not intact')
  const report = reportDatabase(
    register.path,
    { ...verdict, renderedOtherwise: [1, 2] },
    sentencesFor('en_GB.UTF-8'),
  )
  expect(report.exitCode).toBe(0)
  expect(report.lines.at(-1)).toContain(
    'note      v1, v2: this version of the program would render other files',
  )
})
