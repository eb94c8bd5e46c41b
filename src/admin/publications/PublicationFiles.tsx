import PrintIcon from '@mui/icons-material/PrintOutlined'
import { Button, Paper, Stack, Typography } from '@mui/material'
import { charterAddress, type PublicFile } from '#charter/publication/charterAddress.ts'
import { DownloadButton } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import { TakeAwayItem } from '../preview/TakeAway.tsx'

const OFFERED = ['html', 'csv', 'text', 'json'] as const

interface PublicationFilesProps {
  number: number
  onPrint: () => void
}

/** The formats in which a version can be downloaded or printed, each with its use. */
export function PublicationFiles({ number, onPrint }: PublicationFilesProps) {
  const text = useText()
  return (
    <Paper component="section" variant="outlined" aria-labelledby="files" sx={{ p: 2 }}>
      <Typography variant="h2" id="files" gutterBottom>
        {text('publications.files.title')}
      </Typography>
      <Stack spacing={2}>
        {OFFERED.map((file) => (
          <TakeAwayItem key={file} help={text(`publications.files.${file}Help`)}>
            <DownloadButton {...describeFile(number, file)} variant="outlined">
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

/** The address of a version's file, and the name under which it is downloaded. */
export function describeFile(number: number, file: PublicFile): { url: string; fileName: string } {
  const fileName = `charte-cookies-version-${number}${EXTENSIONS[file]}`
  return { url: charterAddress(number, file), fileName }
}
