import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** A PostgreSQL server of one test, which may be stopped. */
export interface OwnPostgres {
  url: string
  /** Stops it as a crash does, without a word to those that are connected. */
  crash: () => Promise<void>
  /** Starts it again; resolves once it takes connections. */
  start: () => Promise<void>
  end: () => Promise<void>
}

const PRINT = `console.log(JSON.stringify([process.env.TEST_POSTGRES_URL, process.env.TEST_POSTGRES_CONTROL]));
  process.stdin.resume()`

/** Starts a server as `.ci/with-postgres` does; it ends with the run of the tests. */
export async function startPostgres(): Promise<OwnPostgres> {
  const child = spawn('bash', ['.ci/with-postgres', process.execPath, '-e', PRINT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as unknown[]
  const [url, words] = z.tuple([z.string(), z.string()]).parse(JSON.parse(String(line)))
  const [program = '', ...parameters] = words.split(' ')
  const control = async (...action: string[]) => {
    // What goes on running must not hold a pipe of ours.
    const ended = once(spawn(program, [...parameters, ...action], { cwd: '/', stdio: 'ignore' }), 'exit')
    const [code] = (await ended) as unknown[]
    if (code !== 0) throw new Error(`pg_ctl ${action.join(' ')}: ${String(code)}`)
  }
  return {
    url,
    crash: () => control('-m', 'immediate', 'stop'),
    start: () => control('start'),
    async end() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}
