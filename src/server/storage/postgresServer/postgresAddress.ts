/** How the connection to a PostgreSQL server is protected, by `sslmode` as libpq names it. */
export type Encryption =
  /** `disable` */
  | 'none'
  /** `require`: encrypted, whoever answers. */
  | 'unverified'
  /** `verify-ca`: the certificate is of a known authority, whatever name it is for. */
  | 'authority'
  /** `verify-full`: also for the name of the host. */
  | 'full'

/** A database on a PostgreSQL server. It is sent to the threads for heavy work, so it is plain data. */
export interface PostgresAddress {
  /** A name, an address, or the folder of a Unix socket. */
  host: string
  port: number
  /** Null for the account that runs the process, as PostgreSQL's own programs have it. */
  user: string | null
  /** Null for the one of `PGPASSWORD` or the file `PGPASSFILE`. */
  password: string | null
  database: string
  encryption: Encryption
  /** The file with the certificates of the authorities; null for those that Node knows. */
  authorityPath: string | null
}

const PARAMETERS = ['sslmode', 'sslrootcert', 'host']

const SOCKET_FOLDER = '/var/run/postgresql'

/**
 * Parses `postgres://name:password@host:5432/database?sslmode=verify-full&sslrootcert=/etc/ca.pem`; null for what is
 * none, or says more than is understood. A host that begins with `/` (as `%2F`), or the parameter `host`, is the folder
 * of a Unix socket. Without `sslmode`, a server on another machine is verified in full.
 */
export function parsePostgresUrl(text: string): PostgresAddress | null {
  const url = URL.parse(text)
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) return null
  const { searchParams: parameters } = url
  if (url.hash !== '' || [...parameters.keys()].some((name) => !PARAMETERS.includes(name))) return null
  const [hostname, user, password, database] = [
    url.hostname,
    url.username,
    url.password,
    url.pathname.slice(1),
  ].map(decode)
  if (!database || database.includes('/') || hostname == null || user == null || password == null) return null
  const host = hostname.replace(/^\[|\]$/g, '') || parameters.get('host') || SOCKET_FOLDER
  const authorityPath = parameters.get('sslrootcert')
  const encryption = parseMode(parameters.get('sslmode'), host, authorityPath !== null)
  if (encryption === null) return null
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    user: user || null,
    password: password || null,
    database,
    encryption,
    authorityPath,
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** `prefer` and `allow` go on in the clear when the server wants it so, and are refused. */
function parseMode(mode: string | null, host: string, hasAuthority: boolean): Encryption | null {
  switch (mode) {
    case null:
      return isOnThisMachine(host) ? 'none' : 'full'
    case 'disable':
      return 'none'
    case 'require':
      // libpq then verifies the authority too.
      return hasAuthority ? 'authority' : 'unverified'
    case 'verify-ca':
      return 'authority'
    case 'verify-full':
      return 'full'
    default:
      return null
  }
}

function isOnThisMachine(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Names a database for people and for the log, without its user and password. */
export function namePostgres({ host, port, database }: PostgresAddress): string {
  if (host.startsWith('/')) return `postgres:///${database}?host=${host}`
  return `postgres://${host.includes(':') ? `[${host}]` : host}:${port}/${database}`
}
