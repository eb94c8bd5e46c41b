import { Box, Button, Paper, Typography } from '@mui/material'
import { type ReactNode, useEffect } from 'react'
import { LanguageButton } from '../kit/LanguageButton.tsx'
import { useText } from '../i18n/useText.ts'

/** The frame of the pages shown before signing in. It shows nothing of the register, not even the platform's name. */
export function PublicPage({ title, children }: { title: string; children: ReactNode }) {
  const text = useText()
  const appName = text('app.name')
  useEffect(() => {
    document.title = `${title} · ${appName}`
  }, [title, appName])
  return (
    <Box sx={{ maxWidth: '27rem', mx: 'auto', px: 2, pt: { xs: 2, sm: 8 }, pb: 4 }}>
      <Box component="header" sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 2 }}>
        <Typography component="p" sx={{ flex: 1, fontWeight: 600, fontSize: '1rem' }}>
          {appName}
        </Typography>
        <LanguageButton />
      </Box>
      <Paper component="main" variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
        <Typography variant="h1" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {children}
      </Paper>
    </Box>
  )
}

/** The button of a form on a public page. */
export function SubmitButton({ label, isPending }: { label: string; isPending: boolean }) {
  return (
    <Button
      type="submit"
      variant="contained"
      fullWidth
      loading={isPending}
      loadingPosition="start"
      sx={{ my: 2 }}
    >
      {label}
    </Button>
  )
}
