import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button, FormControl, FormHelperText, FormLabel } from '@mui/material'
import { useId, useState } from 'react'
import { FieldTitle, InputHelperText, useInput, useResourceContext } from 'react-admin'
import { isImageAddress, readImageFile } from '#charter/image/imageAddress.ts'
import { IMAGE_SIZE_MAX, IMAGE_TYPES, type ImageFlaw } from '#charter/image/readImage.ts'
import { useText } from '../i18n/useText.ts'
import { FileButton } from '../kit/FileButton.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { useDraft } from '../preview/useDraft.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'

/**
 * The logo of the body. A file is read here, so that the preview shows it and its faults are said at once; it is stored when
 * the form is saved.
 */
export function LogoInput() {
  const text = useText()
  const resource = useResourceContext()
  const isReadOnly = useIsReadOnly()
  const helpId = useId()
  const { field, fieldState } = useInput({ source: 'logo' })
  const [flaw, setFlaw] = useState<ImageFlaw | null>(null)
  const value = String(field.value ?? '')
  const address = useLogoAddress(value)
  const error = flaw === null ? fieldState.error?.message : text(`errors.image.${flaw}`)

  async function choose(file: File) {
    const read =
      file.size > IMAGE_SIZE_MAX
        ? ({ kind: 'flawed', flaw: 'weight' } as const)
        : readImageFile(new Uint8Array(await file.arrayBuffer()))
    setFlaw('flaw' in read ? read.flaw : null)
    if ('address' in read) field.onChange(read.address)
  }

  function remove() {
    setFlaw(null)
    field.onChange('')
  }

  return (
    <FormControl
      component="fieldset"
      data-field="logo"
      error={error !== undefined}
      aria-describedby={helpId}
      sx={{ alignItems: 'flex-start' }}
    >
      <FormLabel component="legend" sx={{ fontSize: '0.875rem', mb: 0.5 }}>
        <FieldTitle source="logo" resource={resource} />
      </FormLabel>
      {address !== undefined && (
        <Box component="img" src={address} alt={text('sites.logo.chosen')} sx={LOGO} />
      )}
      {!isReadOnly && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <FileButton
            accept={IMAGE_TYPES.join(',')}
            label={text(value === '' ? 'sites.logo.choose' : 'sites.logo.replace')}
            onChoose={(file) => void choose(file)}
          />
          {value !== '' && (
            <Button startIcon={<RemoveIcon />} onClick={remove}>
              {text('sites.logo.remove')}
            </Button>
          )}
        </Box>
      )}
      <FormHelperText id={helpId} role={flaw === null ? undefined : 'alert'}>
        <InputHelperText error={error} helperText={<FieldHelp resource="sites" field="logo" />} />
      </FormHelperText>
    </FormControl>
  )
}

// On the white that the page gives it, whatever the colours of these screens.
const LOGO = { display: 'block', maxWidth: 240, maxHeight: 64, mb: 1, backgroundColor: 'common.white' }

/** The address that shows the logo: one that was just chosen, or the saved one, which comes with the register. */
function useLogoAddress(value: string): string | undefined {
  const { data: draft } = useDraft()
  if (isImageAddress(value)) return value
  return value !== '' && value === draft?.site.logo ? draft.logo : undefined
}
