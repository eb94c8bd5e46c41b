import { isWebAddress } from './webAddress.ts'

/** A piece of a text: with `href` an address, without it anything else. */
export interface TextPiece {
  text: string
  href?: string
}

/** A web address as people type it within a sentence: it ends at a space, a quotation mark or an angle bracket. */
const TYPED_ADDRESS = /(?<![\p{L}\p{N}_@/.-])(?:https?:\/\/|www\.)[^\s<>"«»“”]+/giu
/** A sign at its end belongs to the sentence; a bracket too, unless it was opened within the address. */
const SENTENCE_END = /[.,;:!?…'’*]$/u
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/** Cuts a text where it names a web address (`https://www.cnil.fr/plaintes`, `www.cnil.fr`), which keeps its writing. */
export function findAddresses(text: string): TextPiece[] {
  if (!/https?:\/\/|www\./i.test(text)) return [{ text }]
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(TYPED_ADDRESS)) {
    const address = withoutSentenceEnd(match[0])
    const href = /^www\./i.test(address) ? `https://${address}` : address
    if (!isWebAddress(href) || !/\w\.\w/.test(address.slice(4))) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    pieces.push({ text: address, href })
    end = match.index + address.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

function withoutSentenceEnd(written: string): string {
  const isOpened = new Map([...OPENING].map(([closing, opening]) => [closing, written.includes(opening)]))
  const isOfSentence = (sign: string) => isOpened.get(sign) === false || SENTENCE_END.test(sign)
  let length = written.length
  while (length > 0 && isOfSentence(written.charAt(length - 1))) length -= 1
  return written.slice(0, length)
}
