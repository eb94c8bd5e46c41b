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
