import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type CleanRegister, cleanRegister, verify } from '../process/cleanRegister.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let register: CleanRegister
beforeAll(async () => {
  register = await cleanRegister()
})
afterAll(() => register.remove())

const HASH = 'f'.repeat(64)
const COLUMNS = 'at, who, action, resource, "recordId", before, after, algorithm, salt, "previousHash", hash'

describe('npm run verify, on a register that somebody tampered with', () => {
  it.each([
    [
      'an entry',
      `update changes set who = 'Eve' where id = 13`,
      '13  (2026-11-24T09:30:00.000Z update cookies/2 by Eve)',
      'content: the entry was changed',
    ],
    ['a salt', `update changes set salt = '${'0'.repeat(32)}' where id = 13`, '13  (', 'content'],
    ['a salt that is gone', `update changes set salt = '' where id = 13`, '13  (', 'content'],
    ['the form of an entry', `update changes set algorithm = '' where id = 13`, '13  (', 'content'],
    [
      'an earlier form',
      `update changes set algorithm = 'registre-changes-v1' where id = 13`,
      '13  (',
      'algorithm: the entry states a form',
    ],
    [
      'a form that no program has, and a hash that nobody can compute',
      `update changes set algorithm = 'registre-changes-v9', hash = '${'f'.repeat(64)}' where id = 17`,
      '17  (',
      'algorithm: the entry states a form (registre-changes-v9) that cannot follow',
    ],
    [
      'a value in an entry',
      `update changes set after = replace(after, 'vu', 'lu') where id = 12`,
      '12  (',
      'content',
    ],
    [
      'a key that comes twice',
      `update changes set after = '{"name":"x",' || substr(after, 2) where id = 12`,
      '12  (',
      'content',
    ],
    ['what is no JSON any more', `update changes set after = 'x' where id = 12`, '12  (', 'content'],
    ['an entry that is gone', `delete from changes where id = 13`, '13\n', 'gap: the entry is missing: 14'],
    [
      'an entry that was numbered anew',
      `update changes set id = 9223372036854775807 where id = 13`,
      '13\n',
      'gap',
    ],
    [
      'two entries that were swapped',
      `create table held as select * from changes;
       update changes set (${COLUMNS}) = (select ${COLUMNS} from held where id = 14) where id = 12;
       update changes set (${COLUMNS}) = (select ${COLUMNS} from held where id = 12) where id = 14;
       drop table held`,
      '12  (2026-11-24T09:30:00.000Z reorder cookies by Ada Martin <ada@example.fr>)',
      'reordered',
    ],
    [
      'the end, cut off',
      'delete from changes where id >= 14',
      '14\n',
      'tail: the end of the history is missing: version 2 proves entry 15',
    ],
    ['the entry of the last version, cut off', 'delete from changes where id >= 16', '16\n', 'tail'],
    [
      'a page that was online',
      `update publication_files set content = cast('x' as blob) where "publicationId" = 1 and name = 'html'`,
      '11  (',
      'file: the file “html” of version 1',
    ],
    [
      'a file that is gone',
      `delete from publication_files where "publicationId" = 2 and name = 'csv'`,
      '16  (',
      'file: the file “csv” of version 2',
    ],
    [
      'when it was online',
      `update publications set at = '2027-01-01T00:00:00.000Z' where id = 1`,
      '11  (',
      'publication: version 1 is not what the history says of it: “at”',
    ],
    [
      'where it says that the history stood',
      `update publications set "headHash" = '${HASH}' where id = 2`,
      '16  (',
      'publication: version 2',
    ],
    [
      'a version that is gone',
      'delete from publications where id = 2',
      '16  (',
      'publicationMissing: version 2',
    ],
    [
      'a version that never was',
      `insert into publications select 3, at, by, note, added, changed, removed, 4, "headHash", sha256, "newConsent", findings, 1, 3 from publications where id = 1`,
      '-\n',
      'publicationUnknown: the history says nothing of version 3',
    ],
    [
      'a record',
      `update cookies set purpose = 'x' where id = 2`,
      '13  (',
      'row: the record cookies/2 is not what the history says of it: “purpose”',
    ],
    [
      'its place',
      `update cookies set position = 9 where id = 2`,
      '13  (',
      'row: the record cookies/2 is not what the history says of it: “position”',
    ],
    [
      'the columns of the tables',
      `update sites set columns = '[]'`,
      '10  (',
      'row: the record sites/1 is not what the history says of it: “columns”',
    ],
    [
      'a field that came later',
      `update sites set "embeddingSites" = 'https://evil.example'`,
      '10  (',
      'row: the record sites/1',
    ],
    [
      'a record that is gone',
      'delete from cookies where id = 1',
      '15  (',
      'rowMissing: the record cookies/1',
    ],
    [
      'a record that nobody wrote',
      `create table held as select * from providers where id = 1;
       update held set id = 99, name = 'x';
       insert into providers select * from held;
       drop table held`,
      '-\n',
      'rowUnknown: the record providers/99',
    ],
  ])('names %s', async (_what, statements, entry, reason) => {
    const { code, stdout } = await verify([register.tampered(statements)])
    expect(stdout).toContain(`audit verify: TAMPERED\nfirst bad entry  ${entry}`)
    expect(stdout).toContain(`\nreason           ${reason}`)
    expect(code).toBe(1)
  })
})
