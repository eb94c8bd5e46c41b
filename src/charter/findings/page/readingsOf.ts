import type { Cookie } from '../../cookie.ts'
import { inOrder } from '../../inOrder.ts'
import { sectionWords } from '../sectionWords.ts'
import { isActive, oncePerRegister } from '../surroundings.ts'
import { type Readability, readability } from './plainLanguage.ts'

/** How the texts of a whole page read, in their order: what is explained in one is known in the others. */
export interface Readings {
  /** By text. */
  readings: ReadonlyMap<string, Readability>
  /** Acronyms that a section explains. */
  explained: ReadonlySet<string>
  /** By acronym, the first text in which it stands without a word about it. */
  firstUses: ReadonlyMap<string, string>
}

export const readingsOf = oncePerRegister(({ sections, cookies }): Readings => {
  const bodies = inOrder(sections).map(({ body }) => sectionWords(body))
  const purposes = cookies.filter(isActive).map((cookie: Cookie) => cookie.purpose)
  const readings = new Map([...bodies, ...purposes].map((text) => [text, readability(text)]))
  const explained = bodies.flatMap((text) => readings.get(text)?.explainedAcronyms ?? [])
  const uses = [...readings].flatMap(([text, { unexplainedAcronyms }]) =>
    unexplainedAcronyms.map((acronym) => [acronym, text] as const),
  )
  // The last of a key wins.
  return { readings, explained: new Set(explained), firstUses: new Map(uses.toReversed()) }
})
