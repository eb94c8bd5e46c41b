import { plainHeading } from '../kit/html.ts'
import { readRichText } from '../richText/readRichText.ts'
import { richTextToText } from '../richText/richTextToText.ts'
import type { RegisterResource } from '../register/register.ts'

// How much of a text stands for a heading that it does not have: words, or a piece of one that is as long as that.
const WHOLE_WORDS = /^.{1,60}(?= |$)/u
const FIRST_CHARACTERS = /^.{1,60}/u

/** The name of `record`: see `Difference`. */
export function recordName(
  resource: RegisterResource,
  { values }: { values: Readonly<Record<string, unknown>> },
): string {
  if (resource === 'sections')
    return plainHeading(textOf(values['heading'])) || firstWords(textOf(values['body']))
  return textOf(values[resource === 'sites' ? 'title' : 'name'])
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function firstWords(html: string): string {
  const text = richTextToText(readRichText(html)).replace(/\s+/g, ' ')
  const [start] = WHOLE_WORDS.exec(text) ?? FIRST_CHARACTERS.exec(text) ?? ['']
  return start === text ? text : `${start}…`
}
