import { PROVIDER_ROLES, TRANSFER_SAFEGUARDS } from '#charter/register/choices.ts'
import { choicesOf } from '../kit/form/choicesOf.ts'

export const providerChoices = {
  role: choicesOf('role', PROVIDER_ROLES),
  transferSafeguard: choicesOf('transferSafeguard', TRANSFER_SAFEGUARDS),
}
