import { Link, useCreatePath, useRecordContext } from 'react-admin'
import type { CookieRecord } from '../kit/records.ts'

// A name of many characters is cut after three lines; it is whole on the cookie's page.
const NAME_STYLE = {
  display: '-webkit-inline-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  verticalAlign: 'middle',
  overflowWrap: 'anywhere',
  fontWeight: 'medium',
} as const

/** The name of a cookie, or of the one at hand, as a real link to its page. */
export function CookieLink(props: { cookie?: CookieRecord }) {
  const cookie = useRecordContext<CookieRecord>({ record: props.cookie })
  const createPath = useCreatePath()
  if (!cookie) return null
  return (
    <Link to={createPath({ resource: 'cookies', type: 'edit', id: cookie.id })} sx={NAME_STYLE}>
      {cookie.name}
    </Link>
  )
}
