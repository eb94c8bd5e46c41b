import { Alert, Box, Button } from '@mui/material'
import type { BadRows } from '#charter/trackers/badRow.ts'
import { useText } from '../i18n/useText.ts'
import { BadRowTable } from './BadRowTable.tsx'

interface RefusedRowsProps {
  fileName: string
  rows: BadRows
  /** The number of readable rows. */
  good: number
  onTakeGood: () => void
  onTakeNone: () => void
}

/** The errors of a refused file, and the choice to import its readable rows. */
export function RefusedRows({ fileName, rows, good, onTakeGood, onTakeNone }: RefusedRowsProps) {
  const text = useText()
  return (
    <>
      <Alert severity="warning">
        {good > 0
          ? text('trackers.import.refused', { file: fileName, smart_count: rows.total })
          : text('trackers.import.nothing', { file: fileName })}
      </Alert>
      {good > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
          <Button variant="contained" onClick={onTakeGood}>
            {text('trackers.import.takeGood', { smart_count: good })}
          </Button>
          <Button variant="outlined" onClick={onTakeNone}>
            {text('trackers.import.takeNone')}
          </Button>
        </Box>
      )}
      <BadRowTable rows={rows} />
    </>
  )
}
