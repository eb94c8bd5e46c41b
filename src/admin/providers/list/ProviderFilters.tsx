import { Box } from '@mui/material'
import { FilterSelect, SearchBox } from '../../kit/list/FilterInputs.tsx'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'

export function ProviderFilters() {
  const text = useText()
  const any = text('providers.filters.all')
  return (
    <Box role="search" aria-label={text('providers.filters.label')} sx={{ mb: 2 }}>
      <SearchBox label={text('app.list.search')} />
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          mt: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(18em, 100%), 1fr))',
        }}
      >
        <FilterSelect source="privacyPolicyUrl" choices={POLICY_CHOICES} any={any} />
        <FilterSelect source="transferSafeguard" choices={fieldChoices.transferSafeguard} any={any} />
      </Box>
      <FoundCount count="providers.count" showAll="app.list.showAll" />
    </Box>
  )
}

// `['']`, because react-admin drops a filter whose value is an empty string.
const POLICY_CHOICES = [{ id: [''], name: 'providers.filters.withoutPolicy' }]
