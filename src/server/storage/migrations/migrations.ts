import { register } from './0001-register.ts'
import { accounts } from './0002-accounts.ts'
import { publications } from './0003-publications.ts'
import { knownTrackers } from './0004-known-trackers.ts'
import { findings } from './0005-findings.ts'
import { acceptedFields } from './0006-accepted-fields.ts'
import { accentOrder } from './0007-accent-order.ts'
import type { Migration } from './migration.ts'

/** All migrations, in the order in which they run. */
export const migrations: readonly Migration[] = [
  register,
  accounts,
  publications,
  knownTrackers,
  findings,
  acceptedFields,
  accentOrder,
]
