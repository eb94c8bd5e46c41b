import type { ReactNode } from 'react'
import { Box, Button } from '@mui/material'
import { DateInput, useResourceContext } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { useText } from '../i18n/useText.ts'
import { useMay } from '../kit/session/access.tsx'
import { useToday } from '../kit/timeZone.tsx'

/** The day of the last review, and the button « Vérifié aujourd’hui » that sets it. */
export function ReviewedOnInput({ helperText }: { helperText: ReactNode }) {
  const text = useText()
  const today = useToday()
  const { setValue } = useFormContext()
  const mayReview = useMay('update', useResourceContext())
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'baseline' }}>
      <Box sx={{ flex: '1 1 20em' }}>
        <DateInput source="reviewedOn" helperText={helperText} />
      </Box>
      {mayReview && (
        <Button onClick={() => setValue('reviewedOn', today(), { shouldDirty: true, shouldTouch: true })}>
          {text('findings.review.action')}
        </Button>
      )}
    </Box>
  )
}
