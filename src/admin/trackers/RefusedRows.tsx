import { Alert, Box, Button } from '@mui/material'
import type { BadRows } from '#charter/trackers/badRow.ts'
import { useText } from '../i18n/useText.ts'
import { BadRowTable } from './BadRowTable.tsx'
import { useCounted } from './useImport.ts'

interface RefusedRowsProps {
  fileName: string
  rows: BadRows
  /** How many other rows could be read. */
  good: number
  onTakeGood: () => void
  onTakeNone: () => void
}

/** What is wrong with a file of which nothing was taken, and the choice to take the rest of it. */
export function RefusedRows({ fileName, rows, good, onTakeGood, onTakeNone }: RefusedRowsProps) {
  const text = useText()
  const counted = useCounted()
  return (
    <>
      <Alert severity="warning">
        {good > 0
          ? text('trackers.import.refused', { file: fileName, ...counted(rows.total) })
          : text('trackers.import.nothing', { file: fileName })}
      </Alert>
      {good > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}>
          <Button variant="contained" onClick={onTakeGood}>
            {text('trackers.import.takeGood', counted(good))}
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
