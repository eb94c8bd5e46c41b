import { parseArgs } from 'node:util'
import { restoreBackup } from './backup/restoreBackup.ts'
import { type Config, readConfig } from './process/config.ts'
import { printSentence } from './process/printSentence.ts'

// `npm run restore -- FILE` puts a backup into the place of the register, while no server runs. Exit codes are those of
// `npm run verify`: 0 done, 1 the backup is not intact, 2 not done.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  if (command === null) return fail(sentences.restoreUsage)
  if (database.kind !== 'file') return fail(sentences.backupNeedsFile)
  const { path } = database
  const { file } = command
  const restored = await restoreBackup({ path, ...command, now: () => new Date(), sentences })
  if (restored.kind === 'refused') return fail(restored.sentence, restored.exitCode)
  const { verdict, aside, formerHead } = restored
  const lost = formerHead === null ? 0 : formerHead - verdict.head.id
  const lines = [
    sentences.restored(file, path, verdict.head.id, verdict.last),
    ...(aside === null ? [] : [sentences.restoreKept(aside)]),
    ...(lost > 0 ? [sentences.restoreLost(lost, verdict.head.id + 1, formerHead ?? 0)] : []),
    sentences.restoreNext,
  ]
  printSentence(process.stdout, lines.join('\n'))
}

interface Command {
  file: string
  takesOther: boolean
  takesUnhashed: boolean
}

function parseCommand(parameters: string[]): Command | null {
  const option = { type: 'boolean', default: false } as const
  try {
    const { positionals, values } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { 'other-register': option, 'without-hash': option },
    })
    const [file, ...rest] = positionals
    if (file === undefined || file === '' || rest.length > 0) return null
    return { file, takesOther: values['other-register'], takesUnhashed: values['without-hash'] }
  } catch {
    // The option is unknown.
    return null
  }
}

function fail(sentence: string, exitCode = 2): void {
  printSentence(process.stderr, sentence)
  process.exitCode = exitCode
}
