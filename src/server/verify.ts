import { existsSync, readFileSync } from 'node:fs'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { type Config, readConfig } from './process/config.ts'
import { nativeSha256, verifyDatabase } from './console/verifyDatabase.ts'
import { parseVerifyCommand, type VerifyCommand } from './console/parseVerifyCommand.ts'
import { systemErrorReason } from './process/systemErrorReason.ts'
import { reportDatabase, reportProof, type VerifyReport } from './console/verifyReport.ts'

// `npm run verify -- …` checks the history of a register or a proof. It only reads, also while the server runs.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') print({ exitCode: 2, lines: [outcome.sentence], result: null }, false)
else run(outcome.config)

function run({ sentences, databasePath }: Config): void {
  const command = parseVerifyCommand(process.argv.slice(2))
  if (command === null) print({ exitCode: 2, lines: [sentences.verifyUsage], result: null }, false)
  else print(verifyFile(command.file ?? databasePath, command, sentences), command.wantsJson)
}

function verifyFile(path: string, { since }: VerifyCommand, sentences: Config['sentences']): VerifyReport {
  const refused = (sentence: string): VerifyReport => ({ exitCode: 2, lines: [sentence], result: null })
  if (!existsSync(path)) return refused(sentences.verifyMissing(path))
  try {
    if (path.endsWith('.zip'))
      return reportProof(path, verifyProof(readFileSync(path), since, nativeSha256), sentences)
    return reportDatabase(path, verifyDatabase(path, since), sentences)
  } catch (error) {
    const reason = systemErrorReason(error)
    if (error instanceof DatabaseRefused) return refused(sentences[error.reason](path))
    if (reason === null) throw error
    return refused(sentences.verifyUnreadable(path, reason))
  }
}

function print({ exitCode, lines, result }: VerifyReport, wantsJson: boolean): void {
  const text = wantsJson
    ? JSON.stringify({ exitCode, ...(result ?? { kind: 'unreadable', reason: lines[0] }) })
    : lines.join('\n')
  const stream = exitCode === 2 && !wantsJson ? process.stderr : process.stdout
  stream.write(`${text}\n`)
  process.exitCode = exitCode
}
