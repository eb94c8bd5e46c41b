import { inOrder } from '../../register/register.ts'
import { sectionWords } from '../sectionWords.ts'
import { isActive, oncePerRegister } from '../surroundings.ts'
import { acronymsOf } from './plainLanguage.ts'

/** The acronyms of a whole page, in the order of its texts: what is explained in one is known in the others. */
export interface PageAcronyms {
  /** Those that a section explains. */
  explained: ReadonlySet<string>
  /** By acronym, the first text in which it stands without a word about it. */
  firstUses: ReadonlyMap<string, string>
}

export const pageAcronyms = oncePerRegister(({ sections, cookies }): PageAcronyms => {
  const bodies = inOrder(sections).map(({ body }) => sectionWords(body))
  const purposes = cookies.filter(isActive).map(({ purpose }) => purpose)
  const explained = bodies.flatMap((text) => acronymsOf(text).explainedAcronyms)
  const uses = [...bodies, ...purposes].flatMap((text) =>
    acronymsOf(text).unexplainedAcronyms.map((acronym) => [acronym, text] as const),
  )
  // The last of a key wins.
  return { explained: new Set(explained), firstUses: new Map(uses.toReversed()) }
})
