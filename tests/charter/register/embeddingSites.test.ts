import { expect, it } from 'vitest'
import { embeddingSites } from '#charter/register/site.ts'

it.each([
  '',
  'https://www.example.fr',
  'https://www.example.fr/\nhttp://intranet:8080',
  'https://www.région.fr',
  'https://[2001:db8::1]:8443',
])('takes origins, one on each line: %s', (text) => {
  expect(embeddingSites.safeParse(text)).toEqual({ success: true, data: text })
})

it.each([
  'www.example.fr',
  'https://www.example.fr/cookies',
  'https://*.example.fr',
  "https://example.fr 'none'",
  'https://example.fr;sandbox',
  'https://example.fr, https://b.fr',
  'https://example.fr:99999',
  'https://(a)`|%2c',
  'https://user@example.fr',
  'javascript:alert(1)',
])('refuses what is none: %s', (text) => {
  expect(embeddingSites.safeParse(text).error?.issues).toMatchObject([{ message: 'errors.origins' }])
})
