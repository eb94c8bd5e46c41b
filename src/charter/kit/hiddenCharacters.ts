/** Finds the first character of a typed text that nobody sees, or that takes the text apart; null when there is none. */
export function findHidden(text: string, lines: TextLines): HiddenCharacter | null {
  if (!HIDDEN.test(text)) return null
  for (const { groups, index } of text.matchAll(HIDDEN_OR_KEPT)) {
    const character = groups?.['hidden']
    if (character === undefined) continue
    if (lines === 'several' && /[\t\n]/.test(character)) continue
    if (lines === 'several' && text.startsWith('\r\n', index)) continue
    return { kind: kindOf(character, lines), passage: passageAround(text, index, character.length) }
  }
  return null
}

/** Whether a text is of one line, as a name is, or may have line breaks and tabs. */
export type TextLines = 'one' | 'several'

export interface HiddenCharacter {
  kind: HiddenKind
  /** The words around it, in which it is written by its number: `_ga[U+200B]`. */
  passage: string
}

/**
 * `direction` turns the order of the words around it. `control` is what a terminal or a printer obeys. `unknown` has a form in
 * one program alone (private use) or in none (half a character).
 */
export type HiddenKind = 'lineBreak' | 'tab' | 'control' | 'direction' | 'invisible' | 'unknown'

// Signs that Unicode counts as format characters, although they have a form: they enclose or precede Arabic, Syriac and
// Kaithi numbers (UAX #44, Prepended_Concatenation_Mark).
const SEEN_FORMAT = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`
// Signs that are blank in every font, although Unicode counts them as letters and symbols: the empty braille cell, the place
// of a picture, the empty note, the filler of Khitan.
const BLANK_SIGNS = String.raw`\u2800\uFFFC\u{1D159}\u{16FE4}`
/** A hidden character that has no form in any program, as part of a pattern with the flag `u`. */
export const BLANK_CLASS = String.raw`(?!${SEEN_FORMAT})[${BLANK_SIGNS}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`
const UNKNOWN_CLASS = String.raw`[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]`
const HIDDEN_CLASS = `(?:${BLANK_CLASS}|${UNKNOWN_CLASS})`

// Scripts whose letters change with a joiner between them.
const JOINING_SCRIPTS =
  'Arab Syrc Mand Nkoo Mong Phag Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'
const JOINING = `(?=[\\p{L}\\p{M}])[${JOINING_SCRIPTS.split(' ')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')}]`
const EMOJI = String.raw`\p{Extended_Pictographic}`

/** Hidden characters that what stands beside them needs (UTS #51, RFC 5892 appendix A, UTS #37). */
const KEPT = [
  // Between the parts of one emoji: a family, a flag.
  String.raw`(?<=${EMOJI}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?=${EMOJI})`,
  // How a sign is drawn: as an emoji or as text, also on a key.
  String.raw`(?<=${EMOJI})[\uFE0E\uFE0F]`,
  String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
  // The flags of England, Scotland and Wales.
  String.raw`(?<=\u{1F3F4})\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}`,
  // A letter that joins the next one, and two that do not join.
  String.raw`(?<=${JOINING})\u200D`,
  String.raw`(?<=${JOINING})\u200C(?=${JOINING})`,
  // The form of an ideograph, or of a Mongolian letter.
  String.raw`(?<=\p{Unified_Ideograph})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=(?=\p{L})\p{Script_Extensions=Mong})[\u180B-\u180D\u180F]`,
].join('|')

const HIDDEN = new RegExp(HIDDEN_CLASS, 'u')
const HIDDEN_OR_KEPT = new RegExp(`(?:${KEPT})|(?<hidden>${HIDDEN_CLASS})`, 'gu')
const BLANKS = new RegExp(`(?:${BLANK_CLASS}|\\s)+`, 'gu')
const BLANK = new RegExp(`^(?:${BLANK_CLASS}|\\s)*$`, 'u')
const UNKNOWN = new RegExp(UNKNOWN_CLASS, 'u')

function kindOf(character: string, lines: TextLines): HiddenKind {
  if (lines === 'one' && /[\n\v\f\r\u0085\u2028\u2029]/.test(character)) return 'lineBreak'
  if (character === '\t') return 'tab'
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(character)) return 'control'
  if (/\p{Bidi_Control}/u.test(character)) return 'direction'
  return UNKNOWN.test(character) ? 'unknown' : 'invisible'
}

/** Writes every hidden character by `write`. */
function replaceHidden(text: string, write: (character: string) => string): string {
  if (!HIDDEN.test(text)) return text
  return text.replaceAll(HIDDEN_OR_KEPT, (found, hidden?: string) =>
    hidden === undefined ? found : write(found),
  )
}

/** Takes hidden characters out of a text, line breaks and tabs excepted. */
export function removeHidden(text: string): string {
  return replaceHidden(text, (character) => (/[\t\r\n]/.test(character) ? character : ''))
}

/** Writes every hidden character as its number, `[U+202E]`, so that it is seen and does nothing. */
export function markHidden(text: string): string {
  return replaceHidden(text, mark)
}

/** Writes every hidden character of a JSON text, its line breaks excepted, as JSON can: `\u202e`. */
export function escapeHidden(json: string): string {
  return replaceHidden(json, (character) =>
    character === '\n' ? character : character.replaceAll(/[^]/g, escape),
  )
}

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function mark(character: string): string {
  return `[U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}]`
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

/** Tells whether a reader sees nothing of a text: it is empty, or holds spaces and hidden characters alone. */
export function isBlank(text: string): boolean {
  return BLANK.test(text)
}

/** Writes a text as programs compare it, but for what nobody sees: hidden characters, a second space between words. */
export function foldSpaces(text: string): string {
  return text.replaceAll(BLANKS, (found) => (/[^\S\uFEFF]/.test(found) ? ' ' : '')).trim()
}

// In UTF-16 code units, on each side.
const PASSAGE_REACH = 20

function passageAround(text: string, at: number, length: number): string {
  // Not between the two halves of a character. A half that stands alone may be what is looked for, and is kept.
  const isWithinCharacter = (index: number) =>
    /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1))
  const reachesBack = Math.max(0, at - PASSAGE_REACH)
  const reachesOn = Math.min(text.length, at + length + PASSAGE_REACH)
  const start = isWithinCharacter(reachesBack) ? reachesBack + 1 : reachesBack
  const end = isWithinCharacter(reachesOn) ? reachesOn - 1 : reachesOn
  const cut = text.slice(start, end)
  return `${start > 0 ? '…' : ''}${markHidden(cut)}${end < text.length ? '…' : ''}`
}
