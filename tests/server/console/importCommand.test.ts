import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

let server: RunningServer
let cookie = ''
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  server = await startServer()
  cookie = await server.signIn()
})
afterAll(async () => {
  await server.stop()
  server.removeData()
  rmSync(folder, { recursive: true })
})

const runOf = (program: string, parameters: readonly string[], input = '') =>
  runProgram([`src/server/${program}.ts`, ...parameters], {
    environment: { DATABASE_URL: `file:${server.database}`, LANG: 'en_GB' },
    input,
  })

/** Runs `npm run import -- …` on the register of the running server. */
const importWith = (...parameters: string[]) => runOf('import', parameters)

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const HEADINGS = 'Nom du cookie;Finalité;Durée de vie;Prestataire;Catégorie;Service'
const row = (name: string, purpose: string, provider = 'Acme') =>
  `${name};${purpose};13 mois;${provider};Mesure d’audience;Portail`

async function ask(path: string, init: { method?: string; body?: string } = {}): Promise<unknown> {
  const headers = { cookie, 'content-type': 'application/json' }
  const answer = await fetch(server.url + path, { ...init, headers })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}
const cookieSchema = z.object({ name: z.string(), purpose: z.string() })
async function purposes(): Promise<Record<string, string>> {
  const all = z.array(cookieSchema).parse(await ask('/api/cookies'))
  return Object.fromEntries(all.map(({ name, purpose }) => [name, purpose]))
}
const changeSchema = z.array(z.looseObject({ who: z.string(), resource: z.string(), action: z.string() }))
const changes = async () =>
  changeSchema.parse(await ask(`/api/changes?sort=${encodeURIComponent('["id","DESC"]')}`))

describe('npm run import, while the server runs', { timeout: 60_000 }, () => {
  it('says in a trial what it would do, and writes nothing', async () => {
    const before = await changes()
    const path = write('trial.csv', [HEADINGS, row('essai_1', 'Compter les visites')])
    const { code, stdout, stderr } = await importWith(path, '--dry-run')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('trial.csv: Table (CSV).\nNew: 1. Changed: 0. Same: 0. Problems: 0.\n')
    expect(stdout).toContain('Providers to be created, since the register has nothing like them: Acme.\n')
    expect(stdout).toContain('Absent from the file, left as they are: ')
    expect(stdout).toMatch(/\nTrial: nothing was written\.\n$/)
    expect(await purposes()).not.toHaveProperty('essai_1')
    expect(await changes()).toEqual(before)
  })

  it('writes what is new and what has changed as one act of the console, and says what it can’t write', async () => {
    const first = write('first.csv', [
      HEADINGS,
      row('ligne_1', 'Compter les visites'),
      row('ligne_2', 'Compter les clics'),
    ])
    expect(await importWith(first, '--site', 'charte')).toMatchObject({ code: 2 })
    const slugs = z.array(z.object({ slug: z.string() })).parse(await ask('/api/sites'))
    expect(await importWith(first, '--site', slugs[0]?.slug ?? '')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('They are one act in the history'),
      stderr: '',
    })

    const path = write('second.csv', [
      HEADINGS,
      row('ligne_1', 'Compter les visites'),
      row('ligne_2', 'Compter les clics, page par page'),
      row('ligne_3', 'Compter les erreurs'),
      row('ligne_4', 'Compter', 'Acmé Corp'),
    ])
    const { code, stdout } = await importWith(path)
    expect(code).toBe(1)
    expect(stdout).toContain('New: 1. Changed: 1. Same: 1. Problems: 1.\n')
    expect(stdout).toContain(
      'Line 5 (ligne_4), column “Provider”: “Acmé Corp” is not in the register (“Provider”): create it, or say which one is meant.\n',
    )
    expect(stdout).toContain('“Acmé Corp” resembles: Acme.\n')
    expect(stdout).toContain('Records created: 1. Records changed: 1.')
    expect(await purposes()).toMatchObject({
      ligne_1: 'Compter les visites',
      ligne_2: 'Compter les clics, page par page',
      ligne_3: 'Compter les erreurs',
    })
    expect(await purposes()).not.toHaveProperty('ligne_4')
    const act = (await changes()).slice(0, 3).toReversed()
    expect(act.map(({ who, resource, action }) => [who, resource, action])).toEqual([
      ['local', 'imports', 'import'],
      ['local', 'cookies', expect.any(String)],
      ['local', 'cookies', expect.any(String)],
    ])

    // The same again finds all of it there.
    const again = await importWith(path)
    expect(again).toMatchObject({ code: 1 })
    expect(again.stdout).toContain('New: 0. Changed: 0. Same: 3. Problems: 1.\n')
    expect(again.stdout).toMatch(/There is nothing to write\.\n$/)
  })

  it('names the person that it is told, who must be allowed to write', async () => {
    const password = 'neuf girafes bleues dansent'
    for (const role of ['editor', 'reader'])
      await runOf(
        'user',
        ['add', `${role}@example.fr`, '--role', role, '--name', `The ${role}`, '--password-stdin'],
        password,
      )
    const path = write('named.csv', [HEADINGS, row('nomme_1', 'Compter les visites')])
    expect(await importWith(path, '--as', 'nobody@example.fr')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nobody@example.fr has no account.\n',
    })
    expect(await importWith(path, '--as', 'reader@example.fr')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'The account of reader@example.fr does not allow importing: it must be allowed to write records. Nothing was written.\n',
    })
    expect(await purposes()).not.toHaveProperty('nomme_1')
    expect(await importWith(path, '--as', 'editor@example.fr')).toMatchObject({ code: 0, stderr: '' })
    expect(await purposes()).toHaveProperty('nomme_1')
    expect((await changes())[0]?.who).toBe('The editor <editor@example.fr>')
    await runOf('user', ['disable', 'editor@example.fr'])
    expect(await importWith(path, '--as', 'editor@example.fr')).toMatchObject({ code: 2, stdout: '' })
  })

  it('says why a file can’t be read, and which platforms there are', async () => {
    const before = await changes()
    const empty = write('empty.csv', [''])
    expect(await importWith(empty)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${empty}: This file is empty.\n`,
    })
    const missing = join(folder, 'missing.csv')
    expect(await importWith(missing)).toEqual({
      code: 2,
      stdout: '',
      stderr: `${missing} cannot be read: ENOENT.\n`,
    })
    expect(await importWith(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('EISDIR') })
    expect(await importWith(empty, '--site', 'ailleurs')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No platform has the name “ailleurs” in addresses. There are: '),
    })
    expect(await changes()).toEqual(before)
  })

  it('erases, creates and retires what the file says, where it is told to', async () => {
    const path = write('whole.csv', [
      HEADINGS,
      'sessionid;;;Opendatasoft;;Authentification',
      row('neuf_1', 'Compter', 'Opendata Soft'),
    ])
    const usual = await importWith(path, '--dry-run')
    expect(usual.code).toBe(1)
    expect(usual.stdout).toContain('“Opendata Soft” resembles: Opendatasoft.\n')
    const told = await importWith(path, '--dry-run', '--create-missing', '--retire-absent')
    expect(told.code).toBe(0)
    expect(told.stdout).toContain(
      'Providers to be created, since the register has nothing like them: Opendata Soft.\n',
    )
    expect(told.stdout).toMatch(/\nAbsent from the file, to be marked as retired: .*csrftoken/)
    const emptied = await importWith(path, '--dry-run', '--erase-empty')
    expect(emptied.stdout).toContain('Line 2 (sessionid), column “Purpose”: “Purpose” is empty')
  })

  it('asks for which of several platforms it is, and writes only where the person may', async () => {
    const site = {
      title: 'Charte cookies',
      platformName: 'Transport',
      platformUrl: 'https://transport.exemple.fr',
      language: 'fr',
      slug: 'transport',
      columns: [{ field: 'cookie.name', label: 'Nom' }],
    }
    const added = z.object({ id: z.int() })
    const { id } = added.parse(await ask('/api/sites', { method: 'POST', body: JSON.stringify(site) }))
    const person = { name: 'Paul', email: 'paul@example.fr', role: 'editor', language: 'fr', siteIds: [id] }
    await ask('/api/users', { method: 'POST', body: JSON.stringify(person) })
    const sites = z.array(z.object({ id: z.int(), slug: z.string(), platformName: z.string() }))
    const first = sites.parse(await ask('/api/sites')).find((one) => one.id !== id)

    const path = write('placed.csv', [HEADINGS, row('place_1', 'Compter les visites')])
    expect(await importWith(path)).toEqual({
      code: 2,
      stdout: '',
      stderr: `There are several platforms: say which with --site. There are: ${first?.slug}, transport.\n`,
    })
    const elsewhere = await importWith(path, '--as', person.email, '--site', first?.slug ?? '')
    expect(elsewhere.code).toBe(1)
    expect(elsewhere.stdout).toContain(
      `Line 2 (place_1): This row changes what shows on ${first?.platformName}, which your account may not change`,
    )
    // A provider shows wherever its cookies do: what it is changed by is left, and the row written.
    const shared = write('shared.csv', [`${HEADINGS};Pays`, `${row('place_2', 'Compter')};Italie`])
    const left = await importWith(shared, '--as', person.email, '--site', 'transport')
    expect(left).toMatchObject({ code: 1, stderr: '' })
    expect(left.stdout).toContain(
      `Line 2 (place_2), column “Country of the provider”: “Country of the provider” of “Acme” also shows on ${first?.platformName}, which your account may not change: this cell is left, ask somebody who may.`,
    )
    expect(left.stdout).toContain('Records created: 1. Records changed: 0.')
    expect(await purposes()).not.toHaveProperty('place_1')
    expect(await importWith(path, '--as', person.email, '--site', 'transport')).toMatchObject({ code: 0 })
    const cookies = z.array(z.object({ name: z.string(), siteIds: z.array(z.int()) }))
    const written = cookies.parse(await ask('/api/cookies')).find(({ name }) => name === 'place_1')
    expect(written?.siteIds).toEqual([id])
  })

  it.each([[[]], [['one.csv', 'two.csv']], [['one.csv', '--unknown']], [['one.csv', '--site']]])(
    'says how it is used: %s',
    async (parameters) => {
      const { code, stderr } = await importWith(...parameters)
      expect(code).toBe(2)
      expect(stderr).toContain('npm run import -- FILE')
    },
  )

  it('makes no register where there is none', async () => {
    const missing = join(folder, 'missing.sqlite')
    const { code } = await runProgram(['src/server/import.ts', 'one.csv'], {
      environment: { DATABASE_URL: `file:${missing}` },
    })
    expect(code).toBe(2)
  })
})
