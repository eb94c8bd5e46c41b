import { Box, Chip, Link, Paper, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { AddLink } from '../kit/AddLink.tsx'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { type SiteRecord, useSites } from '../kit/sites.ts'
import { SITE_ID } from '#charter/register/siteId.ts'

/** The platforms of the register, each with a charter of its own. */
export function SiteList() {
  const text = useText()
  const sites = useSites()
  return (
    <>
      <PageHeading
        title={text('app.menu.sites')}
        actions={<AddLink resource="sites">{text('sites.list.add')}</AddLink>}
      />
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {sites.map((site) => (
          <SiteLine key={site.id} site={site} />
        ))}
      </Box>
    </>
  )
}

function SiteLine({ site: { id, platformName, slug, title, archived } }: { site: SiteRecord }) {
  const text = useText()
  return (
    <Paper component="li" variant="outlined" sx={{ px: 2, py: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Link component={RouterLink} to={`/sites/${id}`} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {platformName}
        </Link>
        {archived === 'yes' && <Chip size="small" label={text('sites.list.archived')} />}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {title} · {id === SITE_ID ? '/charte' : `/${slug}/charte`}
      </Typography>
    </Paper>
  )
}
