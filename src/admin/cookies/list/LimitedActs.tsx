import { Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import type { AdminRecord } from '../../kit/records.ts'
import { useForeignSitesOf } from '../../kit/session/useForeignSites.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'
import { BulkPlace } from './BulkPlace.tsx'

/**
 * What somebody who is limited to platforms may do with the chosen cookies. One that also shows elsewhere is theirs to add to a platform
 * of theirs, or to take off it, and nothing else.
 */
export function LimitedActs({ children }: { children: ReactNode }) {
  const text = useText()
  const { language } = useLanguage()
  const { data = [], selectedIds } = useListContext<AdminRecord>()
  const chosen = data.filter(({ id }) => selectedIds.includes(id))
  const names = new Set(chosen.flatMap(useForeignSitesOf('cookies', chosen)).map((site) => site.platformName))
  if (names.size === 0) return children
  return (
    <>
      <BulkPlace />
      <Typography variant="body2" sx={{ maxWidth: '46em' }}>
        {text('sites.limit.chosen', { names: new Intl.ListFormat(language).format(names) })}
      </Typography>
    </>
  )
}
