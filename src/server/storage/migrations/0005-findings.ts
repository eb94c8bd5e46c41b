import { sql } from 'kysely'
import type { Migration } from './migration.ts'

/** What the rules ask of a register, and the findings that somebody answers for. */
export const findings: Migration = {
  name: '0005-findings',
  async up(transaction, { text }) {
    const texts = (table: string, fields: readonly string[]) =>
      fields.map(
        (field) =>
          sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text} not null default ''`,
      )
    const lists = (table: string, fields: readonly string[]) =>
      fields.map(
        (field) =>
          sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text} not null default '[]'`,
      )
    const days = (table: string, fields: readonly string[]) =>
      fields.map((field) => sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${text}`)
    const statements = [
      ...texts('cookies', [
        'lifetimeNote',
        'renewal',
        'storageNote',
        'subdomainDelegation',
        'thirdPartyAccess',
        'personalData',
        'dataRetention',
        'exemptionGround',
        'audienceAssessmentUrl',
        'lifetimeAsWritten',
        'lifetimeConfirmed',
      ]),
      ...lists('cookies', ['purposeCodes', 'audienceConditions']),
      ...texts('providers', ['role', 'safeguardDocument']),
      ...lists('providers', ['hostingCountries']),
      ...days('providers', ['safeguardCheckedOn']),
      ...lists('sections', ['topics']),
      ...texts('sites', [
        'controllerContact',
        'withdrawalLabel',
        'withdrawalUrl',
        'publisherDomains',
        'consentChoiceRetention',
        'reviewInterval',
      ]),
      ...lists('sites', ['adequacyCountries']),
      ...days('sites', ['adequacyCheckedOn', 'nextReviewOn']),
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}
