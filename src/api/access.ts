import { TOLD_RESOURCES } from '#charter/register/toldResources.ts'
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
  /** The charters' titles, their controllers and the columns of their tables. */
  sites: { read: EVERYBODY, create: PUBLISHERS, update: PUBLISHERS, delete: PUBLISHERS },
  /** The unpublished charter, in each of its forms, and the register as a table. */
  draft: { read: EVERYBODY },
  /** The published versions, and the differences between two of them. */
  publications: { read: EVERYBODY, create: PUBLISHERS },
  /** The page before version 1, as somebody declares it. */
  earlierPages: { read: EVERYBODY, create: PUBLISHERS },
  /** That somebody says that the draft is ready to be published. */
  readyNotes: { read: EVERYBODY, create: EDITORS },
  /** The findings of the rules, and the acceptances of findings. */
  findings: { read: EVERYBODY, create: PUBLISHERS },
  /** The archive for an inspection: versions, changes, their authors and the proof of them. */
  proof: { read: PUBLISHERS },
  /** The history; entries about accounts need the right to read accounts, and undoing needs that of each record. */
  changes: { read: EVERYBODY, update: EDITORS },
  /** Files that are brought in; what a page says of its platform needs the right to update sites. */
  imports: { read: EVERYBODY, create: EDITORS },
  /** Public knowledge of trackers: proposed in the forms, and imported as a whole list. */
  trackers: { read: EDITORS, create: ADMINISTRATORS },
  /** The person's own account: name, password, language, open sessions. */
  account: { read: EVERYBODY, update: EVERYBODY },
  /** All accounts: invitations, roles, sessions. */
  users: { read: ADMINISTRATORS, create: ADMINISTRATORS, update: ADMINISTRATORS },
  /** What is set for all sites and concerns no charter alone. */
  settings: { update: ADMINISTRATORS },
  /** Whether the register is backed up. */
  backups: { read: ADMINISTRATORS },
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

/** Lists the roles that may do something, by growing rights. */
export function listRolesFor(permission: Permission): Role[] {
  return ROLES.filter((role) => mayDo(role, permission))
}

/** The roles whose accounts may be limited to some sites: those that write, but for those who give the rights. */
const LIMITABLE: readonly Role[] = ['editor', 'publisher']

export function isLimitable(role: Role): boolean {
  return LIMITABLE.includes(role)
}

/** Tells whether an account may change what stands on these sites: on each of them. */
export function mayWriteOn({ siteIds }: SiteLimited, sites: readonly number[]): boolean {
  return siteIds === null || (siteIds.length > 0 && sites.every((id) => siteIds.includes(id)))
}

/** An account, as far as it may be limited to sites. Everybody reads all of them. */
export interface SiteLimited {
  /** The sites whose charters it may change; null for all, also those to come. */
  siteIds: readonly number[] | null
}

/** Lists the resources whose history this role may read. */
export function listReadableHistory(role: Role): readonly string[] | 'all' {
  return mayDo(role, { resource: 'users', action: 'read' }) ? 'all' : [...RESOURCE_NAMES, ...TOLD_RESOURCES]
}
