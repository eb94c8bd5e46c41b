import { setPriority } from 'node:os'
import { readConfig } from '../process/config.ts'
import { makeDueBackup } from './makeDueBackup.ts'

// A process that makes a backup for the server that started it, tells it what came of it, and ends. To verify a copy
// takes seconds and hundreds of megabytes, which the server then neither spends nor keeps.

/** How willingly the process lets others go first, from 0 to 19. */
const NICENESS = 10

setPriority(NICENESS)
const outcome = readConfig(process.env)
if (outcome.kind === 'ok' && outcome.config.backups !== null) {
  const { backups, sentences } = outcome.config
  const made = await makeDueBackup(backups, () => new Date(), sentences)
  process.send?.(made, () => process.disconnect())
}
