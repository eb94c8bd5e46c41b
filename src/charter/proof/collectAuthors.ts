import { type Change, mailbox, SERVER, type WithheldEntry } from '../history/change.ts'
import type { Publication } from '../publication/publication.ts'
import { type Authors, isToldWhole } from './proof.ts'

export interface AuthorCollector {
  /** Takes the next entry of the history, from its first on. */
  take(change: Change): void
  /** Returns the accounts that acted under one of these mailboxes. */
  authorsAmong(acting: readonly string[]): Authors
}

/** Collects the names and addresses that each account had, from the entries on accounts. */
export function collectAuthors(): AuthorCollector {
  const accounts = new Map<number | null, string[]>()
  return {
    take({ resource, recordId, before, after }) {
      if (resource !== 'users') return
      for (const state of [before, after]) {
        const called = mailboxOf(state)
        const known = accounts.get(recordId) ?? []
        if (called !== null && called !== known.at(-1)) accounts.set(recordId, [...known, called])
      }
    },
    authorsAmong(acting) {
      const found = [...accounts.values()].filter((called) => acting.some((who) => called.includes(who)))
      const others = acting.filter((who) => !found.some((called) => called.includes(who)))
      return [...found, ...others.map((who) => [who])]
    },
  }
}

/** Lists the authors of the entries that a proof tells, and of its versions, in their order. */
export function listActing(
  changes: readonly (Change | WithheldEntry)[],
  publications: readonly Pick<Publication, 'by'>[],
): string[] {
  const acting = [...publications.map(({ by }) => by), ...changes.filter(isToldWhole).map(({ who }) => who)]
  return [...new Set(acting)].filter((who) => who !== SERVER)
}

function mailboxOf(state: Change['after']): string | null {
  const { name, email } = state ?? {}
  return typeof name === 'string' && typeof email === 'string' ? mailbox({ name, email }) : null
}
