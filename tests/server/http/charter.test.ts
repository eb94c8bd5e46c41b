import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { beforeEach, describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { FIRST, SECOND, startCharter, type StartedCharter } from './startCharter.ts'

const STYLE_HASH = createHash('sha256').update(STYLE_SHEET).digest('base64')
const charter = assembleCharter(publishableStarter)

let started: StartedCharter
beforeEach(async () => {
  started = await startCharter()
  return () => started.close()
})
const get = (path: string, init?: RequestInit) => started.get(path, init)
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('before a first version', () => {
  it.each(['/charte', '/charte.txt', '/charte.json', '/charte/versions', '/charte/versions/1'])(
    'says so at %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('Aucune charte n’est publiée ici pour l’instant.')
    },
  )

  it('does not show what is being written', async () => {
    expect(await (await get('/charte')).text()).not.toContain('Opendatasoft')
  })
})

describe('what is online', () => {
  beforeEach(() => started.publish())

  it.each([
    ['/charte', 'text/html; charset=utf-8', renderHtml(charter)],
    ['/charte/fragment', 'text/html; charset=utf-8', renderFragment(charter)],
    ['/charte.txt', 'text/plain; charset=utf-8', renderText(charter)],
    ['/charte.csv', 'text/csv; charset=utf-8', renderCsv(charter)],
    ['/charte.csv?sep=,', 'text/csv; charset=utf-8', renderCsv(charter, ',')],
  ])('is at %s, byte for byte as it was previewed', async (path, type, expected) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect((await bytesOf(answer)).equals(Buffer.from(expected))).toBe(true)
  })

  it('states with each version where the history ended, so that an archive of the list keeps it', async () => {
    await started.rename('sid')
    await started.publish(SECOND)
    const html = await (await get('/charte/versions')).text()
    const heads = [2, 1].map(async (number) => {
      const version = await started.store.publication(number)
      return version.kind === 'ok' ? `${version.publication.head.id}:${version.publication.head.hash}` : ''
    })
    const label =
      'Fin de l’historique du registre juste avant elle (numéro de l’écriture et empreinte)\u00A0:'
    const stated = [...html.matchAll(/<p>(Fin [^<]*) <code>([^<]*)<\/code><\/p>/g)]
    expect(stated.map(([, said]) => said)).toEqual([label, label])
    expect(stated.map(([, , head]) => head)).toEqual(await Promise.all(heads))
    expect(stated[1]?.[2]).toMatch(/^10:[0-9a-f]{64}$/)
  })

  it('is at /charte.json for programs, without what is internal', async () => {
    const answer = await get('/charte.json')
    expect(answer.headers.get('content-type')).toBe('application/json')
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ number: 1, publishedAt: FIRST, history: { entry: 10 } })
    expect(text).not.toContain('Ada')
    expect(text).not.toContain('Pour mémoire')
  })

  it.each(['/charte', '/charte.txt', '/charte.csv', '/charte.json', '/charte/fragment', '/charte/versions'])(
    'may be kept by caches, for a minute, and is checked with its tag: %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300')
      expect(answer.headers.get('last-modified')).toBe('Mon, 01 Mar 2027 10:00:00 GMT')
      const etag = answer.headers.get('etag') ?? ''
      expect(etag).toBe(
        `"${createHash('sha256')
          .update(await bytesOf(answer))
          .digest('hex')}"`,
      )
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(path, { headers: { 'if-none-match': known } })
        expect(again.status, known).toBe(304)
        expect(await again.text()).toBe('')
        expect(again.headers.get('etag')).toBe(etag)
        expect(again.headers.has('content-length')).toBe(false)
      }
      const headers = { 'if-none-match': '"other"', 'if-modified-since': 'Mon, 01 Mar 2027 10:00:00 GMT' }
      expect((await get(path, { headers })).status).toBe(200)
    },
  )

  it.each([
    ['Mon, 01 Mar 2027 10:00:00 GMT', 304],
    ['Tue, 02 Mar 2027 10:00:00 GMT', 200],
    ['Mon, 01 Mar 2027 09:59:59 GMT', 200],
    ['yesterday', 200],
  ])('is sent again if it changed since: %s', async (since, status) => {
    expect((await get('/charte', { headers: { 'if-modified-since': since } })).status).toBe(status)
  })

  it('is compressed for whoever takes Brotli', async () => {
    const answer = await get('/charte', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('vary')).toBe('accept-encoding')
    const body = await bytesOf(answer)
    expect(answer.headers.get('content-length')).toBe(String(body.byteLength))
    expect(brotliDecompressSync(body).toString()).toBe(renderHtml(charter))
  })

  it('answers HEAD as GET, without the body', async () => {
    const [head, whole] = [await get('/charte', { method: 'HEAD' }), await get('/charte')]
    expect(await head.text()).toBe('')
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
  })

  it.each(['/charte', '/charte.json', '/charte/fragment', '/charte/versions'])(
    'runs nothing, fetches nothing and leaves no cookie: %s',
    async (path) => {
      const answer = await get(path)
      const policy = answer.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'self' https://data.regionreunion.com")
      expect(answer.headers.has('set-cookie')).toBe(false)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(await answer.text()).not.toMatch(/<script|\son\w+=|<link|src=/i)
    },
  )

  it('may style itself by its own sheet, named by its hash', async () => {
    const policy = (await get('/charte')).headers.get('content-security-policy')
    expect(policy).toContain(`style-src 'sha256-${STYLE_HASH}'`)
  })

  it('may stand in a frame of the sites that the register names', async () => {
    const embeddingSites = 'https://www.example.fr/\nhttp://intranet.example.fr:8080'
    await started.store.updateMany('sites', [1], { embeddingSites }, { who: 'local', at: SECOND })
    await started.publish(SECOND)
    expect((await get('/charte')).headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://data.regionreunion.com https://www.example.fr http://intranet.example.fr:8080",
    )
  })

  it('stays what it is while the register changes', async () => {
    await started.rename('sid')
    expect(await (await get('/charte')).text()).toBe(renderHtml(charter))
  })

  it('stays as it was frozen when the program renders otherwise', async () => {
    const older = renderHtml(charter).replace('</style>', 'p { color: black }</style>')
    const upgraded = await startCharter((store) => ({
      frozenFile: (number, name) =>
        name === 'html' ? Promise.resolve(new TextEncoder().encode(older)) : store.frozenFile(number, name),
    }))
    await upgraded.publish()
    const answer = await upgraded.get('/charte')
    expect(await answer.text()).toBe(older)
    const style = createHash('sha256').update(`${STYLE_SHEET}p { color: black }`).digest('base64')
    expect(answer.headers.get('content-security-policy')).toContain(`'sha256-${style}'`)
  })
})

describe('a version', () => {
  beforeEach(() => started.publishTwice())

  it.each(['', '.txt', '.csv', '.json', '/fragment'])(
    'never changes and may be kept for ever: %s',
    async (rest) => {
      const answer = await get(`/charte/versions/1${rest}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('last-modified')).toBe('Mon, 01 Mar 2027 10:00:00 GMT')
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      expect(answer.headers.get('link')).toBe('</charte>; rel="canonical"')
      expect(await answer.text()).toContain('sessionid')
      expect(await (await get(`/charte/versions/2${rest}`)).text()).toContain('sid')
    },
  )

  it.each([
    ['2027-03-02', '/charte/versions/1'],
    ['2027-03-03', '/charte/versions/2'],
    ['2027-03-03T14:29:59.999Z', '/charte/versions/1'],
    ['2027-03-03T18:30:00%2B04:00', '/charte/versions/2'],
    ['2027-03-03T18:30:00+04:00', '/charte/versions/2'],
  ])('is where its date leads: %s', async (at, location) => {
    const answer = await get(`/charte?at=${at}`)
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe(location)
  })

  it.each([
    ['/charte.json', '/charte/versions/1.json'],
    ['/charte/fragment', '/charte/versions/1/fragment'],
  ])('is led to in the form that was asked for: %s', async (path, location) => {
    const answer = await get(`${path}?at=2027-03-02`)
    expect(answer.headers.get('location')).toBe(location)
  })

  it.each(['/charte/', '/charte/versions/', '/charte/versions/1/', '/charte/fragment/'])(
    'is there with a slash behind it, as static hosts have it: %s',
    async (path) => {
      expect((await get(path)).status).toBe(200)
    },
  )

  it('was not online before the first: the page says so and leads to it', async () => {
    const answer = await get('/charte?at=2026-12-31')
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain('Ce registre n’avait encore rien publié à cette date.')
    expect(html).toContain('href="/charte/versions/1"')
  })

  it('is not guessed from a date that cannot be read', async () => {
    const answer = await get('/charte?at=3%20mars')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('2027-03-03')
  })

  it.each(['/charte/versions/3', '/charte/versions/3.json', '/charte/versions/999999999'])(
    'that does not exist leads to the one that is nearest: %s',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('href="/charte/versions/2"')
    },
  )

  it.each(['/charte.pdf', '/charte/versions/0', '/charte/versions/1/x', '/charte/x'])(
    'is not at %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})

describe('the list of versions', () => {
  beforeEach(() => started.publishTwice())

  it('tells when each went online, the hash of its page and where the history stood, newest first', async () => {
    const html = await (await get('/charte/versions')).text()
    expect(html.match(/href="\/charte\/versions\/\d"/g)).toEqual([
      'href="/charte/versions/2"',
      'href="/charte/versions/1"',
    ])
    expect(html).toContain(
      '<time datetime="2027-03-03T14:30:00.000Z">3 mars 2027 à 18:30:00 UTC+4 (heure de La Réunion)</time>',
    )
    expect(html).toContain(createHash('sha256').update(renderHtml(charter)).digest('hex'))
    expect(html).toMatch(/<code>10:[0-9a-f]{64}<\/code>/)
    expect(html).not.toContain('Ada')
    expect(html).not.toContain('Pour mémoire')
  })

  it.each(['/charte/versions', '/charte/versions/9'])('is valid HTML: %s', async (path) => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] })
    const html = await (await get(path)).text()
    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`)),
    ).toEqual([])
  })
})
