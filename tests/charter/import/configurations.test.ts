import { describe, expect, it } from 'vitest'
import { patternOf } from '#charter/import/consent/configuration.ts'
import { readLiteral } from '#charter/import/consent/readLiteral.ts'
import { readText } from '#charter/import/readText.ts'

function read(text: string) {
  const result = readText(text)
  if (!result.ok) return result.unreadable.code
  const { format, rows, notes } = result.reading
  return { format, notes, rows: rows.map(({ cells }) => Object.fromEntries(cells)) }
}

describe('an object literal', () => {
  it('is read as JavaScript writes it, and nothing of it is run', () => {
    const literal = readLiteral(
      `{ // comment
        a: 'it\\'s', "b": "\\u00e9", c: \`text\`, d: [1, -2.5, .5, 0x10,], e: /^_ga[/]x$/i, f: true, g: null,
        h: function () { return { i: "}" } }, j: (x) => x / 2, k: name, l: 'a' + "b", m() { return 1 }, ...n, o: !0,
        __proto__: { p: 1 }, q: new Date(), /* end */
      }`,
      0,
    )
    expect('value' in literal && literal.value).toEqual(
      new Map<string, unknown>([
        ['a', "it's"],
        ['b', 'é'],
        ['c', 'text'],
        ['d', [1, -2.5, 0.5, 16]],
        ['e', { pattern: '^_ga[/]x$' }],
        ['f', true],
        ['g', null],
        ['h', undefined],
        ['j', undefined],
        ['k', undefined],
        ['l', 'ab'],
        ['o', undefined],
        ['__proto__', new Map([['p', 1]])],
        ['q', undefined],
      ]),
    )
  })

  it.each([
    ['{', 'broken'],
    ['{a: "', 'broken'],
    ['[1, 2', 'broken'],
    ['{a: [}', 'broken'],
    ['['.repeat(100), 'tooDeep'],
  ])('that is not whole is refused: %s', (text, flaw) => {
    expect(readLiteral(text, 0)).toEqual({ flaw })
  })
})

describe('a regular expression', () => {
  it.each([
    ['^_ga', '_ga*'],
    ['^_ga$', '_ga'],
    ['^_ga(_.*)?$', '_ga*'],
    ['_pk_', '*_pk_*'],
    ['^_pk_(id|ses)\\..*$', '_pk_*.*'],
    ['^ar_debug$', 'ar_debug'],
    ['^wp-settings-\\d+$', 'wp-settings-*'],
    ['^[a-z]+_session$', '*_session'],
    ['.*', ''],
  ])('is a pattern: %s', (source, pattern) => {
    expect(patternOf(source)).toBe(pattern)
  })
})

describe('a configuration', () => {
  it('of tarteaucitron says the cookies of its own services, and names the others', () => {
    const script = `
      tarteaucitron.init({ "privacyUrl": "", "cookieName": "tac" });
      tarteaucitron.services.chat = { key: 'chat', type: 'support', name: 'Chat', needConsent: true,
        uri: 'https://chat.example/privacy?x=1', cookies: ['chat_id', 'chat_'], js: function () { "use strict"; evil({}) } };
      (tarteaucitron.job = tarteaucitron.job || []).push('youtube');
      (tarteaucitron.job = tarteaucitron.job || []).push(\`matomo\`);
      (tarteaucitron.job = tarteaucitron.job || []).push("chat");`
    const service = {
      'cookie.storage': 'cookie',
      'cookie.service': 'Chat',
      'category.name': 'Support',
      'category.consent': 'required',
      'provider.privacyPolicyUrl': 'https://chat.example/privacy',
    }
    expect(read(script)).toEqual({
      format: 'tarteaucitron',
      notes: [{ code: 'servicesWithoutCookies', args: { names: 'youtube, matomo' } }],
      rows: [
        { 'cookie.name': 'chat_id', ...service },
        { 'cookie.name': 'chat_*', 'cookie.nameMatch': 'pattern', ...service },
        {
          'cookie.name': 'tac',
          'cookie.storage': 'cookie',
          'cookie.service': 'tarteaucitron',
          'cookie.purposeCodes': 'consentChoice',
        },
      ],
    })
  })

  it('of Klaro is read with its texts in French, as a program and as JSON', () => {
    const json = {
      version: 1,
      cookieName: 'klaro',
      cookieExpiresAfterDays: 120,
      translations: {
        zz: { privacyPolicyUrl: '/p' },
        en: { purposes: { analytics: 'Analytics' } },
        fr: {
          purposes: { analytics: { title: 'Mesure d’audience' } },
          matomo: { description: 'Compte les <b>visites</b>.' },
        },
      },
      services: [
        {
          name: 'matomo',
          title: 'Matomo',
          purposes: ['analytics'],
          cookies: ['_pk_id', ['/^_pk_ses/', '/', 'ville.fr']],
        },
        { name: 'seul', title: 'Seul', purposes: ['analytics'], required: true },
      ],
    }
    const expected = {
      format: 'klaro',
      notes: [{ code: 'servicesWithoutCookies', args: { names: 'Seul' } }],
      rows: [
        {
          'cookie.name': '_pk_id',
          'cookie.storage': 'cookie',
          'cookie.service': 'Matomo',
          'cookie.purpose': 'Compte les visites .',
          'category.name': 'Mesure d’audience',
          'category.consent': 'required',
        },
        expect.objectContaining({
          'cookie.name': '_pk_ses*',
          'cookie.nameMatch': 'pattern',
          'cookie.domain': 'ville.fr',
        }),
        {
          'cookie.name': 'klaro',
          'cookie.storage': 'cookie',
          'cookie.service': 'Klaro',
          'cookie.lifetime': 'P120D',
          'cookie.purposeCodes': 'consentChoice',
        },
      ],
    }
    expect(read(JSON.stringify(json))).toEqual(expected)
    const script = JSON.stringify(json).replace('["/^_pk_ses/"', '[/^_pk_ses/')
    expect(read(`var klaroConfig = ${script}; klaro.show();`)).toEqual(expected)
  })

  it('of Orejime is read in its versions 2 and 3, with groups', () => {
    const three = `window.orejimeConfig = { privacyPolicyUrl: '/p', cookie: { name: 'eu-consent', duration: 182 }, purposes: [
      { id: 'group', title: 'Audience', purposes: [ { id: 'matomo', title: 'Matomo', description: 'Compte', cookies: ['_pk_id', /^_pk_ses/] } ] },
      { id: 'auth', title: 'Connexion', isMandatory: true, cookies: ['sid'] } ] }`
    expect(read(three)).toMatchObject({
      format: 'orejime',
      rows: [
        {
          'cookie.name': '_pk_id',
          'category.name': 'Audience',
          'cookie.service': 'Matomo',
          'category.consent': 'required',
        },
        { 'cookie.name': '_pk_ses*' },
        { 'cookie.name': 'sid', 'category.name': 'Connexion', 'category.consent': 'exempt' },
        { 'cookie.name': 'eu-consent', 'cookie.lifetime': 'P182D', 'cookie.purposeCodes': 'consentChoice' },
      ],
    })
    const two = {
      apps: [{ name: 'ga', title: 'GA', cookies: ['_ga'] }],
      categories: [{ title: 'Mesure', apps: ['ga'] }],
    }
    expect(read(JSON.stringify(two))).toMatchObject({
      format: 'orejime',
      rows: [{ 'cookie.name': '_ga', 'category.name': 'Mesure' }],
    })
  })

  it('of CookieConsent gives its tables of cookies, then the names that it erases', () => {
    const script = `import 'x'; CookieConsent.run({
      cookie: { name: 'cc', expiresAfterDays: 182 },
      categories: {
        necessary: { readOnly: true },
        analytics: { autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] }, services: { yt: { label: 'YouTube', onAccept: () => {} } } },
      },
      language: { default: 'fr', translations: { en: {}, fr: { preferencesModal: { sections: [
        { title: 'Intro' },
        { title: 'Mesure', linkedCategory: 'analytics', cookieTable: {
          headers: { name: 'Cookie', desc: 'Finalité', exp: 'Durée' },
          body: [ { name: '_gid', desc: 'Distinguer <em>les</em> visiteurs', exp: '1 jour' } ] } } ] } } } } });`
    expect(read(script)).toEqual({
      format: 'cookieConsent',
      notes: [{ code: 'servicesWithoutCookies', args: { names: 'YouTube' } }],
      rows: [
        {
          'cookie.name': '_gid',
          'cookie.purpose': 'Distinguer les visiteurs',
          'cookie.lifetime': '1 jour',
          'category.name': 'Mesure',
          'category.consent': 'required',
        },
        expect.objectContaining({ 'cookie.name': '_ga*', 'category.name': 'Mesure' }),
        expect.objectContaining({ 'cookie.name': 'cc', 'cookie.lifetime': 'P182D' }),
      ],
    })
  })

  it('that is a program alone is refused, with what to do', () => {
    expect(read('const config = {}; CookieConsent.run(makeConfig())')).toBe('runsCode')
  })
})
