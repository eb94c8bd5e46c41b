import { type RawBuilder, sql } from 'kysely'
import type { EngineWords } from '../engine.ts'
import type { Migration } from './migration.ts'

/** Adds the fields that the rules check, and creates the acceptances of findings. */
export const findings: Migration = {
  name: '0005-findings',
  async up(transaction, { text, tableEnd }) {
    const columns = (table: string, definition: RawBuilder<unknown>, fields: readonly string[]) =>
      fields.map((field) => sql`alter table ${sql.table(table)} add column ${sql.ref(field)} ${definition}`)
    const string = sql`${text} not null default ''`
    const list = sql`${text} not null default '[]'`
    const day = text
    const statements = [
      ...columns('cookies', string, [
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
      ...columns('cookies', list, ['purposeCodes', 'audienceConditions']),
      ...columns('providers', string, ['role', 'safeguardDocument']),
      ...columns('providers', list, ['hostingCountries']),
      ...columns('providers', day, ['safeguardCheckedOn']),
      ...columns('sections', list, ['topics']),
      ...columns('sites', string, [
        'controllerContact',
        'withdrawalLabel',
        'withdrawalUrl',
        'publisherDomains',
        'consentChoiceRetention',
        'reviewInterval',
      ]),
      ...columns('sites', list, ['adequacyCountries']),
      ...columns('sites', day, ['adequacyCheckedOn', 'nextReviewOn']),
      ...columns('publications', string, ['newConsent', 'findings']),
      ...createAcceptances({ text, tableEnd }),
    ]
    for (const statement of statements) await statement.execute(transaction)
  },
}

/** Creates the table of the acceptances, which a register whose step was made earlier lacks (migration 0033). */
export function createAcceptances({
  text,
  tableEnd,
}: Pick<EngineWords, 'text' | 'tableEnd'>): RawBuilder<unknown>[] {
  return [
    sql`create table acceptances (
      id integer primary key,
      rule ${text} not null,
      resource ${text} not null,
      "recordId" integer not null,
      aspect ${text} not null,
      severity ${text} not null,
      statement ${text} not null,
      reason ${text} not null,
      until ${text} not null,
      by ${text} not null,
      at ${text} not null
    ) ${tableEnd}`,
    sql`create unique index acceptances_unique on acceptances (rule, resource, "recordId", aspect)`,
  ]
}
