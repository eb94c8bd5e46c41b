import type { Speech } from './words.ts'
import { valueInWords } from './valueInWords.ts'

/** « 13 mois, renouvelée à chaque visite »; '' where neither is known. */
export function lifetimeInFull(cookie: { lifetime: string; renewal: string }, language: Speech): string {
  const inWords = (field: 'lifetime' | 'renewal') => valueInWords('cookies', field, cookie[field], language)
  const [first = '', ...others] = [inWords('lifetime'), inWords('renewal')].filter(Boolean)
  return [first, ...others.map(withSmallInitial)].join(', ')
}

function withSmallInitial(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
