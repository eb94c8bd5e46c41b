import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compress } from '#server/site/sendCached.ts'
import { startApi } from './startApi.ts'
import { SECOND, startCharter, type StartedCharter } from './startCharter.ts'

let started: StartedCharter
const get = (path: string, init?: RequestInit) => started.get(path, init)
const textOf = async (path: string) => (await get(path)).text()

/** Starts the pages with a first version, and counts how often a frozen fragment is read. */
async function startCounting(hold: Promise<void> = Promise.resolve()) {
  const reads = { count: 0 }
  const counting = await startCharter((store) => ({
    async frozenFile(number, name) {
      if (name === 'fragment') {
        reads.count += 1
        if (reads.count > 1) await hold
      }
      return store.frozenFile(number, name)
    },
  }))
  await counting.publish()
  return { ...counting, reads }
}

describe('a fragment for where it lands', () => {
  beforeEach(async () => {
    started = await startCharter()
    await started.publish()
    return () => started.close()
  })

  it.each([
    [
      '?style=dsfr',
      '<h2>Charte cookies</h2>',
      '<div class="fr-table fr-table--bordered fr-table--multiline">',
    ],
    ['?heading=4', '<h4>Charte cookies</h4>', '<section class="table cookies" tabindex="0"'],
    ['?prefix=charte-', '<h2>Charte cookies</h2>', '<tr id="charte-cookie-1">'],
    ['?style=neutral&heading=3&prefix=x', '<h3>Charte cookies</h3>', '<tr id="xcookie-1">'],
    ['?utm_source=a&style=dsfr', '<h2>Charte cookies</h2>', '<div class="fr-table__wrapper">'],
  ])('is at /charte/fragment%s, and at the same of a version', async (query, heading, table) => {
    const answer = await get(`/charte/fragment${query}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await answer.text()
    expect(html).toContain(heading)
    expect(html).toContain(table)
    expect(await textOf(`/charte/versions/1/fragment${query}`)).toBe(html)
  })

  it('is the frozen one, to the byte, where nothing is asked for', async () => {
    const html = await textOf('/charte/fragment?utm_source=a')
    expect(html).toMatch(/^<article class="charter" lang="fr">\n<h1>/)
    const version = await started.store.publication(1)
    expect(version.kind === 'ok' && version.publication.sha256.fragment).toBe(
      createHash('sha256').update(html).digest('hex'),
    )
  })

  it.each([
    'style=bootstrap',
    'style=',
    'style=dsfr&style=neutral',
    'heading=1',
    'heading=5',
    'heading=02',
    'heading=2.0',
    'prefix=1a',
    'prefix=A',
    'prefix=a_b',
    'prefix=%22%3E%3Cscript%3E',
    'prefix=abcdefghijklmnopqrstu',
  ])('is refused where there is none such, with what there is: %s', async (query) => {
    for (const path of ['/charte/fragment', '/charte/versions/1/fragment']) {
      const answer = await get(`${path}?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('style=dsfr ou neutral, heading=2, 3 ou 4')
    }
  })

  it('is nothing that other files know', async () => {
    expect((await get('/charte?style=bootstrap')).status).toBe(200)
  })

  it('is kept by caches as long as what is online, checked with its own tag', async () => {
    for (const path of ['/charte/fragment?style=dsfr', '/charte/versions/1/fragment?style=dsfr']) {
      const answer = await get(path)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300')
      expect(answer.headers.has('last-modified')).toBe(false)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      const etag = answer.headers.get('etag') ?? ''
      const hash = createHash('sha256').update(await answer.text())
      expect(etag).toBe(`"${hash.digest('hex')}"`)
      expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    }
  })

  it('is compressed for whoever takes Brotli', async () => {
    const answer = await get('/charte/fragment?style=dsfr', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    const body = brotliDecompressSync(Buffer.from(await answer.arrayBuffer()))
    expect(body.toString()).toBe(await textOf('/charte/fragment?style=dsfr'))
  })

  it('is that of the next version once it is published', async () => {
    expect(await textOf('/charte/fragment?style=dsfr')).toContain('sessionid')
    await started.rename('sid')
    await started.publish(SECOND)
    expect(await textOf('/charte/fragment?style=dsfr')).not.toContain('sessionid')
    expect(await textOf('/charte/versions/1/fragment?style=dsfr')).toContain('sessionid')
  })

  it('is led to by a day, in the same form', async () => {
    await started.rename('sid')
    await started.publish(SECOND)
    const answer = await get('/charte/fragment?at=2027-03-02&style=dsfr&prefix=c-')
    expect(answer.headers.get('location')).toBe('/charte/versions/1/fragment?style=dsfr&heading=2&prefix=c-')
  })

  it('is not there for a version that is not', async () => {
    const answer = await get('/charte/versions/7/fragment?style=dsfr')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Cette version de la charte n’existe pas.')
  })
})

it('is made of the frozen fragment, whatever the program would render today', async () => {
  const older = '<article class="charter" lang="fr">\n<h1>Ce qui fut publié</h1>\n</article>'
  const upgraded = await startCharter((store) => ({
    frozenFile: (number, name) =>
      name === 'fragment' ? Promise.resolve(new TextEncoder().encode(older)) : store.frozenFile(number, name),
  }))
  await upgraded.publish()
  expect(await (await upgraded.get('/charte/fragment?heading=3')).text()).toBe(
    '<article class="charter" lang="fr" data-ng-non-bindable="">\n<h3>Ce qui fut publié</h3>\n</article>',
  )
  await upgraded.close()
})

describe('how many are kept', () => {
  it('is six, so that made-up prefixes fill no memory', async () => {
    const { get, reads, close } = await startCounting()
    const ask = async (prefix: string) => (await get(`/charte/fragment?prefix=${prefix}`)).text()
    await ask('a')
    const first = reads.count
    await ask('a')
    expect(reads.count).toBe(first)
    for (const prefix of ['b', 'c', 'd', 'e', 'f']) await ask(prefix)
    await ask('a')
    expect(reads.count).toBe(first + 5)
    await ask('g')
    await ask('b')
    expect(reads.count).toBe(first + 6)
    await ask('a')
    expect(reads.count).toBe(first + 7)
    await close()
  })
})

it('lets twenty wait and no more, while the page goes on', async () => {
  let release = () => {}
  const { get, close } = await startCounting(new Promise((resolve) => (release = resolve)))
  const waiting = Array.from({ length: 20 }, (_, index) => get(`/charte/fragment?prefix=a${index}`))
  // The request that comes after them has looked at what is online as often as they have.
  const refused = await get('/charte/fragment?prefix=b')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(await refused.text()).toContain('Réessayez dans quelques secondes.')
  expect((await get('/charte')).status).toBe(200)
  expect((await get('/charte/fragment')).status).toBe(200)
  release()
  const answers = await Promise.all(waiting)
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect((await get('/charte/fragment?prefix=b')).status).toBe(200)
  await close()
})

describe('the draft', () => {
  it('has its fragment too, as it is or for where it lands', async () => {
    const api = await startApi()
    const plain = await api.send('GET', '/api/draft/charte/fragment')
    expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(plain.body).toMatch(/^<article class="charter" lang="fr">\n<h1>/)
    const adapted = await api.send('GET', '/api/draft/charte/fragment?style=dsfr&heading=3&prefix=c-')
    expect(adapted.body).toMatch(/^<article class="charter" lang="fr" data-ng-non-bindable="">\n<h3>/)
    expect(adapted.body).toContain('<table id="c-category-1">')
  })

  it.each(['style=x', 'other=1', 'heading=7'])('refuses %s', async (query) => {
    const { status, body } = await (await startApi()).send('GET', `/api/draft/charte/fragment?${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ args: { parameter: query.split('=')[0] } })
  })
})

describe('a fragment on a server that knows its public address', () => {
  const WAY = ' – <a href="https://cookies.example.fr/charte/versions">Voir toutes les versions</a></p>'

  async function startKnown(
    pageNotes: 'yes' | 'no',
    publicUrl: string | null = 'https://cookies.example.fr',
  ) {
    started = await startCharter(() => ({}), compress, publicUrl)
    await started.store.updateMany('sites', [1], { pageNotes }, { who: 'local', at: SECOND })
    await started.publish(SECOND)
  }
  afterEach(() => started.close())
  const frozen = async () =>
    new TextDecoder().decode((await started.store.frozenFile(1, 'fragment')) ?? undefined)

  it('leads to all versions from where it states its own, and is else what was frozen', async () => {
    await startKnown('yes')
    const answer = await get('/charte/fragment')
    const html = await answer.text()
    expect(html).toContain(`Mise en ligne\u00A0: <time datetime="2027-03-03">3 mars 2027</time>${WAY}`)
    expect(html.replace(WAY, '</p>')).toBe(await frozen())
    expect(answer.headers.get('etag')).toBe(`"${createHash('sha256').update(html).digest('hex')}"`)
    expect(answer.headers.has('last-modified')).toBe(false)
    for (const query of ['?style=dsfr', '?heading=3&prefix=x'])
      for (const path of ['/charte/fragment', '/charte/versions/1/fragment'])
        expect(await textOf(path + query)).toContain(WAY)
  })

  it('is what was frozen, to the byte, at the address of its version', async () => {
    await startKnown('yes')
    expect(await textOf('/charte/versions/1/fragment')).toBe(await frozen())
  })

  it('leads nowhere where it states nothing of itself, or where the server knows no address', async () => {
    await startKnown('no')
    expect(await textOf('/charte/fragment')).toBe(await frozen())
    await started.close()
    await startKnown('yes', null)
    expect(await textOf('/charte/fragment')).toBe(await frozen())
    expect(await textOf('/charte/fragment?heading=3')).not.toContain('/charte/versions')
  })
})
