import { z } from 'zod'
import type { ChainHead } from '#charter/history/followChain.ts'
import { parseHead } from '#charter/history/parseHead.ts'
import { readNote, writeNote } from './noteBeside.ts'

/** The head that a start of the server, a publication or a verification saw last, and when (UTC, ISO 8601). */
export interface SeenHead extends ChainHead {
  seenAt: string
  /** The register that it is of, by the hash of its first entry. */
  register: string
}

const noteSchema = z.object({
  register: z.string(),
  head: z.string().transform((text, context) => {
    const head = parseHead(text)
    if (head === null) context.addIssue('not a head')
    return head ?? z.NEVER
  }),
  seenAt: z.iso.datetime(),
})

/** Reads which head of the register at `path` was last seen, from the note beside it. */
export function readSeenHead(
  path: string,
): { kind: 'none' } | { kind: 'unreadable' } | { kind: 'seen'; seen: SeenHead } {
  try {
    const note = readNote(path, '.head')
    if (note === null) return { kind: 'none' }
    const { register, head, seenAt } = noteSchema.parse(JSON.parse(note))
    return { kind: 'seen', seen: { ...head, seenAt, register } }
  } catch {
    return { kind: 'unreadable' }
  }
}

/** Notes which head of the register at `path` was seen. */
export function writeSeenHead(path: string, { id, hash, seenAt, register }: SeenHead): void {
  writeNote(path, '.head', { register, head: `${id}:${hash}`, seenAt })
}
