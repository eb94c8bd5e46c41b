import { useGetList } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import { charterAddress, type PublicFile } from '#charter/publication/charterAddress.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { PlacedSite } from '#charter/register/placement.ts'

/** A site as the API returns it. */
export type SiteRecord = PlacedSite & Stored

/** Where the browser remembers which site was chosen. */
const REMEMBERED = 'registre.site'

/** The site that the screens speak of, in each of their addresses: `?site=2&at=transport#/cookies`; null for all sites. */
export function siteInAddress(): number | null {
  const id = Number(new URLSearchParams(window.location.search).get('site'))
  return Number.isInteger(id) && id > 0 ? id : null
}

/** What limits a history to what concerns the chosen site; nothing where none is. */
export function ofChosenSite(): { siteId?: number } {
  const siteId = siteInAddress()
  return siteId === null ? {} : { siteId }
}

/** The site whose versions the screens show: of a register with one site, that one. */
export function shownSite(): number {
  return siteInAddress() ?? SITE_ID
}

/** Its name in public addresses, of a site that is not the first one. Anybody may have written the link: it leads nowhere else. */
function slugInAddress(): string | undefined {
  const slug = new URLSearchParams(window.location.search).get('at') ?? ''
  return /^[a-z0-9-]{1,63}$/.test(slug) ? slug : undefined
}

/** A site as addresses name it. */
export type NamedSite = Pick<SiteRecord, 'id' | 'slug'>

/** The public address of a file of a site's charter, of the chosen one where none is given; of the version online where no number is. */
export function publicAddress(
  file: PublicFile,
  number: number | null = null,
  site?: NamedSite,
  language: string | null = null,
): string {
  return charterAddress(number, file, site === undefined ? slugInAddress() : slugOf(site), language)
}

/** The first one's charter stands at an address without a slug. */
function slugOf({ id, slug }: NamedSite): string | undefined {
  return id === SITE_ID ? undefined : slug
}

/** Takes the site that was chosen last into an address that names none. */
export function openRememberedSite(): void {
  const { pathname, search, hash } = window.location
  const remembered = window.localStorage.getItem(REMEMBERED)
  if (remembered !== null && search === '')
    window.history.replaceState(null, '', pathname + remembered + hash)
}

/** Opens the same screen for another site, or for all of them. Everything is loaded anew. */
export function chooseSite(site: NamedSite | null): void {
  rememberSite(site)
  window.location.search = site === null ? '' : searchOf(site)
}

/** Remembers which site was chosen; null for all. */
export function rememberSite(site: NamedSite | null): void {
  if (site === null) window.localStorage.removeItem(REMEMBERED)
  else window.localStorage.setItem(REMEMBERED, searchOf(site))
}

/** The address of a screen that speaks of a site, from any of them: `?site=2&at=transport#/preview`. */
export function screenAddress(site: NamedSite, path: string): string {
  return `${searchOf(site)}#${path}`
}

/** What names a site in the addresses of the screens. */
function searchOf({ id, slug }: NamedSite): string {
  return id === SITE_ID ? `?site=${id}` : `?site=${id}&at=${slug}`
}

/** Returns all sites, the first one first; none until they are loaded, which the frame waits for before it shows a page. */
export function useSites(): SiteRecord[] {
  return useSiteList().data ?? []
}

/** Loads all sites, the first one first. */
export function useSiteList() {
  return useGetList<SiteRecord>('sites', {
    pagination: { page: 1, perPage: 1_000 },
    sort: { field: 'id', order: 'ASC' },
  })
}

/** Whether the screens speak of several sites at once: there are several, and none is chosen. */
export function useSpeaksOfAll(): boolean {
  return useSites().length > 1 && siteInAddress() === null
}
