import { ReferenceInput, SelectInput, type SelectInputProps } from 'react-admin'
import { cookieChoices } from '../cookieChoices.ts'

export const BY_NAME = { field: 'name', order: 'ASC' } as const
export const BY_POSITION = { field: 'position', order: 'ASC' } as const
// As many as the API gives at once: a choice left out could not be filtered by.
export const ALL = 1000

/** Lifetimes worth looking for as such; the others are found by sorting. */
const LIFETIME_CHOICES = [
  { id: 'unknown', name: 'cookies.filters.lifetimeUnknown' },
  { id: 'session', name: 'cookies.filters.lifetimeSession' },
  { id: 'unlimited', name: 'cookies.filters.lifetimeUnlimited' },
]

export function CookieFilterInputs() {
  return (
    <>
      <ReferenceInput source="providerId" reference="providers" sort={BY_NAME} perPage={ALL}>
        <FilterSelect optionText="name" />
      </ReferenceInput>
      <ReferenceInput source="categoryId" reference="categories" sort={BY_POSITION} perPage={ALL}>
        <FilterSelect optionText="name" emptyText="cookies.filters.anyFeminine" />
      </ReferenceInput>
      <FilterSelect
        source="consent"
        label="resources.categories.fields.consent"
        choices={cookieChoices.consent}
      />
      <FilterSelect source="status" choices={cookieChoices.status} />
      <FilterSelect
        source="lifetime"
        choices={LIFETIME_CHOICES}
        emptyText="cookies.filters.anyFeminine"
        parse={filterOfChoice}
        format={choiceOfFilter}
      />
    </>
  )
}

function FilterSelect(props: SelectInputProps) {
  return (
    <SelectInput emptyText="cookies.filters.any" helperText={false} margin="none" size="small" {...props} />
  )
}

function filterOfChoice(choice: string): string | string[] {
  if (choice === '') return ''
  return choice === 'unknown' ? [''] : [choice]
}

function choiceOfFilter(filter: string | string[] | undefined): string {
  if (!Array.isArray(filter)) return filter ?? ''
  return filter[0] === '' ? 'unknown' : (filter[0] ?? '')
}
