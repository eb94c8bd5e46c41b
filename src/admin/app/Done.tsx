import { Paper, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'

interface DoneProps {
  title: string
  text: string
  /** What one may want to do next. */
  children: ReactNode
}

/** What came of an act that ends a page. */
export function Done({ title, text, children }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus is gone, and this is the answer to it.
  useEffect(() => heading.current?.focus(), [])
  return (
    <Paper variant="outlined" sx={{ p: 3, maxWidth: '45em' }}>
      <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ mb: 1, '&:focus': { outline: 'none' } }}>
        {title}
      </Typography>
      <Typography sx={{ mb: 2 }}>{text}</Typography>
      {children}
    </Paper>
  )
}
