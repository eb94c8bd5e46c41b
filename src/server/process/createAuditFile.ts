import { existsSync } from 'node:fs'
import { appendFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A log that is written line by line. Nothing that fails leaves it unusable: the next line is tried anew. */
export interface AuditFile {
  append(line: string): Promise<void>
  /** Deletes the lines that are older than they may be; at the latest a day after they became so. */
  deleteOld(): Promise<void>
}

const DAY = 86_400_000

/**
 * Creates a log in a file for this account alone, opened anew for each line, so that it can be moved away at any time. With `keep`, in milliseconds, each
 * day in UTC gets a file of its own, `audit.log.2026-11-29`, and goes that long after its end; null keeps all in one file for ever.
 */
export function createAuditFile(path: string, keep: number | null, now: () => Date): AuditFile {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10)
  /** The day of the lines in the file; null as long as nobody has looked. */
  let day: string | null = null

  async function putYesterdayAside(): Promise<void> {
    const today = dayOf(now())
    day ??= await readDay(today)
    if (day === today) return
    const aside = `${path}.${day}`
    // It is there where the clock was set back, and then goes on under its own name.
    if (existsSync(path) && !existsSync(aside)) await rename(path, aside)
    day = today
  }

  async function readDay(today: string): Promise<string> {
    return existsSync(path) ? dayOf((await stat(path)).mtime) : today
  }

  return {
    async append(line) {
      if (keep !== null) await putYesterdayAside()
      await appendFile(path, line, { mode: 0o600 })
    },

    async deleteOld() {
      if (keep === null) return
      await putYesterdayAside()
      const folder = dirname(path)
      for (const name of await readdir(folder)) {
        const ended = endOfDay(name)
        if (ended !== null && ended + keep <= now().getTime()) await unlink(join(folder, name))
      }
    },
  }

  /** When the day of a file ended, in milliseconds; null for what is none of ours. */
  function endOfDay(name: string): number | null {
    const prefix = `${basename(path)}.`
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : ''
    return /^\d{4}-\d{2}-\d{2}$/.test(rest) ? Date.parse(rest) + DAY : null
  }
}
