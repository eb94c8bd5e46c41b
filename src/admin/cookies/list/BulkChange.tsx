import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../kit/PopoverButton.tsx'
import { useText } from '../../i18n/useText.ts'

// Loaded on demand: the form library is not part of the list's code.
const BulkChangeForm = lazy(async () => ({ default: (await import('./BulkChangeForm.tsx')).BulkChangeForm }))

/** Sets the category or the status of the selected cookies. */
export function BulkChange() {
  const text = useText()
  return (
    <PopoverButton
      label={text('cookies.bulk.change')}
      dialog={{ 'aria-labelledby': 'bulk-change-title', sx: DIALOG_STYLE }}
    >
      {(close) => (
        <Suspense>
          <BulkChangeForm titleId="bulk-change-title" onDone={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
}

// A fixed size, so that the dialog opens in its final place before the form is loaded.
const DIALOG_STYLE = { width: '22em', maxWidth: 'calc(100% - 32px)', minHeight: '16em' }
