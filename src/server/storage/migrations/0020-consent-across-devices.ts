import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** Adds whether a visitor’s choice holds on all devices of an account; registers from before have not answered. */
export const consentAcrossDevices: Migration = {
  name: '0020-consent-across-devices',
  async up(transaction, { text }) {
    await sql`alter table sites add column "consentAcrossDevices" ${text} not null default ''`.execute(
      transaction,
    )
  },
}
