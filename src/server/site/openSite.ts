import type { RequestListener } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import type { SeenHead } from '#server/storage/databaseFile/seenHead.ts'
import { IN_MEMORY } from '#server/storage/nodeSqlite.ts'
import { readBackupStatus } from '../backup/readBackupStatus.ts'
import type { Watch } from '../watch/createWatch.ts'
import { assembleSite } from './assembleSite.ts'
import { createHeadMails } from './createHeadMails.ts'
import { deleteHourly } from './deleteHourly.ts'
import { noteHead } from './noteHead.ts'
import { createFirstAdministrator } from './createFirstAdministrator.ts'
import type { Config } from '../process/config.ts'
import { findFlawApart } from '../console/findFlawApart.ts'
import type { DatabaseAddress } from '../process/databaseAddress.ts'
import { createAuditFile } from '../process/createAuditFile.ts'
import { openMailer } from '../process/openMailer.ts'
import { openRegister } from '../process/openRegister.ts'
import { createHeavyPool, type HeavyPool } from '../process/heavyWork/createHeavyPool.ts'
import { createLongWrites, type LongWriteQueue } from '../process/longWrites/createLongWrites.ts'
import { startLongWriteThread } from '../process/longWrites/startLongWriteThread.ts'
import { startHeavyThread } from '../process/heavyWork/startHeavyThread.ts'
import type { Exposure } from '../process/protectFiles.ts'

export type SiteOutcome =
  | {
      kind: 'ok'
      answer: RequestListener
      store: OpenStore
      heavy: HeavyPool | null
      longWrites: LongWriteQueue | null
      notice: string | null
      exposures: Exposure[]
      lostHead: SeenHead | null
      /** What is not as the history says, once all was looked through and the head noted; it never rejects. */
      flaw: Promise<Flaw | null>
      watch: Watch
    }
  | { kind: 'refused'; sentence: string }

/**
 * Opens the database and assembles the site on it. `notice` is a sentence to display once, if there is one; `exposures`
 * are the ways in which others reach the register's files; `lostHead` was noted earlier and is gone. Requests can be answered
 * before the register is verified.
 */
export async function openSite(config: Config, log: Logger): Promise<SiteOutcome> {
  const now = () => new Date()
  const { database } = config
  const queries = { count: 0, ms: 0 }
  const register = await openRegister(database, now, config.sentences, (ms) => {
    queries.count += 1
    queries.ms += ms
  })
  if (register.kind === 'refused') return register
  const { store, exposures, lostHead } = register

  const logMail = (error: unknown) => log.error({ err: error }, 'mail')
  const mailer = await openMailer(config)
  const accounts = await createAccounts(store, {
    now,
    secret: config.authSecret,
    publicUrl: config.publicUrl,
    mailer,
    sessionTimes: config.sessionTimes,
    log: logMail,
  })
  const first = await createFirstAdministrator(accounts, config, now)
  if (first.kind === 'refused') {
    await store.close()
    return first
  }
  const notice =
    first.created && config.sentences.firstAdministrator(first.created.email, first.created.password)

  // Another connection sees nothing of a database in memory.
  const isInMemory = database.kind === 'file' && database.path === IN_MEMORY
  const heavy = isInMemory ? null : createHeavyPool(() => startHeavyThread(database))
  const longWrites = isInMemory ? null : createLongWrites(() => startLongWriteThread(database), store)
  /** Beside a file there is room for notes; a database on a server has no folder of ours. */
  const path = database.kind === 'file' && !isInMemory ? database.path : null
  const verification = isInMemory ? Promise.resolve(SOUND) : verify(database, log)
  /** Only the head of a history in which everything holds, which goes on from the one before, takes its place. */
  const noteSoundHead = async () => {
    const { isVerified, flaw } = await verification
    if (isVerified && flaw === null && lostHead === null && path !== null) await noteHead(path, store, now())
    return flaw
  }
  const flaw = noteSoundHead().catch((error: unknown) => {
    log.error({ err: error }, 'The head was not noted')
    return null
  })

  const witnesses = config.headWitnesses
  const mailHead =
    mailer !== null && witnesses.length > 0
      ? createHeadMails({ store, mailer, witnesses, log: logMail })
      : () => Promise.resolve()
  const tellOfHead = async (publication: Publication) => {
    await Promise.all([mailHead(publication), noteSoundHead()])
  }
  const backupStatus = () => (path === null ? null : readBackupStatus(path, config.backups, now()))
  const auditFile = config.auditLog && createAuditFile(config.auditLog.path, config.auditLog.keep, now)
  deleteHourly([() => accounts.deleteOld(), async () => auditFile?.deleteOld()], log)
  const parts = {
    store,
    accounts,
    now,
    heavy,
    longWrites,
    tellOfHead,
    backupStatus,
    path,
    queries,
    auditFile,
  }
  const { answer, watch } = assembleSite(parts, config, log)
  return { kind: 'ok', store, heavy, longWrites, answer, notice, exposures, lostHead, flaw, watch }
}

interface Verification {
  isVerified: boolean
  flaw: Flaw | null
}

const SOUND: Verification = { isVerified: true, flaw: null }

/** Looks for a flaw; what keeps it from being found, as too little memory does, does not keep the server from starting. */
async function verify(database: DatabaseAddress, log: Logger): Promise<Verification> {
  // Requests that wait for the site come first.
  await setImmediate()
  try {
    const flaw = await findFlawApart(database)
    log.info({ isSound: flaw === null }, 'verified')
    return { isVerified: true, flaw }
  } catch (error) {
    log.warn({ err: error }, 'The register was not verified')
    return { isVerified: false, flaw: null }
  }
}
