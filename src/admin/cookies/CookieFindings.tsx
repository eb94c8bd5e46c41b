import { useRecordContext } from 'react-admin'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import type { CookieRecord } from '../kit/records.ts'

/** What the register finds of the cookie at hand, in a list of cookies. */
export function CookieFindings() {
  const cookie = useRecordContext<CookieRecord>()
  return cookie && <FindingBadge resource="cookies" id={cookie.id} name={cookie.name} />
}
