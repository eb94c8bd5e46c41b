import { Paper, Typography } from '@mui/material'
import { type ReactNode, useEffect, useRef } from 'react'

interface ResultPanelProps {
  title: string
  text: string
  /** Links and buttons for the next step. */
  children: ReactNode
}

/** The result of an action that ends its page, such as a publication. Takes the keyboard focus. */
export function ResultPanel({ title, text, children }: ResultPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that had the focus has disappeared with its form, and this is the answer to it.
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
