import type { Diagnosis } from './doctor/diagnosis.ts'
import { examine } from './doctor/examine.ts'
import { type Config, readConfig } from './process/config.ts'
import { printJson, printSentence } from './process/printSentence.ts'

// `npm run doctor` says what is wrong with an installation and how to mend it, also while the server runs. Exit codes: 0
// nothing to do, 1 something ought to be looked at, 2 something is broken.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') {
  printSentence(process.stderr, outcome.sentence)
  process.exitCode = 2
} else await run(outcome.config)

async function run(config: Config): Promise<void> {
  const { sentences } = config
  const [option, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || (option !== undefined && option !== '--json')) {
    printSentence(process.stderr, sentences.doctorUsage)
    process.exitCode = 2
    return
  }
  const found = await examine(config, new Date())
  const count = (status: Diagnosis['status']) => found.filter((one) => one.status === status).length
  const [warnings, faults] = [count('warn'), count('fail')]
  const exitCode = faults > 0 ? 2 : warnings > 0 ? 1 : 0
  if (option === '--json') printJson(process.stdout, { exitCode, found })
  else {
    for (const { status, sentence } of found)
      printSentence(process.stdout, sentences.doctorStatus[status].padEnd(11) + sentence)
    printSentence(process.stdout, sentences.doctorEnd(warnings, faults))
  }
  process.exitCode = exitCode
}
