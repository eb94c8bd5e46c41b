import { Alert, Box, Button, FormHelperText, Paper, TextField, Typography } from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import { useNotify } from 'react-admin'
import { type EarlierPage, PAGE_SIZE_MAX } from '#charter/publication/earlierPage.ts'
import { FileButton } from '../../kit/FileButton.tsx'
import { messageOf, parseProblem } from '../../kit/server/problem.ts'
import { TimeZoneNote } from '../../kit/timeZone.tsx'
import { KeptNote } from '../../kit/unsaved/KeptNote.tsx'
import { useUnsaved } from '../../kit/unsaved/UnsavedGuard.tsx'
import { useTypedDraft } from '../../kit/unsaved/useTypedDraft.ts'
import { useDeclare } from './useEarlierPages.ts'
import { useText } from '../../i18n/useText.ts'
import { useFlawInWords } from './useFlawInWords.ts'

type Field = 'file' | 'firstDay' | 'lastDay'
type Flaws = Partial<Record<Field, string>>

/** Declares a page as version 0, in the place of `replaces`. The days that are typed are kept; a browser keeps no file. */
export function DeclareForm({ replaces }: { replaces: EarlierPage | null }) {
  const text = useText()
  const notify = useNotify()
  const titleId = useId()
  const [file, setFile] = useState<File | null>(null)
  const [missing, setMissing] = useState<Flaws>({})
  const days = { firstDay: replaces?.firstDay ?? '', lastDay: replaces?.lastDay ?? '' }
  const { typed, change, clear, keptAt } = useTypedDraft('earlierPage', days)
  const release = useUnsaved(file !== null)
  const { mutate, reset, isPending, error } = useDeclare()
  const refusal = useRefusals(error)
  const flawOf = (field: Field) => missing[field] ?? refusal.fields[field]

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isPending) return
    const found = findMissing(file, typed.firstDay)
    setMissing(mapFlaws(found, text))
    if (file === null || Object.keys(found).length > 0) return reset()
    mutate(
      { file, ...typed, replaces },
      {
        onSuccess() {
          release()
          clear()
          notify('earlierPage.form.done', { type: 'success' })
        },
      },
    )
  }

  function edit(field: Field, apply: () => void) {
    apply()
    setMissing({ ...missing, [field]: undefined })
    if (error) reset()
  }

  return (
    <Paper
      component="form"
      noValidate
      variant="outlined"
      aria-labelledby={titleId}
      onSubmit={submit}
      sx={{ p: 2 }}
    >
      <Typography variant="h2" id={titleId} gutterBottom>
        {text(replaces === null ? 'earlierPage.toDeclare' : 'earlierPage.replaceTitle')}
      </Typography>
      <Typography sx={{ mb: 2 }}>{text('earlierPage.form.intro')}</Typography>
      {refusal.whole !== undefined && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {refusal.whole}
        </Alert>
      )}
      <FileInput
        file={file}
        flaw={flawOf('file')}
        onChoose={(chosen) => edit('file', () => setFile(chosen))}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        <DayInput
          label={text('earlierPage.form.first')}
          help={text('earlierPage.form.firstHelp')}
          isRequired
          value={typed.firstDay}
          flaw={flawOf('firstDay')}
          onChange={(firstDay) => edit('firstDay', () => change({ firstDay }))}
        />
        <DayInput
          label={text('earlierPage.form.last')}
          help={text('earlierPage.form.lastHelp')}
          value={typed.lastDay}
          flaw={flawOf('lastDay')}
          onChange={(lastDay) => edit('lastDay', () => change({ lastDay }))}
        />
      </Box>
      <TimeZoneNote />
      <KeptNote at={keptAt} />
      <Button type="submit" variant="contained" loading={isPending} loadingPosition="start" sx={{ mt: 2 }}>
        {text(replaces === null ? 'earlierPage.form.submit' : 'earlierPage.form.replace')}
      </Button>
    </Paper>
  )
}

type MissingFlaw = 'earlierPage.flaws.noFile' | 'earlierPage.flaws.tooLarge' | 'earlierPage.flaws.noFirst'

/** What can be told before anything is sent: ten megabytes take their time. */
function findMissing(file: File | null, firstDay: string): Partial<Record<Field, MissingFlaw>> {
  return {
    ...(file === null && { file: 'earlierPage.flaws.noFile' }),
    ...(file !== null && file.size > PAGE_SIZE_MAX && { file: 'earlierPage.flaws.tooLarge' }),
    ...(firstDay === '' && { firstDay: 'earlierPage.flaws.noFirst' }),
  }
}

function mapFlaws(found: Partial<Record<Field, MissingFlaw>>, text: (key: MissingFlaw) => string): Flaws {
  return {
    file: found.file && text(found.file),
    firstDay: found.firstDay && text(found.firstDay),
  }
}

/** Returns the server's reasons for refusing a declaration, in words. The name of a file is a matter of the file. */
function useRefusals(error: unknown): { fields: Flaws; whole: string | undefined } {
  const text = useText()
  const inWords = useFlawInWords()
  if (error === null) return { fields: {}, whole: undefined }
  const problem = parseProblem(error)
  if (problem?.status === 413)
    return { fields: { file: text('earlierPage.flaws.tooLarge') }, whole: undefined }
  const { file, fileName, firstDay, lastDay } = problem?.errors ?? {}
  const ofFile = file ?? fileName
  const fields = {
    ...(ofFile && { file: inWords(ofFile) }),
    ...(firstDay && { firstDay: inWords(firstDay) }),
    ...(lastDay && { lastDay: inWords(lastDay) }),
  }
  const isWhole = Object.keys(fields).length === 0
  return { fields, whole: isWhole ? inWords({ message: messageOf(error), args: problem?.args }) : undefined }
}

interface FileInputProps {
  file: File | null
  flaw: string | undefined
  onChoose: (file: File) => void
}

function FileInput({ file, flaw, onChoose }: FileInputProps) {
  const text = useText()
  const helpId = useId()
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <FileButton
          label={text('earlierPage.form.choose')}
          accept=".html,.htm,.pdf,.png,.jpg,.jpeg,.txt,text/html,application/pdf,image/png,image/jpeg,text/plain"
          aria-describedby={helpId}
          onChoose={onChoose}
        />
        <Typography role="status" sx={{ overflowWrap: 'anywhere' }}>
          {file && text('earlierPage.form.chosen', { name: file.name, size: file.size })}
        </Typography>
      </Box>
      <FormHelperText id={helpId} error={flaw !== undefined}>
        {flaw ?? text('earlierPage.form.fileHelp')}
      </FormHelperText>
    </Box>
  )
}

interface DayInputProps {
  label: string
  help: string
  isRequired?: boolean
  value: string
  flaw: string | undefined
  onChange: (day: string) => void
}

function DayInput({ label, help, isRequired = false, value, flaw, onChange }: DayInputProps) {
  return (
    <TextField
      type="date"
      label={label}
      required={isRequired}
      value={value}
      error={flaw !== undefined}
      helperText={flaw ?? help}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 'min(100%, 18em)' }}
    />
  )
}
