import { Alert, Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { isOnThisComputer } from '../kit/isOnThisComputer.ts'
import { publicAddress } from '../kit/sites.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useDraftStatus } from '../kit/server/queries.ts'
import { useText } from '../i18n/useText.ts'
import { EmbeddingHosts } from './EmbeddingHosts.tsx'

/** « Intégration »: code to copy that puts the charter on the platform. */
export function EmbeddingPage() {
  const text = useText()
  const { data: status, isError, refetch } = useDraftStatus()
  return (
    <>
      <PageHeading title={text('embedding.title')} />
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '46rem' }}>
        {text('embedding.intro')}
      </Typography>
      {isError && <LoadFailed onRetry={() => void refetch()} />}
      {!status && !isError && <PageSkeleton />}
      {status?.online && isOnThisComputer(publicAddress('html')) && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('embedding.thisComputerOnly')}
        </Alert>
      )}
      {status?.online && <EmbeddingHosts number={status.online.number} />}
      {status?.online === null && <NothingToEmbed />}
    </>
  )
}

function NothingToEmbed() {
  const text = useText()
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('embedding.nothing')}</Typography>
      <Button component={Link} to="/publish" variant="outlined">
        {text('publications.seeFirst')}
      </Button>
    </>
  )
}
