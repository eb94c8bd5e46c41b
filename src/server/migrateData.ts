import { StoreFailure } from '#server/http/storeErrors.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { MoveFailed, moveRegister } from './console/moveRegister.ts'
import { readConfig } from './process/config.ts'
import { type DatabaseAddress, nameDatabase, parseDatabaseUrl } from './process/databaseAddress.ts'
import { printSentence } from './process/printSentence.ts'
import type { Sentences } from './process/sentences.ts'
import { serverRefusal } from './process/serverRefusal.ts'
import { systemErrorReason } from './process/systemErrorReason.ts'

// `npm run migrate-data -- FROM TO` moves a register, with all that it has, from a file to PostgreSQL or the other way round.

const outcome = readConfig(process.env)
if (outcome.kind === 'refused') fail(outcome.sentence)
else await run(outcome.config.sentences)

async function run(sentences: Sentences): Promise<void> {
  const [from, to, ...rest] = process.argv.slice(2).map(parseDatabaseUrl)
  if (from == null || to == null || rest.length > 0) return fail(sentences.moveUsage)
  if (from.kind === 'file' && to.kind === 'file') return fail(sentences.moveBetweenFiles)
  const [here, there] = [nameDatabase(from), nameDatabase(to)]
  try {
    const move = await moveRegister(from, to, new Date().toISOString())
    switch (move.kind) {
      case 'ok': {
        const { entries, head, files } = move.verified
        const facts = { rows: move.rows, entries, files, head: `${head.id}:${head.hash}` }
        return printSentence(process.stdout, sentences.moved(here, there, facts))
      }
      case 'notPresent':
        return fail(sentences.moveNotPresent(here))
      case 'notIntact':
        return fail(move.which === 'from' ? sentences.moveNotIntact(here) : sentences.moveCopyFalse(there))
      case 'notEmpty':
        return fail(sentences.moveNotEmpty(there))
      case 'inUse':
        return fail(sentences.moveInUse(move.path))
      case 'wentOn':
        return fail(sentences.moveWentOn(here, to.kind === 'file' ? null : there))
    }
  } catch (error) {
    const sentence = error instanceof MoveFailed ? failureInWords(error, sentences) : null
    if (sentence === null) throw error
    fail(sentence)
  }
}

function failureInWords({ database, cause }: MoveFailed, sentences: Sentences): string | null {
  if (database.kind === 'postgres') return serverRefusal(cause, nameDatabase(database), sentences)
  return fileFailureInWords(database, cause, sentences)
}

function fileFailureInWords(
  { path }: Extract<DatabaseAddress, { kind: 'file' }>,
  cause: unknown,
  sentences: Sentences,
): string | null {
  if (cause instanceof DatabaseRefused) return sentences[cause.reason](path)
  if (cause instanceof StoreFailure && cause.reason === 'damaged')
    return sentences.damaged(path, cause.because)
  const reason = systemErrorReason(cause)
  return reason === null ? null : sentences.moveUnusable(path, reason)
}

function fail(sentence: string): void {
  printSentence(process.stderr, sentence)
  process.exitCode = 1
}
