import { DERIVED, PAGES, SEARCH_INDEX, type Tampering, TRACKERS } from './derivedTamperings.ts'

const account = (recordId: number, field: string) => ({ reason: 'row', resource: 'users', recordId, field })

export const ACCOUNTS: Tampering[] = [
  [
    'an administrator whom nobody invited',
    `insert into users (name, email, role, language, version, "createdAt", "updatedAt", "searchText", "nameKey")
     select 'Eve', 'eve@example.fr', role, language, version, "createdAt", "updatedAt", '', '' from users where id = 1`,
    { reason: 'rowUnknown', resource: 'users', recordId: 3 },
  ],
  ['a role', `update users set role = 'administrator' where id = 2`, account(2, 'role')],
  ['a name', `update users set name = 'Ada' where id = 2`, account(2, 'name')],
  ['an address', `update users set email = 'eve@example.fr' where id = 1`, account(1, 'email')],
  ['a language', `update users set language = 'en' where id = 1`, account(1, 'language')],
  ['an account enabled again', `update users set banned = 0 where id = 2`, account(2, 'disabled')],
  ['an account disabled', `update users set banned = 1 where id = 1`, account(1, 'disabled')],
  ['the version of an account', `update users set version = 9 where id = 1`, account(1, 'version')],
  [
    'an account that is gone',
    'delete from sessions; delete from credentials; delete from users where id = 1',
    { reason: 'rowMissing', resource: 'users', recordId: 1 },
  ],
]

const schema = (object: string, name: string, difference: string) => ({
  reason: 'schema',
  object,
  name,
  difference,
})

export const SCHEMAS: Tampering[] = [
  [
    'a trigger that writes beside the program',
    `create trigger sly after update on cookies begin update cookies set notes = '' where id = new.id; end`,
    schema('trigger', 'sly', 'unknown'),
  ],
  ['a view', 'create view everything as select * from users', schema('view', 'everything', 'unknown')],
  ['a table', 'create table aside (id integer primary key)', schema('table', 'aside', 'unknown')],
  ['an index', 'create unique index once on sections (heading)', schema('index', 'once', 'unknown')],
  ['an index that is gone', 'drop index cookies_folded', schema('index', 'cookies_folded', 'missing')],
  [
    'an index on something else',
    'drop index cookies_position; create index cookies_position on cookies (position)',
    schema('index', 'cookies_position', 'changed'),
  ],
  [
    'a table with one more column',
    'alter table credentials add column hint text',
    schema('table', 'credentials', 'changed'),
  ],
  ['a table that is gone', 'drop table acceptances', schema('table', 'acceptances', 'missing')],
  [
    'a step that is said not to have been made',
    `delete from migrations where name = '0009-time-zone'`,
    schema('table', 'sites', 'changed'),
  ],
  [
    'the first step struck out',
    `delete from migrations where name = '0001-register'`,
    schema('table', 'migrations', 'changed'),
  ],
  [
    'a view in the place of a table',
    `alter table cookies rename to held; create view cookies as select * from held where id <> 1`,
    schema('table', 'cookies', 'missing'),
  ],
]

export const TRIGGERS: Tampering[] = [
  ['a trigger that is gone', 'drop trigger changes_delete', schema('trigger', 'changes_delete', 'missing')],
  [
    'a trigger that does nothing any more',
    `drop trigger publications_update;
     create trigger publications_update before update on publications begin select 1; end`,
    schema('trigger', 'publications_update', 'changed'),
  ],
  [
    'a trigger on another table',
    `drop trigger changes_update;
     create trigger changes_update before update on providers begin select raise(abort, 'append-only'); end`,
    schema('trigger', 'changes_update', 'changed'),
  ],
]

/** Makes an index that leaves out a row, and writes into the schema that it leaves out none. */
function hollow(index: string, columns: string): string {
  return `create table held as select sql from sqlite_schema where name = '${index}';
    drop index ${index};
    create index ${index} on ${columns} where id <> 1;
    pragma writable_schema = on;
    update sqlite_schema set sql = (select sql from held) where name = '${index}';
    pragma writable_schema = reset;
    drop table held`
}

export const DAMAGES: Tampering[] = [
  [
    'an index that does not have a cookie, so that lists by name do not show it',
    hollow('cookies_name', 'cookies ("nameKey", id)'),
    {
      reason: 'damage',
      because: 'wrong # of entries in index cookies_name; row 1 missing from index cookies_name',
    },
  ],
  [
    'an index that does not have an entry of the history',
    hollow('changes_record', 'changes (resource, "recordId", id)'),
    {
      reason: 'damage',
      because: 'wrong # of entries in index changes_record; row 1 missing from index changes_record',
    },
  ],
  [
    'a session of nobody',
    `insert into sessions (token, "userId", "expiresAt", "createdAt", "updatedAt") values ('x', 99, '', '', '')`,
    { reason: 'reference', table: 'sessions', target: 'users' },
  ],
  [
    'a file of a version that there is not',
    `insert into publication_files ("publicationId", name, content) values (99, 'html', x'00')`,
    { reason: 'reference', table: 'publication_files', target: 'publications' },
  ],
]

export const PROVED: Tampering[] = [
  ['an entry', `update changes set who = 'Eve' where id = 5`, { reason: 'content', id: 5 }],
  ['an entry that is gone', 'delete from changes where id = 5', { reason: 'gap', id: 5 }],
  [
    'a file that was online',
    `update publication_files set content = x'00' where "publicationId" = 1 and name = 'html'`,
    { reason: 'file', number: 1, file: 'html' },
  ],
  [
    'what is said of a version',
    `update publications set note = 'x' where id = 1`,
    { reason: 'publication', number: 1, field: 'note' },
  ],
  [
    'a version that is gone',
    'delete from publication_files where "publicationId" = 2; delete from publications where id = 2',
    { reason: 'publicationMissing', number: 2 },
  ],
  [
    'a record',
    `update cookies set purpose = 'x' where id = 1`,
    { reason: 'row', resource: 'cookies', recordId: 1, field: 'purpose' },
  ],
  [
    'a record that is gone',
    'delete from sections where id = 1',
    { reason: 'rowMissing', resource: 'sections', recordId: 1 },
  ],
  [
    'a record that nobody wrote',
    `create table held as select * from providers where id = 1;
     update held set id = 99, name = 'x'; insert into providers select * from held; drop table held`,
    { reason: 'rowUnknown', resource: 'providers', recordId: 99 },
  ],
  ['who answers for a finding', `update acceptances set reason = 'x'`, { reason: 'acceptance' }],
]

export const ALL: Tampering[] = [
  ...PROVED,
  ...PAGES,
  ...ACCOUNTS,
  ...SCHEMAS,
  ...DAMAGES,
  ...DERIVED,
  ...SEARCH_INDEX,
  ...TRACKERS,
]
