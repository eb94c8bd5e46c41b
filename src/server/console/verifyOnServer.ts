import type { ChainHead } from '#charter/history/followChain.ts'
import { type DatabaseAddress, nameDatabase } from '../process/databaseAddress.ts'
import { serverRefusal } from '../process/serverRefusal.ts'
import type { Sentences } from '../process/sentences.ts'
import { verifyEvidence } from './verifyDatabase.ts'
import { reportDatabase, type VerifyReport } from './verifyReport.ts'

/** Checks a register on a server. There is no note of the head that was last seen: it is given, or in no check. */
export async function verifyOnServer(
  database: Extract<DatabaseAddress, { kind: 'postgres' }>,
  since: readonly ChainHead[],
  sentences: Sentences,
): Promise<VerifyReport> {
  const where = nameDatabase(database)
  try {
    // What it needs of PostgreSQL is not loaded to verify a file.
    const { openServerEvidence } = await import('#server/storage/evidence/openServerEvidence.ts')
    const verdict = await verifyEvidence(await openServerEvidence(database.server), since)
    return reportDatabase(where, verdict, sentences)
  } catch (error) {
    const sentence = serverRefusal(error, where, sentences)
    if (sentence === null) throw error
    return { exitCode: 2, lines: [sentence], result: null }
  }
}
