import { Skeleton } from '@mui/material'
import { type ReactNode, Suspense, useContext, useEffect, useState } from 'react'
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
import { RichInput } from '../../kit/form/formLanguage.tsx'

interface RichTranslationProps {
  label: string
  help: ReactNode
  value: string
  onChange: (html: string) => void
  /** What is wrong with it, as react-admin's inputs take it. */
  error: string | undefined
}

/** The editor of a formatted text, which is a part of a field of the form around: a form of its own, of one field. */
export function RichTranslation({ label, help, value, onChange, error }: RichTranslationProps) {
  const [text] = useState(value)
  const form = useForm({ defaultValues: { text } })
  const renderEditor = useContext(RichInput)
  if (renderEditor === null) return null
  return (
    <FormProvider {...form}>
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        {renderEditor({ source: 'text', label, help })}
      </Suspense>
      <PassOn value={value} onChange={onChange} error={error} />
    </FormProvider>
  )
}

/** Passes on what is typed, and what is wrong with it; what the form around holds is set from here only. */
function PassOn({ value, onChange, error }: Omit<RichTranslationProps, 'label' | 'help'>) {
  const { setError, clearErrors } = useFormContext()
  const typed: unknown = useWatch({ name: 'text' })
  const html = typeof typed === 'string' ? typed : ''
  useEffect(() => {
    if (html !== value) onChange(html)
  })
  useEffect(() => {
    if (error === undefined) clearErrors('text')
    else setError('text', { type: 'schema', message: error })
  }, [error, setError, clearErrors])
  return null
}
