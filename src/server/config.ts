import { isIP } from 'node:net'
import { z } from 'zod'
import { type Sentences, sentencesFor } from './sentences.ts'

/** What the process is told by its environment. */
export interface Config {
  host: string
  /** 0 takes any port that is free. */
  port: number
  databasePath: string
  /** Where browsers reach this server: an origin, `https://registre.example.fr`. */
  publicUrl: string | null
  adminEmail: string | null
  adminPassword: string | null
  authSecret: string | null
  sentences: Sentences
}

export type ConfigOutcome = { kind: 'ok'; config: Config } | { kind: 'refused'; sentence: string }

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535))

/** Reads the environment; the only place that does. An empty variable is one that is not set. */
export function readConfig(environment: Record<string, string | undefined>): ConfigOutcome {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const sentences = sentencesFor(LC_ALL || LC_MESSAGES || LANG || '')

  const host = environment.HOST || '127.0.0.1'
  if (!isLoopback(host)) return { kind: 'refused', sentence: sentences.hostRefused(host) }
  const port = portSchema.safeParse(environment.PORT || '3000')
  if (!port.success) return { kind: 'refused', sentence: sentences.portInvalid(environment.PORT ?? '') }
  const url = environment.DATABASE_URL || 'file:./data/registre.sqlite'
  if (/^postgres(ql)?:/.test(url)) return { kind: 'refused', sentence: sentences.noPostgres }
  const [, databasePath] = /^file:(?:\/\/(?=\/))?(.+)$/.exec(url) ?? []
  if (databasePath === undefined) return { kind: 'refused', sentence: sentences.databaseUrlInvalid(url) }

  const publicUrl = environment.PUBLIC_URL || null
  const adminEmail = environment.ADMIN_EMAIL || null
  const adminPassword = environment.ADMIN_PASSWORD || null
  const authSecret = environment.AUTH_SECRET || null
  return {
    kind: 'ok',
    config: {
      host,
      port: port.data,
      databasePath,
      publicUrl,
      adminEmail,
      adminPassword,
      authSecret,
      sentences,
    },
  }
}

/** Whether only this machine can reach the address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
