import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'

/** Returns the name of a backup made at an instant: `registre-2026-11-24T09-30-00Z.sqlite`. */
export function nameBackup(path: string, at: Date): string {
  return `${stemOf(path)}-${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z.sqlite`
}

const stemOf = (path: string) => parse(path).name

export interface DatedBackup {
  file: string
  at: Date
}

/** Lists the backups in a folder that are named as above, of the register at `path`, the newest first. */
export function listBackups(folder: string, path: string): DatedBackup[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const at = readTime(name, path)
      return at === null ? [] : [{ file: join(folder, name), at }]
    })
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
}

const DATED = /^(.*)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.sqlite$/s

function readTime(name: string, path: string): Date | null {
  const [, stem, day, ...time] = DATED.exec(name) ?? []
  if (stem !== stemOf(path)) return null
  const at = new Date(`${day}T${time.join(':')}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}

const UNFINISHED = /^(.*)\.(\d+)\.new(-journal|-wal|-shm)?$/s

/** In milliseconds. A process in another container, or on another machine, is not seen from here. */
const DAY = 86_400_000

/**
 * Removes what remains of backups whose programs were killed: under the name of `file`, or, after a day, under a dated one
 * beside it, which another server may be making.
 */
export function removeLeftovers(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    const [, target = '', pid] = UNFINISHED.exec(name) ?? []
    const path = join(folder, name)
    const isOurs = target === basename(file) || (DATED.test(target) && isOld(path))
    if (isOurs && !isOtherProcess(Number(pid))) rmSync(path, { force: true })
  }
}

function isOld(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats !== undefined && Date.now() - stats.mtimeMs > DAY
}

function isOtherProcess(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
