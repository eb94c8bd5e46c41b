import type { Register } from '../register/register.ts'
import { findProviders } from './findProviders.ts'

/**
 * Finds the provider that is the public body itself, which sets the trackers of software that it runs: the one with that
 * role, or the one that is called as the site’s controller. Otherwise returns the controller’s name, '' if it is not known.
 */
export function findBody({
  providers,
  site,
}: Pick<Register, 'providers' | 'site'>): { id: number; name: string } | { id: null; name: string } {
  const [publisher, ...others] = providers.filter(({ role }) => role === 'publisher')
  if (publisher !== undefined && others.length === 0) return publisher
  // Its name, which an address may follow.
  const [first = ''] = site.controller.trim().split(/[\n,;]/)
  const name = first.trimEnd()
  const [same, ...more] = findProviders(providers, name)
  return same !== undefined && more.length === 0 ? same : { id: null, name }
}
