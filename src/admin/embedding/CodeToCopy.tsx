import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Box, Button, TextField, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { copyText } from '../kit/download.tsx'
import { useText } from '../i18n/useText.ts'
import type { CopyOutcome } from '../preview/TakeAway.tsx'

interface CodeToCopyProps {
  code: string
  /** Names the code: « Code du cadre ». */
  label: string
}

/** A piece of code with a button that copies it; if the browser refuses, selects it for the person to copy. */
export function CodeToCopy({ code, label }: CodeToCopyProps) {
  const text = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<CopyOutcome>('nothing yet')
  const copy = async () => {
    const isCopied = await copyText(code)
    setOutcome(isCopied ? 'copied' : 'to copy by hand')
    if (!isCopied) field.current?.select()
  }
  return (
    <Box sx={{ '& + &': { mt: 2.5 } }}>
      <TextField
        multiline
        maxRows={7}
        label={label}
        value={code}
        inputRef={field}
        slotProps={{ htmlInput: { readOnly: true, spellCheck: false, sx: CODE } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<CopyIcon />}
          aria-label={text('embedding.copyOne', { label })}
          onClick={() => void copy()}
        >
          {text('embedding.copy')}
        </Button>
        <Typography
          role="status"
          variant="body2"
          color={outcome === 'copied' ? 'success.main' : 'warning.main'}
        >
          {outcome === 'copied' && text('embedding.copied')}
          {outcome === 'to copy by hand' && text('embedding.byHand')}
        </Typography>
      </Box>
    </Box>
  )
}

const CODE = { fontFamily: 'ui-monospace, Consolas, monospace', fontSize: '0.85rem' }
