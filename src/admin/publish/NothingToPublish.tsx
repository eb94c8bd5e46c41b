import { Box, Typography } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import { useDay } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { OnlineLinks } from './OnlineLinks.tsx'
import { PublishRefusal } from './PublishRefusal.tsx'
import type { Publish } from './usePublish.ts'

/** Why there is no button: the draft and the page online are the same. */
export function NothingToPublish({ online, publish }: { online: Publication; publish: Publish }) {
  const text = useText()
  const day = useDay()
  return (
    <Box sx={{ maxWidth: '45em' }}>
      <PublishRefusal publish={publish} online={online} />
      <Typography sx={{ mb: 2 }}>
        {text('publish.nothing', { number: online.number, date: day(online.at) })}
      </Typography>
      <OnlineLinks number={online.number} />
    </Box>
  )
}
