import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Button } from '@mui/material'
import { useRef } from 'react'

interface FileButtonProps {
  label: string
  isBusy: boolean
  onChoose: (file: File) => void
}

/** Asks for one CSV file. The same one can be chosen again, once it was corrected. */
export function FileButton({ label, isBusy, onChoose }: FileButtonProps) {
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
