import ProofIcon from '@mui/icons-material/FolderZipOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { OnlineThen } from './OnlineThen.tsx'
import { PublicationTimeline } from './PublicationTimeline.tsx'

/** « Versions »: what was online at a date, and everything that ever was. */
export function PublicationsPage() {
  const text = useText()
  return (
    <>
      <PageHeading
        title={text('publications.title')}
        actions={
          <IfAllowed to="read" what="proof">
            <Button component={RouterLink} to="/proof" variant="outlined" startIcon={<ProofIcon />}>
              {text('proof.title')}
            </Button>
          </IfAllowed>
        }
      />
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {text('publications.intro')}
      </Typography>
      <Stack spacing={3}>
        <OnlineThen />
        <div>
          <PublicationTimeline />
        </div>
      </Stack>
    </>
  )
}
