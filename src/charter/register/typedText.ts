import { z } from 'zod'
import {
  findHidden,
  type HiddenCharacter,
  type HiddenKind,
  isBlank,
  type TextLines,
} from '../kit/hiddenCharacters.ts'

/** Text of one line, see `findHidden` for what has no place in it. */
export const text = (max: number) => typedText(max, 'one')

/** Text that may have line breaks and tabs. */
export const longText = (max: number) => typedText(max, 'several')

// Text is stored as typed, but for what surrounds it and has no form: spaces, a byte order mark. What nobody sees is empty.
function typedText(max: number, lines: TextLines) {
  return z
    .string({ error: notText })
    .trim()
    .overwrite((value) => (isBlank(value) ? '' : value))
    .check(refuseHidden((value) => findHidden(value, lines)))
    .max(max)
}

/** The error of a value that is not a text. */
export const notText = (issue: { code?: string; input?: unknown }) => {
  if (issue.code !== 'invalid_type') return undefined
  return issue.input == null ? 'errors.required' : 'errors.notText'
}

const HIDDEN_ERRORS: Record<HiddenKind, string> = {
  lineBreak: 'errors.lineBreak',
  tab: 'errors.tab',
  control: 'errors.controlCharacter',
  direction: 'errors.directionCharacter',
  invisible: 'errors.invisibleCharacter',
  unknown: 'errors.unknownCharacter',
}

/** Refuses a text with a character that nobody sees, and says which and where. `find` looks for the first one. */
export const refuseHidden =
  (find: (text: string) => HiddenCharacter | null) =>
  ({ value, issues }: z.core.ParsePayload<string>) => {
    const hidden = find(value)
    if (hidden === null) return
    const { kind, passage } = hidden
    issues.push({ code: 'custom', input: value, message: HIDDEN_ERRORS[kind], params: { passage } })
  }
