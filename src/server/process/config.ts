import { type BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { SESSION_TIMES, type SessionTimes } from '#server/accounts/lifetimes.ts'
import { LOG_LEVELS, type LogLevel } from './createLog.ts'
import { type DatabaseAddress, parseDatabaseUrl } from './databaseAddress.ts'
import { type Sentences, sentencesFor } from './sentences.ts'
import { parseTrustedProxies } from './network.ts'

/** The settings of the process, from its environment variables. */
export interface Config {
  host: string
  /** 0 selects any free port. */
  port: number
  database: DatabaseAddress
  /** The origin at which browsers reach this server: `https://registre.example.fr`. */
  publicUrl: string | null
  /** The proxies whose `X-Forwarded-For` header is trusted. */
  trustedProxies: BlockList
  /** The first administrator's address and password; the accounts validate them. */
  adminEmail: string | null
  adminPassword: string | null
  /** Signs the sessions; null uses a secret that is created once and stored in the database. */
  authSecret: string | null
  /** The mail server, `smtp://` or `smtps://`, with its password; null sends no mail. */
  smtpUrl: string | null
  mailFrom: string
  /** The addresses to which the head of the history is mailed after each publication. */
  headWitnesses: string[]
  /** The backups that the server makes by itself; null makes none. */
  backups: BackupSettings | null
  logLevel: LogLevel
  /** The file of the security log; null has it in the server's log. `keep` is in milliseconds, null for ever. */
  auditLog: { path: string; keep: number | null } | null
  sessionTimes: SessionTimes
  /** What programs show to read the metrics; null lets those of this machine read them. */
  metricsToken: string | null
  /** The time for which a server that is told to stop still answers new connections, in milliseconds. */
  drainTime: number
  sentences: Sentences
}

export interface BackupSettings {
  /** The register's file. */
  path: string
  folder: string
  /** The time from one to the next, in milliseconds. */
  every: number
  /** How many there are to be. */
  keep: number
}

export type ConfigOutcome = { kind: 'ok'; config: Config } | { kind: 'refused'; sentence: string }

/** Reads the environment variables, in this one place. An empty variable counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): ConfigOutcome {
  const variables = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  const { LC_ALL, LC_MESSAGES, LANG } = variables
  const sentences = sentencesFor(LC_ALL ?? LC_MESSAGES ?? LANG ?? '')

  const result = environmentSchema(sentences).safeParse(variables)
  if (!result.success) return { kind: 'refused', sentence: result.error.issues[0]?.message ?? '' }
  const { data } = result
  if (data.SMTP_URL !== null && data.PUBLIC_URL === null)
    return { kind: 'refused', sentence: sentences.smtpNeedsPublicUrl }
  if (data.HEAD_WITNESSES !== null && data.SMTP_URL === null)
    return { kind: 'refused', sentence: sentences.headWitnessesNeedSmtp }
  const { BACKUP_DIR: folder, BACKUP_EVERY: every, BACKUP_KEEP: keep } = data
  if (folder === null && (every ?? keep) !== null)
    return { kind: 'refused', sentence: sentences.backupNeedsFolder }
  if (folder !== null && data.DATABASE_URL.kind !== 'file')
    return { kind: 'refused', sentence: sentences.backupNeedsFile }
  if (data.AUDIT_KEEP !== null && data.AUDIT_LOG === null)
    return { kind: 'refused', sentence: sentences.auditKeepNeedsLog }
  return {
    kind: 'ok',
    config: {
      host: data.HOST,
      port: data.PORT,
      database: data.DATABASE_URL,
      publicUrl: data.PUBLIC_URL,
      trustedProxies: data.TRUST_PROXY,
      adminEmail: data.ADMIN_EMAIL,
      adminPassword: data.ADMIN_PASSWORD,
      authSecret: data.AUTH_SECRET,
      smtpUrl: data.SMTP_URL,
      mailFrom: data.MAIL_FROM ?? `registre@${new URL(data.PUBLIC_URL ?? 'http://localhost').hostname}`,
      headWitnesses: data.HEAD_WITNESSES ?? [],
      backups:
        folder === null || data.DATABASE_URL.kind !== 'file'
          ? null
          : {
              path: data.DATABASE_URL.path,
              folder,
              every: every ?? DAY,
              keep: keep ?? BACKUPS_KEPT,
            },
      logLevel: data.LOG_LEVEL,
      auditLog: data.AUDIT_LOG === null ? null : { path: data.AUDIT_LOG, keep: data.AUDIT_KEEP },
      sessionTimes: {
        idle: data.SESSION_IDLE ?? SESSION_TIMES.idle,
        longest: data.SESSION_MAX ?? SESSION_TIMES.longest,
      },
      metricsToken: data.METRICS_TOKEN,
      drainTime: data.DRAIN_SECONDS * 1_000,
      sentences,
    },
  }
}

/**
 * Returns the schema of the variables, with a sentence for each that is wrong. Values that may hold a password are not
 * repeated.
 */
function environmentSchema(sentences: Sentences) {
  return z.object({
    HOST: parseWith(parseHost, sentences.hostInvalid).prefault('127.0.0.1'),
    PORT: parseWith(parsePort, sentences.portInvalid).prefault('3000'),
    DATABASE_URL: parseWith(parseDatabaseUrl, (url) =>
      POSTGRES.test(url)
        ? sentences.postgresUrlInvalid
        : sentences.databaseUrlInvalid(url.startsWith('file:') ? url : null),
    ).prefault('file:./data/registre.sqlite'),
    PUBLIC_URL: parseIfSet(parseOrigin, sentences.publicUrlInvalid),
    TRUST_PROXY: parseWith(parseTrustedProxies, sentences.trustProxyInvalid).prefault(''),
    ADMIN_EMAIL: parseIfSet((email) => email, ''),
    ADMIN_PASSWORD: parseIfSet((password) => password, ''),
    AUTH_SECRET: parseIfSet((secret) => (isStrongSecret(secret) ? secret : null), sentences.authSecretWeak),
    SMTP_URL: parseIfSet(parseSmtpUrl, sentences.smtpUrlInvalid),
    MAIL_FROM: parseIfSet(
      (address) => (MAIL_ADDRESS.test(address) ? address : null),
      sentences.mailFromInvalid,
    ),
    HEAD_WITNESSES: parseIfSet(parseAddresses, sentences.headWitnessesInvalid),
    BACKUP_DIR: parseIfSet((folder) => folder, ''),
    BACKUP_EVERY: parseIfSet(intervalOf(BACKUP_BOUNDS), sentences.backupEveryInvalid),
    BACKUP_KEEP: parseIfSet(parseCount, sentences.backupKeepInvalid),
    LOG_LEVEL: parseWith(
      (level) => LOG_LEVELS.find((known) => known === level) ?? null,
      sentences.logLevelInvalid,
    ).prefault('info'),
    AUDIT_LOG: parseIfSet((path) => path, ''),
    AUDIT_KEEP: parseIfSet(intervalOf(AUDIT_BOUNDS), sentences.auditKeepInvalid),
    SESSION_IDLE: parseIfSet(intervalOf(SESSION_BOUNDS), sentences.sessionTimeInvalid('SESSION_IDLE')),
    SESSION_MAX: parseIfSet(intervalOf(SESSION_BOUNDS), sentences.sessionTimeInvalid('SESSION_MAX')),
    METRICS_TOKEN: parseIfSet((token) => (isStrongSecret(token) ? token : null), sentences.metricsTokenWeak),
    DRAIN_SECONDS: parseWith(parseSeconds, sentences.drainInvalid).prefault('0'),
  })
}

/** Returns a schema that parses a text with `read`; where `read` returns null, the issue is `refusal`. */
function parseWith<Value>(read: (text: string) => Value | null, refusal: (text: string) => string) {
  return z.string().transform((text, context) => {
    const value = read(text)
    if (value !== null) return value
    context.addIssue(refusal(text))
    return z.NEVER
  })
}

function parseIfSet<Value>(read: (text: string) => Value | null, refusal: string) {
  return parseWith(read, () => refusal)
    .nullable()
    .default(null)
}

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i

function parseHost(host: string): string | null {
  return isIP(host) > 0 || HOST_NAME.test(host) ? host : null
}

function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null
}

const POSTGRES = /^postgres(ql)?:/

/** Accepts a scheme, a host and perhaps a port, and nothing else. */
function parseOrigin(text: string): string | null {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : null
}

function parseSmtpUrl(text: string): string | null {
  const url = URL.parse(text)
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? text : null
}

const MAIL_ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/

/** Parses addresses separated by commas. */
function parseAddresses(text: string): string[] | null {
  const addresses = text.split(',').map((address) => address.trim())
  return addresses.every((address) => MAIL_ADDRESS.test(address)) ? addresses : null
}

/** The lengths of minutes, hours and days, in milliseconds. */
const DAY = 86_400_000
const MINUTE = 60_000
const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: 60 * MINUTE, d: DAY }

interface Bounds {
  least: number
  most: number
}

const BACKUP_BOUNDS: Bounds = { least: MINUTE, most: 366 * DAY }
/** Below, nobody could type a text; above, a stolen cookie would be worth too much. */
const SESSION_BOUNDS: Bounds = { least: 5 * MINUTE, most: 7 * DAY }
/** Each day has a file of its own. */
const AUDIT_BOUNDS: Bounds = { least: DAY, most: 3_660 * DAY }

/** Returns a function that parses `30m`, `12h` or `1d` to milliseconds, within bounds. */
function intervalOf({ least, most }: Bounds): (text: string) => number | null {
  return (text) => {
    const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? []
    const interval = Number(count) * (UNITS[unit] ?? 0)
    return interval >= least && interval <= most ? interval : null
  }
}

/** How many backups there are without `BACKUP_KEEP`. */
const BACKUPS_KEPT = 14

function parseCount(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}

const DRAIN_MAX = 300

function parseSeconds(text: string): number | null {
  return /^\d{1,3}$/.test(text) && Number(text) <= DRAIN_MAX ? Number(text) : null
}

/** The secret that better-auth uses when none is given, which is public. */
const LIBRARY_DEFAULT = 'better-auth-secret-12345678901234567890'

/** Tells whether a secret is long and mixed enough to resist guessing. */
function isStrongSecret(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 10 && secret !== LIBRARY_DEFAULT
}
