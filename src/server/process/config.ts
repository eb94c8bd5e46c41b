import { type BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { type Sentences, sentencesFor } from './sentences.ts'
import { parseTrustedProxies } from './network.ts'

/** What the process is told by its environment. */
export interface Config {
  host: string
  /** 0 takes any port that is free. */
  port: number
  databasePath: string
  /** The origin at which browsers reach this server: `https://registre.example.fr`. */
  publicUrl: string | null
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: BlockList
  /** The first administrator's; whether they will do is for the accounts to say. */
  adminEmail: string | null
  adminPassword: string | null
  /** What sessions are signed with; null: one that is made and kept in the database. */
  authSecret: string | null
  /** The mail server, `smtp://` or `smtps://`, with its password; null: no mail is sent. */
  smtpUrl: string | null
  mailFrom: string
  sentences: Sentences
}

export type ConfigOutcome = { kind: 'ok'; config: Config } | { kind: 'refused'; sentence: string }

/** Reads the environment; the only place that does. An empty variable is one that is not set. */
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

/** Each variable, and what is said of one that is wrong. What may hold a password is not repeated. */
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

/** What `read` makes of a text; where it makes nothing of it, what is said. */
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

/** An address of nothing but a scheme, a host and perhaps a port. */
function parseOrigin(text: string): string | null {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` ? url.origin : null
}

function parseSmtpUrl(text: string): string | null {
  const url = URL.parse(text)
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? text : null
}

const MAIL_ADDRESS = /^[^\s@<>",;:]+@[^\s@<>",;:]+$/

/** What better-auth signs with when nobody tells it otherwise: everybody knows it. */
const LIBRARY_DEFAULT = 'better-auth-secret-12345678901234567890'

/** Whether a secret is long and mixed enough that nobody finds it by trying. */
function isStrongSecret(secret: string): boolean {
  return secret.length >= 32 && new Set(secret).size >= 10 && secret !== LIBRARY_DEFAULT
}
