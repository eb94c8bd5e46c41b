/** What somebody changes by SQL: in words, the statements, and the flaw that the verification must name. */
export type Tampering = [what: string, statements: string, flaw: object]

// What somebody changes by SQL of what is worked out, imported or declared.

const derived = (resource: string, recordId: number, column: string) => ({
  reason: 'derived',
  resource,
  recordId,
  column,
})

export const DERIVED: Tampering[] = [
  [
    'a cookie that a search does not find',
    `update cookies set "searchText" = '' where id = 2`,
    derived('cookies', 2, 'searchText'),
  ],
  ['its place by name', `update cookies set "nameKey" = 'zz' where id = 2`, derived('cookies', 2, 'nameKey')],
  [
    'its place by lifetime',
    `update cookies set "lifetimeKey" = '2' where id = 2`,
    derived('cookies', 2, 'lifetimeKey'),
  ],
  [
    'a name beside which another may be added',
    `update providers set "nameFolded" = 'x' where id = 1`,
    derived('providers', 1, 'nameFolded'),
  ],
  [
    'an account that a search does not find',
    `update users set "searchText" = 'x' where id = 2`,
    derived('users', 2, 'searchText'),
  ],
  [
    'an account that lists put last',
    `update users set "nameKey" = 'zz' where id = 1`,
    derived('users', 1, 'nameKey'),
  ],
]

const search = (recordId: number) => ({ reason: 'search', resource: 'cookies', recordId })

export const SEARCH_INDEX: Tampering[] = [
  [
    'words that the index has not',
    `insert into cookies_search (cookies_search, rowid, "searchText")
       select 'delete', id, "searchText" from cookies where id = 2`,
    search(2),
  ],
  [
    'a word that only the index has',
    `insert into cookies_search (rowid, "searchText") values (2, 'zzzz')`,
    search(2),
  ],
  [
    'a cookie that only the index has',
    `insert into cookies_search (rowid, "searchText") values (999, 'zzzz')`,
    search(999),
  ],
]

const TRACKER_CHANGES: [what: string, statements: string][] = [
  ...[
    'name',
    'nameMatch',
    'service',
    'provider',
    'domain',
    'purposeFamily',
    'lifetimeAsWritten',
    'lifetime',
    'storage',
    'description',
  ].map((column): [string, string] => [
    `a tracker’s ${column}`,
    `update known_trackers set "${column}" = "${column}" || 'x' where id = 2`,
  ]),
  ['one tracker in the place of another', `update known_trackers set id = 7 where id = 1`],
  [
    'two trackers that traded places',
    'update known_trackers set id = 7 where id = 1; update known_trackers set id = 1 where id = 2; update known_trackers set id = 2 where id = 7',
  ],
  [
    'one tracker twice, another gone',
    `update known_trackers set name = (select name from known_trackers where id = 1) where id = 2`,
  ],
]

export const TRACKERS: Tampering[] = [
  ['no tracker any more', 'delete from known_trackers', { reason: 'trackers', imported: 2, found: 0 }],
  [
    'one tracker more',
    `insert into known_trackers select 9, 'evil', "nameMatch", service, provider, domain, "purposeFamily",
       "lifetimeAsWritten", lifetime, storage, description from known_trackers limit 1`,
    { reason: 'trackers', imported: 2, found: 3 },
  ],
  [
    'one tracker less',
    'delete from known_trackers where id = 1',
    { reason: 'trackers', imported: 2, found: 1 },
  ],
  ...TRACKER_CHANGES.map(([what, statements]): Tampering => [
    what,
    statements,
    { reason: 'trackers', imported: 2, found: 2 },
  ]),
]

const page = (recordId: number, field: string) => ({
  reason: 'row',
  resource: 'earlierPages',
  recordId,
  field,
})

/** Of the pages of before version 1: the second is declared, the first was retracted. */
export const PAGES: Tampering[] = [
  [
    'a byte of the page that is declared as version 0',
    `update earlier_pages set content = cast(replace(content, 'cookies', 'Cookies') as blob) where id = 2`,
    page(2, 'sha256'),
  ],
  [
    'a byte more in it',
    `update earlier_pages set content = cast(content || ' ' as blob) where id = 2`,
    page(2, 'size'),
  ],
  ['the page that was retracted', `update earlier_pages set content = x'00' where id = 1`, page(1, 'size')],
  [
    'the page that is gone',
    'delete from earlier_pages where id = 2',
    { reason: 'rowMissing', resource: 'earlierPages', recordId: 2 },
  ],
  [
    'a page that nobody declared',
    'insert into earlier_pages select 3, content from earlier_pages where id = 1',
    { reason: 'rowUnknown', resource: 'earlierPages', recordId: 3 },
  ],
  [
    'a day on which it was online',
    `update changes set after = replace(after, '2026-02-01', '2025-02-01') where action = 'declare'`,
    { reason: 'content' },
  ],
  ['that it was retracted', `delete from changes where action = 'retract'`, { reason: 'gap' }],
]

export const IMAGES: Tampering[] = [
  [
    'a byte of the logo',
    `update images set content = cast(content || x'00' as blob) where id = 1`,
    { reason: 'row', resource: 'images', recordId: 1, field: 'content' },
  ],
  [
    'the hash by which it is found',
    `update images set sha256 = '${'0'.repeat(64)}' where id = 1`,
    { reason: 'row', resource: 'images', recordId: 1, field: 'content' },
  ],
  [
    'the logo that is gone',
    'delete from images',
    { reason: 'reference', table: 'changes', target: 'images' },
  ],
  [
    'an image that no record ever named',
    `insert into images values (2, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', x'00')`,
    { reason: 'rowUnknown', resource: 'images', recordId: 2 },
  ],
  [
    'the logo of the site',
    'update sites set logo = (select sha256 from images)',
    { reason: 'row', resource: 'sites', field: 'logo' },
  ],
]
