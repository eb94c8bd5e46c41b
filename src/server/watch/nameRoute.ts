import { ADMIN_PATH } from '#api/adminPath.ts'
import { charterAddress } from '#charter/publication/charterAddress.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'
import { isCharterPath, parseCharterPath } from '#server/http/charter/charterPath.ts'

const OWN = new Set(['/', ADMIN_PATH, '/healthz', '/readyz', '/metrics'])

/**
 * Names the address of a request for what is counted of it, so that no stranger makes up names: the pattern of a route of
 * the API (`/api/cookies/:id`), where it has one, a file of the charter, or `/*` for all other files.
 */
export function nameRoute(path: string, route: string | undefined): string {
  if (path.startsWith('/api/')) return nameApiRoute(route)
  if (isCharterPath(path)) return nameCharterFile(path)
  return OWN.has(path) ? path : '/*'
}

/** What matches everything names nothing; what an id looks like, in braces, says nothing more. */
function nameApiRoute(route = '/*'): string {
  if (route === '/*') return '/api/*'
  return route
    .split('/')
    .map((part) => part.split('{')[0])
    .join('/')
}

function nameCharterFile(path: string): string {
  const parsed = parseCharterPath(path)
  if (parsed === null) return '/charte/*'
  if (parsed.kind === 'versions') return versionsAddress(undefined)
  const { number, file, language } = parsed
  const address = charterAddress(number, file, undefined, language === null ? null : ':language')
  return number === null ? address : address.replace(String(number), ':number')
}
