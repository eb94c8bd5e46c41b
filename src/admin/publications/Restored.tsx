import { Button, Paper, Stack, Typography } from '@mui/material'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** What came of it, and what one may want to do next. */
export function Restored({ number, written }: { number: number; written: number }) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus is gone, and this is the answer to it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper variant="outlined" sx={{ p: 3, maxWidth: '45em' }}>
      <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ mb: 1, '&:focus': { outline: 'none' } }}>
        {text('restoration.done.title', { number })}
      </Typography>
      <Typography sx={{ mb: 2 }}>{text('restoration.done.text', { smart_count: written })}</Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button component={Link} to="/publish" variant="outlined">
          {text('restoration.done.publish')}
        </Button>
        <Button component={Link} to="/changes" variant="outlined">
          {text('restoration.done.history')}
        </Button>
      </Stack>
    </Paper>
  )
}
