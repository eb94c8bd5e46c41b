import { Box, Button, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useText } from '../../i18n/useText.ts'
import { useAcceptanceInWords } from '../findingTexts.ts'
import { useMayAccept } from './useAccept.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'

interface AcceptanceNoteProps {
  finding: FoundRecord
  onDone: (message: string) => void
}

/** The author, reason and last day of an acceptance, with the button that withdraws the acceptance. */
export function AcceptanceNote({ finding, onDone }: AcceptanceNoteProps) {
  const inWords = useAcceptanceInWords()
  const mayAccept = useMayAccept()
  if (!finding.acceptance) return null
  const acceptance = inWords(finding.acceptance)
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 0.5, maxWidth: '60em' }}>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {acceptance}
      </Typography>
      {mayAccept && <WithdrawButton finding={finding} acceptance={acceptance} onDone={onDone} />}
    </Box>
  )
}

function WithdrawButton({ finding, acceptance, onDone }: AcceptanceNoteProps & { acceptance: string }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: () => dataProvider.withdrawAcceptance(finding),
    onSuccess() {
      setOpen(false)
      onDone(text('findings.accepted.withdrawn'))
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
  return (
    <>
      {/* Disabled after success: it disappears with the acceptance, so the dialog must not return the focus to it. */}
      <Button
        size="small"
        disabled={isPending || isSuccess}
        onClick={() => {
          reset()
          setOpen(true)
        }}
        sx={{ ml: -0.75 }}
      >
        {text('findings.accepted.withdraw')}
      </Button>
      {isOpen && (
        <WithdrawDialog
          acceptance={acceptance}
          isPending={isPending}
          error={error}
          onConfirm={() => mutate()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface WithdrawDialogProps {
  /** The acceptance, in words. */
  acceptance: string
  isPending: boolean
  /** Why the server refused. */
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** Shows the acceptance before it is withdrawn: its reason would have to be typed again. */
function WithdrawDialog({ acceptance, isPending, error, onConfirm, onClose }: WithdrawDialogProps) {
  const text = useText()
  return (
    <ConfirmDialog
      title={text('findings.accepted.question')}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button color="error" variant="contained" loading={isPending} onClick={onConfirm}>
          {text('findings.accepted.confirm')}
        </Button>
      }
    >
      {error && <ErrorAlert error={error} />}
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 1.5 }}>{acceptance}</Typography>
      <Typography>{text('findings.accepted.warning')}</Typography>
    </ConfirmDialog>
  )
}
