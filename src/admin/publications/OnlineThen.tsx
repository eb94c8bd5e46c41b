import { Box, Paper, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { localPeriod } from './localPeriod.ts'
import { OnlineThenAnswer } from './OnlineThenAnswer.tsx'

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
