import { existsSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import type { Verdict } from '#charter/verification/verdict.ts'
import { assertNever } from '#server/http/problem.ts'
import { identifyDatabaseFile } from '#server/storage/databaseFile/inspectDatabaseFile.ts'
import { mapReadErrors, openReadOnly } from '#server/storage/databaseFile/openReadOnly.ts'
import { readSeenHead } from '#server/storage/databaseFile/seenHead.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { flawInWords, unjudgedInWords } from '../console/formatVerdict.ts'
import { judge } from '../console/verifyDatabase.ts'
import type { Config } from '../process/config.ts'
import { type DatabaseAddress, nameDatabase } from '../process/databaseAddress.ts'
import type { Sentences } from '../process/sentences.ts'
import { serverRefusal } from '../process/serverRefusal.ts'
import { type Diagnosis, fail, ok, reasonOf, warn } from './diagnosis.ts'

/** Examines what the register's file holds, and the clock and time zone that its days depend on. */
export async function examineRegister(config: Config, path: string, now: Date): Promise<Diagnosis[]> {
  const { sentences } = config
  if (!existsSync(path)) return [warn(sentences.doctor.none(path)), examineClock(config, now, null)]
  const integrity = await examineIntegrity(config, path).catch((error: unknown) => {
    if (error instanceof DatabaseRefused) return fail(sentences[error.reason](path))
    if (!(error instanceof StoreFailure)) throw error
    return fail(
      error.reason === 'damaged'
        ? sentences.damaged(path, error.because)
        : sentences.verifyUnreadable(path, error.because),
    )
  })
  const facts = integrity.status === 'ok' ? readFacts(path) : null
  return [
    integrity,
    examineClock(config, now, facts?.last ?? null),
    ...(facts === null ? [] : [examineTimeZone(config, facts.timeZone)]),
  ]
}

async function examineIntegrity({ sentences }: Config, path: string): Promise<Diagnosis> {
  const state = identifyDatabaseFile(path)
  switch (state.kind) {
    case 'none':
      return fail(sentences.notADatabase(path))
    case 'damaged':
      return fail(sentences.damaged(path, state.because))
    case 'notADatabase':
    case 'walAlone':
    case 'foreignWal':
    case 'damagedWal':
      return fail(sentences[state.kind](path))
    case 'whole':
      break
    default:
      return assertNever(state)
  }
  const note = readSeenHead(path)
  const isOurs = note.kind === 'seen' && note.seen.register === state.register
  const verdict = await judge(openEvidence(path), isOurs ? [note.seen] : [])
  return diagnose(verdict, path, sentences)
}

/** Examines a register on a PostgreSQL server, which has no files of ours. */
export async function examineServerRegister(
  { sentences }: Config,
  database: Extract<DatabaseAddress, { kind: 'postgres' }>,
): Promise<Diagnosis> {
  const where = nameDatabase(database)
  try {
    const { openServerEvidence } = await import('#server/storage/evidence/openServerEvidence.ts')
    return diagnose(await judge(await openServerEvidence(database.server)), where, sentences)
  } catch (error) {
    const sentence = serverRefusal(error, where, sentences)
    if (sentence === null) throw error
    return fail(sentence)
  }
}

function diagnose(verdict: Verdict | null, where: string, sentences: Sentences): Diagnosis {
  switch (verdict?.kind) {
    case undefined:
      return warn(sentences.verifyDisturbed(where))
    case 'intact':
      return ok(sentences.doctor.intact(verdict.head.id, verdict.last))
    case 'tampered':
      return fail(sentences.doctor.flawed(where, flawInWords(verdict.flaw, sentences)))
    case 'unknown':
      return fail(sentences.verifyUnknown(verdict))
    case 'unjudged':
      return warn(unjudgedInWords(verdict, sentences))
  }
}

/** `last` is the instant of the last entry. */
function readFacts(path: string): { last: string; timeZone: string } {
  return mapReadErrors(() => {
    const database = openReadOnly(path)
    try {
      const { last } = database.prepare('select max(at) as last from changes').get() ?? {}
      const { zone } = database.prepare('select "timeZone" as zone from sites').get() ?? {}
      return { last: String(last), timeZone: String(zone) }
    } finally {
      database.close()
    }
  })
}

/** Two machines' clocks may differ by this much, in milliseconds. */
const CLOCK_SLACK = 60_000

function examineClock({ sentences }: Config, now: Date, last: string | null): Diagnosis {
  const { doctor } = sentences
  const instant = now.toISOString()
  if (last !== null && Date.parse(last) > now.getTime() + CLOCK_SLACK)
    return fail(doctor.clockBehind(instant, last))
  return isKeptRight() === false ? warn(doctor.clockAlone(instant)) : ok(doctor.clock(instant))
}

/** Whether the system sets its clock by others; null where it does not say. */
function isKeptRight(): boolean | null {
  try {
    const options = { encoding: 'utf8' as const, stdio: 'pipe' as const, timeout: 2_000 }
    const said = execFileSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], options)
    return said.trim() === 'no' ? false : said.trim() === 'yes' || null
  } catch {
    return null
  }
}

function examineTimeZone({ sentences: { doctor } }: Config, zone: string): Diagnosis {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone }).format()
    return ok(doctor.timeZone(zone))
  } catch (error) {
    return fail(`${doctor.badTimeZone(zone)} (${reasonOf(error)})`)
  }
}
