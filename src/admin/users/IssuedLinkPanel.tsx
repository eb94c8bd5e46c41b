import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { copyText } from '../kit/download.tsx'
import type { IssuedLink } from '#api/account.ts'
import { isOnThisComputer } from '../kit/isOnThisComputer.ts'
import { useExactTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'

/** A new single-use link, to copy now: the server gives it only once. */
export function IssuedLinkPanel({ issued }: { issued: IssuedLink }) {
  const text = useText()
  const until = useExactTime()(issued.expiresAt)
  return (
    <Box sx={{ maxWidth: '46rem' }}>
      <Alert severity={issued.wasMailed ? 'success' : 'info'} role="status" sx={{ mb: 2 }}>
        {text(issued.wasMailed ? 'users.link.mailed' : 'users.link.notMailed')}
      </Alert>
      {isOnThisComputer(issued.link) && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('users.link.thisComputerOnly')}
        </Alert>
      )}
      <CopyableLink link={issued.link} />
      <Typography color="textSecondary" sx={{ mt: 1 }}>
        {text('users.link.until', { until })} {text('users.link.once')}
      </Typography>
    </Box>
  )
}

function CopyableLink({ link }: { link: string }) {
  const text = useText()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)

  async function copy() {
    const isCopied = await copyText(link)
    // Without access to the clipboard the link is selected, so that the user can copy it.
    if (!isCopied) field.current?.select()
    setOutcome(isCopied ? 'copied' : 'notCopied')
  }

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
      <TextField
        label={text('users.link.label')}
        value={link}
        inputRef={field}
        margin="none"
        helperText={<span role="status">{outcome && text(`users.link.${outcome}`)}</span>}
        onFocus={(event) => event.target.select()}
        slotProps={{ input: { readOnly: true } }}
        sx={{ flex: '1 1 16em' }}
      />
      <Button variant="contained" startIcon={<CopyIcon />} onClick={() => void copy()}>
        {text('users.link.copy')}
      </Button>
    </Box>
  )
}
