import { Link, useCreatePath, useRecordContext } from 'react-admin'
import { Chip } from '@mui/material'
import { shownLifetime } from '#charter/words/lifetimeInWords.ts'
import type { CookieRecord } from '../kit/records.ts'
import { useLanguage } from '../kit/language.ts'
import { useDayInWords } from '../kit/time.tsx'
import { MissingMark } from '../kit/MissingMark.tsx'
import { useText } from '../i18n/useText.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'

/** The name of a cookie as a link to its page. By default, the cookie of the record context. */
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

// A long name is cut after three lines. The cookie's page shows it whole.
const NAME_STYLE = {
  display: '-webkit-inline-box',
  WebkitLineClamp: 3,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  verticalAlign: 'middle',
  overflowWrap: 'anywhere',
  fontWeight: 'medium',
} as const

/** The lifetime of the cookie in words. An unknown lifetime is marked as missing. */
export function LifetimeField() {
  const { language } = useLanguage()
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  const shown = shownLifetime(cookie.lifetime, language)
  return cookie.lifetime === '' ? <MissingMark>{shown}</MissingMark> : shown
}

/** The day of the last review, in words. */
export function ReviewedOn() {
  const dayInWords = useDayInWords()
  const day = useRecordContext<CookieRecord>()?.reviewedOn
  return day && <time dateTime={day}>{dayInWords(day)}</time>
}

/** The status of the cookie. A status outside the charter is highlighted. */
export function StatusField() {
  const text = useText()
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  const label = text(`choices.status.${cookie.status}`)
  return cookie.status === 'active' ? label : <Chip label={label} size="small" variant="outlined" />
}

/** The findings on the cookie, as a badge in a list. */
export function CookieFindings() {
  const cookie = useRecordContext<CookieRecord>()
  return cookie && <FindingBadge resource="cookies" id={cookie.id} name={cookie.name} />
}
