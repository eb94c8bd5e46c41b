import { RESOURCE_NAMES } from './resourceNames.ts'

/**
 * Who keeps the register, from the least to the most that they may: a reader (lecteur) looks, an editor (rédacteur)
 * writes entries and text, a publisher (the data-protection officer) answers for what goes online, an administrator
 * also keeps the accounts.
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
 * Who may do what to which resource: the one place that says so. The server asks it on every route, the screens show
 * nobody what it would refuse. What is not in it, nobody may.
 */
export const ACCESS = {
  providers: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  categories: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  cookies: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  sections: { read: EVERYBODY, create: EDITORS, update: EDITORS, delete: EDITORS },
  /** What the charter is called, who answers for it and the columns of its tables. */
  sites: { read: EVERYBODY, update: PUBLISHERS },
  /** The charter as it would be now, in each of its forms, and the register as a table. */
  draft: { read: EVERYBODY },
  /** What went online: each version, and what differs between two. */
  publications: { read: EVERYBODY, create: PUBLISHERS },
  /** What the register finds in itself, and who answers for it. */
  findings: { read: EVERYBODY, create: PUBLISHERS },
  /** What an inspection is given: versions, changes and what proves them, with the names of who made them. */
  proof: { read: PUBLISHERS },
  /** The history; entries about accounts only for those who may read accounts. */
  changes: { read: EVERYBODY },
  /** What is publicly known of trackers: proposed where entries are written, from a list that is imported whole. */
  trackers: { read: EDITORS, create: ADMINISTRATORS },
  /** One's own: name, password, language, open sessions. */
  account: { read: EVERYBODY, update: EVERYBODY },
  /** Everybody's accounts: invitations, roles, sessions. */
  users: { read: ADMINISTRATORS, create: ADMINISTRATORS, update: ADMINISTRATORS },
  /** The description of this API. */
  documentation: { read: ADMINISTRATORS },
} as const satisfies Record<string, Partial<Record<Action, readonly Role[]>>>

export type AccessResource = keyof typeof ACCESS

/** What a route asks of whoever calls it. */
export interface Permission {
  resource: AccessResource
  action: Action
}

export function mayDo(role: Role, { resource, action }: Permission): boolean {
  const allowed: Partial<Record<Action, readonly Role[]>> = ACCESS[resource]
  return allowed[action]?.includes(role) ?? false
}

/** The resources whose history somebody with this role may read. */
export function listReadableHistory(role: Role): readonly string[] | 'all' {
  return mayDo(role, { resource: 'users', action: 'read' })
    ? 'all'
    : [...RESOURCE_NAMES, 'publications', 'findings', 'trackers']
}
