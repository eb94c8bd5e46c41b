import { Box, Radio } from '@mui/material'
import { FieldValue } from '../../../kit/form/FieldValue.tsx'

interface FieldVersionProps {
  field: string
  label: string
  value: unknown
  chosen: boolean
  onChoose: () => void
}

/** One of the two values that a field could keep. */
export function FieldVersion({ field, label, value, chosen, onChoose }: FieldVersionProps) {
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        borderRadius: 1,
        cursor: 'pointer',
        bgcolor: chosen ? 'action.selected' : undefined,
      }}
    >
      <Radio
        size="small"
        name={`version-of-${field}`}
        checked={chosen}
        onChange={onChoose}
        slotProps={{ input: { 'aria-label': label } }}
      />
      <Box sx={{ py: 1, pr: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        <FieldValue field={field} value={value} />
      </Box>
    </Box>
  )
}
