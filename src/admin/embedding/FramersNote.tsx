import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { listFrameAncestors } from '#api/listFrameAncestors.ts'
import type { Site } from '#charter/register/site.ts'
import { useLanguage } from '../kit/language.ts'
import { shownSite } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'

/** Lists the websites that may show the charter in a frame, with a link to that setting. */
export function FramersNote({ site }: { site: Site }) {
  const text = useText()
  const { language } = useLanguage()
  const framers = listFrameAncestors(site)
  const sites = new Intl.ListFormat(language).format(framers)
  return (
    <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
      {framers.length > 0 ? text('embedding.frame.framers', { sites }) : text('embedding.frame.noFramers')}{' '}
      <Link component={RouterLink} to={`/sites/${shownSite()}?field=embeddingSites`} underline="always">
        {text('embedding.frame.setFramers')}
      </Link>{' '}
      {text('embedding.frame.afterPublishing')}
    </Typography>
  )
}
