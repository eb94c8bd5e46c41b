import { Box } from '@mui/material'
import { useState } from 'react'
import { AutocompleteInput, type AutocompleteInputProps } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { foldName } from '#charter/kit/foldText.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { CreatedNote, useCreatedInPlace } from '../../record/createdInPlace.tsx'

interface NamedRecordInputProps extends Pick<
  AutocompleteInputProps,
  'helperText' | 'createLabel' | 'createItemLabel' | 'create' | 'onCreate' | 'openOnFocus'
> {
  source: 'providerId' | 'categoryId'
  resource: 'providers' | 'categories'
}

interface Choice {
  id: number
  name: string
}

/** Label and help are read as well while the input waits for the name of what is chosen. */
const WIDE_AND_READABLE = {
  width: '100%',
  '& .MuiFormHelperText-root.Mui-disabled, & .MuiInputLabel-root.Mui-disabled': { color: 'text.secondary' },
}

/**
 * Chooses a record by its name. What is typed is compared without case, accents and spaces: a record that has that name is
 * offered, and no other of that name can be added.
 */
export function NamedRecordInput({ source, resource, create, onCreate, ...props }: NamedRecordInputProps) {
  const register = useDraft().data
  const created = useCreatedInPlace(resource)
  const chosen: unknown = useWatch({ name: source })
  const [typed, setTyped] = useState('')
  const registered: readonly Choice[] = register?.[resource] ?? []
  const added = created.filter(({ id }) => registered.every((record) => record.id !== id))
  const choices = [...registered, ...added]
  const isTaken = choices.some(({ name }) => foldName(name) === foldName(typed))
  const matches = (filter: string, { name }: Choice) => foldName(name).includes(foldName(filter))
  return (
    <Box sx={WIDE_AND_READABLE}>
      <AutocompleteInput
        source={source}
        choices={choices}
        isPending={register === undefined}
        // The name of the chosen record takes the place of what is in the input when it arrives.
        readOnly={register === undefined && Boolean(chosen)}
        optionText="name"
        translateChoice={false}
        isRequired
        matchSuggestion={matches}
        // The chosen record stays in the list, also while something else is typed over it.
        filterSelectedOptions={false}
        // A choice writes its name into the input too, "add" included: only what is typed is compared.
        onInputChange={(_, value, reason) => {
          if (reason === 'input' || reason === 'clear') setTyped(value)
        }}
        create={isTaken ? undefined : create}
        onCreate={isTaken ? undefined : onCreate}
        {...props}
      />
      <CreatedNote resource={resource} />
    </Box>
  )
}
