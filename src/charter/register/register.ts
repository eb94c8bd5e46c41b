import type { Category } from './category.ts'
import type { Cookie } from './cookie.ts'
import type { Provider } from './provider.ts'
import type { Section } from './section.ts'
import type { Site } from './site.ts'
import { SITE_ID } from './siteId.ts'
import type { Translated } from './translation.ts'

/** The resources of a register, in the order in which an officer reads of them. */
export const REGISTER_RESOURCES = ['sites', 'sections', 'categories', 'providers', 'cookies'] as const
export type RegisterResource = (typeof REGISTER_RESOURCES)[number]

export function isRegisterResource(resource: string): resource is RegisterResource {
  return REGISTER_RESOURCES.some((known) => known === resource)
}

/** A record that others can refer to. */
export type Identified<Fields> = Fields & { id: number }

/** A record that stands in an order of the officer's choosing; positions are unique within a resource. */
export type Positioned<Fields> = Fields & { position: number }

/** Everything a charter is made from: the register as one site has it. */
export interface Register {
  site: ViewedSite
  providers: Identified<Provider & Translated>[]
  categories: Positioned<Identified<Category & Translated>>[]
  cookies: Positioned<Identified<Cookie & Translated>>[]
  sections: Positioned<Identified<Section & Translated>>[]
  /** The image that the site's `logo` names, as a `data:` address; left out where there is none, and of a frozen register. */
  logo?: string
}

/**
 * A site, with its id and its name in addresses unless it is the first one, whose charter stands at `/charte`, and with the further
 * languages of its charter, if it has some.
 */
export type ViewedSite = Site & Translated & { id?: number; slug?: string; languages?: string[] }

/** The fields of a record, and its id. */
export type RegisterRecord = Identified<Readonly<Record<string, unknown>>>

/** Returns the records of a resource; the site is one too. */
export function recordsOf(register: Register, resource: RegisterResource): readonly RegisterRecord[] {
  const { site, logo: _, ...lists } = register
  return resource === 'sites' ? [{ ...site, id: siteIdOf(site) }] : lists[resource]
}

/** The id of a register's site. */
export function siteIdOf({ id = SITE_ID }: Pick<ViewedSite, 'id'>): number {
  return id
}

/** `items` as they stand: by position, then, where a half-filled register repeats one, by id. */
export function byPosition<Item extends Positioned<Identified<object>>>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.position - other.position || one.id - other.id)
}
