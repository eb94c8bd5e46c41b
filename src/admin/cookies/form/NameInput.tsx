import { RadioButtonGroupInput, TextInput, useGetList, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { Alert } from '@mui/material'
import type { Cookie } from '#charter/register/cookie.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { help } from './help.tsx'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { CookieLink } from '../fields.tsx'
import { useSettled } from '../../kit/form/useSettled.ts'

/** The name, exact or a pattern. Typing or removing a star in the name switches between the two. */
export function NameInput() {
  const { getValues, setValue } = useFormContext()
  const updateMatch = (name: string) => {
    const hasStar = name.includes('*')
    const hadStar = String(getValues('name') ?? '').includes('*')
    if (hasStar !== hadStar) setValue('nameMatch', hasStar ? 'pattern' : 'exact', { shouldDirty: true })
  }
  return (
    <>
      <TextInput
        source="name"
        isRequired
        helperText={help('name')}
        autoComplete="off"
        spellCheck={false}
        parse={(typed: string) => {
          updateMatch(typed)
          return typed
        }}
      />
      <RadioButtonGroupInput
        source="nameMatch"
        choices={fieldChoices.nameMatch}
        helperText={help('nameMatch')}
      />
    </>
  )
}

/** Warns, while the user types, that the register already has a cookie with this name, domain and storage. */
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
