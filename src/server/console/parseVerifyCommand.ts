import { parseArgs } from 'node:util'
import type { ChainHead } from '#charter/history/followChain.ts'
import { parseHead } from '#charter/history/parseHead.ts'

export interface VerifyCommand {
  /** The file to check; null checks this server's register. */
  file: string | null
  /** Heads of the history that were written down elsewhere. */
  since: ChainHead[]
  wantsJson: boolean
}

/** Parses `[FILE] [--since ID:HASH] [--json]`; null for anything else. */
export function parseVerifyCommand(parameters: string[]): VerifyCommand | null {
  const read = readParameters(parameters)
  if (read === null || read.positionals.length > 1) return null
  const { since = [], json = false } = read.values
  const heads = since.map(parseHead)
  if (heads.includes(null)) return null
  return {
    file: read.positionals[0] ?? null,
    since: heads.filter((head) => head !== null),
    wantsJson: json,
  }
}

function readParameters(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { since: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    })
  } catch {
    // The option is unknown.
    return null
  }
}
