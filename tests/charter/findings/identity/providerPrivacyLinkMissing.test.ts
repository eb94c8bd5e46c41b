import { expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { providerPrivacyLinkMissing } from '#charter/findings/identity/providerPrivacyLinkMissing.ts'
import { aCompleteRegister, aVideoCookie } from '../../../support/builders.ts'
import { foundIn } from '../foundIn.ts'

const MISSING = ['warning privacyPolicyUrl missing']

it.each([
  ['https://policies.google.com/privacy', []],
  ['https://policies.google.com', []],
  ['https://policies.google.com:8443/privacy', []],
  ['HTTPS://Policies.Google.com/privacy', []],
  ['https://règles.exemple.fr/cookies', []],
  ['https://192.168.example.com/', []],
  ['', MISSING],
  ['http://exemple.com/privacy', MISSING],
  ['/privacy', MISSING],
  ['https://localhost/privacy', MISSING],
  ['https://intranet/privacy', MISSING],
  ['https://wiki.internal/privacy', MISSING],
  ['https://127.0.0.1/privacy', MISSING],
  ['https://127.0.1/privacy', MISSING],
  ['https://1.0x7f/privacy', MISSING],
  ['https://[::1]/privacy', MISSING],
  ['https://name@exemple.com/privacy', MISSING],
  ['https://exemple..com/privacy', MISSING],
])('the address “%s”', (privacyPolicyUrl, found) => {
  const register = aCompleteRegister({ providers: [{}, { privacyPolicyUrl }], cookies: [aVideoCookie()] })

  expect(foundIn(providerPrivacyLinkMissing, register)).toEqual(found)
})

const others: [string, Partial<Cookie>[], string[]][] = [
  ['whose cookies are all exempt', [{ categoryId: 1 }], []],
  ['with a single cookie that needs consent', [{ categoryId: 1 }, {}], MISSING],
  ['whose cookies are in no category', [{ categoryId: 99 }], []],
  ['whose cookies are all retired', [{ status: 'retired' }], []],
]

it.each(others)('a provider %s', (_, cookies, found) => {
  const register = aCompleteRegister({
    providers: [{}, {}, { role: 'controller' }],
    cookies: cookies.map((fields) => aVideoCookie({ providerId: 3, ...fields })),
  })

  expect(foundIn(providerPrivacyLinkMissing, register)).toEqual(found)
})

it('asks nothing of the public body itself', () => {
  const register = aCompleteRegister({
    cookies: [aVideoCookie({ providerId: 1, party: 'first', domain: 'ville-exemple.fr' })],
  })

  expect(foundIn(providerPrivacyLinkMissing, register)).toEqual([])
})

it('asks nothing of a processor, who acts for the body', () => {
  const register = aCompleteRegister({ cookies: [aVideoCookie({ providerId: 3 })] })

  expect(foundIn(providerPrivacyLinkMissing, register)).toEqual([])
})

it.each([
  ['a company that is known by its name', { name: 'Google' }, {}],
  ['one whose cookie is set elsewhere', { name: 'Vidéos de la ville' }, {}],
])('does not take for the body itself %s', (_, provider, cookie) => {
  const register = aCompleteRegister({
    providers: [{}, { ...provider, role: 'publisher', privacyPolicyUrl: '' }],
    cookies: [aVideoCookie(cookie)],
  })

  expect(foundIn(providerPrivacyLinkMissing, register)).toEqual(MISSING)
})
