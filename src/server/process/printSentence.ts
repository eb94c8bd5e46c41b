import { escapeHidden, markHidden } from '#charter/kit/hiddenCharacters.ts'

/** A terminal, a file or a pipe: standard output, or standard error. */
type Output = Pick<NodeJS.WritableStream, 'write'>

/**
 * Prints a sentence, which may have several lines. All that commands print goes through here: what people typed, and paths, may
 * hold sequences that a terminal obeys or that turn its text around, and are shown by their numbers.
 */
export function printSentence(output: Output, sentence: string): void {
  const lines = sentence.replaceAll(/[^\n\t]+/g, (part) => markHidden(part))
  output.write(`${lines}\n`)
}

/** Prints a value for programs, as JSON on one line. */
export function printJson(output: Output, value: unknown): void {
  output.write(`${escapeHidden(JSON.stringify(value))}\n`)
}
