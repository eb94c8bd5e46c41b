// What can be chosen in the register's fields. Apart from the schemas, so that a screen which only shows choices
// does not download what checks them.

/** Whether the law asks for the visitor's consent first (loi Informatique et Libertés, art. 82). */
export const CONSENTS = ['exempt', 'required'] as const

/** `exact`: the name as it is; `pattern`: `*` stands for any characters (`_ga_*`). */
export const NAME_MATCHES = ['exact', 'pattern'] as const

/** `first`: set by the platform itself; `third`: set by, or for, somebody else. */
export const PARTIES = ['first', 'third'] as const

export const STORAGES = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'pixel', 'other'] as const

/** Only `active` cookies are shown in the charter. */
export const STATUSES = ['draft', 'active', 'retired'] as const

/**
 * What makes a transfer outside the European Economic Area lawful (GDPR chapter V): none needed, an adequacy
 * decision (art. 45), standard contractual clauses or binding corporate rules (art. 46), a derogation (art. 49).
 */
export const TRANSFER_SAFEGUARDS = ['none', 'adequacy', 'scc', 'bcr', 'derogation'] as const

/** `text`: words only; `registry`: its words, then the tables of cookies (once: in the first such section). */
export const SECTION_KINDS = ['text', 'registry'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]
