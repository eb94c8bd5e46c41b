import type { fetchUtils } from 'react-admin'

type Request = typeof fetchUtils.fetchJson

/** What the API answers of one site, if its parameter `site` names it. */
const OF_ONE_SITE =
  /^\/api\/(?:draft|findings\/counts|ready-note$|earlier-pages$|sections\/(?:models|order)|proof\.zip|publications\/)/

/** The lists that hold what stands on a site, if their filter names it. */
const FILTERED = /^\/api\/(?:cookies|sections|findings|publications)(?:\.csv|\/records)?$/

/** What is written for one site, which its body names. */
const WRITTEN = /^\/api\/(?:publications|ready-note)$/

/** Makes requests about the register ask for one site. */
export function atSite(request: Request, siteId: number): Request {
  return (address: string, options) => {
    const method = options?.method ?? 'GET'
    if (method === 'POST' && WRITTEN.test(address)) return request(address, withSite(options, siteId))
    return request(addressAt(address, method, siteId), options)
  }
}

/** An address of the API as it is asked for of one site. */
export function addressAt(address: string, method: string, siteId: number): string {
  const [path = '', query = ''] = address.split('?')
  const parameters = new URLSearchParams(query)
  if (parameters.has('site')) return address
  if (OF_ONE_SITE.test(path)) parameters.set('site', String(siteId))
  else if (method === 'GET' && FILTERED.test(path)) {
    const filter: unknown = JSON.parse(parameters.get('filter') ?? '{}')
    // Records that are asked for by their numbers may stand elsewhere.
    if (typeof filter !== 'object' || filter === null || 'id' in filter || 'siteId' in filter) return address
    parameters.set('filter', JSON.stringify({ ...filter, siteId }))
  } else return address
  return `${path}?${parameters}`
}

function withSite(options: fetchUtils.Options | undefined, siteId: number): fetchUtils.Options {
  const body: unknown = JSON.parse(typeof options?.body === 'string' ? options.body : '{}')
  return { ...options, body: JSON.stringify({ ...(typeof body === 'object' ? body : {}), siteId }) }
}
