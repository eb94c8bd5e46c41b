import { Box } from '@mui/material'
import { FieldFinding } from './FieldFinding.tsx'
import { useRecordFindings } from './RecordFindings.tsx'

/** What the rules find of one field, under it. */
export function FieldFindings({ field }: { field: string }) {
  const findings = useRecordFindings().filter((finding) => finding.field === field)
  if (findings.length === 0) return null
  return (
    <Box component="span" sx={{ display: 'block', mt: 0.5 }}>
      {findings.map((finding) => (
        <FieldFinding key={finding.id} finding={finding} />
      ))}
    </Box>
  )
}
