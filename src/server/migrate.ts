import { type Config, readConfig } from './process/config.ts'
import { nameDatabase } from './process/databaseAddress.ts'
import { printSentence } from './process/printSentence.ts'
import { serverRefusal } from './process/serverRefusal.ts'

// `npm run migrate -- ROLE`, with the owner's DATABASE_URL, prepares a database on a PostgreSQL server for the role that serves it.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const [role, ...rest] = process.argv.slice(2)
  if (role === undefined || role === '' || rest.length > 0) return fail(sentences.migrateUsage)
  const where = nameDatabase(database)
  if (database.kind === 'file') return fail(sentences.migrateNoServer(where))
  try {
    const { prepareForRole } = await import('#server/storage/postgresServer/prepareForRole.ts')
    await prepareForRole(database.server, role, new Date().toISOString())
    printSentence(process.stdout, sentences.migrated(where, role))
  } catch (error) {
    const sentence = isNoRole(error) ? sentences.noRole(where, role) : serverRefusal(error, where, sentences)
    if (sentence === null) throw error
    fail(sentence)
  }
}

function isNoRole(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42704'
}

function fail(sentence: string): void {
  printSentence(process.stderr, sentence)
  process.exitCode = 1
}
