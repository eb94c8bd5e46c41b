import { Box, Button, Typography } from '@mui/material'
import { useId } from 'react'
import { useText } from '../i18n/useText.ts'

interface PublishActionProps {
  /** The number that the version will have. */
  number: number
  isPending: boolean
  /** How much of what is found in the draft keeps it from going online. */
  blockers: number
}

/** « Publier la version 5 », or why that is not to be had. */
export function PublishAction({ number, isPending, blockers }: PublishActionProps) {
  const text = useText()
  const reason = useId()
  const isBlocked = blockers > 0
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
      <Button
        type="submit"
        variant="contained"
        loading={isPending}
        loadingPosition="start"
        disabled={isBlocked}
        aria-describedby={isBlocked ? reason : undefined}
      >
        {text('publish.action', { number })}
      </Button>
      {isBlocked && (
        <Typography id={reason} variant="body2" sx={{ flex: '1 1 14em' }}>
          {text('publish.gate.refused', { smart_count: blockers })}
        </Typography>
      )}
    </Box>
  )
}
