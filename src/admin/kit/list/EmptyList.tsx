import { Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface EmptyListProps {
  title?: string
  text: string
  /** The link that creates the first record, where the heading of the page has none. */
  action?: ReactNode
}

/** Replaces a list while its resource has no record at all. */
export function EmptyList({ title, text, action }: EmptyListProps) {
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start', maxWidth: '40em' }}>
      {title && <Typography variant="h2">{title}</Typography>}
      <Typography>{text}</Typography>
      {action}
    </Stack>
  )
}
