import { useTranslate } from 'react-admin'
import type { Messages } from './fr/index.ts'

/**
 * Our own messages, in the reader's language: `text('app.menu.home')`. A key that does not exist is a type error.
 * `smart_count` chooses between the two forms of a message written `one |||| many`.
 */
export type Text = (key: MessageKey, values?: Record<string, string | number>) => string

export function useText(): Text {
  return useTranslate()
}

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]

/** The dotted path of a message: `app.menu.home`. */
export type MessageKey = Path<Messages>
