import type { Logger } from 'pino'
import { escapeHidden } from '#charter/kit/hiddenCharacters.ts'
import type { SecurityEvent } from '#server/http/securityEvent.ts'
import type { AuditFile } from './createAuditFile.ts'

/** Takes an event of the security log, with the request that it belongs to. */
export type AuditLog = (event: SecurityEvent, requestId: string | undefined) => void

/**
 * Creates the log of who came in, who was refused and what was done with rights: a JSON line an event in a file of its own.
 * Where it cannot be written, and without a file, events go into the server's log, whatever its level.
 */
export function createAuditLog(file: AuditFile | null, log: Logger, now: () => Date): AuditLog {
  const inLog = log.child({}, { level: 'info' })
  const tell: AuditLog = (event, requestId) => inLog.info({ requestId, ...event }, 'security')
  if (file === null) return tell
  let last = Promise.resolve()
  return (event, requestId) => {
    const line = `${escapeHidden(JSON.stringify({ time: now().toISOString(), requestId, ...event }))}\n`
    last = last.then(() =>
      file.append(line).catch((error: unknown) => {
        log.error({ err: error }, 'AUDIT_LOG cannot be written')
        tell(event, requestId)
      }),
    )
  }
}
