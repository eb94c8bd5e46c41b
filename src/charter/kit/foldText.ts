import { foldSpaces } from './hiddenCharacters.ts'

// Letters and signs that Unicode does not decompose, although French readers treat them as equal.
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
/** Of most names and addresses, nothing but the case is folded. */
const ASCII = /^[ -~]*$/

/** Removes accents, case, ligatures and typographic variants, so that a search can compare texts. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
}

/** Writes a name as readers compare it: folded, without what nobody sees, one space between words. */
export function foldName(name: string): string {
  return foldText(foldSpaces(name)).replace(/\s+/g, ' ').trim()
}

// Sorts before every other character that a text can hold, tabs and line breaks excepted.
const SEPARATOR = '\u0001'

/**
 * Returns a key whose order, character by character, is the French order of `text`: by letters (é beside e), then by
 * accents (cote, coté, côte, côté), then by the text itself, so that only equal texts have equal keys. The order does
 * not depend on locale data: the browser and every database agree on it.
 */
export function sortKey(text: string): string {
  return foldText(text) + SEPARATOR + swapAccents(text.normalize('NFD').toLowerCase()) + SEPARATOR + text
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'

/** Swaps acute and grave: the acute accent sorts first (DUCET, UTS #10), unlike its code point. */
function swapAccents(decomposed: string): string {
  return decomposed.replace(/[\u0300\u0301]/g, (accent) => (accent === GRAVE ? ACUTE : GRAVE))
}
