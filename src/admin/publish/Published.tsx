import { Paper, Typography } from '@mui/material'
import { useEffect, useRef } from 'react'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { OnlineLinks } from './OnlineLinks.tsx'

/** What came of it: the version that is online now. */
export function Published({ publication: { number } }: { publication: Publication }) {
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus is gone, and this is the answer to it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper variant="outlined" sx={{ p: 3, maxWidth: '45em' }}>
      <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ mb: 1, '&:focus': { outline: 'none' } }}>
        {text('publish.done.title', { number })}
      </Typography>
      <Typography sx={{ mb: 2 }}>{text('publish.done.text')}</Typography>
      <OnlineLinks number={number} />
    </Paper>
  )
}
