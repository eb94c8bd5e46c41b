import { useRecordContext } from 'react-admin'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useLanguage } from '../kit/language.ts'
import { MissingMark } from '../kit/MissingMark.tsx'
import { useText } from '../i18n/useText.ts'
import type { CookieRecord } from '../kit/records.ts'

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
