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

/** As it reads: Unicode's compatible forms, and single spaces. */
export function clean(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}

/** Nothing, or what people type where they know nothing yet. */
export function isMissing(text: string | null | undefined): boolean {
  const read = clean(text ?? '').toLowerCase()
  const bare = read.replace(/[.!?…;,:]$/, '').trim()
  return (
    read === '' ||
    PLACEHOLDERS.has(read) ||
    PLACEHOLDERS.has(bare) ||
    MODEL_MARKERS.some((marker) => marker.test(read))
  )
}
