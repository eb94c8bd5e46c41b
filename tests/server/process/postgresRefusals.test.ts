import { expect, it, vi } from 'vitest'
import { describeOnPostgres } from '../../support/testPostgres.ts'
import { runOn } from './runOnPostgres.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

describeOnPostgres('a PostgreSQL server that cannot be used', (database) => {
  const secret = 'un-mot-de-passe-secret'
  const withSecret = (url: string) => {
    const parsed = new URL(url)
    parsed.password = secret
    return parsed
  }

  it.each<[string, (url: URL) => void, RegExp]>([
    ['a port on which nothing listens', (url) => (url.port = '1'), /does not answer \(connect ECONNREFUSED/],
    ['a name that nobody has', (url) => (url.hostname = 'nowhere.invalid'), /does not answer \(getaddrinfo/],
    ['a role that does not exist', (url) => (url.username = 'nobody'), /does not open the database/],
    ['a database that does not exist', (url) => (url.pathname = '/nothing'), /does not exist\. Make it/],
    [
      'certificates that cannot be read',
      (url) => (url.search = '?sslmode=verify-full&sslrootcert=/nowhere.pem'),
      /cannot be encrypted and verified/,
    ],
    [
      'a way in the clear, if need be',
      (url) => (url.search = '?sslmode=prefer'),
      /DATABASE_URL cannot be read/,
    ],
    ['a setting that it does not know', (url) => (url.search = '?schema=x'), /DATABASE_URL cannot be read/],
  ])('is refused in one sentence: %s', async (_what, change, sentence) => {
    const url = withSecret(database.url())
    change(url)
    for (const program of ['main', 'user']) {
      const ended = await runOn(url.href, program, program === 'user' ? ['list'] : [])
      expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(sentence) })
      expect(ended.stderr.trimEnd()).not.toContain('\n')
      expect(ended.stderr).not.toContain(secret)
    }
  })

  it('is refused in French too', async () => {
    const url = withSecret(database.url())
    url.port = '1'
    const { stderr } = await runOn(url.href, 'main', [], 'fr_FR')
    expect(stderr).toMatch(/^Le serveur de postgres:\/\/[^@]* ne répond pas \(connect ECONNREFUSED/)
  })

  it('is refused where it is another program’s, and left as it is', async () => {
    await database.run('create table theirs (id integer)')
    const { stderr } = await runOn(database.url(), 'main', [])
    expect(stderr).toMatch(/is another program’s database; nothing in it was changed\.\n$/)
    const [tables] = await database.run(`select tablename from pg_tables where schemaname = 'public'`)
    expect(tables?.rows).toEqual([{ tablename: 'theirs' }])
    await database.empty()
  })

  it('is refused where it does not hold every character', async () => {
    const name = `registre_test_${crypto.randomUUID().replaceAll('-', '')}`
    await database.run(`create database ${name} encoding 'LATIN1' locale 'C' template template0`)
    const other = database.other(name)
    try {
      expect((await runOn(other.url, 'main', [])).stderr).toContain('is in LATIN1 and not in UTF8')
    } finally {
      await other.drop()
    }
  })

  const certificate = process.env['TEST_POSTGRES_CERTIFICATE'] ?? ''
  const isLeftOut = certificate === ''
  const leftOut = isLeftOut ? ' (skipped without TEST_POSTGRES_CERTIFICATE)' : ''
  it.skipIf(isLeftOut).each([
    ['verify-full&sslrootcert=CA', 'localhost', 'There is no register'],
    [
      'verify-full&sslrootcert=CA',
      '127.0.0.1',
      'cannot be encrypted and verified (Hostname/IP does not match',
    ],
    ['verify-ca&sslrootcert=CA', '127.0.0.1', 'There is no register'],
    ['verify-full', 'localhost', 'cannot be encrypted and verified (self-signed certificate'],
    ['require', '127.0.0.1', 'There is no register'],
    ['require&sslrootcert=/etc/hosts', '127.0.0.1', 'cannot be encrypted and verified ('],
    ['disable', 'localhost', 'There is no register'],
  ])(`is reached as sslmode says: %s on %s${leftOut}`, async (mode, host, said) => {
    const url = new URL(database.url())
    url.hostname = host
    url.search = `?sslmode=${mode.replace('CA', certificate)}`
    expect((await runOn(url.href, 'user', ['list'])).stderr).toContain(said)
  })

  it('gets no register from a command', async () => {
    for (const [program, parameters] of [
      ['user', ['list']],
      ['publishStatic', ['/nowhere']],
      ['verify', []],
    ] as const) {
      const { code, stderr } = await runOn(database.url(), program, parameters)
      expect({ code, stderr }).toMatchObject({
        code: program === 'verify' ? 2 : 1,
        stderr: expect.stringContaining('There is no register in postgres://'),
      })
    }
    const [tables] = await database.run(`select count(*) from pg_tables where schemaname = 'public'`)
    expect(tables?.rows).toEqual([{ count: '0' }])
  })
})
