const TEN_MINUTES = 600

/** Allows `attempts` in any stretch of `seconds`, counted under `name`. */
export interface Limit {
  name: string
  attempts: number
  seconds: number
}

interface Attempt {
  email: string
  address: string
  /** Identifies a browser in which the person signed in to this account before; null for any other. */
  knownBrowser: string | null
}

/**
 * Limits wrong passwords from one address, for one account from one address, and for one account from all addresses.
 * These would let strangers lock a person out, at the same address or from many. A browser that the person has used
 * before is therefore counted by itself (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function signInLimits({ email, address, knownBrowser }: Attempt): Limit[] {
  if (knownBrowser !== null) {
    const name = `account ${email} on ${knownBrowser}`
    return [
      { name, attempts: 3, seconds: 10 },
      { name, attempts: 10, seconds: TEN_MINUTES },
    ]
  }
  const from = network(address)
  return [
    { name: `address ${from}`, attempts: 3, seconds: 10 },
    { name: `account ${email} from ${from}`, attempts: 5, seconds: TEN_MINUTES },
    { name: `account ${email}`, attempts: 10, seconds: TEN_MINUTES },
  ]
}

/** Limits guesses of the present password in an open session. */
export function passwordCheckLimits(userId: number): Limit[] {
  return [{ name: `present password of ${userId}`, attempts: 5, seconds: TEN_MINUTES }]
}

const HOUR = 3_600

/** Limits changes of one's own name, language and password, each of which the history takes. */
export function ownAccountLimits(userId: number): Limit[] {
  return [{ name: `own account ${userId}`, attempts: 30, seconds: HOUR }]
}

/** Limits how often a person, and all of them together, may say that the draft is ready, which sends mails to others. */
export function readyNoteLimits(userId: number): Limit[] {
  return [
    { name: `ready notes of ${userId}`, attempts: 5, seconds: HOUR },
    { name: 'ready notes', attempts: 20, seconds: HOUR },
  ]
}

/** Limits the refused writes of a person that the history takes by themselves. */
export function refusalLimits(userId: number): Limit[] {
  return [{ name: `refusals of ${userId}`, attempts: 20, seconds: HOUR }]
}

/** Limits the entries that say of a person that further writes were refused. */
export function furtherRefusalLimits(userId: number): Limit[] {
  return [{ name: `further refusals of ${userId}`, attempts: 1, seconds: HOUR }]
}

/**
 * Limits requests for a mail with a link, from one address and for one account from there. None counts an account from
 * everywhere, or strangers could keep a person from asking; `createRequestedLink` limits the mails to it. A browser that
 * the person has used before is counted by itself.
 */
export function passwordRequestLimits({ email, address, knownBrowser }: Attempt): Limit[] {
  if (knownBrowser !== null)
    return [{ name: `link for ${email} on ${knownBrowser}`, attempts: 3, seconds: TEN_MINUTES }]
  const from = network(address)
  return [
    { name: `link for ${email} from ${from}`, attempts: 3, seconds: TEN_MINUTES },
    { name: `link from ${from}`, attempts: 10, seconds: TEN_MINUTES },
  ]
}

/** Counts the 2^64 addresses that an IPv6 subscriber has at least as one (RFC 6177). */
function network(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = address.includes('::') ? 8 - groups.length - after.length : 0
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
