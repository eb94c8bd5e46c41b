import { markHidden } from './hiddenCharacters.ts'

/**
 * Makes a text that somebody typed fit to stand within a sentence, whatever it holds: hidden characters are written by their
 * numbers, and a text with letters from right to left is isolated (UAX #9, FSI and PDI), so that it does not reorder the words
 * around it. Other texts stay as they are. A sentence that holds such texts stays so when it is put into another one.
 */
export function embedText(text: string): string {
  const seen = markLines(text)
  return RIGHT_TO_LEFT.test(seen) && !isIsolated(seen) ? ISOLATE + seen + END : seen
}

/** Writes a line of a text file in one line, whatever it holds: a break within it becomes ` / `. */
export function writeOnOneLine(line: string): string {
  return markLines(joinLines(line, ' / ').replaceAll('\t', ' '))
}

// A run is matched whole: looking for what may follow in it would begin anew at each of its characters.
const WHITE_SPACE = /[\s\u0085]+/g
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/

/** Replaces the line breaks of a text, each with the spaces and breaks around it. */
export function joinLines(text: string, separator: string): string {
  return text.replaceAll(WHITE_SPACE, (run) => (LINE_BREAK.test(run) ? separator : run))
}

// Hebrew, Arabic and the other scripts that are written from right to left (DerivedBidiClass, R and AL).
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const ISOLATE = '\u2068'
const END = '\u2069'

const BREAK = /^(?:\r\n|[\t\n])$/

/** Marks hidden characters, line breaks and tabs excepted, and isolates that have both their ends. */
function markLines(text: string): string {
  const ends = matchIsolates(text)
  let at = 0
  return text
    .split(/(\r\n|[\t\n\u2068\u2069])/)
    .map((part) => {
      const isKept = BREAK.test(part) || (/^[\u2068\u2069]$/.test(part) && ends.has(at))
      at += part.length
      return isKept ? part : markHidden(part)
    })
    .join('')
}

/** The places of the isolates' ends, each with that of its other end. */
function matchIsolates(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { 0: end, index } of text.matchAll(/[\u2068\u2069]/g)) {
    if (end === ISOLATE) {
      open.push(index)
    } else {
      const start = open.pop()
      if (start !== undefined) ends.set(start, index).set(index, start)
    }
  }
  return ends
}

function isIsolated(text: string): boolean {
  return matchIsolates(text).get(0) === text.length - 1
}
