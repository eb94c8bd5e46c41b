import { type BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { type Sentences, sentencesFor } from './sentences.ts'
import { parseTrustedProxies } from './network.ts'

/** The settings of the process, from its environment variables. */
export interface Config {
  host: string
  /** 0 selects any free port. */
  port: number
  databasePath: string
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
  sentences: Sentences
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
  return {
    kind: 'ok',
    config: {
      host: data.HOST,
      port: data.PORT,
      databasePath: data.DATABASE_URL,
      publicUrl: data.PUBLIC_URL,
      trustedProxies: data.TRUST_PROXY,
      adminEmail: data.ADMIN_EMAIL,
      adminPassword: data.ADMIN_PASSWORD,
      authSecret: data.AUTH_SECRET,
      smtpUrl: data.SMTP_URL,
      mailFrom: data.MAIL_FROM ?? `registre@${new URL(data.PUBLIC_URL ?? 'http://localhost').hostname}`,
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
    DATABASE_URL: parseWith(parseDatabasePath, (url) =>
      POSTGRES.test(url) ? sentences.noPostgres : sentences.databaseUrlInvalid(hidePassword(url)),
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

function parseDatabasePath(url: string): string | null {
  return /^file:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1] ?? null
}

function hidePassword(url: string): string {
  return url.replace(/\/\/.*@/, '//…@')
}

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

/** The secret that better-auth uses when none is given, which is public. */
const LIBRARY_DEFAULT = 'better-auth-secret-12345678901234567890'

/** Tells whether a secret is long and mixed enough to resist guessing. */
function isStrongSecret(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 10 && secret !== LIBRARY_DEFAULT
}
