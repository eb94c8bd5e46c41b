import type { roles as frRoles } from '../fr/users.ts'

export const roles: typeof frRoles = {
  reader: 'Reader',
  editor: 'Editor',
  publisher: 'Publisher',
  administrator: 'Administrator',
}
