import type { Limit } from './createThrottle.ts'

const TEN_MINUTES = 600

interface Attempt {
  email: string
  address: string
  /** Whether the person has signed in to this account with this browser before. */
  isKnownDevice: boolean
  /** Identifies the browser. */
  device: string
}

/**
 * Limits wrong passwords from one address, for one account from one address, and for one account from all addresses.
 * The last limit would let strangers lock a person out. A browser that the person has used before is therefore counted
 * apart (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function signInLimits({ email, address, isKnownDevice, device }: Attempt): Limit[] {
  const from = network(address)
  return [
    { name: `address ${from}`, attempts: 3, seconds: 10 },
    { name: `account ${email} from ${from}`, attempts: 5, seconds: TEN_MINUTES },
    isKnownDevice
      ? { name: `account ${email} on ${device}`, attempts: 10, seconds: TEN_MINUTES }
      : { name: `account ${email}`, attempts: 10, seconds: TEN_MINUTES },
  ]
}

/** Limits guesses of the present password in an open session. */
export function passwordCheckLimits(userId: number): Limit[] {
  return [{ name: `present password of ${userId}`, attempts: 5, seconds: TEN_MINUTES }]
}

/** Limits requests for a mail with a link, for one account and from one address. */
export function passwordRequestLimits(email: string, address: string): Limit[] {
  return [
    { name: `link for ${email}`, attempts: 3, seconds: 3_600 },
    { name: `link from ${network(address)}`, attempts: 10, seconds: 3_600 },
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
