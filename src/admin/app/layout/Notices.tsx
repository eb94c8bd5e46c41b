import { Alert, Box } from '@mui/material'
import { useEffect, useRef } from 'react'
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { HEADER_HEIGHT } from '../../kit/theme.ts'

/**
 * What `useNotify` says: it stays readable at the top of the page until it is closed, until the next message, or until
 * one goes to another page.
 */
export function Notices() {
  const { notifications, resetNotifications } = useNotificationContext()
  // ServerAwayNotice already says that nothing could be read.
  const latest = notifications.findLast(({ message }) => message !== 'errors.away')
  useForgetOnNavigation(latest, resetNotifications)
  return (
    <Box role="status" sx={{ position: 'sticky', top: HEADER_HEIGHT + 8, zIndex: 'appBar' }}>
      {latest && <Notice notification={latest} onClose={resetNotifications} />}
    </Box>
  )
}

// « … a été supprimé » is said together with a change of page, and has to be read on the new one.
const TOGETHER_MS = 1_000

function useForgetOnNavigation(latest: NotificationPayload | undefined, forget: () => void) {
  const { pathname } = useLocation()
  const page = useRef(pathname)
  const said = useRef({ latest, at: 0 })
  useEffect(() => {
    if (said.current.latest !== latest) said.current = { latest, at: Date.now() }
    if (page.current === pathname) return
    page.current = pathname
    if (Date.now() - said.current.at > TOGETHER_MS) forget()
  }, [latest, pathname, forget])
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
