import { PROVIDER_ROLES, TRANSFER_SAFEGUARDS } from '#charter/choices.ts'

/** What can be chosen in a provider's fields, as react-admin's inputs and fields take it; they translate the names. */
export const providerChoices = {
  role: PROVIDER_ROLES.map((role) => ({ id: role, name: `choices.role.${role}` })),
  transferSafeguard: TRANSFER_SAFEGUARDS.map((safeguard) => ({
    id: safeguard,
    name: `choices.transferSafeguard.${safeguard}`,
  })),
}
