import { Stack, Typography } from '@mui/material'
import { LoadFailed } from '../app/LoadFailed.tsx'
import { useLanguage } from '../app/LanguageProvider.tsx'
import { useText } from '../i18n/useText.ts'
import type { Period } from './localPeriod.ts'
import { NothingOnlineThen } from './NothingOnlineThen.tsx'
import { SeveralThatDay } from './SeveralThatDay.tsx'
import { useOnlineDuring } from './useOnlineDuring.ts'
import { VersionButtons } from './VersionButtons.tsx'

interface OnlineThenAnswerProps {
  period: Period | null
  /** Whether a minute is meant, and not a whole day. */
  isMinute: boolean
}

/** Which version visitors read then: one, several from hour to hour, or none. */
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
  if (during.length > 0 && !isMinute)
    return <SeveralThatDay when={when} before={before} during={during} count={count} />
  const online = during.at(-1) ?? before
  if (!online) return <NothingOnlineThen when={when} first={first} />
  return (
    <>
      <Typography sx={ANSWER}>{text('publications.onDay.one', { when, number: online.number })}</Typography>
      <Stack direction="row" spacing={1}>
        <VersionButtons number={online.number} />
      </Stack>
    </>
  )
}

const LONG = { dateStyle: 'long' } as const
const ANSWER = { mt: 1, mb: 1, fontWeight: 600 }
