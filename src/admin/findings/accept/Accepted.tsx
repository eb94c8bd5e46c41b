import { Box, Button, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useText } from '../../i18n/useText.ts'
import { useAcceptanceInWords } from '../inWords.ts'
import { useMayAccept } from './access.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { ErrorAlert } from '../../kit/states.tsx'

interface AcceptedProps {
  finding: FoundRecord
  onDone: (said: string) => void
}

/** Who answers for a finding, why and until when; and the way to take that back. */
export function Accepted({ finding, onDone }: AcceptedProps) {
  const inWords = useAcceptanceInWords()
  const mayAccept = useMayAccept()
  if (!finding.acceptance) return null
  const accepted = inWords(finding.acceptance)
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 0.5, maxWidth: '60em' }}>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {accepted}
      </Typography>
      {mayAccept && <Withdraw finding={finding} accepted={accepted} onDone={onDone} />}
    </Box>
  )
}

function Withdraw({ finding, accepted, onDone }: AcceptedProps & { accepted: string }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: () => dataProvider.withdrawAcceptance(finding),
    onSuccess() {
      setAsking(false)
      onDone(text('findings.accepted.withdrawn'))
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
  return (
    <>
      {/* It goes with the acceptance: once that is taken back, the keyboard is not given back to it. */}
      <Button
        size="small"
        disabled={isPending || isSuccess}
        onClick={() => {
          reset()
          setAsking(true)
        }}
        sx={{ ml: -0.75 }}
      >
        {text('findings.accepted.withdraw')}
      </Button>
      {isAsking && (
        <WithdrawDialog
          accepted={accepted}
          isPending={isPending}
          error={error}
          onConfirm={() => mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

interface WithdrawDialogProps {
  /** What is taken back, in words. */
  accepted: string
  isPending: boolean
  /** Why it was not. */
  error: Error | null
  onConfirm: () => void
  onClose: () => void
}

/** Asks before an acceptance is taken back, and says what goes: its reason would have to be typed again. */
function WithdrawDialog({ accepted, isPending, error, onConfirm, onClose }: WithdrawDialogProps) {
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
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 1.5 }}>{accepted}</Typography>
      <Typography>{text('findings.accepted.warning')}</Typography>
    </ConfirmDialog>
  )
}
