import { Typography } from '@mui/material'
import { useLocation } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { SiteLinks } from '../kit/SiteLinks.tsx'

/** Asks of which platform a screen is to speak that can only speak of one. */
export function ChooseSitePage() {
  const text = useText()
  const { pathname, search } = useLocation()
  return (
    <>
      <PageHeading title={text('sites.choose.title')} />
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{text('sites.choose.text')}</Typography>
      <SiteLinks to={pathname + search} />
    </>
  )
}
