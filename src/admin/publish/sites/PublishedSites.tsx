import { Box, Button, Stack, Typography } from '@mui/material'
import OpenIcon from '@mui/icons-material/OpenInNew'
import type { Publication } from '#charter/publication/publication.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../../i18n/useText.ts'
import { isOnThisComputer } from '../../kit/isOnThisComputer.ts'
import { ResultPanel } from '../../kit/ResultPanel.tsx'
import { publicAddress, screenAddress, useSites } from '../../kit/sites.ts'

/** Confirms which versions went online, with their pages. */
export function PublishedSites({ publications }: { publications: readonly Publication[] }) {
  const text = useText()
  const sites = useSites()
  const counted = { smart_count: publications.length }
  const isFirst = publications.every(({ number }) => number === 1)
  const readers = isOnThisComputer(window.location.href) ? 'local' : isFirst ? 'first' : 'text'
  return (
    <ResultPanel
      title={text('publish.sites.done', counted)}
      text={text(`publish.sites.readBy.${readers}`, counted)}
    >
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {publications.map(({ id, number, siteId = SITE_ID }) => {
          const site = sites.find((one) => one.id === siteId)
          if (!site) return null
          return (
            <Box component="li" key={id} sx={{ mb: 1.5 }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {text('publish.sites.version', { name: site.platformName, number })}
              </Typography>
              <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 0.5 }}>
                <Button
                  href={publicAddress('html', null, site)}
                  target="_blank"
                  rel="noopener"
                  variant="outlined"
                  size="small"
                  endIcon={<OpenIcon />}
                  aria-label={text('publish.sites.seePageOf', { name: site.platformName })}
                >
                  {text('publish.seePage')}
                </Button>
                <Button href={screenAddress(site, `/publications/${number}`)} variant="outlined" size="small">
                  {text('publish.seeVersion', { number })}
                </Button>
              </Stack>
            </Box>
          )
        })}
      </Box>
    </ResultPanel>
  )
}
