import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ENDS_WITH_PARENT } from './startProcess.ts'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface RunOptions {
  /** All that it knows of the environment, besides where programs are. */
  environment: Record<string, string>
  /** Its standard input; without one, that stays open until it ends. */
  input?: string
}

/** Runs a Node program until it ends by itself, and kills it after a minute. */
export async function runProgram(parameters: string[], { environment, input }: RunOptions): Promise<Ended> {
  const options = input === undefined ? ENDS_WITH_PARENT : []
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [...options, ...parameters], {
    env: { PATH, NODE_COMPILE_CACHE, ...environment },
    timeout: 240_000,
  })
  if (input !== undefined) child.stdin.end(input)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(child, 'close')
  return { code: child.exitCode, stdout, stderr }
}
