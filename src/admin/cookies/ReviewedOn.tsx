import { useRecordContext } from 'react-admin'
import { useLanguage } from '../kit/language.ts'
import type { CookieRecord } from '../kit/records.ts'

/** The day of the last review, in the reader's words. */
export function ReviewedOn() {
  const { language } = useLanguage()
  const day = useRecordContext<CookieRecord>()?.reviewedOn
  if (!day) return null
  // A day has no time zone: as a Date it is midnight in UTC.
  const inWords = new Date(day).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
  return <time dateTime={day}>{inWords}</time>
}
