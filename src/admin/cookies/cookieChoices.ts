import {
  AUDIENCE_CONDITIONS,
  CONSENT_PURPOSES,
  CONSENTS,
  EXEMPTION_GROUNDS,
  NAME_MATCHES,
  PARTIES,
  PURPOSE_CODES,
  RENEWALS,
  STATUSES,
  STORAGES,
} from '#charter/choices.ts'
import type { Words } from '#charter/words/fr.ts'

/** What can be chosen in a cookie's fields, as react-admin's inputs and fields take it; they translate the names. */
export const cookieChoices = {
  consent: choices('consent', CONSENTS),
  nameMatch: choices('nameMatch', NAME_MATCHES),
  party: choices('party', PARTIES),
  status: choices('status', STATUSES),
  storage: choices('storage', STORAGES),
  renewal: choices('renewal', RENEWALS),
  exemptionGround: choices('exemptionGround', EXEMPTION_GROUNDS),
  purposeCodes: choices('purposeCodes', PURPOSE_CODES),
  consentPurposes: choices('purposeCodes', CONSENT_PURPOSES),
  audienceConditions: choices('audienceConditions', AUDIENCE_CONDITIONS),
}

function choices(field: keyof Words['choices'], values: readonly string[]) {
  return values.map((value) => ({ id: value, name: `choices.${field}.${value}` }))
}
