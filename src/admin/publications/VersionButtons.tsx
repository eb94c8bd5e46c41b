import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { DownloadButton } from '../kit/download.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { describeFile } from './PublicationFiles.tsx'

/** A link to a version, and the button that downloads its page. */
export function VersionButtons({ number }: { number: number }) {
  const text = useText()
  return (
    <>
      <Button
        component={RouterLink}
        to={`/publications/${number}`}
        variant="outlined"
        size="small"
        aria-label={text('publications.readOne', { number })}
      >
        {text('publications.read')}
      </Button>
      <DownloadButton
        {...describeFile(number, 'html')}
        variant="outlined"
        size="small"
        aria-label={text('publications.downloadOne', { number })}
      >
        {text('publications.download')}
      </DownloadButton>
    </>
  )
}

/** A link to the comparison of a version with the one before; the first version has none. */
export function CompareButton({ number }: { number: number }) {
  const text = useText()
  if (number === 1) return null
  return (
    <Button
      component={RouterLink}
      to={`/publications/compare?from=${number - 1}&to=${number}`}
      size="small"
      aria-label={text('publications.compareOne', { number, before: number - 1 })}
    >
      {text('publications.compare')}
    </Button>
  )
}

/** A link to the page that restores a version into the draft, for those who may publish. */
export function RestoreButton({ number }: { number: number }) {
  const text = useText()
  return (
    <IfAllowed action="create" resource="publications">
      <Button
        component={RouterLink}
        to={`/publications/${number}/restore`}
        size="small"
        aria-label={text('publications.restoreOne', { number })}
      >
        {text('publications.restore')}
      </Button>
    </IfAllowed>
  )
}
