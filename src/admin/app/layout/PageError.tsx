import { Alert, AlertTitle, Button, Stack } from '@mui/material'
import { useResetErrorBoundaryOnLocationChange } from 'react-admin'
import type { FallbackProps } from 'react-error-boundary'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'

/** Stands in for a page that failed to show; the frame around it still works. */
export function PageError({ resetErrorBoundary }: FallbackProps) {
  const text = useText()
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary)
  return (
    <Alert severity="error">
      <AlertTitle>{text('app.page.failed')}</AlertTitle>
      {text('app.page.failedText')}
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button onClick={() => window.location.reload()}>{text('app.page.reload')}</Button>
        <Button component={Link} to="/">
          {text('app.page.home')}
        </Button>
      </Stack>
    </Alert>
  )
}
