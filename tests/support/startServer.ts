import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort.ts'
import { startProcess } from './startProcess.ts'

export interface RunningServer {
  url: string
  port: number
  /** The database's file. */
  database: string
  output: () => string
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
  const environment = { ...options.environment, PORT: String(port), DATABASE_URL: `file:${database}` }
  const { output, stop } = await startProcess(['src/server/main.ts'], environment, `${url}/healthz`)
  const removeData = () => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  return { url, port, database, output, stop, removeData }
}
