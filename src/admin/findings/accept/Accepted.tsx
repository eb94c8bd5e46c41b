import { Box, Button, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../../app/server/dataProvider.ts'
import { useRefusal } from '../../app/session/useRefusal.ts'
import { useText } from '../../i18n/useText.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useAcceptanceInWords } from './useAcceptanceInWords.ts'
import { useMayAccept } from './useMayAccept.ts'

interface AcceptedProps {
  finding: FoundRecord
  onDone: (said: string) => void
}

/** Who answers for a finding, why and until when; and the way to take that back. */
export function Accepted({ finding, onDone }: AcceptedProps) {
  const inWords = useAcceptanceInWords()
  const mayAccept = useMayAccept()
  if (!finding.acceptance) return null
  return (
    <Box sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.5, my: 0.5, maxWidth: '60em' }}>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {inWords(finding.acceptance)}
      </Typography>
      {mayAccept && <Withdraw finding={finding} onDone={onDone} />}
    </Box>
  )
}

function Withdraw({ finding, onDone }: AcceptedProps) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataProvider.withdrawAcceptance(finding),
    onSuccess() {
      onDone(text('findings.accepted.withdrawn'))
      void queryClient.invalidateQueries({ queryKey: ['findings'] })
    },
  })
  const { whole } = useRefusal(error)
  return (
    <>
      <Button size="small" loading={isPending} onClick={() => mutate()} sx={{ ml: -0.75 }}>
        {text('findings.accepted.withdraw')}
      </Button>
      {whole && (
        <Typography variant="body2" color="error" role="alert">
          {whole}
        </Typography>
      )}
    </>
  )
}
