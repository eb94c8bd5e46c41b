import type { Register, RegisterResource } from '../register/register.ts'
import type { NameOf } from '../history/mentions.ts'
import { SITE_ID } from '../register/siteId.ts'

/** What the records of a register are called. */
export function collectNames({ site, sections, categories, providers, cookies }: Register): NameOf {
  const names = new Map<string, string>()
  const take = (resource: RegisterResource, id: number, name: string) => names.set(`${resource}/${id}`, name)
  take('sites', SITE_ID, site.title)
  for (const { id, heading } of sections) take('sections', id, heading)
  for (const { id, name } of categories) take('categories', id, name)
  for (const { id, name } of providers) take('providers', id, name)
  for (const { id, name } of cookies) take('cookies', id, name)
  return ({ resource, id }) => names.get(`${resource}/${id}`)
}
