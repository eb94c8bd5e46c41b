import type { ReactNode } from 'react'
import { useResourceContext } from 'react-admin'
import { useLocation, useNavigate } from 'react-router'
import type { z } from 'zod'
import { PageHeading } from '../kit/PageHeading.tsx'
import { NotAllowed, useMay } from '../kit/session/access.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { type FormArrival, useFormArrival } from '../kit/form/arrival.tsx'
import { useRecordName } from './useRecordName.ts'

interface CreatePageProps {
  schema: z.ZodObject
  /** The page's `h1`: « Ajouter un cookie ». */
  title: string
  defaultValues?: Record<string, unknown>
  /** Fields that the next record of a series starts with, as the one just added had them. */
  inSeries?: readonly string[]
  preview?: ReactNode
  /** The inputs. */
  children: ReactNode
}

/** The page on which a record is added; each new one in a series gets an empty form. */
export function CreatePage(props: CreatePageProps) {
  const { key } = useLocation()
  const mayCreate = useMay('create', useResourceContext())
  if (!mayCreate) return <NotAllowed />
  return <NewRecord key={key} {...props} />
}

const NOTHING: readonly string[] = []

function NewRecord({ schema, title, defaultValues, inSeries = NOTHING, preview, children }: CreatePageProps) {
  const resource = useResourceContext()
  const navigate = useNavigate()
  const nameOf = useRecordName()
  const { values, previous, findings } = useFormArrival()

  function goOn(saved: AdminRecord, addAnother: boolean) {
    const path = `/${resource}/${saved.id}`
    const inCommon = Object.fromEntries(inSeries.map((field) => [field, saved[field]]))
    const next: FormArrival = { previous: { name: nameOf(saved), path }, values: inCommon, findings }
    const created: FormArrival = { isNew: true, findings }
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
        arrival={previous && { kind: 'created before', ...previous }}
        canAddAnother
        onSaved={goOn}
      >
        {children}
      </RecordForm>
    </>
  )
}
