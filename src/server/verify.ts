import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { type Config, readConfig } from './process/config.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import { verifyOnServer } from './console/verifyOnServer.ts'
import { verifyRegister } from './console/verifyRegister.ts'
import { parseVerifyCommand, type VerifyCommand } from './console/parseVerifyCommand.ts'
import { printJson, printSentence } from './process/printSentence.ts'
import { systemErrorReason } from './process/systemErrorReason.ts'
import { reportProof, type VerifyReport } from './console/verifyReport.ts'

// `npm run verify -- …` checks the history of a register or a proof, also while the server runs. It writes
// nothing but a note beside the register: which head it saw.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') print({ exitCode: 2, lines: [outcome.sentence], result: null }, false)
else await run(outcome.config)

async function run({ sentences, database }: Config): Promise<void> {
  const command = parseVerifyCommand(process.argv.slice(2))
  if (command === null) print({ exitCode: 2, lines: [sentences.verifyUsage], result: null }, false)
  else print(await verify(command, database, sentences), command.wantsJson)
}

function verify(
  command: VerifyCommand,
  database: Config['database'],
  sentences: Config['sentences'],
): Promise<VerifyReport> {
  if (command.file !== null) return verifyFile(command.file, command, sentences)
  return database.kind === 'file'
    ? verifyFile(database.path, command, sentences)
    : verifyOnServer(database, command.since, sentences)
}

async function verifyFile(
  path: string,
  { since }: VerifyCommand,
  sentences: Config['sentences'],
): Promise<VerifyReport> {
  const refused = (sentence: string): VerifyReport => ({ exitCode: 2, lines: [sentence], result: null })
  if (!existsSync(path)) return refused(sentences.verifyMissing(path))
  try {
    if (isArchive(path))
      return reportProof(path, verifyProof(readFileSync(path), since, nativeSha256), sentences)
    return await verifyRegister(path, since, new Date().toISOString(), sentences)
  } catch (error) {
    const reason = systemErrorReason(error)
    if (error instanceof DatabaseRefused) return refused(sentences[error.reason](path))
    if (reason === null) throw error
    return refused(sentences.verifyUnreadable(path, reason))
  }
}

/** Whether a file is to be read as a proof: it begins as a ZIP does, or is called one. */
function isArchive(path: string): boolean {
  return /\.zip$/i.test(path) || readStart(path) === 'PK'
}

function readStart(path: string): string {
  const file = openSync(path, 'r')
  try {
    const start = new Uint8Array(2)
    return new TextDecoder('latin1').decode(start.subarray(0, readSync(file, start)))
  } finally {
    closeSync(file)
  }
}

function print({ exitCode, lines, result, warnings = [] }: VerifyReport, wantsJson: boolean): void {
  if (wantsJson)
    printJson(process.stdout, {
      exitCode,
      ...(result ?? { kind: 'unreadable', reason: lines[0] }),
      ...(warnings.length === 0 ? {} : { warnings }),
    })
  else printSentence(exitCode === 2 ? process.stderr : process.stdout, lines.join('\n'))
  for (const warning of warnings) printSentence(process.stderr, warning)
  process.exitCode = exitCode
}
