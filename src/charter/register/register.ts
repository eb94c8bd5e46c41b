import type { Category } from './category.ts'
import type { Cookie } from './cookie.ts'
import type { Provider } from './provider.ts'
import type { Section } from './section.ts'
import type { Site } from './site.ts'

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

/** Everything a charter is made from. */
export interface Register {
  site: Site
  providers: Identified<Provider>[]
  categories: Positioned<Identified<Category>>[]
  cookies: Positioned<Identified<Cookie>>[]
  sections: Positioned<Identified<Section>>[]
}

/** `items` as they stand: by position, then, where a half-filled register repeats one, by id. */
export function byPosition<Item extends Positioned<Identified<object>>>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => one.position - other.position || one.id - other.id)
}
