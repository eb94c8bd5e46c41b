import { type RawBuilder, sql } from 'kysely'
import type { EngineWords } from './engine.ts'

// The sites of what an entry of the history holds, which never changes, as a column of sites has them: `,1,3,`; '' stands for all.

type Sql = RawBuilder<unknown>

/** The sites of a state of a record that is not null; of an entry from before there were several, as it stood then. */
export function stateSiteKey(
  words: Pick<EngineWords, 'between'>,
  resource: 'cookies' | 'sections',
  state: Sql,
): Sql {
  const list = listIn(words, state)
  return sql`case when ${list} = '' then ${sql.lit(resource === 'cookies' ? ',1,' : '')} else ${keyOf(list)} end`
}

/** The sites that an entry concerns, as `sitesOfChange` has them. One on an account concerns none. */
export function entrySiteKey(words: Pick<EngineWords, 'between'>): RawBuilder<string> {
  const { between } = words
  const [before, after] = [sql.ref('before'), sql.ref('after')]
  const keyIn = (resource: 'cookies' | 'sections', state: Sql) =>
    sql`case when ${state} is null then '' else ${stateSiteKey(words, resource, state)} end`
  const isOnAll = (state: Sql) => sql`(${state} is not null and ${listIn(words, state)} = '')`
  const state = sql`coalesce(after, before)`
  // The end of a number is a comma or a bracket.
  const idIn = (start: string) => between(sql`(',' || ${between(state, start, '}')} || ',')`, ',', ',')
  const siteId = idIn('"siteId":')
  const refused = listIn(words, after)
  return sql<string>`case
    when resource = 'users' then ',0,'
    when action = 'refuse' then case when ${refused} = '' then '' else ${keyOf(refused)} end
    when resource = 'findings' then case when ${between(state, '"resource":"', '"')} = 'sites'
      then ${keyOf(idIn('"recordId":'))} else '' end
    when "recordId" is null then ''
    when resource = 'cookies' then ${keyIn('cookies', before)} || ${keyIn('cookies', after)}
    when resource = 'sections' then case when ${isOnAll(before)} or ${isOnAll(after)} then ''
      else ${keyIn('sections', before)} || ${keyIn('sections', after)} end
    when resource = 'sites' then ',' || "recordId" || ','
    when resource in ('publications', 'earlierPages', 'readyNotes')
      then case when ${siteId} = '' then ',1,' else ${keyOf(siteId)} end
    else '' end`
}

function listIn({ between }: Pick<EngineWords, 'between'>, state: Sql): Sql {
  return between(state, '"siteIds":[', ']')
}

function keyOf(list: Sql): Sql {
  return sql`(',' || ${list} || ',')`
}
