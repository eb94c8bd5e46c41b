/** In UTF-16 code units: longer than any name worth reading. It also bounds the work on elements nested very deep. */
const NAME_MAX = 300

export interface WordCollector {
  /** Adds a piece of the page's text. */
  add: (text: string) => void
  /** Starts to collect; returns the position to pass to `end`. */
  start: () => number
  /** Returns the words since `start`, white space collapsed, NAME_MAX characters at most. */
  end: (start: number) => string
}

/** Collects the words of nested elements; only those of elements that are still open stay in memory. */
export function collectWords(): WordCollector {
  let pieces: string[] = []
  let open = 0
  return {
    add: (text) => {
      if (open > 0) pieces.push(text)
    },
    start: () => {
      open += 1
      return pieces.length
    },
    end: (start) => {
      const words = wordsFrom(pieces, start)
      open -= 1
      if (open === 0) pieces = []
      return words
    },
  }
}

function wordsFrom(pieces: readonly string[], start: number): string {
  let words = ''
  // The loop stops at the bound, because joining every piece again for each nested element takes quadratic time.
  for (let at = start; at < pieces.length && words.length < 2 * NAME_MAX; at += 1) {
    words += startOf(pieces[at] ?? '', 2 * NAME_MAX)
  }
  return shortenName(words)
}

/** Normalises `text` for comparison with other names: one space between words, NAME_MAX characters at most. */
export function shortenName(text: string): string {
  return startOf(
    startOf(text, 2 * NAME_MAX)
      .replace(/\s+/g, ' ')
      .trim(),
    NAME_MAX,
  )
}

/** Leaves out half a surrogate pair at the cut, which canonical JSON cannot hold. */
function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}
