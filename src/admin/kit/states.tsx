import { Alert, Box, Button, Paper, Skeleton, Typography } from '@mui/material'
import { useTimeout, useTranslate } from 'react-admin'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from './server/connection.ts'
import { messageOf, parseProblem } from './server/problem.ts'
import { PageHeading } from './PageHeading.tsx'

/** Stands in for what could not be read. A server that is away is said above the page. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  if (useIsServerAway()) return null
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {text('app.page.loadFailed')}
    </Alert>
  )
}

/** Why what was asked for was not done, as a whole; what is wrong with one field stands beside it instead. */
export function ErrorAlert({ error }: { error: unknown }) {
  const translate = useTranslate()
  return <Alert severity="error">{translate(messageOf(error), parseProblem(error)?.args)}</Alert>
}

interface ResultPanelProps {
  title: string
  text: string
  /** What one may want to do next. */
  children: ReactNode
}

/** What came of an act that ends a page. */
export function ResultPanel({ title, text, children }: ResultPanelProps) {
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

/** The shape of what is coming, when it takes more than 300 ms; after 2 s, words that say so. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  const text = useText()
  const late = useTimeout(300)
  const veryLate = useTimeout(2_000)
  if (!late) return null
  return (
    <Box role="status" aria-label={text('app.loading')}>
      {veryLate && <Typography color="textSecondary">{text('app.stillLoading')}</Typography>}
      <Skeleton width="30%" height={44} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={38} />
      ))}
    </Box>
  )
}

export function NotFound() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.page.notFound')} />
      <Typography sx={{ mb: 2 }}>{text('app.page.notFoundText')}</Typography>
      <Button component={Link} to="/" variant="outlined">
        {text('app.page.home')}
      </Button>
    </>
  )
}
