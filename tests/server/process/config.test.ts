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
    database: { kind: 'file', path: './data/registre.sqlite' },
    publicUrl: null,
    trustedProxies: { rules: [] },
    adminEmail: null,
    adminPassword: null,
    authSecret: null,
    smtpUrl: null,
    mailFrom: 'registre@localhost',
    headWitnesses: [],
    backups: null,
    logLevel: 'info',
    auditLog: null,
    sessionTimes: { idle: 28_800_000, longest: 86_400_000 },
    metricsToken: null,
    drainTime: 0,
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
  for (const name of [...variables, 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM', 'HEAD_WITNESSES', 'LC_ALL'])
    empty[name] = ''
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
    [{ DATABASE_URL: 'file:r.sqlite' }, { database: { kind: 'file', path: 'r.sqlite' } }],
    [{ DATABASE_URL: 'file:///srv/r.sqlite' }, { database: { kind: 'file', path: '/srv/r.sqlite' } }],
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
    [
      { ...MAIL, HEAD_WITNESSES: 'dpo@region.example, archives@region.example' },
      { headWitnesses: ['dpo@region.example', 'archives@region.example'] },
    ],
    [{ METRICS_TOKEN: SECRET }, { metricsToken: SECRET }],
    [
      { LOG_LEVEL: 'warn', AUDIT_LOG: '/var/log/a', DRAIN_SECONDS: '5' },
      { logLevel: 'warn', auditLog: { path: '/var/log/a', keep: null }, drainTime: 5_000 },
    ],
    [{ AUDIT_LOG: 'a', AUDIT_KEEP: '180d' }, { auditLog: { path: 'a', keep: 15_552_000_000 } }],
    [{ SESSION_IDLE: '30m' }, { sessionTimes: { idle: 1_800_000, longest: 86_400_000 } }],
    [{ SESSION_MAX: '12h' }, { sessionTimes: { idle: 28_800_000, longest: 43_200_000 } }],
    [{ BACKUP_DIR: '/srv/b' }, { backups: { folder: '/srv/b', every: 86_400_000, keep: 14 } }],
    [
      { BACKUP_DIR: 'b', BACKUP_EVERY: '12h', BACKUP_KEEP: '1' },
      { backups: { folder: 'b', every: 43_200_000, keep: 1 } },
    ],
    [{ BACKUP_DIR: 'b', BACKUP_EVERY: '366d' }, { backups: { folder: 'b', every: 31_622_400_000 } }],
  ])('%j', (environment, expected) => expect(read(environment)).toMatchObject(expected))

  it('proxies to trust', () => {
    const { trustedProxies } = read({ TRUST_PROXY: '10.0.0.0/8, ::1' })
    expect(trustedProxies.check('10.1.2.3')).toBe(true)
    expect(trustedProxies.check('::1', 'ipv6')).toBe(true)
    expect(trustedProxies.check('192.0.2.1')).toBe(false)
  })
})

describe('takes a PostgreSQL server', () => {
  const SERVER = {
    host: 'db.example',
    port: 5432,
    user: null,
    password: null,
    database: 'registre',
    encryption: 'full',
    authorityPath: null,
  }
  it.each([
    ['postgres://db.example/registre', {}],
    ['postgresql://nom:p%40%2F%23s@db.example:5433/registre', { user: 'nom', password: 'p@/#s', port: 5433 }],
    ['postgres://db.example/registre?sslmode=disable', { encryption: 'none' }],
    ['postgres://db.example/registre?sslmode=require', { encryption: 'unverified' }],
    [
      'postgres://db.example/registre?sslmode=require&sslrootcert=/etc/ca.pem',
      { encryption: 'authority', authorityPath: '/etc/ca.pem' },
    ],
    ['postgres://db.example/registre?sslmode=verify-ca', { encryption: 'authority' }],
    ['postgres://localhost/registre', { host: 'localhost', encryption: 'none' }],
    ['postgres://127.0.0.1/registre', { host: '127.0.0.1', encryption: 'none' }],
    ['postgres://[::1]:5433/registre', { host: '::1', port: 5433, encryption: 'none' }],
    ['postgres://localhost/registre?sslmode=verify-full', { host: 'localhost' }],
    ['postgres:///registre', { host: '/var/run/postgresql', encryption: 'none' }],
    ['postgres:///registre?host=/srv/pg', { host: '/srv/pg', encryption: 'none' }],
    ['postgres://nom@%2Fsrv%2Fpg/registre', { host: '/srv/pg', user: 'nom', encryption: 'none' }],
  ])('%s', (DATABASE_URL, expected) => {
    expect(read({ DATABASE_URL }).database).toEqual({ kind: 'postgres', server: { ...SERVER, ...expected } })
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
    ...[
      'postgres://',
      'postgres://localhost',
      'postgres://localhost/',
      'postgres://localhost/a/b',
      'postgres://name:pass#word@localhost/r',
      'postgres://localhost/r?sslmode=prefer',
      'postgres://localhost/r?sslmode=on',
      'postgres://localhost/r?options=-c%20x=y',
      'postgres://localhost/%E0%A4%A',
    ].map((url): [Record<string, string>, RegExp] => [{ DATABASE_URL: url }, /^DATABASE_URL .*postgres:/]),
    [{ DATABASE_URL: 'mysql://localhost' }, /^DATABASE_URL .*file:/],
    [{ DATABASE_URL: 'file:' }, /^DATABASE_URL=file: /],
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
    [{ LOG_LEVEL: 'all' }, /^LOG_LEVEL=all/],
    ...['-1', '301', '1.5', '10s'].map((seconds): [Record<string, string>, RegExp] => [
      { DRAIN_SECONDS: seconds },
      /^DRAIN_SECONDS=/,
    ]),
    [{ AUDIT_KEEP: '180d' }, /^AUDIT_KEEP .*AUDIT_LOG/],
    ...['0d', '23h', '3661d', '6', 'ever'].map((keep): [Record<string, string>, RegExp] => [
      { AUDIT_LOG: 'a', AUDIT_KEEP: keep },
      /^AUDIT_KEEP /,
    ]),
    ...['4m', '8d', '0h', '8', '1.5h'].flatMap((time): [Record<string, string>, RegExp][] => [
      [{ SESSION_IDLE: time }, /^SESSION_IDLE /],
      [{ SESSION_MAX: time }, /^SESSION_MAX /],
    ]),
    [{ BACKUP_EVERY: '1d' }, /BACKUP_DIR/],
    [{ BACKUP_DIR: 'b', DATABASE_URL: 'postgres://localhost/r' }, /^BACKUP_DIR.*pg_dump/],
    [{ BACKUP_KEEP: '7' }, /BACKUP_DIR/],
    ...['0d', '1', 'day', '367d', '-1d', '1 d', '1.5h'].map((every): [Record<string, string>, RegExp] => [
      { BACKUP_DIR: 'b', BACKUP_EVERY: every },
      /^BACKUP_EVERY /,
    ]),
    ...['0', '-1', 'all', '1e3'].map((keep): [Record<string, string>, RegExp] => [
      { BACKUP_DIR: 'b', BACKUP_KEEP: keep },
      /^BACKUP_KEEP /,
    ]),
    [{ HEAD_WITNESSES: 'dpo@region.example' }, /^HEAD_WITNESSES .*SMTP_URL/],
    ...[
      'dpo',
      'dpo@region.example,',
      'dpo@region.example; cada@region.example',
      'DPO <dpo@region.example>',
      'dpo@region.example\r\nBcc: x@y.fr',
    ].map((addresses): [Record<string, string>, RegExp] => [
      { ...MAIL, HEAD_WITNESSES: addresses },
      /^HEAD_WITNESSES /,
    ]),
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
    ['a short METRICS_TOKEN', { METRICS_TOKEN: 'hunter2' }, 'hunter2'],
    ['an SMTP_URL of another kind', { ...MAIL, SMTP_URL: 'https://u:hunter2@mail.example' }, 'hunter2'],
    ['an SMTP_URL without a host', { ...MAIL, SMTP_URL: 'smtp:hunter2' }, 'hunter2'],
    ['an SMTP_URL whose password cuts it short', { ...MAIL, SMTP_URL: 'smtp://u:hunter2#x@mail' }, 'hunter2'],
    ['an SMTP_URL without PUBLIC_URL', { SMTP_URL: 'smtp://u:hunter2@mail.example' }, 'hunter2'],
    ['a PUBLIC_URL with a password', { PUBLIC_URL: 'https://u:hunter2@registre.example' }, 'hunter2'],
    ['another database with a password', { DATABASE_URL: 'mysql://u:hunter2@db/r' }, 'hunter2'],
    ['a PostgreSQL server without a database', { DATABASE_URL: 'postgres://u:hunter2@db' }, 'hunter2'],
    ['one whose password cuts it short', { DATABASE_URL: 'postgres://u:hunter2#x@db/r' }, 'hunter2'],
    ['one whose password begins a path', { DATABASE_URL: 'postgres://u:/hunter2@db/r' }, 'hunter2'],
    ['one whose password has a slash', { DATABASE_URL: 'mysql://u:/hunter2@db/r' }, 'hunter2'],
    ['one whose password has an @ and slashes', { DATABASE_URL: 'mysql://u://a@hunter2/@db/r' }, 'hunter2'],
    ['a database of Java', { DATABASE_URL: 'jdbc:postgresql://db/r?user=u&password=hunter2' }, 'hunter2'],
    ['the words of libpq', { DATABASE_URL: 'host=db user=u password=hunter2' }, 'hunter2'],
    ['a name and a password alone', { DATABASE_URL: 'u:hunter2@db' }, 'hunter2'],
  ])('%s', (_what, environment, secret) => {
    for (const LANG of ['fr', 'en']) {
      const outcome = readConfig({ ...environment, LANG })
      expect(outcome.kind).toBe('refused')
      expect(JSON.stringify(outcome)).not.toContain(secret)
    }
  })
})
