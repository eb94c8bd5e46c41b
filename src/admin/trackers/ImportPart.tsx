import { Alert, Box, Typography } from '@mui/material'
import { useState } from 'react'
import { ErrorAlert } from '../kit/states.tsx'
import { problemOf } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { BadRowTable } from './BadRowTable.tsx'
import { FileButton } from './FileButton.tsx'
import { RefusedRows } from './RefusedRows.tsx'
import { useCounted } from './useCounted.ts'
import { useImport } from './useImport.ts'

/** Chooses a file, imports it, and says what came of it. */
export function ImportPart() {
  const text = useText()
  const [chosen, setChosen] = useState<File | null>(null)
  const { mutate, reset, data, error, isPending } = useImport()
  const problem = problemOf(error)
  const counted = useCounted()

  const choose = (file: File) => {
    setChosen(file)
    mutate({ file, rows: 'all' })
  }
  return (
    <>
      <FileButton label={text('trackers.import.choose')} isBusy={isPending} onChoose={choose} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {text('trackers.import.help')}
      </Typography>
      <Box sx={{ mt: 2, maxWidth: '46rem' }}>
        {data && (
          <Alert severity="success">{text('trackers.import.done', counted(data.imported.count))}</Alert>
        )}
        {data && data.badRows.total > 0 && <BadRowTable rows={data.badRows} />}
        {error && !problem?.badRows && <ErrorAlert error={error} />}
        {problem?.badRows && chosen && (
          <RefusedRows
            fileName={chosen.name}
            rows={problem.badRows}
            good={Number(problem.args?.good ?? 0)}
            onTakeGood={() => mutate({ file: chosen, rows: 'good' })}
            onTakeNone={reset}
          />
        )}
      </Box>
    </>
  )
}
