import TextIcon from '@mui/icons-material/ArticleOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import TableIcon from '@mui/icons-material/TableChartOutlined'
import { Button, Paper, Stack, Typography } from '@mui/material'
import type { Charter } from '#charter/page/charter.ts'
import { DownloadButton } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import { CopyHtml } from './CopyHtml.tsx'
import { TakeAwayItem } from './TakeAwayItem.tsx'

interface TakeAwayProps {
  charter: Charter
  onPrint: () => void
}

/** The forms in which the charter leaves the product, each with what it is for. */
export function TakeAway({ charter, onPrint }: TakeAwayProps) {
  const text = useText()
  return (
    <Paper component="section" variant="outlined" aria-labelledby="take-away" sx={{ p: 2 }}>
      <Typography variant="h2" id="take-away" gutterBottom>
        {text('preview.page.takeAway')}
      </Typography>
      <Stack spacing={2.5}>
        <TakeAwayItem help={text('preview.csv.help')}>
          <DownloadButton
            url="/api/draft/charte.csv"
            fileName={text('preview.csv.file')}
            variant="outlined"
            startIcon={<TableIcon />}
          >
            {text('preview.csv.action')}
          </DownloadButton>
        </TakeAwayItem>
        <CopyHtml charter={charter} />
        <TakeAwayItem help={text('preview.text.help')}>
          <DownloadButton
            url="/api/draft/charte.txt"
            fileName={text('preview.text.file')}
            variant="outlined"
            startIcon={<TextIcon />}
          >
            {text('preview.text.action')}
          </DownloadButton>
        </TakeAwayItem>
        <TakeAwayItem help={text('preview.print.help')}>
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={onPrint}>
            {text('preview.print.action')}
          </Button>
        </TakeAwayItem>
      </Stack>
    </Paper>
  )
}
