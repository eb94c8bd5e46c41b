import { useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import type { AdminRecord } from '../records.ts'
import { useForeignSitesOf } from './useForeignSites.ts'

/** Says of each record of a list why an account that is limited to platforms may not change it; '' where it may. */
export function useWhyNotOurs(resource: string): (record: AdminRecord) => string {
  const text = useText()
  const { language } = useLanguage()
  const { data = [] } = useListContext<AdminRecord>()
  const foreignTo = useForeignSitesOf(resource, data)
  return (record) => {
    const names = foreignTo(record).map(({ platformName }) => platformName)
    return names.length === 0
      ? ''
      : text('sites.limit.row', { names: new Intl.ListFormat(language).format(names) })
  }
}
