import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from './backup/backUp.ts'
import { nameBackup } from './backup/backupNames.ts'
import { type Config, readConfig } from './process/config.ts'
import { printSentence } from './process/printSentence.ts'

// `npm run backup -- FILE` makes a backup of the register, also while the server runs. Exit codes are those of `npm run
// verify`: 0 made and intact, 1 the register is not what its history says, 2 not made.

const now = () => new Date()
const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  if (command === null) return fail(sentences.backupUsage)
  if (database.kind !== 'file') return fail(sentences.backupNeedsFile)
  const { path } = database
  const isFolder = statSync(command.file, { throwIfNoEntry: false })?.isDirectory() ?? false
  const file = isFolder ? join(command.file, nameBackup(path, now())) : command.file
  const made = await backUp({ path, file, replaces: command.replaces, now, sentences })
  if (made.kind === 'refused') return fail(made.sentence, made.exitCode)
  const { head, last } = made.verdict
  printSentence(process.stdout, sentences.backupMade(file, made.bytes, head.id, last))
}

function parseCommand(parameters: string[]): { file: string; replaces: boolean } | null {
  try {
    const { positionals, values } = parseArgs({
      args: parameters,
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const [file, ...rest] = positionals
    return file === undefined || file === '' || rest.length > 0 ? null : { file, replaces: values.replace }
  } catch {
    // The option is unknown.
    return null
  }
}

function fail(sentence: string, exitCode = 2): void {
  printSentence(process.stderr, sentence)
  process.exitCode = exitCode
}
