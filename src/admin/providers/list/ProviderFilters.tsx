import { Box, Button, Typography } from '@mui/material'
import { FilterLiveForm, SelectInput, TextInput, useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { providerChoices } from '../providerChoices.ts'

export function ProviderFilters() {
  const text = useText()
  return (
    <Box role="search" aria-label={text('providers.filters.label')} sx={{ mb: 2 }}>
      <FilterLiveForm debounce={300}>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(15em, 100%), 1fr))',
          }}
        >
          <TextInput
            source="q"
            type="search"
            label={text('app.list.search')}
            helperText={false}
            margin="none"
          />
          <SelectInput
            source="privacyPolicyUrl"
            choices={[{ id: 'missing', name: 'providers.filters.withoutPolicy' }]}
            emptyText="providers.filters.all"
            parse={(choice: string) => (choice === 'missing' ? MISSING : '')}
            format={(filter: unknown) => (filter ? 'missing' : '')}
            helperText={false}
            margin="none"
          />
          <SelectInput
            source="transferSafeguard"
            choices={providerChoices.transferSafeguard}
            emptyText="providers.filters.all"
            helperText={false}
            margin="none"
          />
        </Box>
      </FilterLiveForm>
      <Found />
    </Box>
  )
}

// A list of values, because react-admin drops a filter whose value is an empty text.
const MISSING = ['']

function Found() {
  const text = useText()
  const { total, filterValues, setFilters } = useListContext()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 34 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total !== undefined && text('providers.count', { smart_count: total })}
      </Typography>
      {Object.keys(filterValues).length > 0 && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text('app.list.showAll')}
        </Button>
      )}
    </Box>
  )
}
