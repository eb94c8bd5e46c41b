import { expect, it } from 'vitest'
import { allowedHostNames } from '#server/site/assembleSite.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const PUBLIC_URL = 'https://registre.example:8443'

it.each([
  ['127.0.0.1', null, [...LOOPBACK, '127.0.0.1']],
  ['127.1.2.3', null, [...LOOPBACK, '127.1.2.3']],
  ['::1', null, [...LOOPBACK, '[::1]']],
  ['localhost', PUBLIC_URL, [...LOOPBACK, 'localhost', 'registre.example']],
  ['0.0.0.0', PUBLIC_URL, [...LOOPBACK, '0.0.0.0', 'registre.example']],
  ['2001:DB8::0:1', PUBLIC_URL, [...LOOPBACK, '[2001:db8::1]', 'registre.example']],
  ['Registre.Local', PUBLIC_URL, [...LOOPBACK, 'registre.local', 'registre.example']],
])('of a server on %s, told %s: %j', (host, publicUrl, expected) => {
  expect(allowedHostNames({ host, publicUrl })).toEqual(expected)
})

it.each(['0.0.0.0', '::', '192.0.2.1', 'registre.local', '127.evil.example'])(
  'are any of a server on %s that was not told its own',
  (host) => expect(allowedHostNames({ host, publicUrl: null })).toBeNull(),
)
