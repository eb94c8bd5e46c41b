import PrintIcon from '@mui/icons-material/PrintOutlined'
import { Button, Paper, Stack, Typography } from '@mui/material'
import type { PublicFile } from '#charter/publication/charterAddress.ts'
import { fileIn } from '#charter/publication/publication.ts'
import { publicAddress } from '../kit/sites.ts'
import { DownloadButton } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import { TakeAwayItem } from '../preview/TakeAway.tsx'

const OFFERED = ['html', 'csv', 'text', 'json'] as const

interface PublicationFilesProps {
  number: number
  /** Null for the base language. */
  language: string | null
  onPrint: () => void
}

/** The formats in which a version can be downloaded or printed, each with its use. */
export function PublicationFiles({ number, language, onPrint }: PublicationFilesProps) {
  const text = useText()
  return (
    <Paper component="section" variant="outlined" aria-labelledby="files" sx={{ p: 2 }}>
      <Typography variant="h2" id="files" gutterBottom>
        {text('publications.files.title')}
      </Typography>
      <Stack spacing={2}>
        {OFFERED.map((file) => (
          <TakeAwayItem key={file} help={text(`publications.files.${file}Help`)}>
            <DownloadButton {...describeFile(number, file, language)} variant="outlined">
              {text(`publications.files.${file}`)}
            </DownloadButton>
          </TakeAwayItem>
        ))}
        <TakeAwayItem help={text('publications.files.printHelp')}>
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={onPrint}>
            {text('publications.files.print')}
          </Button>
        </TakeAwayItem>
      </Stack>
    </Paper>
  )
}

const EXTENSIONS: Record<PublicFile, string> = {
  html: '.html',
  fragment: '-fragment.html',
  text: '.txt',
  csv: '.csv',
  json: '.json',
}

/** The address of a version's file in a language, and the name under which it is downloaded; the one with all languages has one. */
export function describeFile(
  number: number,
  file: PublicFile,
  language: string | null = null,
): { url: string; fileName: string } {
  const own = fileIn(file, language) === file ? null : language
  const suffix = own === null ? '' : `-${own}`
  const fileName = `charte-cookies-version-${number}${suffix}${EXTENSIONS[file]}`
  return { url: publicAddress(file, number, undefined, own), fileName }
}
