import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { buildProof } from '#charter/proof/buildProof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { listStaticFiles } from '#server/http/charter/listStaticFiles.ts'
import { gatherProof } from '#server/http/proof/gatherProof.ts'
import { readZip } from '../../support/readZip.ts'
import { SECOND, startCharter, type StartedCharter } from './startCharter.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: SECOND }
const english = (field: string, text: string) => ({ language: 'en', field, text, source: null })

let started: StartedCharter
/** A version in French, then one in both languages. */
beforeEach(async () => {
  started = await startCharter()
  await started.publish()
  const { store } = started
  await store.updateMany(
    'sites',
    [1],
    { languages: ['en'], translations: [english('title', 'Cookies')] },
    AUTHOR,
  )
  await store.updateMany('cookies', [1], { translations: [english('purpose', 'Stay signed in.')] }, AUTHOR)
  await started.publish(SECOND)
  return () => started.close()
})
const get = (path: string) => started.get(path)
const textOf = async (path: string) => (await get(path)).text()
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())
const draft = async (language?: string) => assembleCharter(await started.store.register(), { language })

describe('a charter in two languages', () => {
  it('has a page of each, byte for byte as previewed', async () => {
    const charter = await draft('en')
    expect(await textOf('/charte')).toBe(renderHtml(await draft()))
    expect(await textOf('/charte/en')).toBe(renderHtml(charter))
    expect(await textOf('/charte/en/fragment')).toBe(renderFragment(charter))
    expect(await textOf('/charte/en.txt')).toBe(renderText(charter))
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf('/charte/en.csv'))).toBe(
      renderCsv(charter),
    )
    expect(await textOf('/charte/en/versions/2')).toBe(renderHtml(charter))
    expect(renderHtml(charter)).toContain('Stay signed in.')
  })

  it('has one number, and a hash of each page', async () => {
    const found = await started.store.versionOf(1, 2)
    if (found.kind !== 'ok') throw new Error('It was published')
    const { sha256 } = found.publication
    for (const [file, path] of [
      ['html', '/charte'],
      ['html.en', '/charte/en'],
      ['fragment.en', '/charte/en/fragment'],
      ['text.en', '/charte/en.txt'],
      ['csv.en', '/charte/en.csv'],
    ] as const)
      expect(
        createHash('sha256')
          .update(await bytesOf(path))
          .digest('hex'),
      ).toBe(sha256[file])
    const { headers } = await get('/charte/en')
    expect(headers.get('etag')).toBe(`"${sha256['html.en']}"`)
    expect(headers.get('cache-control')).toBe((await get('/charte')).headers.get('cache-control'))
    expect(await textOf('/charte/versions')).toContain(
      `<p><a lang="en" hreflang="en" href="/charte/en/versions/2">English</a> <code>${sha256['html.en']}</code></p>`,
    )
  })

  it('has all of them in its JSON, which has one address', async () => {
    expect(await (await get('/charte.json')).json()).toMatchObject({
      charter: { language: 'fr' },
      translations: { en: { language: 'en', title: 'Cookies' } },
    })
    expect((await get('/charte/en.json')).status).toBe(404)
  })

  it.each(['/charte/en/versions/1', '/charte/de', '/charte/en/versions/1.txt', '/charte/fr', '/charte/xyz'])(
    'has nothing at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('is found at a day in its language', async () => {
    expect((await get('/charte/en?at=2027-03-04')).headers.get('location')).toBe('/charte/en/versions/2')
  })

  it('gives a fragment of each for another site', async () => {
    const answer = await get('/charte/en/fragment?style=dsfr')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Stay signed in.')
  })

  it('leaves the version from before as it was, and takes English away with its language', async () => {
    const before = await textOf('/charte/versions/1')
    expect(before).not.toContain('hreflang')
    await started.store.updateMany('sites', [1], { languages: [] }, AUTHOR)
    await started.publish('2027-03-05T10:00:00.000Z')
    expect((await get('/charte/en')).status).toBe(404)
    expect((await get('/charte/en/versions/2')).status).toBe(200)
    expect(await textOf('/charte/versions/1')).toBe(before)
    // Nothing that was typed is lost: it comes back with the language.
    await started.store.updateMany('sites', [1], { languages: ['en'] }, AUTHOR)
    expect(renderHtml(await draft('en'))).toContain('Stay signed in.')
  })

  it('has the same addresses on a static host', async () => {
    const files = new Map<string, Uint8Array>()
    for await (const { path, body } of listStaticFiles(started.store, { id: 1, slug: undefined })) {
      files.set(path, body)
    }
    expect(files.get('charte/en/index.html')).toEqual(await bytesOf('/charte/en'))
    expect([...files.keys()].filter((path) => path.includes('/en'))).toEqual([
      'charte/en/index.html',
      'charte/en/fragment/index.html',
      'charte/en.txt',
      'charte/en.csv',
      'charte/en/versions/2/index.html',
      'charte/en/versions/2/fragment/index.html',
      'charte/en/versions/2.txt',
      'charte/en/versions/2.csv',
    ])
  })

  it('is proved whole: each of its files is in the archive, and no other passes for it', async () => {
    const period = { from: '2027-03-01', to: '2027-03-31', timeZone: 'Europe/Paris' }
    const query = { period, language: 'fr', siteId: 1 } as const
    const gathered = await gatherProof(started.store, query, '2031-01-01T09:30:00.000Z')
    if (gathered.kind !== 'ok') throw new Error('There are versions')
    const zip = buildProof(gathered.proof)
    expect(verifyProof(zip, [])).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'intact' },
      isIndexJudged: true,
    })
    expect(Object.keys(readZip(zip)).filter((name) => name.includes('.en.'))).toEqual([
      'versions/2/charte.en.html',
      'versions/2/fragment.en.html',
      'versions/2/charte.en.txt',
      'versions/2/charte.en.csv',
    ])
    const [, second] = gathered.proof.versions
    if (second === undefined) throw new Error('There are two')
    const forged = { ...second, files: { ...second.files, 'html.en': new TextEncoder().encode('Other') } }
    const versions = gathered.proof.versions.map((version) => (version === second ? forged : version))
    expect(verifyProof(buildProof({ ...gathered.proof, versions }), [])).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'tampered' },
    })
  })
})
