import { findAddresses } from '../../kit/findAddresses.ts'

/** A text without what may tell of a person, and whether anything had to go. */
export interface Scrubbed {
  text: string
  isCut: boolean
}

const IPV4 = /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w-]|\.\d)/g
const IPV6 =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:){4,7}(?:[0-9a-f]{1,4}|:)(?![\w:])|(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}(?![\w:])/gi
// Without a point in its end it is none: `AMCV_…@AdobeOrg` is a cookie.
const MAIL = /[\w.!#$&'*+=^`{|}~-]{1,64}(?:@|%(?:25){0,3}40)[a-z\d-]+(?:\.[a-z\d-]+)+/gi
/** A JSON Web Token (RFC 7519): it says whose it is. */
const TOKEN = /(?<![a-z\d-])eyJ[\w-]{8,500}\.[\w-]{8,4000}\.[\w-]*/gi
/** The session that servers write into a path where a browser takes no cookies. */
const SESSION = /;\w{0,40}sess\w{0,40}=[^\s"'<>?#/]*/gi

/**
 * Cuts what follows `?` in the addresses of a text, user names, passwords, sessions and e-mail addresses in them, tokens, and addresses of
 * machines.
 * An e-mail address by itself stays: a charter gives that of its officer.
 */
export function dropPersonal(text: string): Scrubbed {
  const kept = findAddresses(text.replace(SIGNED_IN, '$1'))
    .map(({ text: piece, href }) => (href === undefined ? withoutQueries(piece) : cutAddress(piece)))
    .join('')
    .replace(SESSION, '')
    .replace(TOKEN, '…')
    .replace(IPV4, MACHINE)
    .replace(IPV6, MACHINE)
  return { text: kept, isCut: kept !== text }
}

const MACHINE = '[IP]'
/** A user name, and perhaps a password, before the host. */
const SIGNED_IN = /((?:[a-z][a-z\d+.-]{0,30}:)?\/\/)[^/\s@?#]{1,200}@/gi

/** Relative addresses in a text: `/page?user=12`, `page.html?user=12`, `?user=12`. */
function withoutQueries(text: string): string {
  return text.replace(/(?<=(?:^|[/.])[^\s?"'<>]{0,200})\?[^\s?="'<>]{1,60}=[^\s"'<>]*/g, '')
}

/** Returns an address without its query, user name, password, parameters of its path, tokens and e-mail addresses; '' for that of a machine. */
export function cutAddress(address: string): string {
  const [beforeQuery = ''] = address.split('?', 1)
  const [place = '', fragment = ''] = beforeQuery.split('#', 2)
  const kept = /=|@|%40/.test(fragment) ? place : beforeQuery
  const cut = kept
    .replace(/^((?:[a-z][a-z\d+.-]*:)?\/\/)[^/\s]*@/i, '$1')
    .replace(/;[\w.-]{1,60}=[^/?#]*/g, '')
    .replace(TOKEN, '…')
    .replace(MAIL, '…')
  return isMachine(hostOf(cut)) ? '' : cut
}

/** The host of an address or of a domain of cookies, in lower case, without port and leading dot. */
export function hostOf(address: string): string {
  const [, host = ''] =
    /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^/@\s]*@)?\.?(\[[^\]]*\]|[^/:?#\s]*)/i.exec(address) ?? []
  return host.toLowerCase()
}

/** Tells whether a host is the number of a machine. */
export function isMachine(host: string): boolean {
  return host.startsWith('[') || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host)
}

/** Whether a part of a name is somebody’s number: it changes from visitor to visitor. */
const TELLING = [
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi,
  /(?<![0-9a-z])(?=[0-9a-f]*\d)[0-9a-f]{16,}(?![0-9a-z])/gi,
  /(?<=[a-z_-])(?=[0-9a-f]{0,31}\d)[0-9a-f]{32,64}(?![0-9a-z])/gi,
  /\d{9,}/g,
]

/** Beside letters, too: `sess-192.0.2.1`. */
const IPV4_IN_NAME = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|\.\d)/g

/** Writes the parts of a technical name that are a number of somebody, an e-mail address or a machine as `*`. */
export function dropPersonalFromName(name: string): string {
  const masked = TELLING.reduce(
    (text, pattern) => text.replace(pattern, '*'),
    name
      .replace(TOKEN, '*')
      .replace(MAIL, '*')
      .replace(IPV4_IN_NAME, '*')
      .replace(IPV6, (address) => (/\d/.test(address) ? '*' : address)),
  )
  return masked.replace(/\*{2,}/g, '*')
}
