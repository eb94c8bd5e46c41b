import { ROLES } from '#api/access.ts'

/** The roles as react-admin's inputs take them; they translate the names. */
export const roleChoices = ROLES.map((role) => ({ id: role, name: `choices.userRole.${role}` }))
