import { text } from 'node:stream/consumers'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { type Config, readConfig } from './process/config.ts'
import { openMailer } from './process/openMailer.ts'
import { openExistingRegister } from './process/openRegister.ts'
import { printSentence } from './process/printSentence.ts'
import { parseUserCommand, runUserCommand } from './console/runUserCommand.ts'

// `npm run user -- …` manages accounts from the terminal, also while the server runs.

const now = () => new Date()
const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config)

async function run(config: Config): Promise<void> {
  const { sentences, database, publicUrl, authSecret, sessionTimes } = config
  const command = parseUserCommand(process.argv.slice(2))
  if (command === null) return fail(sentences.userUsage)
  const register = await openExistingRegister(database, now, sentences)
  if (register.kind === 'refused') return fail(register.sentence)
  const { store } = register
  try {
    const accounts = await createAccounts(store, {
      now,
      secret: authSecret,
      publicUrl,
      sessionTimes,
      mailer: await openMailer(config),
      log: (error) => printSentence(process.stderr, String(error)),
    })
    const password = command.wantsPassword ? (await text(process.stdin)).replace(/\r?\n$/, '') : null
    const result = await runUserCommand(command, password, accounts, config, now)
    if (result.kind === 'ok') printSentence(process.stdout, result.sentence)
    else fail(result.sentence)
  } finally {
    await store.close()
  }
}

function fail(sentence: string): void {
  printSentence(process.stderr, sentence)
  process.exitCode = 1
}
