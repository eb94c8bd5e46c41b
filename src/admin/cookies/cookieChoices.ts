import { CONSENTS, NAME_MATCHES, PARTIES, STATUSES, STORAGES } from '#charter/choices.ts'
import type { Words } from '#charter/words/fr.ts'

/** What can be chosen in a cookie's fields, as react-admin's inputs and fields take it; they translate the names. */
export const cookieChoices = {
  consent: choices('consent', CONSENTS),
  nameMatch: choices('nameMatch', NAME_MATCHES),
  party: choices('party', PARTIES),
  status: choices('status', STATUSES),
  storage: choices('storage', STORAGES),
}

function choices(field: keyof Words['choices'], values: readonly string[]) {
  return values.map((value) => ({ id: value, name: `choices.${field}.${value}` }))
}
