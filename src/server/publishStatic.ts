import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listStaticFiles } from '#server/http/charter/listStaticFiles.ts'
import { type Config, readConfig } from './process/config.ts'
import { openDatabase } from './process/openDatabase.ts'
import { writeFileAtomically } from './console/writeFileAtomically.ts'

// `npm run publish:static -- DIR` writes the published charter as files, for any static host or CDN.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run({ sentences, databasePath }: Config): Promise<void> {
  const [folder, ...rest] = process.argv.slice(2)
  if (folder === undefined || rest.length > 0) return fail(sentences.staticUsage)
  if (!existsSync(databasePath)) return fail(sentences.noRegister(databasePath))
  const database = await openDatabase(databasePath, () => new Date(), sentences)
  if (database.kind === 'refused') return fail(database.sentence)
  const { store } = database
  try {
    let count = 0
    for await (const { path, body } of listStaticFiles(store)) {
      writeFileAtomically(join(folder, path), body)
      count += 1
    }
    if (count === 0) fail(sentences.nothingPublished)
    else process.stdout.write(`${sentences.staticWritten(count, folder)}\n`)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    fail(sentences.staticFailed(folder, error.message))
  } finally {
    await store.close()
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
