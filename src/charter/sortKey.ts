import { foldText } from './foldText.ts'

// Sorts before every character that a text can hold but tabs and line breaks.
const THEN = '\u0001'

/**
 * What to order `text` by, compared character by character, for French order: letters first (é beside e), then
 * accents (cote, coté, côte, côté), then the text itself, so that only equal texts are equal. The order does
 * not hang on the locale data of whoever compares: browser and every database agree.
 */
export function sortKey(text: string): string {
  return foldText(text) + THEN + withAccentsInOrder(text.normalize('NFD').toLowerCase()) + THEN + text
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'

/** The acute accent sorts before the grave one (DUCET, UTS #10), unlike their code points; the others of French follow. */
function withAccentsInOrder(decomposed: string): string {
  return decomposed.replace(/[\u0300\u0301]/g, (accent) => (accent === GRAVE ? ACUTE : GRAVE))
}
