import { Button, Stack } from '@mui/material'
import { rememberSite, screenAddress, useSites } from './sites.ts'

/** A link for each platform, which opens a screen for it: `/preview`. */
export function SiteLinks({ to }: { to: string }) {
  const sites = useSites()
  return (
    <Stack component="ul" spacing={1} sx={LIST}>
      {sites.map((site) => (
        <li key={site.id}>
          <Button
            href={screenAddress(site, to)}
            onClick={() => rememberSite(site)}
            variant="outlined"
            sx={{ textAlign: 'left', overflowWrap: 'anywhere' }}
          >
            {site.platformName}
          </Button>
        </li>
      ))}
    </Stack>
  )
}

const LIST = { m: 0, p: 0, listStyle: 'none', alignItems: 'flex-start' }
