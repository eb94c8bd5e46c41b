import { COMPARED_RESOURCES } from '#charter/compare/difference.ts'
import type { Language } from '#charter/kit/language.ts'
import { words } from '#charter/words/words.ts'

interface HistoryResourceChoice {
  id: string
  nameIn: (language: Language) => string
}

/** What the history can be about, as a person calls it. */
export const HISTORY_RESOURCES: readonly HistoryResourceChoice[] = [
  ...COMPARED_RESOURCES.toReversed().map((id) => ({
    id,
    nameIn: (language: Language) => words(language).resources[id].many,
  })),
  { id: 'publications', nameIn: (language) => words(language).history.resources.publications },
  { id: 'findings', nameIn: (language) => words(language).history.resources.findings },
  { id: 'trackers', nameIn: (language) => words(language).history.resources.trackers },
  { id: 'users', nameIn: (language) => words(language).history.resources.users },
]
