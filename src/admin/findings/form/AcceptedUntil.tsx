import { Box } from '@mui/material'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import { useAcceptanceInWords } from '../accept/useAcceptanceInWords.ts'

/** Who answers for a finding, why and until when. */
export function AcceptedUntil({ acceptance }: { acceptance: Acceptance }) {
  const inWords = useAcceptanceInWords()
  return (
    <Box component="span" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
      {inWords(acceptance)}
    </Box>
  )
}
