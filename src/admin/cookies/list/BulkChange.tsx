import { Button, Popover } from '@mui/material'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../i18n/useText.ts'

// A form, which the list does not need before somebody asks for it.
const BulkChangeForm = lazy(async () => ({ default: (await import('./BulkChangeForm.tsx')).BulkChangeForm }))

// Its size is known before the form has come, so that it opens where it will fit.
const PAPER_STYLE = { width: '22em', maxWidth: 'calc(100% - 32px)', minHeight: '16em' }

/** Gives the selected cookies one category or one status. */
export function BulkChange() {
  const text = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text('cookies.bulk.change')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': 'bulk-change-title', sx: PAPER_STYLE } }}
      >
        <Suspense>
          <BulkChangeForm titleId="bulk-change-title" onDone={() => setAnchor(null)} />
        </Suspense>
      </Popover>
    </>
  )
}
