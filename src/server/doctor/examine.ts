import type { Config } from '../process/config.ts'
import { PROGRAM_VERSION } from '../process/programVersion.ts'
import { type Diagnosis, fail, ok, warn } from './diagnosis.ts'
import { examineBackups } from './examineBackups.ts'
import { examineFiles } from './examineFiles.ts'
import { examineNetwork } from './examineNetwork.ts'
import { examineRegister, examineServerRegister } from './examineRegister.ts'

/** Examines an installation, also while its server runs, and changes nothing. */
export async function examine(config: Config, now: Date): Promise<Diagnosis[]> {
  const { database } = config
  return [
    examineVersions(config),
    ...(database.kind === 'file'
      ? await examineFile(config, database.path, now)
      : [await examineServerRegister(config, database)]),
    ...(await examineNetwork(config)),
    await examineMail(config),
  ]
}

async function examineFile(config: Config, path: string, now: Date): Promise<Diagnosis[]> {
  return [
    ...(await examineRegister(config, path, now)),
    ...(await examineFiles(config, path)),
    ...(await examineBackups(config, path, now)),
  ]
}

/** The first version of Node that runs this program. */
const NODE_MIN = 24

function examineVersions({ sentences: { doctor } }: Config): Diagnosis {
  const { node, sqlite = '?' } = process.versions
  return Number.parseInt(node, 10) < NODE_MIN
    ? fail(doctor.oldNode(node, NODE_MIN))
    : ok(doctor.versions(PROGRAM_VERSION, node, sqlite))
}

/** In milliseconds. */
const MAIL_PATIENCE = 5_000

async function examineMail({ smtpUrl, sentences: { doctor } }: Config): Promise<Diagnosis> {
  if (smtpUrl === null) return ok(doctor.noMail)
  const { findMailFault } = await import('../process/createMailer.ts')
  const reason = await findMailFault(smtpUrl, MAIL_PATIENCE)
  return reason === null ? ok(doctor.mail) : warn(doctor.mailDead(reason))
}
