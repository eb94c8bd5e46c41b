import { describe, expect, it } from 'vitest'
import { dropPersonal, dropPersonalFromName } from '#charter/import/cell/dropPersonal.ts'
import { readFile } from '#charter/import/readFile.ts'
import type { Reading } from '#charter/import/reading.ts'
import { hashPlan } from '#charter/import/plan/hashPlan.ts'
import { blankSite } from '#charter/register/blankRecords.ts'
import { hasRealFiles, realFile, realFileNames, realText } from '../../support/realFiles.ts'
import { bytesOf } from './bytesOf.ts'
import { planReading } from './planOf.ts'

/** All that a reading holds, and the plan of it, as text: what could travel. */
function textOf(reading: Reading): string {
  const rows = reading.rows.map((row) => ({ ...row, cells: [...row.cells], columns: [...row.columns] }))
  const empty = { site: blankSite, providers: [], categories: [], cookies: [], sections: [] }
  return JSON.stringify({ ...reading, rows }) + hashPlan(planReading(reading, empty)).json
}

const SECRETS = [
  'S3CR3T-VALUE',
  '203.0.113.77',
  '2001:db8::ff00:42:8329',
  'jean.dupont@exemple.fr',
  'jean.dupont%40exemple.fr',
  'jeton=',
]
const URL =
  'https://www.ville.fr/page/jean.dupont@exemple.fr/?mail=jean.dupont%40exemple.fr&jeton=S3CR3T-VALUE'
const SIGNED = 'https://jean:S3CR3T-VALUE@www.ville.fr/x?jeton=1'

const cookie = { name: 'sid', value: 'S3CR3T-VALUE', domain: '203.0.113.77', expires: -1 }
const planted: Record<string, unknown> = {
  har: {
    log: {
      pages: [{ title: URL }],
      entries: [
        {
          startedDateTime: '2026-11-29T10:00:00Z',
          serverIPAddress: '203.0.113.77',
          request: {
            url: URL,
            headers: [{ name: 'Cookie', value: 'sid=S3CR3T-VALUE' }],
            cookies: [cookie],
            postData: { text: 'S3CR3T-VALUE' },
          },
          response: {
            status: 200,
            content: { text: 'S3CR3T-VALUE' },
            cookies: [],
            headers: [
              { name: 'Set-Cookie', value: 'a_jean.dupont@exemple.fr=S3CR3T-VALUE; Domain=203.0.113.77' },
            ],
          },
        },
      ],
    },
  },
  wec: {
    uri_ins: URL,
    script: { host: 'S3CR3T-VALUE' },
    cookies: [{ ...cookie, log: { stack: [{ fileName: URL }] } }],
    localStorage: { [SIGNED]: { key: { value: 'S3CR3T-VALUE' }, 'user_jean.dupont@exemple.fr': 1 } },
    browsing_history: [URL],
  },
  blacklight: { uri_ins: URL, reports: { cookies: [cookie] } },
  scanner: {
    url: URL,
    cookiesBeforeInteraction: [cookie],
    cookiesAfterAccept: [cookie],
    cookiesAfterReject: [],
  },
  browser: {
    cookies: [{ ...cookie, value: 'S3CR3T-VALUE', domain: '203.0.113.77', httpOnly: true }],
    origins: [{ origin: SIGNED, localStorage: [{ name: 'jean.dupont@exemple.fr', value: 'S3CR3T-VALUE' }] }],
  },
  tcf: {
    disclosures: [{ identifier: 'uid', type: 'cookie', domain: '203.0.113.77', value: 'S3CR3T-VALUE' }],
  },
  services: [{ key: 'a', name: `A ${SIGNED}`, uri: URL, cookies: ['a_b'] }],
}
const texts: Record<string, string> = {
  ...Object.fromEntries(Object.entries(planted).map(([name, value]) => [name, JSON.stringify(value)])),
  cookiesTxt: `# Netscape HTTP Cookie File\n203.0.113.77\tTRUE\t/\tTRUE\t0\tsid\tS3CR3T-VALUE\n`,
  csv: `Nom;Domaine;Politique de confidentialité;Remarques;Autre\nsid;203.0.113.77;${URL};vu en 203.0.113.77, 2001:db8::ff00:42:8329 et ${SIGNED};${URL}`,
  csvHeadings: `Nom;Finalité;"${URL}";vu en 203.0.113.77\nsid;Session;a;b\n_ga;Mesure;a;b\n`,
  html: `<title>Charte ${URL}</title><h1>Charte ${URL}</h1><h2>A</h2><p>Voir <a href="${URL}">ici</a>, ${SIGNED} et 203.0.113.77.</p><p><iframe src="${URL}"></iframe></p><h2>B</h2><table><tr><th>Cookie</th><th>Finalité</th></tr><tr><td>sid</td><td>${URL}</td></tr></table>`,
  markdown: `# Charte ${SIGNED}\n\n## A\n\nVoir [ici](${URL}) et 203.0.113.77.\n\n## B\n\n| Cookie | Finalité |\n|---|---|\n| sid | ${SIGNED} |\n`,
  plainText: `Charte\n\nVoir ${URL} et 203.0.113.77, une phrase assez longue pour être le paragraphe d’une page de texte.\n\nListe\n\nCookie\tFinalité\nsid\t${URL}\n`,
  klaro: `var klaroConfig = { services: [{ name: 'sans ${SIGNED}' }, { name: 'a', description: 'Voir ${SIGNED}', cookies: ['a_b'] }] }`,
}

describe('nothing personal travels', () => {
  it.each(Object.entries(texts))('that was planted: %s', (_, text) => {
    const { result } = readFile(bytesOf(text))
    if (!result.ok) throw new Error(result.unreadable.code)
    expect(result.reading.rows.length).toBeGreaterThan(0)
    const read = textOf(result.reading)
    for (const secret of SECRETS) expect(read).not.toContain(secret)
  })

  it.each([
    ['le 12.10.2026, version 1.2.3', 'le 12.10.2026, version 1.2.3'],
    ['dpo@ville.fr', 'dpo@ville.fr'],
    ['https://www.cnil.fr/fr/cookies#droits', 'https://www.cnil.fr/fr/cookies#droits'],
    ['https://a.fr/x#access_token=1', 'https://a.fr/x'],
    ['https://192.0.2.1/x', ''],
    ['à 10:30:15', 'à 10:30:15'],
    ['::1 et fe80::1', '::1 et [IP]'],
    ['utile ? a=b, oui ou non ?', 'utile ? a=b, oui ou non ?'],
  ])('and what tells of nobody stays: %s', (text, kept) => {
    expect(dropPersonal(text).text).toBe(kept)
  })

  const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqZWFuIn0.abcdefghijkl'
  it.each([
    ['https://a.fr/p;jsessionid=8F3C?x=1', 'https://a.fr/p'],
    ['https://a.fr/p;v=2/q', 'https://a.fr/p/q'],
    ['/p;jsessionid=8F3C', '/p'],
    ['ftp://jean:secret@a.fr/p', 'ftp://a.fr/p'],
    ['//jean:secret@a.fr/p', '//a.fr/p'],
    ['wss://jean@a.fr/p', 'wss://a.fr/p'],
    ['https://a.fr/jean%2540b.fr/p', 'https://a.fr/…/p'],
    ['?mail=jean@b.fr', ''],
    ['page.html?mail=1&x=2', 'page.html'],
    ['a.fr?mail=1', 'a.fr'],
    ['/p?né=1', '/p'],
    [`https://a.fr/p#${TOKEN}`, 'https://a.fr/p#…'],
    [`https://a.fr/${TOKEN}/p`, 'https://a.fr/…/p'],
    [`jeton ${TOKEN}`, 'jeton …'],
  ])('and what tells of somebody goes from a text: %s', (text, kept) => {
    expect(dropPersonal(text)).toEqual({ text: kept, isCut: true })
  })

  it.each([
    [TOKEN, '*'],
    [`jeton_${TOKEN}`, 'jeton_*'],
    ['sess-192.0.2.1', 'sess-*'],
    ['2001:db8::1', '*'],
    ['cafe::face', 'cafe::face'],
    ['_pk_id.12.1fff', '_pk_id.12.1fff'],
  ])('and from a name: %s', (name, kept) => {
    expect(dropPersonalFromName(name)).toBe(kept)
  })

  it.skipIf(!hasRealFiles)('of the real files (skipped without them)', () => {
    for (const name of realFileNames()) {
      const { result } = readFile(realFile(name))
      if (!result.ok) continue
      const read = textOf(result.reading)
      // Values were redacted by this word, or are those of the made-up files.
      expect(read, name).not.toMatch(/REDACTED|blabla|_COOKIE_VALUE|YoutubeDLExpires\w*Value/)
      expect(read, name).not.toMatch(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/)
      expect(read, name).not.toMatch(/https?:\/\/[^"\s\\]*(?:\?|@)[\w%]/)
      const values = name.endsWith('.har')
        ? [...realText(name).matchAll(/"serverIPAddress":\s*"([^"]+)"/g)]
        : []
      expect(
        values.filter(([, address = '']) => address !== '' && read.includes(address)),
        name,
      ).toEqual([])
    }
  })
})
