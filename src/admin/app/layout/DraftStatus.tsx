import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import DotIcon from '@mui/icons-material/Circle'
import NeverIcon from '@mui/icons-material/CircleOutlined'
import { Box, Button } from '@mui/material'
import { Link } from 'react-router'
import type { DraftStatus as Status } from '#api/publication.ts'
import { useText } from '../../i18n/useText.ts'
import { useFreshDraftStatus, useHasBeenIdle } from '../../kit/server/queries.ts'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'

/**
 * Says if the draft differs from the published charter, with a link to the differences. It is loaded after the data of
 * the page. It shows nothing if the status could not be loaded, rather than an outdated one.
 */
export function DraftStatus() {
  const { data: status, isError } = useFreshDraftStatus(useHasBeenIdle())
  return (
    // Not read out after each save: `aria-live` is off.
    <Box role="status" aria-live="off" sx={{ flexShrink: 0 }}>
      {status && !isError && <StatusLink status={status} />}
    </Box>
  )
}

function StatusLink({ status: { online, differences, isOnline } }: { status: Status }) {
  const text = useText()
  const unpublished = differences > 0 ? 'app.header.unpublished' : 'app.header.newLook'
  const label = online
    ? text(isOnline ? 'app.header.published' : unpublished, { smart_count: differences })
    : text('app.header.neverPublished')
  const icon = isOnline ? <CheckIcon /> : online ? <DotIcon color="warning" /> : <NeverIcon color="warning" />
  return (
    <Button
      component={Link}
      to={isOnline ? '/publications' : '/publish'}
      size="small"
      color="inherit"
      startIcon={icon}
      title={label}
      sx={BUTTON}
    >
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
        {label}
      </Box>
      {/* On a narrow screen: a short text, or only the icon. */}
      <Box component="span" sx={{ display: { md: 'none' } }}>
        {online !== null && differences > 0 && (
          <span aria-hidden>{text('app.header.toPublish', { count: differences })}</span>
        )}
        <Box component="span" sx={visuallyHidden}>
          {label}
        </Box>
      </Box>
    </Button>
  )
}

const BUTTON = {
  minWidth: 0,
  fontWeight: 400,
  '& .MuiButton-startIcon': { mr: { xs: 0.5, md: 1 }, ml: 0 },
  '& .MuiButton-startIcon > svg': { fontSize: '0.9rem' },
}
