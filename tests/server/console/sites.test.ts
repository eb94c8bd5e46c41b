import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildProof } from '#charter/proof/buildProof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { findRecentFlaw } from '#server/console/findFlawAtStart.ts'
import { verifyDatabase } from '#server/console/verifyDatabase.ts'
import { gatherProof } from '#server/http/proof/gatherProof.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { readZip } from '../../support/readZip.ts'
import { addSecondSite } from '../../support/secondSite.ts'
import { openFile, tamper } from './livedRegister.ts'

const on = (day: string) => ({ who: 'Ada Martin <ada@example.fr>', at: `${day}T09:30:00.000Z` })
const NOTE = { note: '', newConsent: '' } as const

let folder = ''
let path = ''
let store: OpenStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  path = join(folder, 'registre.sqlite')
  store = await openFile(path)
  return async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})

async function publish(siteId: number, day: string): Promise<unknown> {
  const outcome = await store.publish(NOTE, { siteId }, on(day))
  if (outcome.kind !== 'ok') throw new Error(`Not published: ${JSON.stringify(outcome)}`)
  const { id, number, siteId: site } = outcome.publication
  return { id, number, site }
}

/** Two sites with versions of their own, cookies that they share, and places and orders that they do not. */
async function live(): Promise<void> {
  expect(await publish(1, '2027-01-10')).toEqual({ id: 1, number: 1, site: undefined })
  await addSecondSite(store, on('2027-01-12'))
  const siteLocations = [{ siteId: 2, location: 'application' }]
  await store.updateMany('cookies', [1], { siteLocations }, on('2027-01-13'))
  await store.orderSections(2, [3, 1, 2], on('2027-01-14'))
  expect(await publish(2, '2027-02-10')).toEqual({ id: 2, number: 1, site: 2 })
  await store.updateMany('cookies', [1], { purpose: 'Garder la session.' }, on('2027-03-01'))
  expect(await publish(1, '2027-03-10')).toEqual({ id: 3, number: 2, site: undefined })
  expect(await publish(2, '2027-03-11')).toEqual({ id: 4, number: 2, site: 2 })
}

describe('a register of two sites', () => {
  it('holds, with the versions of each', async () => {
    await live()
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact', renderedOtherwise: [] })
  })

  it('holds at a start, which goes from the last version where there is one site', async () => {
    await publish(1, '2027-01-10')
    await store.updateMany('sites', [1], { platformUrl: 'https://autre.exemple.fr' }, on('2027-01-11'))
    await publish(1, '2027-01-12')
    await store.updateMany('sites', [1], { title: 'Cookies' }, on('2027-01-13'))
    expect(await findRecentFlaw(openEvidence(path), 1_000)).toBeNull()
    await addSecondSite(store, on('2027-01-14'))
    await store.updateMany('cookies', [4], { notes: 'vu' }, on('2027-01-15'))
    expect(await findRecentFlaw(openEvidence(path), 1_000)).toBeNull()
    tamper(path, `update cookies set notes = 'changé' where id = 4`)
    expect(await findRecentFlaw(openEvidence(path), 1_000)).toMatchObject({ reason: 'row', recordId: 4 })
  })

  it('holds, and can be proved, after a site that was only tried was deleted', async () => {
    await publish(1, '2027-01-10')
    await addSecondSite(store, on('2027-01-12'))
    await store.updateMany('cookies', [3], { purpose: 'Autre.', siteIds: [1, 2] }, on('2027-01-13'))
    await publish(1, '2027-01-14')
    expect(await store.delete('sites', 2, null, on('2027-01-15'))).toMatchObject({ kind: 'ok' })
    expect(await findRecentFlaw(openEvidence(path), 1_000)).toBeNull()
    const period = { from: '2027-01-12', to: '2027-01-31', timeZone: 'Indian/Reunion' }
    const gathered = await gatherProof(store, { period, language: 'fr' }, '2028-01-01T00:00:00.000Z')
    if (gathered.kind !== 'ok') throw new Error('There is no proof')
    expect(gathered.proof.site).toBe(1)
    expect(verifyProof(buildProof(gathered.proof), [])).toMatchObject({ verdict: { kind: 'intact' } })
  })

  it('proves what comes after a version of a site whose address changed', async () => {
    await store.updateMany('sites', [1], { platformUrl: 'https://autre.exemple.fr' }, on('2027-01-09'))
    await publish(1, '2027-01-10')
    await store.updateMany('sites', [1], { title: 'Cookies' }, on('2027-01-13'))
    const period = { from: '2027-01-12', to: '2027-01-31', timeZone: 'Indian/Reunion' }
    const gathered = await gatherProof(store, { period, language: 'fr' }, '2028-01-01T00:00:00.000Z')
    if (gathered.kind !== 'ok') throw new Error('There is no proof')
    expect(verifyProof(buildProof(gathered.proof), [])).toMatchObject({ verdict: { kind: 'intact' } })
  })

  it('freezes of a version what its site has', async () => {
    await live()
    const second = await store.frozenRegister(2)
    expect(second).toMatchObject({
      register: {
        site: { id: 2, slug: 'transport-exemple-fr' },
        cookies: [
          { id: 1, location: 'application' },
          { id: 2, location: 'front et back office' },
        ],
        sections: [{ id: 3 }, { id: 1 }, { id: 2 }].map(({ id }) => ({ id })),
      },
    })
    const first = await store.frozenRegister(3)
    expect(first).toMatchObject({
      register: { cookies: [{ id: 1, location: 'front et back office' }, {}, {}, {}] },
    })
    expect(first.kind === 'ok' && 'slug' in first.register.site).toBe(false)
  })

  it('does not hold with a version of one site that froze another register', async () => {
    await live()
    tamper(path, `update cookies set "siteIds" = '[1]', "siteKey" = ',1,' where id = 2`)
    expect(await verifyDatabase(path, [])).toMatchObject({
      kind: 'tampered',
      flaw: { reason: 'row', resource: 'cookies', recordId: 2, field: 'siteIds' },
    })
  })

  it('proves each site by itself, in any period', async () => {
    await live()
    const proofOf = async (siteId: number, from: string, to: string) => {
      const period = { from, to, timeZone: 'Indian/Reunion' }
      const gathered = await gatherProof(
        store,
        { period, language: 'fr', siteId },
        '2028-01-01T00:00:00.000Z',
      )
      if (gathered.kind !== 'ok') return gathered
      const zip = buildProof(gathered.proof)
      const verdict = verifyProof(zip, [])
      const versions = Object.keys(readZip(zip)).filter((name) => name.endsWith('charte.html'))
      return { verdict, versions, index: readZip(zip)['LISEZ-MOI.txt'] }
    }
    for (const [siteId, from, to, versions] of [
      [1, '2027-01-01', '2027-12-31', ['versions/1/charte.html', 'versions/2/charte.html']],
      [2, '2027-01-01', '2027-12-31', ['versions/1/charte.html', 'versions/2/charte.html']],
      [1, '2027-03-01', '2027-12-31', ['versions/1/charte.html', 'versions/2/charte.html']],
      [2, '2027-03-11', '2027-12-31', ['versions/1/charte.html', 'versions/2/charte.html']],
      [2, '2027-03-12', '2027-12-31', ['versions/2/charte.html']],
    ] as const) {
      const proof = await proofOf(siteId, from, to)
      expect(proof, `${siteId} ${from}`).toMatchObject({
        verdict: { kind: 'checked', verdict: { kind: 'intact' }, isIndexJudged: true },
        versions,
      })
    }
    expect(await proofOf(2, '2027-01-01', '2027-01-31')).toMatchObject({
      kind: 'noSuchVersion',
      nearest: [1],
    })
    expect(await proofOf(1, '2027-01-01', '2027-12-31')).toMatchObject({
      index: expect.stringMatching(
        /a ajouté le site transport\.exemple\.fr[^]*a publié la version 1 \(n°\u00A02\)/,
      ),
    })
  })

  it('is put back to a version of one site without taking anything from the other', async () => {
    await live()
    await store.updateMany('cookies', [2], { siteIds: [1] }, on('2027-04-01'))
    await store.delete('cookies', 4, null, on('2027-04-02'))
    expect(await store.restorePublication(2, {}, on('2027-04-03'))).toMatchObject({ kind: 'ok' })
    const { cookies } = await store.register(2)
    expect(cookies.map(({ id, location }) => [id, location])).toEqual([
      [1, 'application'],
      [2, 'front et back office'],
    ])
    expect((await store.register(1)).cookies.map(({ id }) => id)).toEqual([1, 2, 3])
    expect((await store.register(1)).cookies[0]).toMatchObject({ location: 'front et back office' })
    expect(await verifyDatabase(path, [])).toMatchObject({ kind: 'intact' })
  })

  it('publishes nothing of a site that is archived, whose charter stays online', async () => {
    await live()
    await store.updateMany('sites', [2], { archived: 'yes' }, on('2027-04-01'))
    await store.updateMany('cookies', [1], { purpose: 'Autre.' }, on('2027-04-02'))
    expect(await store.publish(NOTE, { siteId: 2 }, on('2027-04-03'))).toEqual({ kind: 'archived' })
    expect(await store.lastPublication(2)).toMatchObject({ number: 2 })
  })

  it('keeps a site that published, and its address', async () => {
    await live()
    expect(await store.delete('sites', 2, null, on('2027-04-01'))).toEqual({
      kind: 'siteKept',
      reason: 'published',
    })
    expect(await store.updateMany('sites', [2], { slug: 'bus' }, on('2027-04-01'))).toEqual({
      kind: 'slugPublished',
    })
  })
})
