import { Link, List, ListItem } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Problem } from '#api/problem.ts'
import { useText } from '../../i18n/useText.ts'

interface RecordLinksProps {
  /** The first of the records, by name. */
  records: NonNullable<Problem['records']>
  /** How many there are in all. */
  count: number
}

/** Links to the first of some records, then the number of the others. */
export function RecordLinks({ records, count }: RecordLinksProps) {
  const text = useText()
  const others = count - records.length
  if (count === 0) return null
  return (
    <List dense disablePadding>
      {records.map(({ resource, id, name }) => (
        <ListItem key={`${resource}/${id}`}>
          <Link component={RouterLink} to={`/${resource}/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        </ListItem>
      ))}
      {others > 0 && <ListItem>{text('app.list.others', { smart_count: others })}</ListItem>}
    </List>
  )
}
