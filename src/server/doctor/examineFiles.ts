import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '../process/config.ts'
import { exposureInWords } from '../process/fileSentences.ts'
import { findExposures } from '../process/protectFiles.ts'
import { readFreeBytes } from '../watch/readReadiness.ts'
import { type Diagnosis, fail, ok, reasonOf, warn } from './diagnosis.ts'

/** With less room, in bytes, writes are about to be refused. */
const ROOM_MIN = 100e6

/** Examines who reaches the register's files, whether they can be written, and the room beside them. Changes nothing. */
export async function examineFiles(config: Config, path: string): Promise<Diagnosis[]> {
  if (!existsSync(path)) return []
  return [...examineRights(config, path), await examineRoom(config, path)]
}

function examineRights({ sentences }: Config, path: string): Diagnosis[] {
  const exposures = findExposures(path).map((exposure) => warn(exposureInWords(exposure, sentences)))
  const closed = [path, dirname(path)].flatMap((place) => {
    const reason = findObstacle(place)
    return reason === null ? [] : [fail(sentences.doctor.unwritable(place, reason))]
  })
  const own = process.getuid?.()
  const owner = statSync(path).uid
  const isOthers = own !== undefined && own !== owner
  const others = isOthers ? [warn(sentences.doctor.otherOwner(path, owner, own))] : []
  const found = [...exposures, ...closed, ...others]
  return found.length === 0 ? [ok(sentences.doctor.rights)] : found
}

/** Returns the system's reason why a file or folder cannot be written; null when it can. */
export function findObstacle(path: string): string | null {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    return reasonOf(error)
  }
}

async function examineRoom({ sentences: { doctor, language } }: Config, path: string): Promise<Diagnosis> {
  const free = await readFreeBytes(path)
  // A backup is copied beside the register before it takes its place.
  const needed = Math.max(ROOM_MIN, 2 * statSync(path).size)
  const words = (bytes: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(
      bytes / 1e6,
    )
  if (free === null) return ok(doctor.space(path, '?'))
  return free < needed
    ? warn(doctor.noSpace(path, words(free), words(needed)))
    : ok(doctor.space(path, words(free)))
}
