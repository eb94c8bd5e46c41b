import TextIcon from '@mui/icons-material/ArticleOutlined'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import TableIcon from '@mui/icons-material/TableChartOutlined'
import { Box, Button, Paper, Stack, TextField, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import CodeIcon from '@mui/icons-material/CodeOutlined'
import type { Charter } from '#charter/page/charter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { copyText, DownloadButton } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'

interface TakeAwayProps {
  charter: Charter
  onPrint: () => void
}

/** The formats of the charter to download, copy or print, each with its use. */
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
            url={inLanguage('/api/draft/charte.csv', charter)}
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
            url={inLanguage('/api/draft/charte.txt', charter)}
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

/** The address of a file of the draft, in the language that is shown. */
function inLanguage(address: string, { language, languages }: Charter): string {
  return languages === undefined || language === languages[0] ? address : `${address}?language=${language}`
}

/** A button with a sentence on its result. */
export function TakeAwayItem({ help, children }: { help: string; children: ReactNode }) {
  return (
    <Box>
      {children}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {help}
      </Typography>
    </Box>
  )
}

/** The state of a button that copies; a browser may refuse access to the clipboard. */
export type CopyOutcome = 'nothing yet' | 'copied' | 'to copy by hand'

/** Copies the HTML to paste into a page of a CMS; if the browser refuses, shows it selected. */
function CopyHtml({ charter }: { charter: Charter }) {
  const text = useText()
  const [outcome, setOutcome] = useState<CopyOutcome>('nothing yet')
  const html = renderFragment(charter)
  const copy = async () => setOutcome((await copyText(html)) ? 'copied' : 'to copy by hand')
  return (
    <TakeAwayItem help={text('preview.html.help')}>
      <Button variant="outlined" startIcon={<CodeIcon />} onClick={() => void copy()}>
        {text('preview.html.action')}
      </Button>
      <Box role="status">
        {outcome !== 'nothing yet' && (
          <Typography
            variant="body2"
            color={outcome === 'copied' ? 'success.main' : 'warning.main'}
            sx={{ mt: 0.5 }}
          >
            {text(outcome === 'copied' ? 'preview.html.copied' : 'preview.html.byHand')}
          </Typography>
        )}
      </Box>
      {outcome === 'to copy by hand' && (
        <TextField
          multiline
          maxRows={6}
          inputRef={selectText}
          label={text('preview.html.source')}
          value={html}
          slotProps={{ htmlInput: { readOnly: true } }}
          sx={{ mt: 1 }}
        />
      )}
    </TakeAwayItem>
  )
}

/** Focuses a text and selects all of it, so that the person can copy it. */
function selectText(input: HTMLTextAreaElement | null): void {
  input?.focus()
  input?.select()
}
