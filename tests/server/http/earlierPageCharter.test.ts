import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { beforeEach, describe, expect, it } from 'vitest'
import { startCharter, type StartedCharter } from './startCharter.ts'

let started: StartedCharter
beforeEach(async () => {
  started = await startCharter()
  return () => started.close()
})
const get = (path: string) => started.get(path)

describe('the page that is declared as version 0', () => {
  const author = { who: 'Ada Martin <ada@example.fr>', at: '2027-03-02T08:00:00.000Z' }
  const HASH = createHash('sha256').update('<html><script>').digest('hex')
  const declare = async (lastDay: string | null = null) => {
    const content = new TextEncoder().encode('<html><script>')
    const page = {
      firstDay: '2027-01-05',
      lastDay,
      fileName: 'interne.html',
      mediaType: 'text/html',
    } as const
    const declared = await started.store.declarePage({ ...page, content, replaces: null }, author)
    expect(declared.kind).toBe('ok')
  }
  beforeEach(() => started.publish())

  it('is last in the list of versions, said to be declared and not proved, without its author and its file', async () => {
    const before = await get('/charte/versions')
    await declare('2027-02-20')
    const answer = await get('/charte/versions')
    expect(answer.headers.get('etag')).not.toBe(before.headers.get('etag'))
    const html = await answer.text()
    const section = html.slice(html.indexOf('<section id="version-0">'))
    expect(section).toContain('<h2>Version 0\u00A0: page précédente (déclarée, non prouvée)</h2>')
    expect(section).toContain('En ligne du 5 janvier 2027 au 20 février 2027, ces deux jours compris.')
    expect(section).toContain('2 mars 2027 à 12:00:00 UTC+4')
    expect(section).toContain(`<code>${HASH}</code>`)
    expect(html).not.toMatch(/Ada|interne|<script/)
    expect((await get('/charte/versions/0')).status).toBe(404)
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] })
    expect((await validator.validateString(html)).valid).toBe(true)
  })

  it('is gone from the list once it was retracted', async () => {
    await declare()
    expect(await (await get('/charte/versions')).text()).toContain('version-0')
    await started.store.retractPage(1, author)
    expect(await (await get('/charte/versions')).text()).not.toContain('version-0')
  })

  it.each([
    ['2027-01-04', 404],
    ['2027-01-05', 302],
    ['2027-02-28', 302],
    ['2027-03-01T09:59:59.999Z', 302],
  ])('is where a date of before version 1 leads: %s', async (at, status) => {
    await declare()
    for (const path of ['/charte', '/charte.json']) {
      const answer = await get(`${path}?at=${at}`)
      expect(answer.status, path).toBe(status)
      expect(answer.headers.get('location'), path).toBe(status === 302 ? '/charte/versions#version-0' : null)
    }
    const online = await get('/charte?at=2027-03-01')
    expect(online.headers.get('location')).toBe('/charte/versions/1')
  })
})
