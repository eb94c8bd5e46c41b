import { bytesOf, utf16 } from './bytesOf.ts'
import { ods, odsRow, xlsx, xlsxRow } from './workbooks.ts'

/** A small file of each format, for what is damaged and for what is planted. */
export const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  csv: bytesOf(
    'Registre;;;;\r\nNom;Prestataire;Finalité;Durée;Vérifié le\r\n_ga, _gid;Google;"Mesure ; ""audience""\nsuite";13 mois / 1 jour;24/11/2026\r\nsid;La ville;Session;session;\r\n',
  ),
  tsv: utf16('Cookie\tProvider\tExpiry\n_ga\tGoogle\t13 months\n', 'le'),
  html: bytesOf(
    '<html><head><title>t</title></head><body><h1>Charte</h1><p>Un <b>texte</b> <a href="https://a.fr/?q=1">ici</a>.</p><h2>Liste</h2><table><caption>Audience</caption><tr><th>Cookie</th><th>But</th><th>Durée</th></tr><tr><td rowspan="2">_ga</td><td colspan="2">Mesure</td></tr><tr><td>x</td><td>1 an</td></tr></table><ul><li>a<ul><li>b</li></ul></li></ul></body></html>',
  ),
  markdown: bytesOf(
    '---\na: b\n---\n# Cookies\n\n- un\n  - **deux**\n\n| Cookie | But |\n|---|---|\n| `_ga` | [x](https://a.fr) |\n\n## Fin\n\n<table><tr><th>Cookie</th><th>But</th></tr><tr><td>a_b</td><td>c</td></tr></table>\n',
  ),
  plainText: bytesOf(
    'Charte cookies\n\nNous utilisons des cookies pour le bon fonctionnement du site.\n\nLa liste <https://a.fr>\n\nNom\tFinalité\tDurée\n_ga\tMesure\t13 mois\n\n- un\n- deux\n\nUne phrase de plus, qui est assez longue pour être un paragraphe de cette page.\n',
  ),
  har: bytesOf(
    JSON.stringify({
      log: {
        entries: [
          {
            startedDateTime: '2026-11-29T10:00:00.000Z',
            request: { url: 'https://www.ville.fr/?a=1', cookies: [{ name: 'b', value: '1' }] },
            response: {
              status: 200,
              cookies: [{ name: 'c', value: '1', expires: '2027-11-29T10:00:00Z', domain: '.a.fr' }],
              headers: [
                { name: 'Set-Cookie', value: 'd=1; Max-Age=10\ne=2; Expires=Tue, 29 Nov 2027 10:00:00 GMT' },
              ],
            },
          },
        ],
      },
    }),
  ),
  evidence: bytesOf(
    '{"uri_ins":"https://a.fr","script":{},"start_time":"2026-11-29T10:00:00Z","cookies":[{"name":"a","domain":"b.fr","expires":1800000000,"expiresDays":12}],"localStorage":{"https://a.fr":{"k":{"value":1}}}}',
  ),
  scanner: bytesOf(
    '{"url":"https://a.fr","scanDate":"2026-02-24T16:27:00Z","cookiesBeforeInteraction":[{"name":"a","domain":"a.fr","expires":null,"category":"analytics","requiresConsent":true}]}',
  ),
  cookiesTxt: bytesOf(
    '# Netscape HTTP Cookie File\n#HttpOnly_.a.fr\tTRUE\t/\tTRUE\t0\tsid\tv\nb.fr\tFALSE\t/\tFALSE\t1.7e308\tx\ty\n',
  ),
  browserCookies: bytesOf(
    '{"cookies":[{"name":"a","value":"v","domain":".a.fr","path":"/","expires":-1,"httpOnly":true}],"origins":[{"origin":"https://a.fr","localStorage":[{"name":"k","value":"v"}]}]}',
  ),
  disclosures: bytesOf(
    '{"disclosures":[{"identifier":"uid","type":"cookie","maxAgeSeconds":3600,"domains":["*"],"purposes":[1,7]}]}',
  ),
  program: bytesOf(
    "import a from 'b'\n// c\nexport const config: C<D> = { categories: { a: { autoClear: { cookies: [{ name: /^_ga/ }] } } }, language: { translations: {} } }\nexport default config\n",
  ),
  cookieConsent2: bytesOf(
    "var cc = initCookieConsent()\ncc.run({ languages: { fr: { settings_modal: { cookie_table_headers: [{ a: 'Nom' }, { b: 'Durée' }], blocks: [{ title: 'T', toggle: { value: 'x', readonly: true }, cookie_table: [{ a: '^_ga', b: '1 an', is_regex: true }] }] } } } })",
  ),
  openCookieDatabase: bytesOf(
    '{"P":[{"id":"1","category":"A","cookie":"_ga","domain":"a.fr (3rd party)","description":"d","retentionPeriod":"1 year","dataController":"G","privacyLink":"https://a.fr/?b=c","wildcardMatch":"1"}]}',
  ),
  auditingTool: bytesOf(
    '[{"name":"l","knowledges":[{"kind":"cookie","name":"_ga","source":"P","comment":"d"}]}]',
  ),
  browserTable: bytesOf('_ga\tSECRET\t.a.fr\t/\tSession\t30\nsid\tSECRET\twww.a.fr\t/b\t13 months\t9\n'),
  grouped: bytesOf(
    'Catégorie,Cookie,Durée\nA,sid,1 an\n,b_id,1 an\nB,_ga,1 an\n,_gid,1 an\n,,\n,c_id,1 an\n',
  ),
  script: bytesOf(
    "tarteaucitron.services.a = { key: 'a', name: \"A\", cookies: ['a_', `b`], js: function () { return /x/ } }; tarteaucitron.job.push('c')",
  ),
  literal: bytesOf(
    "{ purposes: [{ id: 'a', title: 'A', cookies: ['x_y', /^_ga(_.*)?$/, ['/z/', '/', 'a.fr']] }], cookie: { name: 'o', duration: 10 } }",
  ),
  klaro: bytesOf(
    '{"services":[{"name":"a","title":"A","purposes":["b"],"cookies":["x_y",["z","/","a.fr"]]}],"translations":{"fr":{"purposes":{"b":"B"}}},"cookieName":"k","cookieExpiresAfterDays":12}',
  ),
  orejime: bytesOf(
    '{"purposes":[{"id":"g","title":"G","purposes":[{"id":"a","title":"A","cookies":["x_y"]}]}],"cookie":{"name":"o","duration":3}}',
  ),
  cookieConsent: bytesOf(
    '{"categories":{"a":{"readOnly":true,"autoClear":{"cookies":[{"name":"x_y"}]},"services":{"s":{"label":"S","cookies":[{"name":"z"}]}}}},"language":{"translations":{"fr":{"preferencesModal":{"sections":[{"title":"T","linkedCategory":"a","cookieTable":{"headers":{"n":"Cookie","d":"But"},"body":[{"n":"_ga","d":"x"}]}}]}}}}}',
  ),
  services: bytesOf(
    '[{"key":"a","name":"A","type":"ads","needConsent":true,"uri":"https://a.fr","cookies":["x_","y"]}]',
  ),
  xlsx: xlsx({
    sheets: { a: xlsxRow(1, ['Cookie', 'Finalité']) + xlsxRow(2, ['_ga', 'Mesure']) },
    strings: '<si><t>x</t></si>',
  }),
  ods: ods(`<table:table>${odsRow('Cookie', 'Finalité')}${odsRow('_ga', 'Mesure')}</table:table>`),
}
