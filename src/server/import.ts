import { HistoryBroken, RecordTampered, StoreFailure } from '#server/http/storeErrors.ts'
import { type ImportReport, importFile } from './console/importFile.ts'
import { parseImportCommand } from './console/parseImportCommand.ts'
import { type Config, readConfig } from './process/config.ts'
import { openExistingRegister } from './process/openRegister.ts'
import { printSentence } from './process/printSentence.ts'

// `npm run import -- FILE --site NAME` brings a file in, as the screen does, also while the server runs. Exit codes: 0 all of it, 1
// not all, 2 nothing, because it can't be read or done.

const now = () => new Date()
const outcome = readConfig(process.env)
if (outcome.kind === 'refused') print({ exitCode: 2, lines: [outcome.sentence] })
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const command = parseImportCommand(process.argv.slice(2))
  if (command === null) return print({ exitCode: 2, lines: [sentences.importUsage] })
  const register = await openExistingRegister(database, now, sentences)
  if (register.kind === 'refused') return print({ exitCode: 2, lines: [register.sentence] })
  const { store } = register
  try {
    print(await importFile(store, command, now, sentences))
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    print({ exitCode: 2, lines: [sentences.importFailed(reason)] })
  } finally {
    await store.close()
  }
}

function reasonOf(error: unknown): string | null {
  if (error instanceof StoreFailure) return error.because
  return error instanceof HistoryBroken || error instanceof RecordTampered ? error.message : null
}

function print({ exitCode, lines }: ImportReport): void {
  printSentence(exitCode === 2 ? process.stderr : process.stdout, lines.join('\n'))
  process.exitCode = exitCode
}
