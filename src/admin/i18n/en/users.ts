import type { roles as frRoles, userFields as frFields } from '../fr/users.ts'

export const userFields: typeof frFields = {
  name: 'User |||| Users',
  fields: {
    id: 'Number',
    version: 'Version of the record',
    createdAt: 'Created on',
    updatedAt: 'Changed on',
    name: 'Name',
    email: 'E-mail address',
    role: 'Role',
    language: 'Language',
    disabled: 'Account disabled',
    status: 'Status',
    lastSignInAt: 'Last sign-in',
    openSessions: 'Open sessions',
  },
}

export const roles: typeof frRoles = {
  reader: 'Reader',
  editor: 'Editor',
  publisher: 'Publisher',
  administrator: 'Administrator',
}
