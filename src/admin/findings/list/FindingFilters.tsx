import { Box } from '@mui/material'
import { FOUND_RESOURCES, SEVERITIES } from '#charter/findings/finding.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { FilterSelect, FoldedFilters } from '../../kit/list/filters.tsx'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { FindingSort } from './FindingSort.tsx'
import { RecordFilter } from './RecordFilter.tsx'

/** How serious, which rule, about what, answered or not; and how many that leaves. */
export function FindingFilters() {
  const text = useText()
  const { language } = useLanguage()
  const any = text('findings.filters.any')
  const anyFeminine = text('findings.filters.anyFeminine')
  return (
    <Box role="search" aria-label={text('findings.filters.label')} sx={{ mb: 1 }}>
      <FoldedFilters count={Object.keys(useListFilter()).length}>
        <FilterSelect
          source="severity"
          label={text('findings.filters.severity')}
          choices={SEVERITIES.map((id) => ({ id, name: `findings.severity.${id}` }))}
          any={anyFeminine}
        />
        <FilterSelect
          source="rule"
          label={text('findings.filters.rule')}
          choices={Object.entries(findingWords(language)).map(([id, { title }]) => ({ id, name: title }))}
          any={anyFeminine}
        />
        <FilterSelect
          source="resource"
          label={text('findings.filters.resource')}
          choices={FOUND_RESOURCES.map((id) => ({ id, name: `findings.resource.${id}` }))}
          any={any}
          forgets={OF_ONE_RESOURCE}
        />
        <FilterSelect
          source="isAccepted"
          label={text('findings.filters.accepted')}
          choices={ANSWERS}
          any={any}
        />
        <FindingSort />
      </FoldedFilters>
      <RecordFilter />
      <FoundCount count="findings.count" showAll="findings.showAll" />
    </Box>
  )
}

const OF_ONE_RESOURCE = ['recordId']
const ANSWERS = [
  { id: false, name: 'findings.filters.open' },
  { id: true, name: 'findings.filters.acceptedOnly' },
]
