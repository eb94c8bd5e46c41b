import { expect, it } from 'vitest'
import { aCookie, aProvider } from '../support/builders.ts'
import { onEachEngine } from './engines.ts'

const TEXTS = {
  'ten thousand characters': 'é'.repeat(10_000),
  'right-to-left': 'مرحبا abc שלום',
  emoji: '👩‍👩‍👧‍👦🇷🇪 ☕️',
  markup: '"><img src=x onerror=alert(1)></title><script>alert(1)</script>',
  'a template': '{{7*7}} ${7*7} <%= 7 %>',
  'an entity': '&lt;script&gt; &amp;',
  'separators and quotes': `a;b,c"d'e\\f`,
  'a formula': '=HYPERLINK("https://evil.example";"x")',
  SQL: `'); drop table cookies; --`,
  'line breaks and tabs': 'un\ndeux\r\n\ttrois',
  'no-break spaces': 'à : « b » ?',
}

onEachEngine((start) => {
  it.each(Object.entries(TEXTS))('keeps %s as it was typed', async (_what, text) => {
    const api = await start()
    const made = await api.send('POST', '/api/cookies', aCookie({ name: 'x', purpose: text, notes: text }))
    expect(made).toMatchObject({ status: 201, body: { purpose: text, notes: text } })
    const read = await api.send('GET', '/api/cookies/5')
    expect(read.body).toEqual(made.body)
    const list = await api.send('GET', '/api/cookies?sort=["purpose","ASC"]&range=[0,9]')
    expect(list.body).toContainEqual(made.body)
    expect(api.errors).toEqual([])
  })

  it('takes names of a thousand characters, and finds the twin of one', async () => {
    const api = await start()
    const name = '😀é'.repeat(333)
    const cookie = aCookie({ name, domain: name })
    expect((await api.send('POST', '/api/cookies', cookie)).status).toBe(201)
    expect((await api.send('POST', '/api/cookies', cookie)).status).toBe(409)
    expect(api.errors).toEqual([])
  })

  it.each([
    ['a NUL', 'a\0b'],
    ['half a character', 'a\ud800b'],
    ['a reading order turned round', 'a\u202Eb'],
    ['nothing that is seen', '\u200B'],
    ['a text too long', 'a'.repeat(1_001)],
    ['a number', 7],
    ['a list', ['a']],
    ['an object', { toString: 1 }],
    ['nothing but spaces', '   '],
  ])('refuses %s as a name', async (_what, name) => {
    const api = await start()
    const answer = await api.send('POST', '/api/providers', { name })
    expect(answer.status).toBe(422)
    expect(answer.body).toHaveProperty('errors.name.message')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//evil.example',
    '/local',
    'https://user:password@example.fr',
    'http:/\\evil.example',
    'https://',
    'https://example.fr/<script>',
    `https://example.fr/${'a'.repeat(3_000)}`,
  ])('refuses %s as a web address', async (privacyPolicyUrl) => {
    const api = await start()
    const answer = await api.send('POST', '/api/providers', aProvider({ name: 'x', privacyPolicyUrl }))
    expect(answer.status).toBe(422)
    expect(answer.body).toHaveProperty('errors.privacyPolicyUrl.message')
  })

  it('strips from formatted text what could run', async () => {
    const api = await start()
    const body = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<a href="javascript:alert(1)">a</a>',
      '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
      '<style>@import url(https://evil.example)</style>',
      '<form action="https://evil.example"><input name=a></form>',
      '<p style="background:url(https://evil.example)" onclick="x()">Texte</p>',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    ].join('')
    const made = await api.send('POST', '/api/sections', { body, kind: 'text' })
    expect(made.status).toBe(201)
    const stored = JSON.stringify(made.body)
    expect(stored).toContain('Texte')
    expect(stored).not.toMatch(/<(?!\/?(p|a|strong|em|br)\b)|javascript:|onerror=|onclick|evil\.example/i)
  })

  it('leaves prototypes alone', async () => {
    const api = await start()
    const bodies = [
      '{"name":"a","__proto__":{"admin":true}}',
      '{"name":"b","constructor":{"prototype":{"admin":true}}}',
      '{"__proto__":{"name":"c"}}',
    ]
    for (const body of bodies) {
      const { status } = await api.send('POST', '/api/providers', body)
      expect(status, body).toBe(422)
    }
    expect({}).not.toHaveProperty('admin')
  })
})
