import { Alert, Button, Link, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { HttpError, useDataProvider } from 'react-admin'
import { Link as RouterLink, useSearchParams } from 'react-router'
import type { LinkState } from '#api/account.ts'
import { useLanguage } from '../kit/language.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useText } from '../i18n/useText.ts'
import { PublicPage } from './PublicPage.tsx'
import { SetPasswordForm } from './SetPasswordForm.tsx'
import { useRefusal } from '../kit/session/refusal.ts'

/** Where a single-use link leads: a password is chosen there, the first one or another. */
export function SetPasswordPage() {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const [parameters] = useSearchParams()
  const token = parameters.get('token') ?? ''
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: () => dataProvider.checkLink(token),
    enabled: token !== '',
    // It works once: what it was for a while ago says nothing.
    staleTime: Infinity,
    gcTime: 0,
  })
  useLanguageOf(data)
  if (isDead(error) || token === '') return <DeadLink />
  const title = data ? text(`session.link.${data.purpose}`) : text('session.link.title')
  return (
    <PublicPage title={title}>
      {data && <SetPasswordForm token={token} link={data} />}
      {error && <NotChecked error={error} onRetry={() => void refetch()} />}
    </PublicPage>
  )
}

// The address is unknown, or it was used or replaced, or its time is over; 422: it never was one.
function isDead(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 422)
}

// Whoever invited somebody has said which language they read.
function useLanguageOf(link: LinkState | undefined) {
  const { chooseLanguage } = useLanguage()
  const language = link?.language
  useEffect(() => {
    if (language) chooseLanguage(language)
  }, [language, chooseLanguage])
}

function DeadLink() {
  const text = useText()
  return (
    <PublicPage title={text('session.link.dead')}>
      <Typography sx={{ mb: 1 }}>{text('session.link.deadText')}</Typography>
      <Typography sx={{ mb: 2 }}>{text('session.link.deadHow')}</Typography>
      <Link component={RouterLink} to="/login">
        {text('session.link.goToSignIn')}
      </Link>
    </PublicPage>
  )
}

function NotChecked({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText()
  const refusal = useRefusal(error)
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {refusal.whole}
    </Alert>
  )
}
