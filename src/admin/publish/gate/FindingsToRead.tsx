import { Box, Link, Paper } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../../app/list/filteredList.ts'
import { FindingItem } from '../../findings/FindingItem.tsx'
import type { FoundRecord } from '#api/findings.ts'
import { useText } from '../../i18n/useText.ts'

export interface FindingsToReadProps {
  findings: readonly FoundRecord[]
  /** What finds all of them in the list of findings. */
  filter: Record<string, unknown>
  onDone: (said: string) => void
}

// A page is published here; the list is where one works through hundreds.
const SHOWN = 5

/** The first of some findings, with all that can be done about each, and the way to the others. */
export function FindingsToRead({ findings, filter, label, onDone }: FindingsToReadProps & { label: string }) {
  const text = useText()
  return (
    <>
      <Paper component="ul" variant="outlined" aria-label={label} sx={LIST}>
        {findings.slice(0, SHOWN).map((finding) => (
          <Box component="li" key={finding.id} sx={ITEM}>
            <FindingItem finding={finding} onDone={onDone} />
          </Box>
        ))}
      </Paper>
      {findings.length > 1 && (
        <Link
          component={RouterLink}
          to={filteredList('findings', filter)}
          sx={{ display: 'inline-block', mt: 1 }}
        >
          {text('publish.gate.all', { smart_count: findings.length })}
        </Link>
      )}
    </>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none', '& > li:first-of-type': { borderTop: 0 } }
const ITEM = { px: 2, py: 1.5, borderTop: 1, borderColor: 'divider' }
