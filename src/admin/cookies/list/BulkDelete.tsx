import { Button } from '@mui/material'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

// Loaded on demand: it is seldom used.
const BulkDeleteDialog = lazy(async () => ({
  default: (await import('./BulkDeleteDialog.tsx')).BulkDeleteDialog,
}))

/** Deletes the selected cookies after a confirmation. */
export function BulkDelete() {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {text('cookies.bulk.delete')}
      </Button>
      {isOpen && (
        <Suspense>
          <BulkDeleteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
