import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../support/freePort.ts'
import { ENDS_WITH_PARENT } from '../support/startProcess.ts'
import {
  ADMINISTRATOR,
  BUILT_SERVER,
  type RunningServer,
  signInAt,
  startServer,
} from '../support/startServer.ts'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { senderTo } from '../server/process/runOnPostgres.ts'
import { filePlace, type Place, placeOfFile } from './place.ts'

/** A disk of our own, in the memory, needs a mount that only some systems let everybody make. */
const canMount = spawnSync('unshare', ['-Urm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

const JSON_TYPE = { 'content-type': 'application/json' }

let disk = ''
beforeEach(() => {
  disk = mkdtempSync(join(tmpdir(), 'registre-'))
})
afterEach(() => rmSync(disk, { recursive: true }))

/** Starts the server with its database, its log and its temporary files on a disk of 6 MB, 1 MB of which can be freed. */
async function startOnSmallDisk() {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const script = `mount -t tmpfs -o size=6m none "$0" && head -c 1000000 /dev/zero > "$0/filler" &&
    mkdir -m 700 "$0/tmp" "$0/data" && exec "$@" > "$0/log"`
  const command = [process.execPath, ...ENDS_WITH_PARENT, ...BUILT_SERVER]
  const child = spawn('unshare', ['-Urm', 'sh', '-c', script, disk, ...command], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `file:${disk}/data/registre.sqlite`,
      TMPDIR: `${disk}/tmp`,
      SQLITE_TMPDIR: `${disk}/tmp`,
      ADMIN_EMAIL: ADMINISTRATOR.email,
      ADMIN_PASSWORD: ADMINISTRATOR.password,
    },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const isReady = () =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isReady())) await wait(20)
  const seen = (path: string) => join(`/proc/${child.pid}/root`, disk, path)
  return {
    url,
    /** Copies the files of a server that nobody writes to. */
    copyFiles: (folder: string): Place => {
      cpSync(seen('data'), folder, { recursive: true })
      return placeOfFile(join(folder, 'registre.sqlite'))
    },
    cookie: await signInAt(url, ADMINISTRATOR),
    freeSpace: () => rmSync(seen('filler')),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

describe.skipIf(!canMount)('on a full disk, with the log and temporary files on it too,', () => {
  it('reads, refuses writes in words, lets people sign out, goes on with room, and stops when told to', async () => {
    const { url, copyFiles, cookie, freeSpace, stop } = await startOnSmallDisk()
    const second = await signInAt(url, ADMINISTRATOR)
    const send = (method: string, path: string, body?: unknown, as = cookie) =>
      fetch(`${url}/api/${path}`, {
        method,
        headers: { ...(body === undefined ? {} : JSON_TYPE), cookie: as },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
    let count = 0
    const create = async () => {
      count += 1
      return send('POST', 'providers', { name: `p${count}`, notes: 'x'.repeat(9_000) })
    }

    let written = 0
    let answer = await create()
    for (; answer.status === 201; answer = await create()) written += 1
    expect(answer.status).toBe(507)
    expect(await answer.text()).toContain('"message":"errors.storage"')

    const list = await send('GET', 'providers?sort=["name","ASC"]&range=[0,9]')
    expect(list.headers.get('content-range')).toBe(`providers 0-9/${written + 1}`)
    const signedOut = await send('POST', 'auth/sign-out', {}, second)
    expect(signedOut.status).toBe(200)
    expect(signedOut.headers.getSetCookie().join()).toContain('registre_session=; Max-Age=0')
    expect((await send('GET', 'providers', undefined, second)).status).toBe(401)
    expect((await send('GET', 'providers')).status).toBe(200)

    freeSpace()
    expect((await create()).status).toBe(201)
    written += 1
    const copy = mkdtempSync(join(tmpdir(), 'registre-'))
    const place = copyFiles(copy)
    expect(await countProviders(place)).toBe(written)
    await place.check()
    rmSync(copy, { recursive: true })
    expect((await send('GET', 'providers', undefined, second)).status).toBe(401)
    for (answer = await create(); answer.status === 201;) answer = await create()
    expect(await stop()).toBe(0)
  })
})

const COOKIE = '/api/cookies?filter={"id":[1]}'

/** In bytes: the write-ahead log, which a new register fills to 700 kB, stops growing there. */
const LARGE = 1_200_000

describe.each([
  ['can grow no more', LARGE],
  ['can only be read', 0],
])('on a disk on which files %s', (_what, size) => {
  it('refuses writes in words, reads and shows the page, loses nothing, and goes on afterwards by itself', async () => {
    const place = filePlace()
    const server = await startServer({ database: place.path })
    const send = await senderTo(server)
    await acceptBlockers(server)
    expect((await send('POST', '/api/publications', { note: '' })).status).toBe(201)
    const page = await (await fetch(`${server.url}/charte`)).text()
    expect((await send('PATCH', COOKIE, { service: 'Avant' })).status).toBe(200)
    let count = 0
    const create = () => {
      count += 1
      return send('POST', '/api/providers', { name: `p${count}`, notes: 'x'.repeat(9_000) })
    }

    limitFiles(server, String(size))
    let written = 0
    let answer = await create()
    for (; answer.status === 201; answer = await create()) written += 1
    for (const refused of [
      answer,
      await create(),
      await send('PATCH', COOKIE, { notes: 'x'.repeat(9_000) }),
      await send('POST', '/api/publications', { note: '' }),
    ])
      expect([refused.status, await refused.text()]).toEqual([
        503,
        expect.stringContaining('"message":"errors.storage"'),
      ])
    const list = await send('GET', '/api/providers?range=[0,9]')
    expect(list.headers.get('content-range')?.split('/')[1]).toBe(String(written + 1))
    expect(await (await fetch(`${server.url}/charte`)).text()).toBe(page)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

    limitFiles(server, 'unlimited')
    expect((await create()).status).toBe(201)
    written += 1
    expect((await send('PATCH', COOKIE, { service: 'Après' })).status).toBe(200)
    expect((await send('POST', '/api/publications', { note: '' })).status).toBe(201)
    expect(await server.stop()).toBe(0)
    expect(await countProviders(place)).toBe(written)
    await place.check()
    place.remove()
  })
})

/** Bounds the files that a running server writes, as the system does for `ulimit -f`: beyond it, a write fails. */
function limitFiles({ pid }: RunningServer, size: string): void {
  const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}

async function countProviders(place: Place): Promise<unknown> {
  const [row] = await place.read(`select count(*) as count from providers where name like 'p%'`)
  return row?.['count']
}
