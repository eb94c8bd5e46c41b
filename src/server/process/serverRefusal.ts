import { StoreFailure } from '#server/http/storeErrors.ts'
import { DatabaseRefused, ServerRefused } from '#server/storage/engine.ts'
import type { Sentences } from './sentences.ts'

/**
 * Says in a sentence why a database on a server cannot be used; null when the error is a bug.
 * Stands apart from `openRegister.ts` because `npm run verify` reads a register without loading the store.
 */
export function serverRefusal(error: unknown, where: string, sentences: Sentences): string | null {
  const { postgres } = sentences
  if (error instanceof ServerRefused)
    return error.reason === 'empty' ? sentences.noRegister(where) : postgres[error.reason](where, error.found)
  if (error instanceof DatabaseRefused && error.reason !== 'notADatabase')
    return postgres[error.reason](where)
  const cause = error instanceof StoreFailure ? error.cause : error
  if (!(cause instanceof Error)) return null
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const because = cause.message || code
  if (code === '3D000') return postgres.noDatabase(where)
  if (code === '42501') return postgres.notAllowed(where, because)
  if (code.startsWith('28')) return postgres.roleRefused(where, because)
  if (isOfEncryption(code, cause)) return postgres.notEncrypted(where, because)
  if (error instanceof StoreFailure && error.reason === 'damaged') return postgres.damaged(where, because)
  if (/^[0-9A-Z]{5}$/.test(code) && error instanceof StoreFailure) return postgres.notReady(where, because)
  return error instanceof StoreFailure || 'syscall' in cause ? postgres.unreachable(where, because) : null
}

/** OpenSSL’s codes for certificates have no common beginning, and `pg` has none for a server that speaks no TLS. */
function isOfEncryption(code: string, cause: Error): boolean {
  return (
    /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/.test(code) ||
    // Its certificates are the only files that are read.
    ('syscall' in cause && cause.syscall === 'open') ||
    cause.message.startsWith('The server does not support SSL')
  )
}
