import type { Session } from '../kit/session/createSession.ts'
import type { Drafts } from '../kit/unsaved/drafts.ts'

/**
 * Removes the drafts of other people when somebody signs in, and all drafts at sign-out: the next user of this computer
 * finds none. A session that merely ends takes no draft with it, for its user may sign in again.
 */
export function clearDraftsOfOthers(session: Session, drafts: Drafts): void {
  let { person: previous } = session.state()
  session.subscribe(() => {
    const { person } = session.state()
    if (person && person.id !== previous?.id) drafts.keepOnly(person.id)
    if (person === null && previous) drafts.keepOnly(null)
    previous = person
  })
}
