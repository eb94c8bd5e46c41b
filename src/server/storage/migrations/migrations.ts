import { register } from './0001-register.ts'
import { accounts } from './0002-accounts.ts'
import { publications } from './0003-publications.ts'
import { knownTrackers } from './0004-known-trackers.ts'
import { findings } from './0005-findings.ts'
import { acceptedFields } from './0006-accepted-fields.ts'
import { accentOrder } from './0007-accent-order.ts'
import { foldedNames } from './0008-folded-names.ts'
import { timeZone } from './0009-time-zone.ts'
import { uniquePositions } from './0011-unique-positions.ts'
import { saltedHistory } from './0012-salted-history.ts'
import { attemptsAndLinks } from './0013-attempts-and-links.ts'
import { earlierPages } from './0014-earlier-pages.ts'
import { searchIndex } from './0016-search-index.ts'
import { sectionWording } from './0018-section-wording.ts'
import { pageNotes } from './0019-page-notes.ts'
import { consentAcrossDevices } from './0020-consent-across-devices.ts'
import { images } from './0021-images.ts'
import { charterTables } from './0022-charter-tables.ts'
import { accountSites } from './0023-account-sites.ts'
import { languages } from './0024-languages.ts'
import { imports } from './0025-imports.ts'
import { sites } from './0026-sites.ts'
import { sortedLists } from './0029-sorted-lists.ts'
import { changedSteps } from './0033-changed-steps.ts'
import { charterList } from './0034-charter-list.ts'
import type { Migration } from './migration.ts'

/** All migrations, in the order in which they run. */
export const migrations: readonly Migration[] = [
  register,
  accounts,
  publications,
  knownTrackers,
  findings,
  changedSteps,
  acceptedFields,
  accentOrder,
  foldedNames,
  timeZone,
  uniquePositions,
  saltedHistory,
  attemptsAndLinks,
  earlierPages,
  searchIndex,
  sectionWording,
  pageNotes,
  consentAcrossDevices,
  images,
  charterTables,
  languages,
  imports,
  sites,
  accountSites,
  sortedLists,
  charterList,
]
