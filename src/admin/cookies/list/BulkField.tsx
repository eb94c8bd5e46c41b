import { Box, IconButton } from '@mui/material'
import RemoveIcon from '@mui/icons-material/CloseOutlined'
import type { ReactNode } from 'react'
import {
  AutocompleteArrayInput,
  DateInput,
  ReferenceInput,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin'
import { registerFields } from '#charter/register/fields.ts'
import type { Field, FieldKind } from '#charter/register/fieldTypes.ts'
import { AnswerInput } from '../../kit/form/AnswerInput.tsx'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { PeriodInput } from '../../kit/form/PeriodInput.tsx'
import { useText } from '../../i18n/useText.ts'
import { LifetimeInput } from '../form/LifetimeInput.tsx'
import { ALL, BY_POSITION } from './CookieFilters.tsx'

/** What is said of one cookie, and would be wrong, or lost, if it were said of several at once. */
const OF_ONE_COOKIE = [
  'name',
  'nameMatch',
  'purpose',
  'content',
  'lifetimeNote',
  'lifetimeAsWritten',
  'lifetimeConfirmed',
  'notes',
] as const

interface InputProps {
  source: string
  field: Field
}

/** Renders the input of each kind of field that a cookie has. */
const INPUTS: Partial<Record<FieldKind, (props: InputProps) => ReactNode>> = {
  text: ({ source }) => <TextInput source={source} helperText={false} />,
  longText: ({ source }) => <TextInput source={source} multiline maxRows={6} helperText={false} />,
  webAddress: ({ source }) => <TextInput source={source} type="url" helperText={false} />,
  day: ({ source }) => <DateInput source={source} helperText={false} />,
  period: ({ source }) => <PeriodInput source={source} helperText={false} />,
  lifetime: ({ source }) => <LifetimeInput source={source} />,
  answer: ({ source }) => <AnswerInput source={source} helperText={false} />,
  choice: ({ source, field }) => (
    <SelectInput
      source={source}
      choices={choicesOf(source)}
      emptyText={field.blank === '' ? 'app.form.noAnswer' : ''}
      helperText={false}
    />
  ),
  choices: ({ source }) => (
    <AutocompleteArrayInput source={source} choices={choicesOf(source)} helperText={false} />
  ),
  reference: ({ source, field }) => (
    <ReferenceInput
      source={source}
      reference={field.refersTo ?? ''}
      sort={ORDERS[field.refersTo ?? 'providers']}
      perPage={ALL}
    >
      <SelectInput optionText="name" helperText={false} />
    </ReferenceInput>
  ),
}

const ORDERS = { providers: { field: 'name', order: 'ASC' }, categories: BY_POSITION } as const

function choicesOf(source: string) {
  return new Map(Object.entries(fieldChoices)).get(source) ?? []
}

/** The fields that several cookies can be given at once, in the order of the record, with their blanks. */
export const BULK_FIELDS: ReadonlyMap<string, Field> = new Map(
  [...registerFields.cookies].filter(
    ([name, { kind }]) => !OF_ONE_COOKIE.some((one) => one === name) && INPUTS[kind] !== undefined,
  ),
)

interface BulkFieldProps {
  name: string
  onRemove: () => void
}

/** The input of a field, and the button that leaves the field as it is after all. */
export function BulkField({ name, onRemove }: BulkFieldProps) {
  const text = useText()
  const label = useTranslate()(`resources.cookies.fields.${name}`)
  const field = BULK_FIELDS.get(name)
  const renderInput = field && INPUTS[field.kind]
  if (!renderInput) return null
  return (
    <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>{renderInput({ source: name, field })}</Box>
      <IconButton aria-label={text('cookies.bulk.leave', { field: label })} onClick={onRemove} sx={{ mt: 1 }}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  )
}
