import type { Cookie } from '../../register/cookie.ts'

const KEEP_NOTHING: ReadonlySet<Cookie['storage']> = new Set([
  'pixel',
  'urlDecoration',
  'fingerprint',
  'ipOnly',
  'osIdentifier',
  'sdk',
])

/** Whether a technique may leave nothing on the device, so that there is no lifetime to tell. */
export function mayKeepNothing(storage: Cookie['storage']): boolean {
  return KEEP_NOTHING.has(storage)
}
