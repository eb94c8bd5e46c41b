import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

/** Leads those who may publish to where a version is put back into the draft. */
export function RestoreButton({ number }: { number: number }) {
  const text = useText()
  return (
    <IfAllowed to="create" what="publications">
      <Button
        component={RouterLink}
        to={`/publications/${number}/restore`}
        size="small"
        aria-label={text('publications.restoreOne', { number })}
      >
        {text('publications.restore')}
      </Button>
    </IfAllowed>
  )
}
