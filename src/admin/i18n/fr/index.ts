import { fr as words } from '#charter/words/fr.ts'
import { registerMessages } from '../registerMessages.ts'
import { account } from './account.ts'
import { app } from './app.ts'
import { categories } from './categories.ts'
import { comparison } from './comparison.ts'
import { cookies } from './cookies.ts'
import { differences } from './differences.ts'
import { embedding } from './embedding.ts'
import { errors } from './errors.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { ordering } from './ordering.ts'
import { preview } from './preview.ts'
import { proof } from './proof.ts'
import { providers } from './providers.ts'
import { publicationNames, publications } from './publications.ts'
import { publish } from './publish.ts'
import { restoration } from './restoration.ts'
import { sections } from './sections.ts'
import { session } from './session.ts'
import { sites } from './sites.ts'
import { trackerNames, trackers } from './trackers.ts'
import { userFields, users } from './users.ts'

const register = registerMessages(words)

/** All messages of the screens in French, except react-admin's own. The labels of fields come from the charter. */
export const fr = {
  ...register,
  resources: {
    ...register.resources,
    users: userFields,
    publications: publicationNames,
    trackers: trackerNames,
    findings: { name: 'Constat |||| Constats' },
  },
  account,
  app,
  categories,
  comparison,
  cookies,
  differences,
  embedding,
  errors,
  findings,
  history,
  home,
  ordering,
  preview,
  proof,
  providers,
  publications,
  publish,
  restoration,
  sections,
  session,
  sites,
  trackers,
  users,
}

export type Messages = typeof fr
