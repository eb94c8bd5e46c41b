import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import { Alert, Box, Button, TextField, Typography } from '@mui/material'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { IssuedLink } from '#api/account.ts'
import { useMinute } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { PageHeading } from '../kit/PageHeading.tsx'

/** A single-use link, to be copied now: it is told once. */
export function LinkToHandOver({ issued }: { issued: IssuedLink }) {
  const text = useText()
  const until = useMinute()(issued.expiresAt)
  return (
    <Box sx={{ maxWidth: '46rem' }}>
      <Alert severity={issued.wasMailed ? 'success' : 'info'} role="status" sx={{ mb: 2 }}>
        {text(issued.wasMailed ? 'users.link.mailed' : 'users.link.notMailed')}
      </Alert>
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
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      // Without the right to write to the clipboard, it is chosen, for the person to copy.
      field.current?.select()
      setOutcome('notCopied')
    }
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

interface InvitedProps {
  name: string
  link: IssuedLink
  onInviteAnother: () => void
}

/** What is left to do once somebody is invited: the link must reach them. */
export function Invited({ name, link, onInviteAnother }: InvitedProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={text('users.invited', { name })} />
      <LinkToHandOver issued={link} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button component={Link} to="/users" variant="outlined">
          {text('app.page.backToList')}
        </Button>
        <Button onClick={onInviteAnother}>{text('users.inviteAnother')}</Button>
      </Box>
    </>
  )
}
