import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from './freePort.ts'
import { startProcess } from './startProcess.ts'

/** The account that the first start of the server creates, in tests. */
export const ADMINISTRATOR = { email: 'admin@example.fr', password: 'un mot de passe de test' }

export interface RunningServer {
  url: string
  port: number
  pid: number
  /** The path of the database. */
  database: string
  output: () => string
  /** Signs in as the administrator and resolves with the `Cookie` header of the session. */
  signIn: () => Promise<string>
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  /** Removes its folder; to be called after the last server on it has stopped. */
  removeData: () => void
}

/** Variables that kill a process of the server, named by its file, as soon as it starts. */
export function killing(program: string): Record<string, string> {
  return {
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'killProgram.ts')).href}`,
    KILL_PROGRAM: program,
  }
}

interface StartOptions {
  /** The path of an existing database; by default a new one in a temporary folder. */
  database?: string
  port?: number
  /** More environment variables. */
  environment?: Record<string, string>
}

/** What Node runs of the server that was built last, as `npm start` does. */
export const BUILT_SERVER = ['--enable-source-maps', 'dist-server/main.js']

/** Starts the real server on a free port: the one that was built last. */
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
  const { pid, output, stop } = await startProcess(BUILT_SERVER, environment, `${url}/healthz`)
  const removeData = () => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return { url, port, pid, database, output, signIn: () => signInAt(url, ADMINISTRATOR), stop, removeData }
}

/** Signs in over HTTP and resolves with the `Cookie` header of the session. */
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
