export const MEAN_WORDS_MAX = 20
export const SENTENCE_WORDS_MAX = 40

/** Part of the name that they stand beside. */
const COMPANY_FORMS =
  `SA SAS SASU SARL EURL SNC SCOP SCIC SCI GIE GIP EPIC SPA SRL GMBH AG SE BV NV AB AS OY LLC LTD INC PLC CORP LP`.split(
    ' ',
  )

/** Acronyms that the readers of a French public page know, or that name the subject of the page itself. */
const KNOWN_ACRONYMS = new Set([
  'CNIL',
  'RGPD',
  'GDPR',
  'IP',
  'URL',
  'HTTP',
  'HTTPS',
  'HTML',
  'PDF',
  'SMS',
  'UE',
  'EU',
  'TV',
  'TVA',
  // What a company has to print beside its name.
  'RCS',
  'SIREN',
  'SIRET',
  ...COMPANY_FORMS,
])

/** A company under its form is a name: « OVH SAS », « SARL DUPONT ». */
const COMPANY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Lu}{2,}[ \\u00a0]+(?:${COMPANY_FORMS.join('|')})|(?:SAS|SASU|SARL|EURL|SA)[ \\u00a0]+\\p{Lu}{2,})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** What is in capitals in a postal address: post boxes, the office that sorts them, the town after its code. */
const POSTAL =
  /(?<![\p{L}\p{N}])(?:(?:TSA|BP|CS|CEDEX|BAT|RDC|ZI|ZA|ZAC|ZAE|CIDEX|APO|PO)(?:[ \u00a0]?\d)*(?![\p{L}\p{N}])|(?:\d{2} ?\d{3}|RCS)[ \u00a0]+(?:\p{Lu}[\p{Lu}'’-]*(?:[ \u00a0]+|(?![\p{L}\p{N}])))+)/gu

export interface Readability extends Acronyms {
  /** Average words per sentence; 0 for a text without a sentence. */
  meanWords: number
  isMeanTooLong: boolean
  /** The sentences of more than SENTENCE_WORDS_MAX words, as they are written. */
  longSentences: { text: string; words: number }[]
}

interface Acronyms {
  /** Acronyms that the text does not explain at their first use. */
  unexplainedAcronyms: string[]
  explainedAcronyms: string[]
}

/** A07: measures how easy a text without markup is to read, by its sentences and its acronyms. */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text)
    .map((text) => ({ text, words: countWords(text) }))
    .filter(({ words }) => words > 0)
  const total = sentences.reduce((sum, { words }) => sum + words, 0)
  return {
    meanWords: sentences.length === 0 ? 0 : total / sentences.length,
    isMeanTooLong: total > MEAN_WORDS_MAX * sentences.length,
    longSentences: sentences.filter(({ words }) => words > SENTENCE_WORDS_MAX),
    ...acronymsOf(text),
  }
}

/** Counts the parts between white space that hold a letter or a digit: `l’utilisateur` and `_pk_id.*` are one word each. */
function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[a-z\d]/.test(word) || /\p{L}/u.test(word)).length
}

// After an abbreviation or a single capital (« J. Dupont »), a full stop does not end a sentence.
const ABBREVIATION = /^["'«(]*(?:MM|Mme|Dr|[Aa]rt|[Ee]x|n|al|p|[Cc]f|i\.e|e\.g|\p{Lu})\.$/u

/** A sentence ends with its line, as items of a list do, or with a full stop unless lower case follows. */
function sentencesOf(text: string): string[] {
  return text.split(/[\n\r\u2028\u2029]+/).flatMap(sentencesOfLine)
}

function sentencesOfLine(line: string): string[] {
  // Most purposes are a single sentence, with or without its full stop.
  if (!/[.!?…]/.test(line.slice(0, -1))) return [line]
  const words = line.split(/\s+/)
  const sentences: string[] = []
  let start = 0
  words.forEach((_, index) => {
    if (!endsSentence(words, index)) return
    sentences.push(words.slice(start, index + 1).join(' '))
    start = index + 1
  })
  return [...sentences, words.slice(start).join(' ')]
}

function endsSentence(words: readonly string[], index: number): boolean {
  const next = words[index + 1]
  // A space separates the closing guillemet from the sentence that it closes: « Fini ? »
  if (next === '»') return false
  const word = words[index] === '»' ? `${words[index - 1] ?? ''}»` : (words[index] ?? '')
  const [, sign] = /([.!?…])["'»”’)]?$/.exec(word) ?? []
  if (sign === undefined) return false
  if (next === undefined) return true
  if ((sign === '.' || sign === '…') && /^[\p{Ll}(]/u.test(next)) return false
  return !ABBREVIATION.test(word.slice(-8))
}

const ACRONYM = /(?<![\p{L}\p{N}_.@/-])\p{Lu}{2,6}(?![\p{L}\p{N}_@/-])/gu
/** A cheap first test: most texts have no acronym. */
const MAY_HAVE_ACRONYMS = /[A-Z\u0080-\uffff]{2}/
const NO_ACRONYMS: Acronyms = { unexplainedAcronyms: [], explainedAcronyms: [] }
/** Roman numerals up to XXXIX: the one in « article XII » is no acronym. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/

export function acronymsOf(text: string): Acronyms {
  const first = new Map<string, boolean>()
  if (!MAY_HAVE_ACRONYMS.test(text)) return NO_ACRONYMS
  for (const whole of text.split(/[\n\r\u2028\u2029]+/)) {
    if (!MAY_HAVE_ACRONYMS.test(whole)) continue
    const line = whole.replace(COMPANY, ' ').replace(POSTAL, ' ')
    // A line in capitals is a title, not a row of acronyms.
    if (!/\p{Ll}/u.test(line)) continue
    for (const { 0: acronym, index } of line.matchAll(ACRONYM)) {
      if (!first.has(acronym)) first.set(acronym, isExplained(line, index, acronym.length))
    }
  }
  const acronymsWhere = (isExplained: boolean) =>
    [...first].filter(([, explained]) => explained === isExplained).map(([acronym]) => acronym)
  return {
    explainedAcronyms: acronymsWhere(true),
    unexplainedAcronyms: acronymsWhere(false).filter(
      (acronym) => !KNOWN_ACRONYMS.has(acronym) && !ROMAN.test(acronym),
    ),
  }
}

/** Recognises « délégué à la protection des données (DPO) » and « DPO (délégué à la protection des données) ». */
function isExplained(line: string, index: number, length: number): boolean {
  const before = line.slice(Math.max(0, index - 60), index)
  const after = line.slice(index + length, index + length + 60)
  const [, inside = ''] = /^\s*\(([^)]*)/.exec(after) ?? []
  if (inside.split(/\s+/).filter((word) => /\p{Ll}{2}/u.test(word)).length > 1) return true
  const opened = before
    .trimEnd()
    .replace(/["'«“]$/, '')
    .trimEnd()
  const closing = after
    .trimStart()
    .replace(/^["'»”]/, '')
    .trimStart()
  if (!opened.endsWith('(') || !closing.startsWith(')')) return false
  const [first = '', second = ''] = opened.slice(0, -1).trimEnd().split(/\s+/).slice(-2)
  return /\p{L}/u.test(first) && /\p{Ll}/u.test(second)
}
