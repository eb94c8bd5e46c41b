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

/** A model that somebody filled in only in part. */
const MODEL_MARKERS = [/^lorem ipsum/, /\[(?:nom|adresse|date|url|email|e-mail)\b[^\]]{0,60}\]/]

/** The longest placeholder, and a sign after it. */
const PLACEHOLDER_MAX = Math.max(...[...PLACEHOLDERS].map(({ length }) => length)) + 1

// What most texts in French are made of, of which normalisation changes nothing: it takes longer than asking.
const CLEAN_ALREADY = /^[!-~À-ÖØ-öø-ÿŒœ’“”«»]+(?: [!-~À-ÖØ-öø-ÿŒœ’“”«»]+)*$/

/** As it reads: Unicode's compatible forms, and single spaces. */
export function clean(text: string): string {
  if (CLEAN_ALREADY.test(text)) return text
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Nothing, or what people type where they know nothing yet. */
export function isMissing(text: string | null | undefined): boolean {
  const read = clean(text ?? '').toLowerCase()
  return read === '' || isPlaceholder(read) || MODEL_MARKERS.some((marker) => marker.test(read))
}

function isPlaceholder(text: string): boolean {
  if (text.length > PLACEHOLDER_MAX) return false
  return PLACEHOLDERS.has(text) || PLACEHOLDERS.has(text.replace(/[.!?…;,:]$/, '').trim())
}
