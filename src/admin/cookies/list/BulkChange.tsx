import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../kit/PopoverButton.tsx'
import { useText } from '../../i18n/useText.ts'

// Loaded on demand: it is seldom used.
const BulkChangeDialog = lazy(async () => ({
  default: (await import('./BulkChangeDialog.tsx')).BulkChangeDialog,
}))

/** Gives the selected cookies the same category, lifetime, status, or whatever else they may have in common. */
export function BulkChange() {
  const text = useText()
  return (
    <PopoverButton
      label={text('cookies.bulk.change')}
      dialog={{ 'aria-labelledby': 'bulk-change-title', sx: DIALOG_STYLE }}
    >
      {(close) => (
        <Suspense>
          <BulkChangeDialog titleId="bulk-change-title" onDone={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
}

// A fixed size, so that the dialog opens in its final place before the form is loaded.
const DIALOG_STYLE = { width: '32em', maxWidth: 'calc(100% - 32px)', minHeight: '20em' }
