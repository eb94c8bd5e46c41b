import { existsSync, readFileSync } from 'node:fs'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { type Config, readConfig } from './process/config.ts'
import { nativeSha256, verifyDatabase } from './console/verifyDatabase.ts'
import { readVerifyCommand, type VerifyCommand } from './console/parseVerifyCommand.ts'
import { systemErrorReason } from './process/systemErrorReason.ts'
import { answerDatabase, answerProof, type VerifyAnswer } from './console/verifyReport.ts'

// `npm run verify -- …`: whether the history holds. It only reads, and needs no server; one may be running.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') tell({ exitCode: 2, lines: [outcome.sentence], found: null }, false)
else run(outcome.config)

function run({ sentences, databasePath }: Config): void {
  const command = readVerifyCommand(process.argv.slice(2))
  if (command === null) tell({ exitCode: 2, lines: [sentences.verifyUsage], found: null }, false)
  else tell(answer(command.file ?? databasePath, command, sentences), command.wantsJson)
}

function answer(path: string, { since }: VerifyCommand, sentences: Config['sentences']): VerifyAnswer {
  const refused = (sentence: string): VerifyAnswer => ({ exitCode: 2, lines: [sentence], found: null })
  if (!existsSync(path)) return refused(sentences.verifyMissing(path))
  try {
    if (path.endsWith('.zip'))
      return answerProof(path, verifyProof(readFileSync(path), since, nativeSha256), sentences)
    return answerDatabase(path, verifyDatabase(path, since), sentences)
  } catch (error) {
    const reason = systemErrorReason(error)
    if (error instanceof DatabaseRefused) return refused(sentences[error.reason](path))
    if (reason === null) throw error
    return refused(sentences.verifyUnreadable(path, reason))
  }
}

function tell({ exitCode, lines, found }: VerifyAnswer, wantsJson: boolean): void {
  const said = wantsJson
    ? JSON.stringify({ exitCode, ...(found ?? { kind: 'unreadable', reason: lines[0] }) })
    : lines.join('\n')
  const stream = exitCode === 2 && !wantsJson ? process.stderr : process.stdout
  stream.write(`${said}\n`)
  process.exitCode = exitCode
}
