import { useTranslate } from 'react-admin'
import type { FirstMessages } from './fr/index.ts'
import type { ScreenMessages } from './fr/screens.ts'

/**
 * Returns a function that gives our messages in the reader's language: `text('app.menu.home')`. An unknown key is a type
 * error. `smart_count` chooses between the two forms of a message written `one |||| many`.
 */
export function useText(): Text {
  return useTranslate()
}

export type Text = (key: MessageKey, values?: Record<string, string | number>) => string

/** All our texts: those of what is shown first, and those of the screens that are opened later. */
export type Messages = FirstMessages & ScreenMessages

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]

/** The dotted path of a message: `app.menu.home`. */
export type MessageKey = Path<Messages>
