import { fr as words } from '#charter/words/fr.ts'
import { registerMessages } from '../registerMessages.ts'
import { app } from './app.ts'
import { cookies } from './cookies.ts'
import { errors } from './errors.ts'
import { findingMarks } from './findings.ts'
import { session } from './session.ts'

/**
 * The texts in French of the frame, of signing in and of the list of cookies, except react-admin's own: what is shown first.
 * The labels of fields come from the charter. `screens.ts` has the other texts.
 */
export const fr = {
  ...registerMessages(words),
  app,
  cookies,
  errors,
  findings: findingMarks,
  session,
}

export type FirstMessages = typeof fr
