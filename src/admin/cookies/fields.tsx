import { Link, useCreatePath, useRecordContext } from 'react-admin'
import { Chip } from '@mui/material'
import { dayInWords } from '#charter/words/dayInWords.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import type { CookieRecord } from '../kit/records.ts'
import { useLanguage } from '../kit/language.ts'
import { MissingMark } from '../kit/MissingMark.tsx'
import { useText } from '../i18n/useText.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'

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

/** How long the cookie stays, in words; a lifetime not known yet is marked as missing. */
export function LifetimeField() {
  const text = useText()
  const { language } = useLanguage()
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  return cookie.lifetime === '' ? (
    <MissingMark>{text('cookies.list.missingLifetime')}</MissingMark>
  ) : (
    lifetimeInWords(cookie.lifetime, language)
  )
}

/** The day of the last review, in the reader's words. */
export function ReviewedOn() {
  const { language } = useLanguage()
  const day = useRecordContext<CookieRecord>()?.reviewedOn
  if (!day) return null
  return <time dateTime={day}>{dayInWords(day, language)}</time>
}

/** Whether the cookie is in the charter: what is not stands out. */
export function StatusField() {
  const text = useText()
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  const label = text(`choices.status.${cookie.status}`)
  return cookie.status === 'active' ? label : <Chip label={label} size="small" variant="outlined" />
}

/** What the register finds of the cookie at hand, in a list of cookies. */
export function CookieFindings() {
  const cookie = useRecordContext<CookieRecord>()
  return cookie && <FindingBadge resource="cookies" id={cookie.id} name={cookie.name} />
}
