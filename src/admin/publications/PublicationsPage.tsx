import ProofIcon from '@mui/icons-material/FolderZipOutlined'
import { Button, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { EarlierPageItem } from './earlierPage/EarlierPageItem.tsx'
import { OnlineAtDate } from './OnlineAtDate.tsx'
import { PublicationTimeline } from './PublicationTimeline.tsx'

/** « Versions »: the version online at a date, and the list of all versions. */
export function PublicationsPage() {
  const text = useText()
  return (
    <>
      <PageHeading
        title={text('publications.title')}
        actions={
          <IfAllowed action="read" resource="proof">
            <Button component={RouterLink} to="/proof" variant="outlined" startIcon={<ProofIcon />}>
              {text('app.menu.proof')}
            </Button>
          </IfAllowed>
        }
      />
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {text('publications.intro')}
      </Typography>
      <Stack spacing={3}>
        <OnlineAtDate />
        <div>
          <PublicationTimeline />
          <EarlierPageItem />
        </div>
      </Stack>
    </>
  )
}
