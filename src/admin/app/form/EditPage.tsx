import type { ReactNode } from 'react'
import { EditBase, useEditContext, useResourceContext } from 'react-admin'
import type { z } from 'zod'
import { PageSkeleton } from '../../kit/states.tsx'
import { NotAllowed, useMay } from '../../kit/session/access.tsx'
import { EditedRecord } from './EditedRecord.tsx'
import { RecordError } from './RecordError.tsx'
import type { StoredRecord } from '../../kit/records.ts'

export interface EditPageProps {
  schema: z.ZodObject
  /** The page's `h1`; what the record is and its name when not said. */
  title?: string
  /** Stands beside the inputs: the page as visitors will read it. */
  preview?: ReactNode
  /** Stands below the form: what belongs to the record and is edited elsewhere. */
  below?: ReactNode
  /** Whether there can be other records like this one: then it can be duplicated, deleted, followed by another. */
  many?: boolean
  /** Where « Annuler » leads; the list when not said. */
  cancelTo?: string
  /** The inputs. */
  children: ReactNode
}

/** The page on which a record is edited: `<EditPage schema={cookieSchema} preview={…}><CookieInputs /></EditPage>`. */
export function EditPage(props: EditPageProps) {
  const mayRead = useMay('read', useResourceContext())
  if (!mayRead) return <NotAllowed />
  return (
    // What fails to load is said on the page, by EditContent: react-admin would leave it with a toast. It would also
    // send away whoever may not edit: here they read.
    <EditBase
      disableAuthentication
      mutationMode="pessimistic"
      redirect={false}
      queryOptions={{ onError: () => undefined }}
    >
      <EditContent {...props} />
    </EditBase>
  )
}

function EditContent(props: EditPageProps) {
  const { record, isPending, error, refetch } = useEditContext<StoredRecord>()
  // A background request that fails leaves the form alone: what was typed there is worth more than what it brings.
  if (record) return <EditedRecord key={record.id} record={record} {...props} />
  if (isPending) return <PageSkeleton />
  return <RecordError error={error} onRetry={() => void refetch()} />
}
