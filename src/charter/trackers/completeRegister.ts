import type { Language } from '../kit/language.ts'
import type { Register } from '../register/register.ts'
import { completeCookie, type Completion } from './completeCookie.ts'
import type { Proposal } from './knownTracker.ts'
import type { TypedTracker } from './matchTrackers.ts'

/** The completion of one cookie of a register. */
export interface CookieCompletion extends Completion {
  id: number
  name: string
}

interface RegisterToComplete extends Pick<Register, 'categories' | 'providers'> {
  /** Each with the language of the charter that it stands in. */
  cookies: (Register['cookies'][number] & { language: Language })[]
}

/** Returns what is publicly known of the active cookies of a register and not yet in their records. */
export function completeRegister(
  { categories, providers, cookies }: RegisterToComplete,
  proposalsOf: (cookie: TypedTracker) => readonly Proposal[],
): CookieCompletion[] {
  const consents = new Map(categories.map(({ id, consent }) => [id, consent]))
  const providerNames = new Map(providers.map(({ id, name }) => [id, name]))
  return cookies.flatMap((cookie) => {
    const consent = consents.get(cookie.categoryId)
    if (cookie.status !== 'active' || consent === undefined) return []
    const provider = providerNames.get(cookie.providerId) ?? ''
    const surroundings = { consent, provider, language: cookie.language }
    const completion = completeCookie(cookie, surroundings, proposalsOf(cookie))
    return completion === null ? [] : [{ id: cookie.id, name: cookie.name, ...completion }]
  })
}
