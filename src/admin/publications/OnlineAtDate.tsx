import { Box, Link, Paper, Stack, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { Link as RouterLink, useSearchParams } from 'react-router'
import type { EarlierPage } from '#charter/publication/earlierPage.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { intervalOf, type Interval, useOnlineDuring } from './useOnlineDuring.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { useDayOf, useExactTime, useMinute } from '../kit/time.tsx'
import { TimeZoneNote, useTimeZone } from '../kit/timeZone.tsx'
import { EarlierPageDownload } from './earlierPage/earlierPageParts.tsx'
import { SeveralOnline } from './SeveralOnline.tsx'
import { VersionButtons } from './VersionButtons.tsx'

/** « Que disait la page le… »: answers below the fields once they hold a date. The page's address holds the question. */
export function OnlineAtDate() {
  const text = useText()
  const timeZone = useTimeZone()
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
      <TimeZoneNote />
      <Box role="status">
        <OnlineAtDateAnswer interval={intervalOf(timeZone, day, time)} isMinute={time !== ''} />
      </Box>
    </Paper>
  )
}

interface OnlineAtDateAnswerProps {
  interval: Interval | null
  /** Whether the interval is one minute, and not a whole day. */
  isMinute: boolean
}

/** The version that was online in the interval: one, several one after the other, or none. */
function OnlineAtDateAnswer({ interval, isMinute }: OnlineAtDateAnswerProps) {
  const text = useText()
  const day = useDayOf()
  const minute = useMinute()
  const { data, isError, refetch } = useOnlineDuring(interval)
  if (interval === null) return null
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (!data) return null
  const when = (isMinute ? minute : day)(interval.start)
  const { isFuture, before, during, count, first, earlier } = data
  if (isFuture) return <Typography sx={ANSWER}>{text('publications.onDay.future', { when })}</Typography>
  if (during.length > 0) {
    const precision = isMinute ? 'second' : 'minute'
    return (
      <SeveralOnline
        when={when}
        before={before}
        earlier={earlier}
        during={during}
        count={count}
        precision={precision}
      />
    )
  }
  if (earlier) return <EarlierOnline when={when} page={earlier} />
  if (!before) return <NoneOnline when={when} first={first} />
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

/** Says that the page from before version 1 was online, as it is declared. */
function EarlierOnline({ when, page }: { when: string; page: EarlierPage }) {
  const text = useText()
  return (
    <>
      <Typography sx={ANSWER}>{text('earlierPage.onDay.one', { when })}</Typography>
      <EarlierPageDownload page={page} />
    </>
  )
}

interface NoneOnlineProps {
  /** The interval in words. */
  when: string
  /** The first version of all. */
  first: Publication | null
}

/** Says that no version was online in the interval, and gives the time of the first one. */
function NoneOnline({ when, first }: NoneOnlineProps) {
  const text = useText()
  const exactTime = useExactTime()
  return (
    <Typography sx={{ mt: 1 }}>
      <strong>{text('publications.onDay.none', { when })}</strong>{' '}
      {first && (
        <>
          {text('publications.onDay.first', { when: exactTime(first.at) })}{' '}
          <Link component={RouterLink} to={`/publications/${first.number}`} underline="always">
            {text('publications.readOne', { number: first.number })}
          </Link>
        </>
      )}
    </Typography>
  )
}
