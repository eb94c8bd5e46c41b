import { describe, expect, it } from 'vitest'
import { readText } from '#charter/import/readText.ts'

function read(text: string) {
  const result = readText(text)
  if (!result.ok) throw new Error(result.unreadable.code)
  const { rows, sections } = result.reading
  return {
    rows: rows.map(({ cells }) => Object.fromEntries(cells)),
    sections: sections.map(({ heading, kind, body }) => [heading, kind, body]),
  }
}
const rowsOf = (text: string) => read(text).rows

describe('tables as people make them', () => {
  it('have rows that name the category of those below', () => {
    expect(
      rowsOf(
        'Cookie;Finalité;Durée\nCookies strictement nécessaires;;\nsid;Session;session\nCookies de mesure d’audience;;\n_ga;Mesure;13 mois\nlang;;',
      ),
    ).toEqual([
      {
        'cookie.name': 'sid',
        'cookie.purpose': 'Session',
        'cookie.lifetime': 'session',
        'category.name': 'Cookies strictement nécessaires',
      },
      {
        'cookie.name': '_ga',
        'cookie.purpose': 'Mesure',
        'cookie.lifetime': '13 mois',
        'category.name': 'Cookies de mesure d’audience',
      },
      { 'cookie.name': 'lang', 'category.name': 'Cookies de mesure d’audience' },
    ])
  })

  it('have their headings on the left', () => {
    expect(
      rowsOf(
        'Nom du cookie;_ga;_gid\nFinalité;Mesurer;Distinguer\nDurée;13 mois;1 jour\nPrestataire;Google;Google',
      ),
    ).toEqual([
      {
        'cookie.name': '_ga',
        'cookie.purpose': 'Mesurer',
        'cookie.lifetime': '13 mois',
        'provider.name': 'Google',
      },
      {
        'cookie.name': '_gid',
        'cookie.purpose': 'Distinguer',
        'cookie.lifetime': '1 jour',
        'provider.name': 'Google',
      },
    ])
  })

  it('say the unit in the heading, and ask whether a cookie is exempt', () => {
    expect(
      rowsOf('Cookie;Durée de vie (en mois);Exempté de consentement\n_ga;13;non\nsid;session;oui'),
    ).toEqual([
      { 'cookie.name': '_ga', 'cookie.lifetime': '13 mois', 'category.consent': 'required' },
      { 'cookie.name': 'sid', 'cookie.lifetime': 'session', 'category.consent': 'exempt' },
    ])
  })

  it.each([
    ['_ga (Google Analytics)', { 'cookie.name': '_ga', 'cookie.service': 'Google Analytics' }],
    ['Google Analytics : _ga', { 'cookie.name': '_ga', 'cookie.service': 'Google Analytics' }],
    ['Hotjar - _hjSessionUser', { 'cookie.name': '_hjSessionUser', 'cookie.service': 'Hotjar' }],
    ['Cookie de session (PHP)', { 'cookie.name': 'Cookie de session (PHP)' }],
  ])('have a name and its owner in a cell: %s', (cell, expected) => {
    expect(rowsOf(`Nom du cookie;Finalité\n${cell};Mesure`)).toEqual([
      { ...expected, 'cookie.purpose': 'Mesure' },
    ])
  })

  it('say in « Type » whether it persists, and elsewhere how long', () => {
    expect(rowsOf('Cookie;Type;Expiration\n_ga;Persistant;13 mois\nsid;Session;Session')).toEqual([
      { 'cookie.name': '_ga', 'cookie.lifetime': '13 mois' },
      { 'cookie.name': 'sid', 'cookie.lifetime': 'Session' },
    ])
  })

  it.each([
    ['Tiers\nPremière partie', 'cookie.party'],
    ['HTTP Cookie\nLocal storage', 'cookie.storage'],
    ['Statistiques\nPublicité', 'category.name'],
    ['Persistant\nSession', undefined],
  ])('have a « Type » that is told by its values: %j', (values, field) => {
    const rows = values.split('\n').map((value, at) => `c_${at};${value}`)
    expect(Object.keys(rowsOf(`Cookie;Type\n${rows.join('\n')}`)[0] ?? {})).toEqual(
      ['cookie.name', field].filter(Boolean),
    )
  })
})

describe('pages as people make them', () => {
  it('head their tables in bold', () => {
    const table = (name: string) =>
      `<table><tr><td>Nom</td><td>But</td></tr><tr><td>${name}</td><td>Mesure</td></tr></table>`
    const page = read(
      `<p><strong>Nos cookies</strong></p><p>Voici.</p><p><b>Audience</b></p>${table('_ga')}<p><b>Publicité</b></p>${table('_fbp')}<p><strong>Vos droits</strong></p><p>Écrivez-nous.</p>`,
    )
    expect(page.rows.map((row) => row['category.name'])).toEqual(['Audience', 'Publicité'])
    expect(page.sections).toEqual([
      ['Nos cookies', 'registry', '<p>Voici.</p>'],
      ['Vos droits', 'text', '<p>Écrivez-nous.</p>'],
    ])
  })

  it('list their cookies', () => {
    const page = read(
      '<h2>Nos cookies</h2><p>Voici :</p><ul><li><strong>_pk_id</strong> : mesure la fréquentation (13 mois)</li><li>« _pk_ses » – 30 minutes</li></ul><h2>Vos droits</h2><ul><li>accès</li><li>opposition : à tout moment</li></ul>',
    )
    expect(page.rows).toEqual([
      { 'cookie.name': '_pk_id', 'cookie.purpose': 'mesure la fréquentation', 'cookie.lifetime': '13 mois' },
      { 'cookie.name': '_pk_ses', 'cookie.lifetime': '30 minutes' },
    ])
    expect(page.sections).toEqual([
      ['Nos cookies', 'registry', '<p>Voici :</p>'],
      ['Vos droits', 'text', '<ul><li>accès</li><li>opposition : à tout moment</li></ul>'],
    ])
  })

  it('have tables of people, which are text', () => {
    const page = read(
      '<h2>Contacts</h2><table><tr><th>Nom</th><th>Fonction</th></tr><tr><td>Martin</td><td>DPD</td></tr></table><h2>Suite</h2><p>Fin.</p>',
    )
    expect(page.rows).toEqual([])
    expect(page.sections[0]?.slice(0, 2)).toEqual(['Contacts', 'text'])
  })

  it('may be prose without a cookie', () => {
    const page = read(
      '<h1>Cookies</h1><p>Ce site ne dépose aucun cookie.</p><h2>Contact</h2><p>dpd@ville.fr</p>',
    )
    expect(page).toEqual({
      rows: [],
      sections: [
        ['', 'text', '<p>Ce site ne dépose aucun cookie.</p>'],
        ['Contact', 'text', '<p>dpd@ville.fr</p>'],
      ],
    })
  })

  it('come from a word processor', () => {
    const page = read(
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{}</style></head><body><!--StartFragment--><h1>Charte</h1><p class=MsoNormal>Texte<o:p></o:p></p><h2>Liste</h2><table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Nom du traceur</b></p></td><td><p class=MsoNormal><b>Finalités</b></p></td></tr><tr><td><p class=MsoNormal>JSESSIONID / CFID</p></td><td><p class=MsoNormal>Garder la session</p></td></tr></table><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Un point</p><!--EndFragment--></body></html>',
    )
    expect(page.rows.map((row) => row['cookie.name'])).toEqual(['JSESSIONID', 'CFID'])
    expect(page.sections).toEqual([
      ['', 'text', '<p>Texte</p>'],
      ['Liste', 'registry', ''],
      ['', 'text', '<ul><li>Un point</li></ul>'],
    ])
  })
})

describe('a format that was recognised', () => {
  it('can be overruled', () => {
    const text = 'Nom\tFinalité\n_ga\tMesure'
    expect(readText(text)).toMatchObject({ ok: true, reading: { format: 'csv' } })
    expect(readText(text, { format: 'plainText' })).toMatchObject({
      ok: true,
      reading: { format: 'plainText' },
    })
    expect(readText('un <b>mot</b>.', { format: 'plainText' })).toMatchObject({
      reading: { sections: [{ body: '<p>un &lt;b&gt;mot&lt;/b&gt;.</p>' }] },
    })
    expect(readText('# a\n\nb', { format: 'markdown' })).toMatchObject({ reading: { site: { title: 'a' } } })
    expect(readText('a;b', { format: 'har' })).toEqual({
      ok: false,
      unreadable: { code: 'brokenJson', args: {} },
    })
  })

  it('is a table where rows leave their last cells out', () => {
    expect(rowsOf('Nom;Finalité;Durée\n_ga;Mesure\n_gid;Mesure;1 jour\nsid')).toHaveLength(3)
  })
})
