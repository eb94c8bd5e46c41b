import type { Cookie } from '../../register/cookie.ts'
import { isLifetime } from '../../lifetime/lifetime.ts'
import { defineRecordRule, type Violation } from '../rule.ts'
import { OUR_CHOICE, RFC_6265, TCF_DEVICE_STORAGE } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

export const durationInconsistent = defineRecordRule({
  id: 'R15',
  name: 'duration-inconsistent',
  severity: 'blocker',
  resource: 'cookies',
  sources: [OUR_CHOICE, TCF_DEVICE_STORAGE, RFC_6265],
  check(cookie) {
    const flaw = isActive(cookie) ? checkLifetime(cookie) : null
    return flaw ? [{ field: 'lifetime', args: { name: cookie.name, storage: cookie.storage }, ...flaw }] : []
  },
})

type LifetimeFlaw = Pick<Violation<'R15'>, 'message' | 'fix'>

/** Returns the contradiction between a technique and its stated lifetime; null when there is none. */
function checkLifetime({ storage, lifetime }: Cookie): LifetimeFlaw | null {
  if (!isLifetime(lifetime)) return { message: 'unreadable' }
  if (lifetime === '') return null
  switch (storage) {
    case 'cookie':
      return lifetime === 'unlimited' ? { message: 'cookieExpires' } : null
    case 'sessionStorage':
      return lifetime === 'session' ? null : { message: 'closesWithTab', fix: setTo('session') }
    case 'localStorage':
    case 'indexedDB':
    case 'cacheStorage':
      return lifetime === 'session' ? { message: 'outlivesSession', fix: setTo('unlimited') } : null
    case 'pixel':
    case 'urlDecoration':
    case 'fingerprint':
    case 'ipOnly':
      return { message: 'keepsNothing', fix: setTo('') }
    case 'osIdentifier':
      return lifetime === 'unlimited' ? null : { message: 'untilReset', fix: setTo('unlimited') }
    // What a library of an application keeps is its own affair: nothing, for a session, or until it is removed.
    case 'sdk':
    case 'serviceWorker':
    case 'etagCache':
    case 'flashLso':
    case 'other':
      return null
  }
}

function setTo(lifetime: string): Violation['fix'] {
  return { kind: 'set', changes: { lifetime } }
}

const STATELESS_STORAGES: ReadonlySet<Cookie['storage']> = new Set([
  'pixel',
  'urlDecoration',
  'fingerprint',
  'ipOnly',
  'osIdentifier',
  'sdk',
])

/** Tells whether a technique may store nothing on the device, so that it has no lifetime. */
export function canBeStateless(storage: Cookie['storage']): boolean {
  return STATELESS_STORAGES.has(storage)
}
