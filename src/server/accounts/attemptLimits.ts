import type { Limit } from './createThrottle.ts'

const TEN_MINUTES = 600

interface Attempt {
  email: string
  address: string
  /** Whether this browser has been signed in to this account before. */
  isKnownDevice: boolean
  /** Names that browser. */
  device: string
}

/**
 * Wrong passwords from one address, for one account from there, and for one account from everywhere. The last would
 * let a crowd of strangers lock a person out; so a browser that the person has signed in from before is counted by
 * itself, and not with them (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
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

/** Guesses of the present password by whoever sits at an open session. */
export function passwordCheckLimits(userId: number): Limit[] {
  return [{ name: `present password of ${userId}`, attempts: 5, seconds: TEN_MINUTES }]
}

/** Requests for a mail with a link: to one account, and from one address. */
export function passwordRequestLimits(email: string, address: string): Limit[] {
  return [
    { name: `link for ${email}`, attempts: 3, seconds: 3_600 },
    { name: `link from ${network(address)}`, attempts: 10, seconds: 3_600 },
  ]
}

/** An IPv6 subscriber has at least 2^64 addresses to choose from: they count as one (RFC 6177). */
function network(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = address.includes('::') ? 8 - groups.length - after.length : 0
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':')
}
