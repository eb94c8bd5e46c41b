import { Button, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { useFilterInWords } from './useFilterInWords.ts'

/** Names the filter in force; the name proposed is what the filter says. */
export function SaveFilterForm({ onSave }: { onSave: (name: string) => void }) {
  const text = useText()
  const inWords = useFilterInWords()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? inWords
  return (
    <Stack
      component="form"
      spacing={1}
      sx={{ mt: 2, alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSave(name.trim())
      }}
    >
      <TextField
        label={text('cookies.saved.name')}
        value={name}
        onChange={(event) => setTyped(event.target.value)}
        size="small"
        fullWidth
      />
      <Button type="submit" variant="outlined" disabled={name.trim() === ''}>
        {text('cookies.saved.save')}
      </Button>
    </Stack>
  )
}
