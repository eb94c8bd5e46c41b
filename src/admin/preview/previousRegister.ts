import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDataProvider } from 'react-admin'
import { assembleCharter, hasPageNotes } from '#charter/page/assembleCharter.ts'
import type { Charter } from '#charter/page/charter.ts'
import { languagesOf } from '#charter/page/pageLanguage.ts'
import type { Register } from '#charter/register/register.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** The charter of a draft, as it will go online: the page may say what changed since the version that is online. */
export function useDraftCharter(register: Register, language?: string): Charter {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data: previous = null } = useQuery({
    queryKey: ['publications', 'previous'],
    queryFn: () => readOnlineRegister(dataProvider),
    enabled: hasPageNotes(register),
  })
  return useMemo(() => {
    const isOne = language !== undefined && languagesOf(register).includes(language)
    return assembleCharter(register, { previous, language: isOne ? language : undefined })
  }, [register, previous, language])
}

/** Reads the register after which `register` would be published, if its page says what changed since; null otherwise. */
export async function readPreviousRegister(
  reader: OnlineReader,
  register: Register,
): Promise<Register | null> {
  return hasPageNotes(register) ? readOnlineRegister(reader) : null
}

type OnlineReader = Pick<RegisterDataProvider, 'readDraftStatus' | 'readFrozenRegister'>

async function readOnlineRegister(reader: OnlineReader): Promise<Register | null> {
  const { online } = await reader.readDraftStatus()
  return online && reader.readFrozenRegister(online.number)
}
