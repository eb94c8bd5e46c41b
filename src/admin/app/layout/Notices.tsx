import { Alert, Box } from '@mui/material'
import { useEffect, useState } from 'react'
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { HEADER_HEIGHT } from './Header.tsx'

/**
 * What `useNotify` says: it stays readable at the top of the page until it is closed, until the next message, or until one goes to
 * another page.
 */
export function Notices() {
  const { notifications, takeNotification } = useNotificationContext()
  const [shown, setShown] = useState<NotificationPayload | null>(null)
  const { pathname } = useLocation()

  useEffect(() => setShown(null), [pathname])
  // After the effect above: what is said together with a change of page is said on the new one.
  useEffect(() => {
    if (notifications.length > 0) setShown(takeNotification() ?? null)
  }, [notifications, takeNotification])

  return (
    <Box role="status" sx={{ position: 'sticky', top: HEADER_HEIGHT + 8, zIndex: 'appBar' }}>
      {shown && <Notice notification={shown} onClose={() => setShown(null)} />}
    </Box>
  )
}

function Notice({ notification, onClose }: { notification: NotificationPayload; onClose: () => void }) {
  const text = useText()
  const translate = useTranslate()
  const { message, type, notificationOptions } = notification
  return (
    <Alert
      role="none"
      severity={type}
      onClose={onClose}
      closeText={text('app.notice.dismiss')}
      sx={{ mb: 2 }}
    >
      {typeof message === 'string' ? translate(message, notificationOptions?.messageArgs) : message}
    </Alert>
  )
}
