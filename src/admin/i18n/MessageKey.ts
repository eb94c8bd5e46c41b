import type { Messages } from './fr/index.ts'

type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]

/** The dotted path of a message: `app.menu.home`. */
export type MessageKey = Path<Messages>
