const PLACEHOLDERS = new Set([
  '-',
  '--',
  '—',
  '?',
  'x',
  'xx',
  'xxx',
  'n/a',
  'na',
  'n.a',
  'néant',
  'neant',
  'nc',
  'à compléter',
  'a completer',
  '[à compléter]',
  'à définir',
  'a definir',
  'à venir',
  'tbd',
  'todo',
  'unknown',
  'inconnu',
])

/** Marks of a model text that was filled in only partly. */
const MODEL_MARKERS = [/^lorem ipsum/, /\[(?:nom|adresse|date|url|email|e-mail)\b[^\]]{0,60}\]/]

/** The length of the longest placeholder with a punctuation mark after it. */
const PLACEHOLDER_MAX = Math.max(...[...PLACEHOLDERS].map(({ length }) => length)) + 1

/** Tells whether a text is empty or a placeholder, such as « à compléter » or « n/a ». */
export function isMissing(text: string | null | undefined): boolean {
  const cleaned = cleanText(text ?? '').toLowerCase()
  return cleaned === '' || isPlaceholder(cleaned) || MODEL_MARKERS.some((marker) => marker.test(cleaned))
}

function isPlaceholder(text: string): boolean {
  if (text.length > PLACEHOLDER_MAX) return false
  return PLACEHOLDERS.has(text) || PLACEHOLDERS.has(text.replace(/[.!?…;,:]$/, '').trim())
}

// Matches most French texts, which normalisation would not change; this test is faster.
const CLEAN_TEXT = /^[!-~À-ÖØ-öø-ÿŒœ’“”«»]+(?: [!-~À-ÖØ-öø-ÿŒœ’“”«»]+)*$/

/** Normalises a text as people read it: Unicode compatibility forms (NFKC), single spaces. */
export function cleanText(text: string): string {
  if (CLEAN_TEXT.test(text)) return text
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
