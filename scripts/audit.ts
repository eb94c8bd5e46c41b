import { spawnSync } from 'node:child_process'
import { readAudit } from './readAudit.ts'

// `npm run audit` asks the registry which of the packages that run in production have a known hole, and refuses those
// that are high or critical. A registry that can't be asked, as behind many a proxy, is no reason to stop.

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' })
const audit = readAudit(stdout)
if (audit.kind === 'silent') {
  console.log(`Nothing was checked, the registry gave no report: ${audit.reason}`)
} else {
  for (const line of audit.grave) console.log(line)
  console.log(`${audit.grave.length} high or critical, ${audit.others} lesser`)
  if (audit.grave.length > 0) process.exitCode = 1
}
