import { existsSync, statSync } from 'node:fs'
import { readBackupNote } from '#server/storage/databaseFile/backupNote.ts'
import { hashFile, readDigest } from '../backup/digest.ts'
import { readBackupStatus } from '../backup/readBackupStatus.ts'
import type { Config } from '../process/config.ts'
import { type Diagnosis, fail, ok, warn } from './diagnosis.ts'
import { findObstacle } from './examineFiles.ts'

/** Examines whether there is a backup to go back to, and where the next one goes. */
export async function examineBackups(config: Config, path: string, now: Date): Promise<Diagnosis[]> {
  const { sentences } = config
  if (!existsSync(path)) return []
  const { failure } = readBackupNote(path)
  const failed = failure === null ? [] : [fail(sentences.doctor.failedBackup(failure.at, failure.because))]
  return [...failed, await examineLast(config, path, now), ...examineFolder(config)]
}

async function examineLast(config: Config, path: string, now: Date): Promise<Diagnosis> {
  const { doctor } = config.sentences
  const { last } = readBackupNote(path)
  if (last === null)
    return warn(config.backups === null ? doctor.noBackup : doctor.noBackupYet(config.backups.folder))
  const { file, at } = last
  if (!existsSync(file)) return warn(doctor.lostBackup(file))
  const digest = readDigest(file)
  if (digest !== null && digest !== (await hashFile(file))) return fail(doctor.changedBackup(file))
  const { isLate } = readBackupStatus(path, config.backups, now)
  return isLate ? warn(doctor.lateBackup(file, at)) : ok(doctor.backup(file, at))
}

function examineFolder({ backups, sentences: { doctor } }: Config): Diagnosis[] {
  if (backups === null) return []
  const { path, folder } = backups
  const reason = findObstacle(folder)
  // The server makes it.
  if (reason === 'ENOENT') return []
  if (reason !== null) return [fail(doctor.closedFolder(folder, reason))]
  return statSync(folder).dev === statSync(path).dev ? [warn(doctor.sameDisk(folder))] : []
}
