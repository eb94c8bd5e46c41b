import { Alert, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { BackupsAnswer, BackupStatus } from '#api/backups.ts'
import { useText } from '../i18n/useText.ts'
import { useRelativeTime } from '../kit/time.tsx'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useHasBeenIdle } from '../kit/server/queries.ts'
import { useMay } from '../kit/session/access.tsx'

/** When the register was last backed up, for administrators; a warning where something is to be done about it. */
export function BackupLine() {
  const mayRead = useMay('read', 'backups')
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const isQuiet = useHasBeenIdle()
  const { data } = useQuery({
    queryKey: ['backups'],
    queryFn: () => dataProvider.ask<BackupsAnswer>('/backups'),
    enabled: mayRead && isQuiet,
  })
  return data?.backups ? <BackupState {...data.backups} /> : null
}

function BackupState({ lastAt, failedAt, isLate }: BackupStatus) {
  const text = useText()
  const ago = useRelativeTime()
  if (lastAt !== null && failedAt === null && !isLate)
    return (
      <Typography variant="body2" color="textSecondary">
        {text('home.backups.made', { when: ago(lastAt) })}
      </Typography>
    )
  return (
    <Alert severity="warning" role="note">
      {failedAt !== null && `${text('home.backups.failed', { when: ago(failedAt) })} `}
      {lastAt === null
        ? text('home.backups.none')
        : text(isLate ? 'home.backups.late' : 'home.backups.made', { when: ago(lastAt) })}{' '}
      {text('home.backups.ask')}
    </Alert>
  )
}
