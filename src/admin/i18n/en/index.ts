import { en as words } from '#charter/words/en.ts'
import type { FirstMessages } from '../fr/index.ts'
import { registerMessages } from '../registerMessages.ts'
import { app } from './app.ts'
import { cookies } from './cookies.ts'
import { errors } from './errors.ts'
import { findingMarks } from './findings.ts'
import { session } from './session.ts'

/** The texts in English of what is shown first; the type makes a missing key an error. */
export const en: FirstMessages = {
  ...registerMessages(words),
  app,
  cookies,
  errors,
  findings: findingMarks,
  session,
}
