import { useQueryClient } from '@tanstack/react-query'
import { Alert } from '@mui/material'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useText } from '../i18n/useText.ts'
import type { CategoryRecord, ProviderRecord } from '../kit/records.ts'

type CreatedResource = 'providers' | 'categories'

/** A provider or a category that was created while another record was filled in. */
interface Created {
  resource: CreatedResource
  id: number
  name: string
  version: number
}

interface CreatedInPlaceValue {
  created: readonly Created[]
  note: (created: Created) => void
}

const CreatedContext = createContext<CreatedInPlaceValue>({ created: [], note: () => undefined })

/** Remembers what is created from within a form, and removes it again if the form is left without being saved. */
export function CreatedInPlace({ isSaved, children }: { isSaved: boolean; children: ReactNode }) {
  const [created, setCreated] = useState<readonly Created[]>([])
  const removeUnused = useRemoveUnused()
  const left = useRef({ created, removeUnused })
  useEffect(() => {
    left.current = { created: isSaved ? [] : created, removeUnused }
  }, [created, isSaved, removeUnused])
  useEffect(() => {
    const { hash } = window.location
    return () => {
      // At the same address the whole program is closing, and asks the server for nothing more.
      if (window.location.hash === hash) return
      for (const one of left.current.created) void left.current.removeUnused(one)
    }
  }, [])
  const value = useMemo(
    () => ({
      created: isSaved ? [] : created,
      note: (one: Created) => setCreated((before) => [...before, one]),
    }),
    [created, isSaved],
  )
  return <CreatedContext value={value}>{children}</CreatedContext>
}

/** Returns a function to call with what was created from within the form around. */
export function useNoteCreated(): CreatedInPlaceValue['note'] {
  return useContext(CreatedContext).note
}

/** Returns what was created from within the form around, of one resource. */
export function useCreatedInPlace(resource: CreatedResource): Created[] {
  return useContext(CreatedContext).created.filter((one) => one.resource === resource)
}

/** Says, below the input, what was created from it, and what becomes of it. */
export function CreatedNote({ resource }: { resource: CreatedResource }) {
  const text = useText()
  const created = useCreatedInPlace(resource)
  return (
    <div role="status">
      {created.map(({ id, name }) => (
        <Alert key={id} severity="info" sx={{ mb: 1 }}>
          {text('cookies.form.createdInPlace', { name })}
        </Alert>
      ))}
    </div>
  )
}

/** Returns a function that deletes a record, unless it is used or was changed meanwhile, and says so. */
function useRemoveUnused() {
  const dataProvider = useDataProvider()
  const queryClient = useQueryClient()
  const notify = useNotify()
  return async ({ resource, id, name, version }: Created) => {
    try {
      const { data: current } = await dataProvider.getOne<ProviderRecord | CategoryRecord>(resource, { id })
      if (current.cookieCount > 0 || current.version !== version) return
      await dataProvider.delete(resource, { id, previousData: current })
      notify('cookies.form.createdRemoved', { type: 'info', messageArgs: { name } })
    } catch {
      // The server is away, or somebody else has deleted or changed it since.
      notify('cookies.form.createdRemains', { type: 'warning', messageArgs: { name } })
    }
    // Lists, the preview and the state of the draft show it.
    void queryClient.invalidateQueries()
  }
}
