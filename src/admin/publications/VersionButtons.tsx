import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { DownloadButton } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import { frozenFile } from './frozenFile.ts'

/** Reads a version, or takes its page away as a file. */
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
        {...frozenFile(number, 'html')}
        variant="outlined"
        size="small"
        aria-label={text('publications.downloadOne', { number })}
      >
        {text('publications.download')}
      </DownloadButton>
    </>
  )
}
