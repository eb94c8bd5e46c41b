import { Button } from '@mui/material'
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { BulkDeleteDialog } from './BulkDeleteDialog.tsx'

/** Deletes the selected cookies, once the reader has seen what will be lost. */
export function BulkDelete() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {text('cookies.bulk.delete')}
      </Button>
      {isOpen && <BulkDeleteDialog onClose={() => setOpen(false)} />}
    </>
  )
}
