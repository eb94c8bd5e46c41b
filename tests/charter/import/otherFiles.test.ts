import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'

// Kinds that other people’s files turned out to have: each excerpt is written here after one of them.

function read(text: string) {
  const result = readText(text)
  if (!result.ok) return result.unreadable.code
  const { format, rows, flaws } = result.reading
  return { format, flaws, rows: rows.map(({ cells }) => Object.fromEntries(cells)) }
}
const names = (text: string) => {
  const found = read(text)
  return typeof found === 'string' ? found : [found.format, ...found.rows.map((row) => row['cookie.name'])]
}

describe('a program around a configuration', () => {
  const BANNER =
    'categories: { audience: { autoClear: { cookies: [{ name: /^_pk_/ }] } } }, language: { translations: {} }, onConsent: () => {}'

  it.each([
    [
      'after what it takes from others',
      `import { a } from './b'\n\nconst config = {\n  ${BANNER}\n}\n\nexport default config`,
    ],
    ['with a type', `import type { C } from 'c'\nexport const config: CookieConsentConfig = { ${BANNER} };`],
    [
      'under a comment',
      `/**\n * @type {import('c').UserConfig}\n */\nexport const config = { ${BANNER} }\nconfig.x = 1`,
    ],
  ])('is found %s', (_where, text) => {
    expect(names(text)).toEqual(['cookieConsent', '_pk_*', 'cc_cookie'])
  })

  it('is told from that of another by its variable', () => {
    const apps = "{ cookieName: 'choix', apps: [{ name: 'matomo', title: 'Matomo', cookies: [/^_pk_/] }] }"
    expect(names(`var klaroConfig = ${apps}`)).toEqual(['klaro', '_pk_*', 'choix'])
    expect(names(`window.orejimeConfig = ${apps}`)).toEqual(['orejime', '_pk_*', 'choix'])
  })

  it('may be of the version before, whose tables stand in blocks', () => {
    const text = `// banner
      var cc = initCookieConsent();
      cc.run({
        cookie_name: 'choix', cookie_expiration: 182, onAccept: function (cookie) { console.log(cookie) },
        languages: { fr: { settings_modal: {
          cookie_table_headers: [{ col1: 'Nom' }, { col2: 'Domaine' }, { col3: 'Expiration' }],
          blocks: [{ title: 'Vos choix' }, { title: 'Audience', toggle: { value: 'a', readonly: false },
            cookie_table: [{ col1: '^_ga', col2: 'ville.fr', col3: '13 mois', is_regex: true }, { col1: '_gid', col2: '', col3: '1 jour' }] }],
        } } },
      });`
    expect(read(text)).toMatchObject({
      format: 'cookieConsent',
      rows: [
        {
          'cookie.name': '_ga*',
          'cookie.nameMatch': 'pattern',
          'cookie.domain': 'ville.fr',
          'cookie.lifetime': '13 mois',
          'category.name': 'Audience',
          'category.consent': 'required',
        },
        { 'cookie.name': '_gid', 'cookie.lifetime': '1 jour' },
        { 'cookie.name': 'choix', 'cookie.lifetime': 'P182D' },
      ],
    })
  })

  it('has as many services of its own as it needs', () => {
    const services = Array.from(
      { length: 150 },
      (_, at) => `tarteaucitron.services.s${at} = { key: 's${at}', name: 'S${at}', cookies: ['c${at}_id'] };`,
    )
    expect(names(services.join('\n'))).toHaveLength(151)
  })

  it('that is none of a banner says that it is not run', () => {
    expect(read("import x from 'y'\nconst sizes = [1, 2]\nfunction f() {}")).toBe('runsCode')
  })
})

describe('the Open Cookie Database as JSON', () => {
  it('reads as its table does, by platform and as the auditing tool takes it', () => {
    const one = {
      id: 'x',
      category: 'Analytics',
      cookie: '_ga_',
      domain: 'google-analytics.com (3rd party) or advertiser’s website domain (1st party)',
      description: 'Counts visits',
      retentionPeriod: '2 years',
      dataController: 'Google',
      privacyLink: 'https://policies.google.com/privacy?hl=fr',
      wildcardMatch: '1',
    }
    expect(read(JSON.stringify({ 'Google Analytics': [one] }))).toEqual({
      format: 'openCookieDatabase',
      flaws: [],
      rows: [
        {
          'cookie.service': 'Google Analytics',
          'category.name': 'Analytics',
          'cookie.name': '_ga_*',
          'cookie.nameMatch': 'pattern',
          'cookie.purpose': 'Counts visits',
          'cookie.lifetime': '2 years',
          'provider.name': 'Google',
          'provider.privacyPolicyUrl': 'https://policies.google.com/privacy',
          'cookie.domain': 'google-analytics.com',
          'cookie.party': 'third',
        },
      ],
    })
    const entry = { kind: 'cookie', name: 'sid', source: 'Ville', category: 'functional', comment: 'Session' }
    expect(read(JSON.stringify([{ name: 'List', knowledges: [entry] }]))).toMatchObject({
      format: 'openCookieDatabase',
      rows: [{ 'cookie.name': 'sid', 'cookie.service': 'Ville', 'cookie.purpose': 'Session' }],
    })
  })

  it('is none of nothing', () => {
    expect(read('{}')).toBe('otherJson')
    expect(read('[]')).toBe('otherJson')
  })
})

describe('a page', () => {
  it('of Markdown may say bold with strokes, and so name a category above its table', () => {
    const table = '|Propriétaire|Nom du cookie|But|\n|--|--|--|\n|Ce site|theme|Retenir le thème|\n'
    expect(read(`### Liste\n\nVoici.\n\n__Cookies nécessaires__\n\n${table}`)).toMatchObject({
      rows: [{ 'cookie.name': 'theme', 'provider.name': 'Ce site', 'category.name': 'Cookies nécessaires' }],
    })
  })

  it('that is all facts of its system is read for what they hold', () => {
    const table =
      '      <table><tr><td>name</td><td>expiry</td></tr><tr><td>_ga</td><td>1 year</td></tr></table>'
    expect(read(`---\ntemplate: page\ncomponents:\n  - text: >-\n\n${table}\n---\n`)).toMatchObject({
      rows: [{ 'cookie.name': '_ga', 'cookie.lifetime': '1 year' }],
    })
  })

  it('names a category by the heading of each part, whatever is said before its table', () => {
    const part = (title: string, name: string) =>
      `<h3>${title}</h3><p>Texte.</p><ul><li>Fournisseur : nous</li></ul><table><tr><th>Clé</th><th>Durée</th></tr><tr><td>${name}</td><td>1 an</td></tr></table>`
    expect(
      read(
        `<h2>Liste</h2><p>a</p>${part('Choix', 'choix_a')}${part('Audience', '_ga')}<h2>Droits</h2><p>b</p>`,
      ),
    ).toMatchObject({
      rows: [
        { 'cookie.name': 'choix_a', 'category.name': 'Choix' },
        { 'cookie.name': '_ga', 'category.name': 'Audience' },
      ],
    })
  })
})

describe('a table of a browser or a tool', () => {
  it('has headings among which most say nothing that a register holds', () => {
    const text =
      'Name\tValue\tDomain\tPath\tExpires / Max-Age\tSize\tHttpOnly\tSecure\tSameSite\tPartition Key Site\tCross Site\tPriority\n' +
      '_ga\tGA1.2.SECRET\t.ville.fr\t/\t13 months\t30\t\t✓\tLax\t\t\tMedium\n'
    expect(read(text)).toEqual({
      format: 'csv',
      flaws: [],
      rows: [{ 'cookie.name': '_ga', 'cookie.domain': '.ville.fr', 'cookie.lifetime': '13 months' }],
    })
  })

  it('may be copied without its headings, and what the cookies held is no name', () => {
    const text =
      '_ga\tGA1.2.SECRET\t.ville.fr\t/\tSession\t30\t\t✓\tLax\nsid\tA1_SECRET\twww.ville.fr\t/compte\t13 months\t9\n'
    expect(read(text)).toEqual({
      format: 'csv',
      flaws: [],
      rows: [
        { 'cookie.name': '_ga', 'cookie.domain': '.ville.fr', 'cookie.lifetime': 'Session' },
        { 'cookie.name': 'sid', 'cookie.domain': 'www.ville.fr', 'cookie.lifetime': '13 months' },
      ],
    })
  })

  it('of cookies.txt may have spaces where its tabs were', () => {
    const text = '# Netscape HTTP Cookie File\n.ville.fr  TRUE  /  FALSE  0  sid  SECRET\nville.fr TRUE /\n'
    expect(read(text)).toMatchObject({
      format: 'cookiesTxt',
      flaws: [{ line: 3, code: 'tooFewFields', args: { expected: 7, found: 3 } }],
      rows: [{ 'cookie.name': 'sid', 'cookie.domain': 'ville.fr', 'cookie.lifetime': 'session' }],
    })
  })

  it('of Blacklight says that a visit without a report on cookies found none', () => {
    const visit = { uri_ins: 'https://ville.fr', script: { host: 'a' }, hosts: { requests: {} } }
    expect(read(JSON.stringify(visit))).toBe('noCookie')
    expect(read(JSON.stringify({ ...visit, reports: { web_beacons: [] } }))).toBe('noCookie')
  })
})
