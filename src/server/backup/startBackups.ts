import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { z } from 'zod'
import { readBackupNote, writeBackupNote } from '#server/storage/databaseFile/backupNote.ts'
import { IN_MEMORY } from '#server/storage/nodeSqlite.ts'
import type { Config } from '../process/config.ts'
import { printSentence } from '../process/printSentence.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import { listBackups } from './backupNames.ts'
import { isDue } from './isDue.ts'
import type { DueBackup } from './makeDueBackup.ts'

export interface Backups {
  /** Ends the one that is being made; what is there of it is removed a day later. */
  stop(): void
}

/** The time between two looks at the clock, in milliseconds: no timer of a day runs late on a machine that slept. */
const INTERVAL = 60_000

/** From a process of the same program. */
const messageSchema = z.custom<DueBackup>()

/** Makes the backups that `BACKUP_DIR` asks for, each in a process of its own, as long as the server runs. */
export function startBackups({ backups, sentences }: Config, log: Logger): Backups {
  if (backups === null || backups.path === IN_MEMORY) return { stop() {} }
  const { path, folder, every } = backups
  let child: ChildProcess | null = null
  let triedAt: number | null = null
  let madeHereAt: number | null = null

  function makeIfDue(): void {
    const now = Date.now()
    if (child !== null || !isDue({ madeAt: null, triedAt, now, every })) return
    try {
      const noted = findNewest(folder, path)
      // Where no note can be written, as on a full disk, it is not made again and again.
      const madeAt = madeHereAt === null ? noted : Math.max(madeHereAt, noted ?? 0)
      if (!isDue({ madeAt, triedAt, now, every })) return
      triedAt = now
      log.info('backup begins')
      child = make()
    } catch (error) {
      triedAt = now
      fail({ err: error }, systemErrorReason(error) ?? String(error))
    }
  }

  function make(): ChildProcess {
    const program = fileURLToPath(new URL('backupProcess.ts', import.meta.url))
    const made = fork(program, { execArgv: [] })
    let hasTold = false
    made.on('message', (message) => {
      hasTold = true
      tell(messageSchema.parse(message))
    })
    made.on('error', (error) => {
      child = null
      if (!hasTold) fail({ err: error }, systemErrorReason(error) ?? error.message)
      hasTold = true
    })
    made.on('exit', (code, signal) => {
      child = null
      if (code === 0) return
      if (hasTold) log.error({ code, signal }, 'backup failed')
      else fail({ code, signal }, String(code ?? signal))
    })
    return made
  }

  /** Says that none was made, also to administrators. */
  function fail(details: object, reason: string): void {
    log.error(details, 'backup failed')
    const because = sentences.backupNotWritten(folder, reason)
    printSentence(process.stderr, because)
    try {
      const failure = { at: new Date().toISOString(), because }
      writeBackupNote(path, { last: readBackupNote(path).last, failure })
    } catch (error) {
      log.error({ err: error }, 'backup note not written')
    }
  }

  function tell(outcome: DueBackup): void {
    if (outcome.kind === 'ok') {
      madeHereAt = triedAt
      return log.info(outcome, 'backup')
    }
    log.error({ because: outcome.sentence }, 'backup failed')
    printSentence(process.stderr, outcome.sentence)
  }

  makeIfDue()
  const timer = setInterval(makeIfDue, INTERVAL).unref()
  return {
    stop() {
      clearInterval(timer)
      child?.removeAllListeners('exit').kill()
    },
  }
}

/** When the newest backup in the folder was made, in milliseconds. Another register's may be there under the same name. */
function findNewest(folder: string, path: string): number | null {
  const { last } = readBackupNote(path)
  if (last === null) return null
  const isThere = resolve(dirname(last.file)) === resolve(folder) && existsSync(last.file)
  if (isThere) return Date.parse(last.at)
  const made = existsSync(folder) ? listBackups(folder, path) : []
  return made[0]?.at.getTime() ?? null
}
