// Letters and signs that Unicode does not decompose although a French reader takes them for one another.
const LOOKALIKES: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
}
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'gu')
const ACCENTS = /[\u0300-\u036f]/g

/** `text` without accents, case, ligatures or typographic variants: what a search compares. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
}

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
