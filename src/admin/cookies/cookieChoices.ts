import {
  AUDIENCE_CONDITIONS,
  CONSENTS,
  EXEMPTION_GROUNDS,
  NAME_MATCHES,
  PARTIES,
  PURPOSE_CODES,
  RENEWALS,
  STATUSES,
  STORAGES,
} from '#charter/register/choices.ts'
import { choicesOf } from '../kit/form/choicesOf.ts'

/** What can be chosen in a cookie's fields, as react-admin's inputs and fields take it; they translate the names. */
export const cookieChoices = {
  consent: choicesOf('consent', CONSENTS),
  nameMatch: choicesOf('nameMatch', NAME_MATCHES),
  party: choicesOf('party', PARTIES),
  status: choicesOf('status', STATUSES),
  storage: choicesOf('storage', STORAGES),
  renewal: choicesOf('renewal', RENEWALS),
  exemptionGround: choicesOf('exemptionGround', EXEMPTION_GROUNDS),
  purposeCodes: choicesOf('purposeCodes', PURPOSE_CODES),
  audienceConditions: choicesOf('audienceConditions', AUDIENCE_CONDITIONS),
}
