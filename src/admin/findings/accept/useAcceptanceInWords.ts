import type { Acceptance } from '#charter/findings/acceptance.ts'
import { useDayInWords } from '../../kit/time.tsx'
import { useWhoInWords } from '../../kit/useWhoInWords.ts'
import { useText } from '../../i18n/useText.ts'

/** « Accepté jusqu’au 24 février 2027 par Ada Martin : … » */
export function useAcceptanceInWords(): (acceptance: Pick<Acceptance, 'until' | 'by' | 'reason'>) => string {
  const text = useText()
  const dayInWords = useDayInWords()
  const whoInWords = useWhoInWords()
  return ({ until, by, reason }) =>
    text('findings.accepted.until', { day: dayInWords(until), who: whoInWords(by), reason })
}
