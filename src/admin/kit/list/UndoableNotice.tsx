import { Box, Button } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useDataProvider, useTranslate } from 'react-admin'
import { type MessageKey, useText } from '../../i18n/useText.ts'
import type { Act } from '../server/act.ts'
import type { RegisterDataProvider } from '../server/dataProvider.ts'
import { messageOf, parseProblem } from '../server/problem.ts'
import { RecordLinks } from './RecordLinks.tsx'

interface UndoableNoticeProps {
  /** The message of what was done, which takes the number of records. */
  message: MessageKey
  count: number
  act: Act
}

/** « 20 cookies modifiés. [Annuler] »: says what an act did, and undoes it as a whole. */
export function UndoableNotice({ message, count, act }: UndoableNoticeProps) {
  const text = useText()
  const { undo, isPending, restored, error } = useUndo(act)
  const answer = useRef<HTMLDivElement>(null)
  const isAnswered = restored !== undefined || error !== null
  // The button that had the focus disappears.
  useEffect(() => {
    if (isAnswered) answer.current?.focus()
  }, [isAnswered])
  if (isAnswered) {
    return (
      <Box ref={answer} tabIndex={-1} sx={{ outline: 'none' }}>
        {restored === undefined ? (
          <UndoRefusal error={error} />
        ) : (
          text('app.undo.done', { smart_count: restored })
        )}
      </Box>
    )
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
      {text(message, { smart_count: count })}
      <Button size="small" color="inherit" variant="outlined" loading={isPending} onClick={undo}>
        {text('app.undo.action')}
      </Button>
    </Box>
  )
}

function useUndo(act: Act) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => dataProvider.undoAct(act),
    onSuccess: () => void queryClient.invalidateQueries(),
  })
  return { undo: () => mutate(), isPending, restored: data, error }
}

/** Why an act was not undone, and which records prevent it. */
function UndoRefusal({ error }: { error: unknown }) {
  const text = useText()
  const translate = useTranslate()
  const { records = [], args } = parseProblem(error) ?? {}
  const count = Number(args?.count ?? records.length)
  return (
    <>
      {text('app.undo.refused')} {translate(messageOf(error), { ...args, smart_count: count })}
      <RecordLinks records={records} count={count} />
    </>
  )
}
