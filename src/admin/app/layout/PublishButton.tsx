import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { IfAllowed } from '../../kit/session/access.tsx'

/** Leads those who may publish to where they see what would change; on a phone the status beside it does. */
export function PublishButton() {
  const text = useText()
  return (
    <IfAllowed to="create" what="publications">
      <Button
        component={Link}
        to="/publish"
        variant="contained"
        size="small"
        sx={{ display: { xs: 'none', sm: 'inline-flex' }, flexShrink: 0 }}
      >
        {text('app.header.publish')}
      </Button>
    </IfAllowed>
  )
}
