import { Link, useCreatePath, useRecordContext } from 'react-admin'
import type { CookieRecord } from './CookieRecord.ts'

/** The name of a cookie, or of the one at hand, as a real link to its page. */
export function CookieLink(props: { cookie?: CookieRecord }) {
  const cookie = useRecordContext<CookieRecord>({ record: props.cookie })
  const createPath = useCreatePath()
  if (!cookie) return null
  return (
    <Link
      to={createPath({ resource: 'cookies', type: 'edit', id: cookie.id })}
      sx={{ fontWeight: 'medium', overflowWrap: 'anywhere' }}
    >
      {cookie.name}
    </Link>
  )
}
