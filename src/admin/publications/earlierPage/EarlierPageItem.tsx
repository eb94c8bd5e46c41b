import { Box, Button, Link, Stack, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useDraftStatus } from '../../kit/server/queries.ts'
import { LoadFailed } from '../../kit/ErrorAlert.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { DeclaredMark, EarlierPageDownload, EarlierPageFacts } from './earlierPageParts.tsx'
import { useEarlierPages } from './useEarlierPages.ts'
import { useText } from '../../i18n/useText.ts'

/** The end of the line of time: the page from before version 1 or, for those who may declare it, where that is done. */
export function EarlierPageItem() {
  const text = useText()
  const mayDeclare = useMay('create', 'earlierPages')
  const { declared, isError, refetch } = useEarlierPages()
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (declared === undefined || (declared === null && !mayDeclare)) return null
  if (declared === null) return <NothingDeclared />
  return (
    <Box component="section" aria-labelledby="earlier-page" sx={ITEM}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <Typography variant="h3" component="h2" id="earlier-page">
          <Link component={RouterLink} to="/publications/0">
            {text('earlierPage.title')}
          </Link>
        </Typography>
        <DeclaredMark />
      </Box>
      <EarlierPageFacts page={declared} />
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 1 }}>
        <EarlierPageDownload page={declared} />
      </Stack>
    </Box>
  )
}

const ITEM = { ml: '7px', pl: 3, pt: 2, mt: 2, borderTop: 1, borderColor: 'divider' }

function NothingDeclared() {
  const text = useText()
  const { data: status } = useDraftStatus()
  if (!status) return null
  return (
    <Box sx={ITEM}>
      <Typography color="textSecondary" sx={{ mb: 1, maxWidth: '46rem' }}>
        {text(status.online === null ? 'earlierPage.notYetAlone' : 'earlierPage.notYet')}
      </Typography>
      <Button component={RouterLink} to="/publications/0" size="small" sx={{ ml: -0.75 }}>
        {text('earlierPage.toDeclare')}
      </Button>
    </Box>
  )
}
