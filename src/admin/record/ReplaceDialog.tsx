import { Alert, Autocomplete, Button, TextField, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  useDataProvider,
  useGetList,
  useNotify,
  useResourceContext,
  useTranslate,
  useUnselect,
} from 'react-admin'
import { useNavigate } from 'react-router'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import { useText } from '../i18n/useText.ts'
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx'
import { useSettled } from '../kit/form/useSettled.ts'
import { RecordLinks } from '../kit/list/RecordLinks.tsx'
import { UndoableNotice } from '../kit/list/UndoableNotice.tsx'
import type { AdminRecord } from '../kit/records.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { useFormDraft } from './drafts/FormDrafts.tsx'

interface ReplaceDialogProps {
  record: AdminRecord
  name: string
  referrers: Referrers
  onClose: () => void
}

type NamedRecord = AdminRecord & { name: string }

/** Says what uses a record that is to be deleted, and asks which other record takes its place there. */
export function ReplaceDialog({ record, name, referrers, onClose }: ReplaceDialogProps) {
  const text = useText()
  const [other, setOther] = useState<NamedRecord | null>(null)
  const { replace, isPending, error } = useReplace(record)
  const count = { name, smart_count: referrers.total }
  return (
    <ConfirmDialog
      title={text('app.delete.question', { name })}
      isPending={isPending}
      onClose={onClose}
      action={
        <Button
          color="error"
          variant="contained"
          loading={isPending}
          disabled={other === null}
          onClick={() => other && replace(other.id)}
        >
          {text('app.delete.replaceConfirm')}
        </Button>
      }
    >
      <Typography>{text('app.delete.usedBy', count)}</Typography>
      <RecordLinks records={referrers.records} count={referrers.total} />
      <Typography sx={{ mt: 1 }}>{text('app.delete.replaceHow', count)}</Typography>
      <OtherRecord excluded={record.id} value={other} onChange={setOther} />
      {error && <ReplaceRefusal error={error} />}
    </ConfirmDialog>
  )
}

function ReplaceRefusal({ error }: { error: Error }) {
  const text = useText()
  const translate = useTranslate()
  const problem = parseProblem(error)
  const isGone = problem?.errors?.by !== undefined
  return (
    <Alert severity="error">
      {problem?.current && text('app.delete.stale')}
      {isGone && text('app.delete.otherGone')}
      {!problem?.current && !isGone && translate(messageOf(error), problem?.args)}
    </Alert>
  )
}

interface OtherRecordProps {
  excluded: number
  value: NamedRecord | null
  onChange: (other: NamedRecord | null) => void
}

/** Chooses another record of the same resource, by its name. */
function OtherRecord({ excluded, value, onChange }: OtherRecordProps) {
  const text = useText()
  const resource = useResourceContext() ?? ''
  const [typed, setTyped] = useState('')
  const search = useSettled(value?.name === typed ? '' : typed)
  const { data = [], isPending } = useGetList<NamedRecord>(resource, {
    filter: search === '' ? {} : { q: search },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  })
  return (
    <Autocomplete
      openOnFocus
      options={data.filter(({ id }) => id !== excluded)}
      // The server has searched already, accents and case aside.
      filterOptions={(options) => options}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      loading={isPending}
      loadingText={text('app.loading')}
      noOptionsText={text('app.delete.noOther')}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, input) => setTyped(input)}
      renderInput={(input) => <TextField {...input} label={text('app.delete.replaceBy')} />}
    />
  )
}

function useReplace(record: AdminRecord) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const resource = useResourceContext() ?? ''
  const unselect = useUnselect(resource)
  const { settle } = useFormDraft()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (by: number) => dataProvider.replace(resource, record, by),
    onSuccess({ ids, act }) {
      settle()
      unselect([record.id])
      notify(<UndoableNotice message="app.delete.replaced" count={ids.length} act={act} />, {
        type: 'success',
      })
      void navigate(`/${resource}`)
      // The page of the deleted record is still open, and must not ask for it again.
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name, request] }) => name !== resource || request !== 'getOne',
      })
    },
  })
  return { replace: mutate, isPending, error }
}

const NAMES_SHOWN = 20

/** The records that refer to one: the first of them by name, and how many there are. */
export interface Referrers {
  records: { resource: string; id: number; name: string }[]
  total: number
}

/** Reads what refers to a record, as it is now; undefined while that is loading. */
export function useReferrers(id: number): { referrers: Referrers | undefined; hasFailed: boolean } {
  const reference = findReference(useResourceContext() ?? '')
  const { data, total, error } = useGetList<NamedRecord>(
    reference?.resource ?? '',
    {
      filter: { [reference?.field ?? '']: id },
      sort: { field: 'name', order: 'ASC' },
      pagination: { page: 1, perPage: NAMES_SHOWN },
    },
    { enabled: reference !== undefined, gcTime: 0, staleTime: 0 },
  )
  if (!reference) return { referrers: { records: [], total: 0 }, hasFailed: false }
  const records = data?.map(({ id, name }) => ({ resource: reference.resource, id, name }))
  return {
    referrers: records && { records, total: total ?? records.length },
    hasFailed: error !== null,
  }
}

/** The resource whose records refer to those of `resource`, and by which field. */
function findReference(resource: string): { resource: string; field: string } | undefined {
  return RESOURCE_NAMES.flatMap((name) =>
    Object.entries(descriptions[name].references)
      .filter(([, target]) => target === resource && name !== resource)
      .map(([field]) => ({ resource: name, field })),
  )[0]
}
