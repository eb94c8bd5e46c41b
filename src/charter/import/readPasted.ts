import { type ReadResult, unreadable } from './reading.ts'
import { readText, type TextChoices } from './readText.ts'
import { recogniseText } from './text/recogniseText.ts'

/** What a paste brings: the same in two forms, either of which may be ''. */
export interface Pasted {
  html: string
  text: string
}

/** Elements without which HTML is words with colours, as code editors write it. */
const STRUCTURED = /<(?:table|h[1-6]|p|ul|ol|dl)[\s>]/i

/**
 * Reads what was pasted. A page, a document or cells of a spreadsheet come as HTML with more in it than their text; JSON, a
 * configuration or a table as text, copied from an editor, have colours at most.
 */
export function readPasted({ html, text }: Pasted, choices: TextChoices = {}): ReadResult {
  if (html.trim() === '' && text.trim() === '') return unreadable('empty')
  const { kind } = recogniseText(text)
  const isPlain = text.trim() !== '' && !['tableOrPage', 'html'].includes(kind)
  if (isPlain || choices.format !== undefined || !STRUCTURED.test(html))
    return readText(text.trim() === '' ? html : text, choices)
  return readText(html, { ...choices, format: 'html' })
}
