import { type Register, type RegisterResource, siteIdOf } from '../register/register.ts'
import type { NameOf } from '../history/mentions.ts'

/** Collects the names of a register's records, for the index of a proof. */
export function collectNames({ site, sections, categories, providers, cookies }: Register): NameOf {
  const names = new Map<string, string>()
  const addName = (resource: RegisterResource, id: number, name: string) =>
    names.set(`${resource}/${id}`, name)
  addName('sites', siteIdOf(site), site.title)
  for (const { id, heading } of sections) addName('sections', id, heading)
  for (const { id, name } of categories) addName('categories', id, name)
  for (const { id, name } of providers) addName('providers', id, name)
  for (const { id, name } of cookies) addName('cookies', id, name)
  return ({ resource, id }) => names.get(`${resource}/${id}`)
}
