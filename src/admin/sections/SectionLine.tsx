import { Box, Chip, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import { useText } from '../i18n/useText.ts'
import { excerptOf, sectionName } from './sectionName.ts'
import type { SectionRecord } from '../kit/records.ts'

const EXCERPT_LENGTH = 160
// Long words wrap where a chip would cut them.
const CHIP = { height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }

/** A section in the list: its heading, what stands in it, and how it begins. */
export function SectionLine({ section }: { section: SectionRecord }) {
  const text = useText()
  const { id, heading, body, kind } = section
  const name = sectionName({ heading }) || text('sections.untitled')
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Link
          component={RouterLink}
          to={`/sections/${id}`}
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {name}
        </Link>
        {kind === 'registry' && (
          <Chip size="small" variant="outlined" label={text('choices.kind.registry')} sx={CHIP} />
        )}
        <FindingBadge resource="sections" id={id} name={name} />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {excerptOf(body, EXCERPT_LENGTH)}
      </Typography>
    </>
  )
}
