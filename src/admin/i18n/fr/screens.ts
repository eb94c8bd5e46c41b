import { account } from './account.ts'
import { categories } from './categories.ts'
import { comparison } from './comparison.ts'
import { cookieForm } from './cookies.ts'
import { differences } from './differences.ts'
import { earlierPage } from './earlierPage.ts'
import { embedding } from './embedding.ts'
import { findings } from './findings.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { importNames, imports } from './imports.ts'
import { ordering } from './ordering.ts'
import { preview } from './preview.ts'
import { proof } from './proof.ts'
import { providers } from './providers.ts'
import { publicationNames, publications } from './publications.ts'
import { publish } from './publish.ts'
import { readyNote } from './readyNote.ts'
import { restoration } from './restoration.ts'
import { sections } from './sections.ts'
import { sites } from './sites.ts'
import { start } from './start.ts'
import { trackerNames, trackers } from './trackers.ts'
import { translations } from './translations.ts'
import { userFields, users } from './users.ts'

/** The texts in French of the screens that are opened later, loaded with the first of them. */
export const screens = {
  resources: {
    users: userFields,
    publications: publicationNames,
    imports: importNames,
    trackers: trackerNames,
    findings: { name: 'Constat |||| Constats' },
  },
  account,
  categories,
  comparison,
  cookies: cookieForm,
  differences,
  earlierPage,
  embedding,
  findings,
  history,
  home,
  imports,
  ordering,
  preview,
  proof,
  providers,
  publications,
  publish,
  readyNote,
  restoration,
  sections,
  sites,
  start,
  trackers,
  translations,
  users,
}

export type ScreenMessages = typeof screens
