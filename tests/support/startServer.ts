import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort.ts'
import { startProcess } from './startProcess.ts'

/** Who the server's first start makes, in tests. */
export const ADMINISTRATOR = { email: 'admin@example.fr', password: 'un mot de passe de test' }

export interface RunningServer {
  url: string
  port: number
  pid: number
  /** The database's file. */
  database: string
  output: () => string
  /** Signs in as the administrator and gives the `Cookie` header of the session. */
  signIn: () => Promise<string>
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  /** Removes its folder: after the last server on it has stopped. */
  removeData: () => void
}

interface StartOptions {
  /** A file to open; otherwise a new one, in a folder of its own. */
  database?: string
  port?: number
  /** More of what it is told by its environment. */
  environment?: Record<string, string>
}

/** The real server, as `npm start` runs it, on a free port. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const folder = options.database ? null : mkdtempSync(join(tmpdir(), 'registre-'))
  const database = options.database ?? join(folder ?? '', 'registre.sqlite')
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const environment = {
    PORT: String(port),
    DATABASE_URL: `file:${database}`,
    ADMIN_EMAIL: ADMINISTRATOR.email,
    ADMIN_PASSWORD: ADMINISTRATOR.password,
    ...options.environment,
  }
  const { pid, output, stop } = await startProcess(['src/server/main.ts'], environment, `${url}/healthz`)
  const removeData = () => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return { url, port, pid, database, output, signIn: () => signInAt(url, ADMINISTRATOR), stop, removeData }
}

/** Signs in over HTTP and gives the `Cookie` header of the session. */
export async function signInAt(
  url: string,
  credentials: { email: string; password: string },
): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  if (!answer.ok) throw new Error(`Not signed in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
