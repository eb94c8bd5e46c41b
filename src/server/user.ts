import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { type Config, readConfig } from './process/config.ts'
import { openDatabase } from './process/openDatabase.ts'
import { openMailer } from './process/openMailer.ts'
import { parseUserCommand, runUserCommand } from './console/runUserCommand.ts'

// `npm run user -- …` manages accounts from the terminal, also while the server runs.

const now = () => new Date()
const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run(config: Config): Promise<void> {
  const { sentences, databasePath, publicUrl, authSecret } = config
  const command = parseUserCommand(process.argv.slice(2))
  if (command === null) return fail(sentences.userUsage)
  // Only the server's first start creates a register: a typing mistake in the path must not.
  if (!existsSync(databasePath)) return fail(sentences.noRegister(databasePath))
  const database = await openDatabase(databasePath, now, sentences)
  if (database.kind === 'refused') return fail(database.sentence)
  const { store } = database
  try {
    const accounts = await createAccounts(store, {
      now,
      secret: authSecret,
      publicUrl,
      mailer: await openMailer(config),
      log: (error) => process.stderr.write(`${String(error)}\n`),
    })
    const password = command.wantsPassword ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
    const result = await runUserCommand(command, password, accounts, config, now)
    if (result.kind === 'ok') process.stdout.write(`${result.sentence}\n`)
    else fail(result.sentence)
  } finally {
    await store.close()
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
