import type { ReactNode } from 'react'
import { useResourceContext } from 'react-admin'
import { useLocation, useNavigate } from 'react-router'
import type { z } from 'zod'
import { PageHeading } from '../kit/PageHeading.tsx'
import { NotAllowed, useMay } from '../kit/session/access.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { type FormArrival, useFormArrival } from '../kit/form/formArrival.tsx'
import { useRecordName } from './useRecordName.ts'

interface CreatePageProps {
  schema: z.ZodObject
  /** The page's `h1`: « Ajouter un cookie ». */
  title: string
  defaultValues?: Record<string, unknown>
  /** The fields whose values the next record of a series takes over. */
  sharedInSeries?: readonly string[]
  preview?: ReactNode
  children: ReactNode
}

/** The page that creates a record. In a series, each new record gets its own form. */
export function CreatePage(props: CreatePageProps) {
  const { key } = useLocation()
  const mayCreate = useMay('create', useResourceContext())
  if (!mayCreate) return <NotAllowed />
  return <NewRecord key={key} {...props} />
}

const NO_FIELDS: readonly string[] = []

function NewRecord({
  schema,
  title,
  defaultValues,
  sharedInSeries = NO_FIELDS,
  preview,
  children,
}: CreatePageProps) {
  const resource = useResourceContext()
  const navigate = useNavigate()
  const nameOf = useRecordName()
  const { values, previous, findings } = useFormArrival()

  function openNextPage(saved: AdminRecord, addAnother: boolean, draft?: string) {
    const path = `/${resource}/${saved.id}`
    const sharedValues = Object.fromEntries(sharedInSeries.map((field) => [field, saved[field]]))
    const next: FormArrival = { previous: { name: nameOf(saved), path }, values: sharedValues, findings }
    const created: FormArrival = { isNew: true, draft, findings }
    if (addAnother) void navigate(`/${resource}/create`, { state: next })
    else void navigate(path, { state: created, replace: true })
  }

  return (
    <>
      <PageHeading title={title} />
      <RecordForm
        schema={schema}
        defaultValues={{ ...defaultValues, ...values }}
        preview={preview}
        initialOutcome={previous && { kind: 'created before', ...previous }}
        canAddAnother
        onSaved={openNextPage}
      >
        {children}
      </RecordForm>
    </>
  )
}
