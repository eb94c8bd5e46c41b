import CodeIcon from '@mui/icons-material/CodeOutlined'
import { Box, Button, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { Charter } from '#charter/page/charter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { isCopied } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import { TakeAwayItem } from './TakeAwayItem.tsx'

type Outcome = 'nothing yet' | 'copied' | 'to copy by hand'

/** Copies what goes into a page of a CMS; where the browser refuses, shows it ready to be copied. */
export function CopyHtml({ charter }: { charter: Charter }) {
  const text = useText()
  const [outcome, setOutcome] = useState<Outcome>('nothing yet')
  const html = renderFragment(charter)
  const copy = async () => setOutcome((await isCopied(html)) ? 'copied' : 'to copy by hand')
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
          inputRef={selectAll}
          label={text('preview.html.source')}
          value={html}
          slotProps={{ htmlInput: { readOnly: true } }}
          sx={{ mt: 1 }}
        />
      )}
    </TakeAwayItem>
  )
}

/** Puts the keyboard on a text that is to be copied, all of it selected. */
function selectAll(input: HTMLTextAreaElement | null): void {
  input?.focus()
  input?.select()
}
