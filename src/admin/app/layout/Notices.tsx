import { Alert, Box } from '@mui/material'
import { useEffect, useRef } from 'react'
import { type NotificationPayload, useNotificationContext, useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { HEADER_HEIGHT } from '../../kit/theme.ts'

/**
 * The latest notification of `useNotify`, at the top of the page. It stays until the user closes it or opens another page,
 * or until the next notification.
 */
export function Notices() {
  const { notifications, resetNotifications } = useNotificationContext()
  // ServerAwayNotice already says this.
  const latest = notifications.findLast(({ message }) => message !== 'errors.away')
  useDismissOnNavigation(latest, resetNotifications)
  return (
    <Box role="status" sx={{ position: 'sticky', top: HEADER_HEIGHT + 8, zIndex: 'appBar' }}>
      {latest && <Notice notification={latest} onClose={resetNotifications} />}
    </Box>
  )
}

// A notification less than this old stays on the new page: « … a été supprimé » comes together with a change of page, which
// takes a slow computer some seconds.
const RECENT_MS = 5_000

function useDismissOnNavigation(latest: NotificationPayload | undefined, dismiss: () => void) {
  const { pathname } = useLocation()
  const page = useRef(pathname)
  const lastSeen = useRef({ latest, at: 0 })
  useEffect(() => {
    if (lastSeen.current.latest !== latest) lastSeen.current = { latest, at: Date.now() }
    if (page.current === pathname) return
    page.current = pathname
    if (Date.now() - lastSeen.current.at > RECENT_MS) dismiss()
  }, [latest, pathname, dismiss])
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
