import { mapValues } from '#charter/kit/collections.ts'
import { words } from '#charter/words/words.ts'

/**
 * The codes of each field that takes codes, as react-admin's inputs and fields take them, in the order of the words, which
 * is the same in all languages. `name` is a message that they translate.
 */
export const fieldChoices = mapValues(words('fr').choices, (names, field) =>
  Object.keys(names).map((id) => ({ id, name: `choices.${field}.${id}` })),
)
