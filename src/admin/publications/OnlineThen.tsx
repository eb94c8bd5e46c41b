import { Box, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { localPeriod, type Period, useOnlineDuring } from './useOnlineDuring.ts'
import { LoadFailed } from '../kit/states.tsx'
import { useDay, useMinute } from '../kit/time.tsx'
import { NothingOnlineThen } from './missing.tsx'
import { SeveralThen } from './SeveralThen.tsx'
import { VersionButtons } from './fields.tsx'

/** « Que disait la page le… »: answered below the fields as soon as there is a date. The address keeps the question. */
export function OnlineThen() {
  const text = useText()
  const [parameters, setParameters] = useSearchParams()
  const [{ day, time }, setQuestion] = useState({
    day: parameters.get('day') ?? '',
    time: parameters.get('time') ?? '',
  })
  const ask = (question: { day: string; time: string }) => {
    setQuestion(question)
    setParameters(Object.fromEntries(Object.entries(question).filter(([, value]) => value !== '')), {
      replace: true,
    })
  }
  return (
    <Paper component="section" variant="outlined" aria-labelledby="online-then" sx={{ p: 2 }}>
      <Typography variant="h2" id="online-then" gutterBottom>
        {text('publications.onDay.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <TextField
          type="date"
          label={text('publications.onDay.day')}
          value={day}
          onChange={({ target }) => ask({ day: target.value, time })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: '11em' }}
        />
        <TextField
          type="time"
          label={text('publications.onDay.time')}
          value={time}
          onChange={({ target }) => ask({ day, time: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: '11em' }}
        />
      </Box>
      <Box role="status">
        <OnlineThenAnswer period={localPeriod(day, time)} isMinute={time !== ''} />
      </Box>
    </Paper>
  )
}

interface OnlineThenAnswerProps {
  period: Period | null
  /** Whether a minute is meant, and not a whole day. */
  isMinute: boolean
}

/** Which version visitors read then: one, several one after the other, or none. */
function OnlineThenAnswer({ period, isMinute }: OnlineThenAnswerProps) {
  const text = useText()
  const day = useDay()
  const minute = useMinute()
  const { data, isError, refetch } = useOnlineDuring(period)
  if (period === null) return null
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (!data) return null
  const when = (isMinute ? minute : day)(period.start.toISOString())
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

const ANSWER = { mt: 1, mb: 1, fontWeight: 600 }
