import { Suspense } from 'react'
import { lazyPage } from '../../kit/lazyPage.ts'
import { PopoverButton } from '../../kit/PopoverButton.tsx'
import { useSites } from '../../kit/sites.ts'
import { useText } from '../../i18n/useText.ts'

const PlaceForm = lazyPage(() => import('./PlaceForm.tsx'), 'PlaceForm')

/** Adds the selected cookies to a platform, or takes them off it. With one platform there is nothing to choose. */
export function BulkPlace() {
  const text = useText()
  if (useSites().length < 2) return null
  return (
    <PopoverButton
      label={text('cookies.bulk.place')}
      dialog={{ 'aria-labelledby': 'bulk-place-title', sx: DIALOG_STYLE }}
    >
      {(close) => (
        <Suspense>
          <PlaceForm titleId="bulk-place-title" onDone={close} />
        </Suspense>
      )}
    </PopoverButton>
  )
}

// A fixed size, so that the dialog opens in its final place before the form is loaded.
const DIALOG_STYLE = { width: '28em', maxWidth: 'calc(100% - 32px)', minHeight: '20em' }
