import { RESOURCE_NAMES } from './resourceNames.ts'

/**
 * The roles, by growing rights: a reader (lecteur) reads, an editor (rédacteur) writes entries and texts, a publisher
 * (the data-protection officer) is responsible for the published charter, an administrator also manages the accounts.
 */
export const ROLES = ['reader', 'editor', 'publisher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const ACTIONS = ['read', 'create', 'update', 'delete'] as const
export type Action = (typeof ACTIONS)[number]

const EVERYBODY: readonly Role[] = ROLES
const EDITORS: readonly Role[] = ['editor', 'publisher', 'administrator']
const PUBLISHERS: readonly Role[] = ['publisher', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']

/**
 * The roles that may perform each action on each resource. The server checks every route against this table, and the
 * screens hide what it refuses. Anything that it does not list is refused to all.
 */
export const ACCESS = {
  providers: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  categories: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  cookies: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  sections: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  /** The charter's title, its controller and the columns of its tables. */
  sites: { read: EVERYBODY, update: PUBLISHERS },
  /** The unpublished charter, in each of its forms, and the register as a table. */
  draft: { read: EVERYBODY },
  /** The published versions, and the differences between two of them. */
  publications: { read: EVERYBODY, create: PUBLISHERS },
  /** The findings of the rules, and the acceptances of findings. */
  findings: { read: EVERYBODY, create: PUBLISHERS },
  /** The archive for an inspection: versions, changes, their authors and the proof of them. */
  proof: { read: PUBLISHERS },
  /** The history; entries about accounts need the right to read accounts. */
  changes: { read: EVERYBODY },
  /** Public knowledge of trackers: proposed in the forms, and imported as a whole list. */
  trackers: { read: EDITORS, create: ADMINISTRATORS },
  /** The person's own account: name, password, language, open sessions. */
  account: { read: EVERYBODY, update: EVERYBODY },
  /** All accounts: invitations, roles, sessions. */
  users: { read: ADMINISTRATORS, create: ADMINISTRATORS, update: ADMINISTRATORS },
  /** The description of this API. */
  documentation: { read: ADMINISTRATORS },
} as const satisfies Record<string, Partial<Record<Action, readonly Role[]>>>

export type AccessResource = keyof typeof ACCESS

/** The right that a route requires. */
export interface Permission {
  resource: AccessResource
  action: Action
}

export function mayDo(role: Role, { resource, action }: Permission): boolean {
  const allowed: Partial<Record<Action, readonly Role[]>> = ACCESS[resource]
  return allowed[action]?.includes(role) ?? false
}

/** Lists the resources whose history this role may read. */
export function listReadableHistory(role: Role): readonly string[] | 'all' {
  return mayDo(role, { resource: 'users', action: 'read' })
    ? 'all'
    : [...RESOURCE_NAMES, 'publications', 'findings', 'trackers']
}
