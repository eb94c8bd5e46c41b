import { Box, Typography } from '@mui/material'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { useAcceptanceInWords, useFindingInWords, useFoundRecordName } from './findingTexts.ts'
import { SeverityMark } from './SeverityMark.tsx'

/** A finding as it was when a version was published; read-only. A rule that no longer exists is shown by its id. */
export function FrozenFindingItem({ finding }: { finding: AnsweredFinding }) {
  const inWords = useFindingInWords()
  const nameOf = useFoundRecordName()
  const acceptanceInWords = useAcceptanceInWords()
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
      <SeverityMark severity={finding.severity} />
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {nameOf(finding)}
      </Typography>
      <Typography variant="body2">{inWords(finding) || finding.rule}</Typography>
      {finding.acceptance && (
        <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-line' }}>
          {acceptanceInWords(finding.acceptance)}
        </Typography>
      )}
    </Box>
  )
}
