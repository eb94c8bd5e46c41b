import { Alert } from '@mui/material'
import { useGetList, useRecordContext } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { CookieLink } from '../CookieLink.tsx'
import { useSettled } from '../../kit/form/useSettled.ts'

/** Says while the name is typed that the register already holds a cookie of this name, domain and storage. */
export function AlreadyRegistered() {
  const text = useText()
  const edited = useRecordContext<Partial<CookieRecord>>()
  const [name, domain, storage] = useWatch<Cookie, ['name', 'domain', 'storage']>({
    name: ['name', 'domain', 'storage'],
  })
  const settledName = useSettled(name?.trim() ?? '')
  const settledDomain = useSettled(domain?.trim() ?? '')
  const { data = [] } = useGetList<CookieRecord>(
    'cookies',
    { filter: { name: settledName, domain: settledDomain, storage }, pagination: { page: 1, perPage: 2 } },
    { enabled: settledName !== '' },
  )
  const other = settledName === '' ? undefined : data.find(({ id }) => id !== edited?.id)
  if (!other) return null
  return (
    <Alert severity="warning" role="status">
      {text('cookies.form.alreadyRegistered')} <CookieLink cookie={other} />
    </Alert>
  )
}
