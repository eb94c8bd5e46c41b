import { describe, expect, it } from 'vitest'
import { readConfig } from '#server/process/config.ts'

const SECRET = 'f3Gk9-Lq2Xw7_Rz5Tb8Nc1Vd4Hm6Js0Py'

function read(environment: Record<string, string>) {
  const outcome = readConfig(environment)
  if (outcome.kind === 'refused') throw new Error(outcome.sentence)
  return outcome.config
}

it('needs nothing', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databasePath: './data/registre.sqlite',
    publicUrl: null,
    trustedProxies: { rules: [] },
    adminEmail: null,
    adminPassword: null,
    authSecret: null,
    smtpUrl: null,
    mailFrom: 'registre@localhost',
  })
})

it('takes an empty variable for one that is not set', () => {
  const variables = [
    'HOST',
    'PORT',
    'DATABASE_URL',
    'PUBLIC_URL',
    'TRUST_PROXY',
    'ADMIN_EMAIL',
    'ADMIN_PASSWORD',
  ]
  const empty: Record<string, string> = {}
  for (const name of [...variables, 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM', 'LC_ALL']) empty[name] = ''
  expect(read(empty)).toEqual(read({}))
})

const MAIL = { SMTP_URL: 'smtps://u:p@mail.example', PUBLIC_URL: 'https://registre.example:8443' }

describe('takes', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    [{ HOST: '::' }, { host: '::' }],
    [{ HOST: 'registre.local' }, { host: 'registre.local' }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '65535' }, { port: 65_535 }],
    [{ DATABASE_URL: 'file:r.sqlite' }, { databasePath: 'r.sqlite' }],
    [{ DATABASE_URL: 'file:///srv/r.sqlite' }, { databasePath: '/srv/r.sqlite' }],
    [{ PUBLIC_URL: 'https://registre.example' }, { publicUrl: 'https://registre.example' }],
    [{ PUBLIC_URL: 'HTTPS://Registre.Example:443/' }, { publicUrl: 'https://registre.example' }],
    [{ PUBLIC_URL: 'http://192.0.2.1:8080' }, { publicUrl: 'http://192.0.2.1:8080' }],
    [
      { ADMIN_EMAIL: 'a@b.fr', ADMIN_PASSWORD: ' x ' },
      { adminEmail: 'a@b.fr', adminPassword: ' x ' },
    ],
    [{ AUTH_SECRET: SECRET }, { authSecret: SECRET }],
    [MAIL, { smtpUrl: MAIL.SMTP_URL, mailFrom: 'registre@registre.example' }],
    [{ ...MAIL, MAIL_FROM: 'dpo@region.example' }, { mailFrom: 'dpo@region.example' }],
  ])('%j', (environment, expected) => expect(read(environment)).toMatchObject(expected))

  it('proxies to trust', () => {
    const { trustedProxies } = read({ TRUST_PROXY: '10.0.0.0/8, ::1' })
    expect(trustedProxies.check('10.1.2.3')).toBe(true)
    expect(trustedProxies.check('::1', 'ipv6')).toBe(true)
    expect(trustedProxies.check('192.0.2.1')).toBe(false)
  })
})

describe('refuses, in one sentence of either language,', () => {
  it.each([
    [{ HOST: 'http://0.0.0.0' }, /^HOST=http:\/\/0\.0\.0\.0/],
    [{ HOST: '0.0.0.0:3000' }, /^HOST=/],
    [{ HOST: 'a b' }, /^HOST=/],
    [{ PORT: 'http' }, /^PORT=http/],
    [{ PORT: '65536' }, /^PORT=65536/],
    [{ PORT: '-1' }, /^PORT=-1/],
    [{ PORT: '3e3' }, /^PORT=3e3/],
    [{ DATABASE_URL: 'postgres://localhost/r' }, /PostgreSQL/],
    [{ DATABASE_URL: 'mysql://localhost' }, /^DATABASE_URL=mysql:\/\/localhost/],
    ...[
      'registre.example',
      'ftp://registre.example',
      'https://registre.example/app',
      'https://',
      'https://x/?',
    ].map((url): [Record<string, string>, RegExp] => [{ PUBLIC_URL: url }, /^PUBLIC_URL /]),
    [{ PUBLIC_URL: 'https://registre.example/#x' }, /^PUBLIC_URL /],
    [{ TRUST_PROXY: 'true' }, /^TRUST_PROXY=true/],
    [{ TRUST_PROXY: '10.0.0.0/33' }, /^TRUST_PROXY=10\.0\.0\.0\/33/],
    [{ ...MAIL, PUBLIC_URL: '' }, /^SMTP_URL .*PUBLIC_URL/],
    [{ ...MAIL, MAIL_FROM: 'Registre <dpo@region.example>' }, /^MAIL_FROM /],
    [{ ...MAIL, MAIL_FROM: 'dpo@region.example\r\nBcc: x@y.fr' }, /^MAIL_FROM /],
    [{ ...MAIL, MAIL_FROM: 'dpo' }, /^MAIL_FROM /],
  ])('%j', (environment, sentence) => {
    for (const LANG of ['fr_FR.UTF-8', 'en_GB.UTF-8']) {
      const outcome = readConfig({ ...environment, LANG })
      expect(outcome).toEqual({ kind: 'refused', sentence: expect.stringMatching(sentence) })
      expect(outcome).toEqual({ kind: 'refused', sentence: expect.stringMatching(/^[^\n]*\.$/) })
    }
  })
})

describe('refuses, and repeats no secret:', () => {
  it.each([
    ['a short AUTH_SECRET', { AUTH_SECRET: 'hunter2-ab' }, 'hunter2'],
    ['one of 31 characters', { AUTH_SECRET: SECRET.slice(0, 31) }, SECRET.slice(0, 8)],
    ['one of few characters', { AUTH_SECRET: 'hunter'.repeat(8) }, 'hunter'],
    ['the library’s own', { AUTH_SECRET: 'better-auth-secret-12345678901234567890' }, 'better-auth'],
    ['an SMTP_URL of another kind', { ...MAIL, SMTP_URL: 'https://u:hunter2@mail.example' }, 'hunter2'],
    ['an SMTP_URL without a host', { ...MAIL, SMTP_URL: 'smtp:hunter2' }, 'hunter2'],
    ['an SMTP_URL whose password cuts it short', { ...MAIL, SMTP_URL: 'smtp://u:hunter2#x@mail' }, 'hunter2'],
    ['an SMTP_URL without PUBLIC_URL', { SMTP_URL: 'smtp://u:hunter2@mail.example' }, 'hunter2'],
    ['a PUBLIC_URL with a password', { PUBLIC_URL: 'https://u:hunter2@registre.example' }, 'hunter2'],
    ['another database with a password', { DATABASE_URL: 'mysql://u:hunter2@db/r' }, 'hunter2'],
  ])('%s', (_what, environment, secret) => {
    for (const LANG of ['fr', 'en']) {
      const outcome = readConfig({ ...environment, LANG })
      expect(outcome.kind).toBe('refused')
      expect(JSON.stringify(outcome)).not.toContain(secret)
    }
  })
})
