import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { useRef } from 'react'

interface FileButtonProps extends Omit<ButtonProps, 'children' | 'onClick'> {
  label: string
  /** The types of file that the browser offers; all by default. */
  accept?: string
  onChoose: (file: File) => void
}

/** Chooses a file. The same file can be chosen again after a correction, since the input is emptied. */
export function FileButton({ label, accept, onChoose, ...props }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChoose(file)
          currentTarget.value = ''
        }}
      />
      <Button
        variant="outlined"
        startIcon={<UploadIcon />}
        loadingPosition="start"
        {...props}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
