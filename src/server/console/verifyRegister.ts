import type { ChainHead } from '#charter/history/followChain.ts'
import { identifyDatabaseFile } from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { readSeenHead, type SeenHead, writeSeenHead } from '#server/storage/databaseFile/seenHead.ts'
import type { Sentences } from '../process/sentences.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'
import { verifyDatabase } from './verifyDatabase.ts'
import { reportDatabase, type VerifyReport } from './verifyReport.ts'

/**
 * Checks the register at `path`, also against the head that the last check saw, and remembers the one that it sees, where
 * everything holds. `now` is an instant, ISO 8601.
 */
export async function verifyRegister(
  path: string,
  since: readonly ChainHead[],
  now: string,
  sentences: Sentences,
): Promise<VerifyReport> {
  const state = identifyDatabaseFile(path)
  if (state.kind === 'foreignWal' || state.kind === 'damagedWal')
    return { exitCode: 2, lines: [sentences[state.kind](path)], result: null }
  const register = state.kind === 'whole' ? state.register : null
  // The note is read before the register, which only grows: the other way round, it could be ahead of what was read.
  const { seen, warnings } = findSeenHead(path, register, sentences)
  const verdict = await verifyDatabase(path, seen === null ? since : [...since, seen])
  const report = reportDatabase(path, verdict, sentences)
  if (verdict?.kind !== 'intact' || register === null) return { ...report, warnings }
  const failure = remember(path, { ...verdict.head, seenAt: now, register }, sentences)
  return { ...report, warnings: [...warnings, ...failure] }
}

/** Finds the head that was seen of this register, and says where there is one that says nothing of it. */
function findSeenHead(
  path: string,
  register: string | null,
  sentences: Sentences,
): { seen: SeenHead | null; warnings: string[] } {
  const note = readSeenHead(path)
  if (note.kind === 'none') return { seen: null, warnings: [] }
  if (note.kind === 'unreadable') return { seen: null, warnings: [sentences.seenUnreadable(path)] }
  return note.seen.register === register
    ? { seen: note.seen, warnings: [] }
    : { seen: null, warnings: [sentences.seenOtherRegister(path)] }
}

/** Notes a head; returns the sentence that says why it could not, if so. */
function remember(path: string, seen: SeenHead, sentences: Sentences): string[] {
  try {
    writeSeenHead(path, seen)
    return []
  } catch (error) {
    const reason = systemErrorReason(error)
    if (reason === null) throw error
    return [sentences.seenNotKept(path, reason)]
  }
}
