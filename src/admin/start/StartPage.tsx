import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'

interface StartPageProps {
  title: string
  intro: string
  /** Whether going on is what is left to do here. */
  isDone: boolean
  children: ReactNode
}

/** A page that « Mise en route » leads to, with the way back. */
export function StartPage({ title, intro, isDone, children }: StartPageProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={title} />
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{intro}</Typography>
      {children}
      <Box sx={{ mt: 2 }}>
        <Button component={Link} to="/" variant={isDone ? 'contained' : 'outlined'}>
          {text(isDone ? 'start.next' : 'start.back')}
        </Button>
      </Box>
    </>
  )
}
