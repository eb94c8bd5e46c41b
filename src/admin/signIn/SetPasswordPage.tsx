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

/** The page behind a single-use link, on which a user chooses a first or a new password. */
export function SetPasswordPage() {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const [parameters] = useSearchParams()
  const token = parameters.get('token') ?? ''
  const { data, error, refetch } = useQuery({
    queryKey: ['link', token],
    queryFn: () => dataProvider.checkLink(token),
    enabled: token !== '',
    // A link works once, so the answer is neither loaded again nor cached.
    staleTime: Infinity,
    gcTime: 0,
  })
  useLinkLanguage(data)
  if (isInvalidLink(error) || token === '') return <InvalidLink />
  const title = data ? text(`session.link.${data.purpose}`) : text('session.link.title')
  return (
    <PublicPage title={title}>
      {data && <SetPasswordForm token={token} link={data} />}
      {error && <CheckFailed error={error} onRetry={() => void refetch()} />}
    </PublicPage>
  )
}

// 404: the link is unknown, used, replaced or expired. 422: the token is malformed.
function isInvalidLink(error: unknown): boolean {
  return error instanceof HttpError && (error.status === 404 || error.status === 422)
}

// The language that was chosen in the invitation.
function useLinkLanguage(link: LinkState | undefined) {
  const { chooseLanguage } = useLanguage()
  const language = link?.language
  useEffect(() => {
    if (language) chooseLanguage(language)
  }, [language, chooseLanguage])
}

function InvalidLink() {
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

function CheckFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText()
  const refusal = useRefusal(error)
  return (
    <Alert severity="error" action={<Button onClick={onRetry}>{text('app.away.retry')}</Button>}>
      {refusal.whole}
    </Alert>
  )
}
