import { Box, Button, Chip, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import AddIcon from '@mui/icons-material/Add'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { MissingParts } from './MissingParts.tsx'
import { excerptOf, sectionName } from './sectionName.ts'
import type { SectionRecord } from '../kit/records.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import { useMay } from '../kit/session/access.tsx'

/** « Texte de la charte »: its parts, in the order in which they are read. */
export function SectionList() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.menu.sections')} actions={<AddSectionButton />} />
      <MissingParts />
      <OrderedResource<SectionRecord>
        resource="sections"
        label={text('app.menu.sections')}
        nameOf={sectionName}
        empty={<NoSection />}
      >
        {(section) => <SectionLine section={section} />}
      </OrderedResource>
    </>
  )
}

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

/** Stands in for the list while the charter has no text at all. */
export function NoSection() {
  const text = useText()
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {text('sections.empty.title')}
      </Typography>
      <Typography sx={{ maxWidth: '40em' }}>{text('sections.empty.text')}</Typography>
    </>
  )
}

export function AddSectionButton() {
  const text = useText()
  const mayAdd = useMay('create', 'sections')
  if (!mayAdd) return null
  return (
    <Button component={RouterLink} to="/sections/create" variant="contained" startIcon={<AddIcon />}>
      {text('sections.add')}
    </Button>
  )
}
