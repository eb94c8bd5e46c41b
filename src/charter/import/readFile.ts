import { decodeText, type Encoding, isBinary } from './text/decodeText.ts'
import { recogniseBytes } from './text/recogniseBytes.ts'
import { readText, type TextChoices } from './readText.ts'
import { type ReadResult, unreadable } from './reading.ts'
import { readWorkbook, type WorkbookChoices } from './workbook/readWorkbook.ts'

/** What somebody overruled of what was recognised. */
export interface ImportChoices extends TextChoices, WorkbookChoices {
  encoding?: Encoding | undefined
}

/** What was read of a file, and how its bytes were understood. */
export interface ReadFile {
  result: ReadResult
  /** Null of a workbook, whose format says it. */
  encoding: Encoding | null
}

/** Reads a file of whichever format. Nothing is thrown: what can't be read is said. */
export function readFile(bytes: Uint8Array, choices: ImportChoices = {}): ReadFile {
  const form = recogniseBytes(bytes)
  if (typeof form === 'object') return { result: unreadable(form.code, form.args), encoding: null }
  if (form === 'archive') return { result: readWorkbook(bytes, choices), encoding: null }
  const { text, encoding, oddLines } = decodeText(bytes, choices.encoding)
  if (isBinary(text)) return { result: unreadable('binary'), encoding }
  const result = readText(text, choices)
  if (result.ok && oddLines.length > 0)
    result.reading.notes.push({ code: 'oddEncoding', args: { lines: oddLines.join(', ') } })
  return { result, encoding }
}
