import { Stack, Typography } from '@mui/material'
import { LoadFailed } from '../kit/states.tsx'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import type { Period } from './localPeriod.ts'
import { NothingOnlineThen } from './NothingOnlineThen.tsx'
import { SeveralThen } from './SeveralThen.tsx'
import { useOnlineDuring } from './useOnlineDuring.ts'
import { VersionButtons } from './VersionButtons.tsx'

interface OnlineThenAnswerProps {
  period: Period | null
  /** Whether a minute is meant, and not a whole day. */
  isMinute: boolean
}

/** Which version visitors read then: one, several one after the other, or none. */
export function OnlineThenAnswer({ period, isMinute }: OnlineThenAnswerProps) {
  const text = useText()
  const { language } = useLanguage()
  const { data, isError, refetch } = useOnlineDuring(period)
  if (period === null) return null
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (!data) return null
  const format = isMinute ? ({ dateStyle: 'long', timeStyle: 'short' } as const) : LONG
  const when = period.start.toLocaleString(language, format)
  const { isToCome, before, during, count, first } = data
  if (isToCome) return <Typography sx={ANSWER}>{text('publications.onDay.future', { when })}</Typography>
  if (during.length > 0) {
    const precision = isMinute ? 'medium' : 'short'
    return <SeveralThen when={when} before={before} during={during} count={count} precision={precision} />
  }
  if (!before) return <NothingOnlineThen when={when} first={first} />
  return (
    <>
      <Typography sx={ANSWER}>{text('publications.onDay.one', { when, number: before.number })}</Typography>
      <Stack direction="row" spacing={1}>
        <VersionButtons number={before.number} />
      </Stack>
    </>
  )
}

const LONG = { dateStyle: 'long' } as const
const ANSWER = { mt: 1, mb: 1, fontWeight: 600 }
