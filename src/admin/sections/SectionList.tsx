import { Box, Chip, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { AddLink } from '../kit/AddLink.tsx'
import { EmptyList } from '../kit/list/EmptyList.tsx'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { MissingParts } from './MissingParts.tsx'
import { excerptOf, sectionName } from '../kit/sectionName.ts'
import type { SectionRecord } from '../kit/records.ts'
import { SiteNames } from '../kit/SiteNames.tsx'
import { useSites } from '../kit/sites.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'

/** « Texte de la charte »: the parts of the charter, in their order. */
export function SectionList() {
  const text = useText()
  return (
    <>
      <PageHeading
        title={text('app.menu.sections')}
        actions={<AddLink resource="sections">{text('sections.add')}</AddLink>}
      />
      <MissingParts />
      <OrderedResource<SectionRecord>
        resource="sections"
        label={text('app.menu.sections')}
        nameOf={sectionName}
        empty={<EmptyList title={text('sections.empty.title')} text={text('sections.empty.text')} />}
      >
        {(section) => <SectionLine section={section} />}
      </OrderedResource>
    </>
  )
}

const EXCERPT_LENGTH = 160
// Long words wrap; by default a chip cuts them.
const CHIP = { height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal' } }

/** A section in the list: its heading, its kind and the beginning of its text. */
function SectionLine({ section }: { section: SectionRecord }) {
  const text = useText()
  const { id, heading, body, kind, wording, siteIds } = section
  const isOfSeveral = useSites().length > 1
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
        {kind !== 'text' && (
          <Chip size="small" variant="outlined" label={text(`choices.kind.${kind}`)} sx={CHIP} />
        )}
        {wording === 'model' && (
          <Chip
            size="small"
            variant="outlined"
            color="warning"
            label={text('start.texts.toRead')}
            sx={CHIP}
          />
        )}
        {siteIds.length > 0 && isOfSeveral && (
          <Typography component="span" variant="body2" color="textSecondary">
            <SiteNames ids={siteIds} />
          </Typography>
        )}
        <FindingBadge resource="sections" id={id} name={name} />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {excerptOf(body, EXCERPT_LENGTH)}
      </Typography>
    </>
  )
}
