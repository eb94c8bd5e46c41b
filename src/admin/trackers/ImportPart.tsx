import { Alert, Box, Button, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { ErrorAlert } from '../kit/ErrorAlert.tsx'
import { parseProblem } from '../kit/server/problem.ts'
import { useText } from '../i18n/useText.ts'
import { BadRowTable } from './BadRowTable.tsx'
import { RefusedRows } from './RefusedRows.tsx'
import { useCountArgs } from './useCountArgs.ts'
import { useImport } from './useImport.ts'

/** The button that imports a file, and the result of the import. */
export function ImportPart() {
  const text = useText()
  const [chosen, setChosen] = useState<File | null>(null)
  const { mutate, reset, data, error, isPending } = useImport()
  const problem = parseProblem(error)
  const countArgs = useCountArgs()

  const importFile = (file: File) => {
    setChosen(file)
    mutate({ file, rows: 'all' })
  }
  return (
    <>
      <FileButton label={text('trackers.import.choose')} isBusy={isPending} onChoose={importFile} />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {text('trackers.import.help')}
      </Typography>
      <Box sx={{ mt: 2, maxWidth: '46rem' }}>
        {data && (
          <Alert severity="success">{text('trackers.import.done', countArgs(data.imported.count))}</Alert>
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

interface FileButtonProps {
  label: string
  isBusy: boolean
  onChoose: (file: File) => void
}

/** Opens a CSV file. The same file can be chosen again after a correction, since the input is emptied. */
function FileButton({ label, isBusy, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          currentTarget.value = ''
        }}
      />
      <Button
        variant="contained"
        startIcon={<UploadIcon />}
        loading={isBusy}
        loadingPosition="start"
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
