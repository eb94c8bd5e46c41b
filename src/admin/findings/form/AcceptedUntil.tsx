import { Box } from '@mui/material'
import { useGetList } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { Finding } from '#charter/findings/finding.ts'
import { useAcceptanceInWords } from '../accept/useAcceptanceInWords.ts'

/** Who answers for a finding of a saved record, and until when. */
export function AcceptedUntil({ finding: { id, resource, recordId } }: { finding: Finding }) {
  const inWords = useAcceptanceInWords()
  const { data } = useGetList<FoundRecord>(
    'findings',
    { filter: { resource, recordId, isAccepted: true }, pagination: { page: 1, perPage: 100 } },
    { enabled: recordId > 0 },
  )
  const acceptance = data?.find((known) => known.id === id)?.acceptance
  if (!acceptance) return null
  return (
    <Box component="span" sx={{ display: 'block' }}>
      {inWords(acceptance)}
    </Box>
  )
}
