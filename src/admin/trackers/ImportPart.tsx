import { Alert, Box, Typography } from '@mui/material'
import { useState } from 'react'
import { ErrorAlert } from '../kit/ErrorAlert.tsx'
import { FileButton } from '../kit/FileButton.tsx'
import { parseProblem } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { BadRowTable } from './BadRowTable.tsx'
import { RefusedRows } from './RefusedRows.tsx'
import { useImport } from './useImport.ts'

/** The button that imports a file, and the result of the import. */
export function ImportPart() {
  const text = useText()
  const [chosen, setChosen] = useState<File | null>(null)
  const { mutate, reset, data, error, isPending } = useImport()
  const problem = parseProblem(error)

  const importFile = (file: File) => {
    setChosen(file)
    mutate({ file, rows: 'all' })
  }
  return (
    <>
      <FileButton
        variant="contained"
        accept=".csv,text/csv"
        label={text('trackers.import.choose')}
        loading={isPending}
        onChoose={importFile}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {text('trackers.import.help')}
      </Typography>
      <Box sx={{ mt: 2, maxWidth: '46rem' }}>
        {data && (
          <Alert severity="success">
            {text('trackers.import.done', { smart_count: data.imported.count })}
          </Alert>
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
