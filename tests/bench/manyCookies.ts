import type { Register } from '#charter/register/register.ts'
import { aRegister } from '../support/builders.ts'
import { publishable } from '../support/publishable.ts'

const PROVIDERS = 50
const CATEGORIES = 10
const TOPICS = 40

/** One in `TOPICS` cookies mentions the same topic. */
export const SEARCHED_TOPIC = 'sujet27'

/** Creates a register of `count` different cookies of about 200 bytes each. */
export function manyCookies(count: number): Register {
  return publishable(
    aRegister({
      providers: numbered(PROVIDERS, (index) => ({ name: `Prestataire ${index}` })),
      categories: numbered(CATEGORIES, (index) => ({
        key: `category${index}`,
        name: `Catégorie ${index}`,
        description: 'Ce que ces cookies permettent, en une phrase.',
      })),
      cookies: numbered(count, (index) => ({
        // A stride that is prime to the count: the order of names is not that of ids.
        name: `cookie_${String((index * 7_919) % count).padStart(6, '0')}`,
        providerId: (index % PROVIDERS) + 1,
        categoryId: (index % CATEGORIES) + 1,
        service: `Mesure d’audience sujet${index % TOPICS}`,
        location: 'front et back office',
        purpose: `Compter les visites de la page ${index} et savoir d’où elles viennent, sans suivre personne.`,
        lifetime: 'P13M',
      })),
    }),
  )
}

function numbered<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
