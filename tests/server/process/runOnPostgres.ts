import { type Ended, runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

/** Starts the server on a database. */
export const serveOn = (url: string): Promise<RunningServer> =>
  startServer({ environment: { DATABASE_URL: url } })

/** Runs a command of ours on a database. */
export const runOn = (
  url: string,
  program: string,
  parameters: readonly string[] = [],
  language = 'en_GB',
): Promise<Ended> =>
  runProgram([`src/server/${program}.ts`, ...parameters], {
    environment: { DATABASE_URL: url, LANG: language },
  })

/** Returns a function that sends requests with JSON bodies as the administrator. */
export async function senderTo({ url, signIn }: RunningServer) {
  const headers = { 'content-type': 'application/json', cookie: await signIn() }
  return (method: string, path: string, body?: object) =>
    fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}
