import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { acceptBlockers } from '../../support/acceptBlockers.ts'

let server: RunningServer
let cookie = ''
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-'))
  server = await startServer()
  cookie = await server.signIn()
})
afterAll(async () => {
  await server.stop()
  server.removeData()
  rmSync(folder, { recursive: true })
})

/** Runs `npm run publish:static -- …` on the register of the running server. */
function publishStatic(parameters: string[], environment: Record<string, string> = {}) {
  return runProgram(['src/server/publishStatic.ts', ...parameters], {
    environment: { DATABASE_URL: `file:${server.database}`, ...environment },
  })
}

const send = (method: string, path: string, body: object) =>
  fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })

describe('npm run publish:static', () => {
  it('writes nothing before a first version, and says so', async () => {
    expect(await publishStatic([folder])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Aucune charte n’a encore été publiée : il n’y a rien à écrire.\n',
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('writes what the server answers, byte for byte, at the same addresses', async () => {
    await acceptBlockers(server)
    await send('POST', '/api/publications', { note: '' })
    await send('PATCH', '/api/cookies?filter={"id":[1]}', { purpose: 'Garder la session ouverte.' })
    await send('POST', '/api/publications', { note: '' })
    expect(await publishStatic([folder])).toEqual({
      code: 0,
      stdout: `16 fichiers écrits dans ${folder}.\n`,
      stderr: '',
    })
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    expect(files).toHaveLength(16)
    for (const file of files) {
      const answer = await fetch(server.url + file.replace(/\/index\.html$/, ''))
      expect(answer.status, file).toBe(200)
      expect(readFileSync(join(folder, file)).equals(Buffer.from(await answer.arrayBuffer())), file).toBe(
        true,
      )
    }
  })

  it('writes the list of the charters where the register has one, but not for one site alone', async () => {
    await send('PATCH', '/api/sites?filter={"id":[1]}', { charterList: 'yes' })
    const [whole, alone] = [join(folder, 'whole'), join(folder, 'alone')]
    expect((await publishStatic([whole])).stdout).toContain('17 fichiers')
    const list = await (await fetch(server.url)).text()
    expect(list).toContain('<li><a href="/charte">data.regionreunion.com</a></li>')
    expect(readFileSync(join(whole, 'index.html'), 'utf8')).toBe(list)
    expect((await publishStatic([alone, '--site', 'data-regionreunion-com'])).code).toBe(0)
    expect(readdirSync(alone)).not.toContain('index.html')
  })

  it.each([[[]], [['one', 'two']]])('says how it is used: %s', async (parameters) => {
    const { code, stderr } = await publishStatic(parameters)
    expect(code).toBe(1)
    expect(stderr).toContain('npm run publish:static -- DOSSIER')
  })

  it('says why it can’t write', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { code, stderr } = await publishStatic([file])
    expect(code).toBe(1)
    expect(stderr).toContain(`Les fichiers n’ont pas pu être écrits dans ${file}`)
  })

  it('makes no register where there is none', async () => {
    const missing = join(folder, 'missing.sqlite')
    const { code } = await publishStatic([folder], { DATABASE_URL: `file:${missing}` })
    expect(code).toBe(1)
    expect(readdirSync(folder)).not.toContain('missing.sqlite')
  })
})
