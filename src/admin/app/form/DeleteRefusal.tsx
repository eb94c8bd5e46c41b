import { Link, List, ListItem, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { messageOf, problemOf } from '../../kit/server/problem.ts'

/** Why a record was not deleted; when others refer to it, which, each a link to go and change it. */
export function DeleteRefusal({ error, name }: { error: Error; name: string }) {
  const text = useText()
  const translate = useTranslate()
  const problem = problemOf(error)
  if (problem?.current) return <p role="alert">{text('app.delete.stale')}</p>
  if (!problem?.records) return <p role="alert">{translate(messageOf(error), problem?.args)}</p>
  const count = Number(problem.args?.count ?? problem.records.length)
  const more = count - problem.records.length
  return (
    <>
      <Typography role="alert">{text('app.delete.inUse', { name, smart_count: count })}</Typography>
      <List dense>
        {problem.records.map((record) => (
          <ListItem key={`${record.resource}/${record.id}`}>
            <Link component={RouterLink} to={`/${record.resource}/${record.id}`}>
              {record.name}
            </Link>
          </ListItem>
        ))}
        {more > 0 && <ListItem>{text('app.delete.more', { smart_count: more })}</ListItem>}
      </List>
      <Typography>{text('app.delete.inUseHow', { smart_count: count })}</Typography>
    </>
  )
}
