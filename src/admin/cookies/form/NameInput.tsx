import { Box } from '@mui/material'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import { RadioButtonGroupInput, TextInput, useGetList, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { FieldHelp } from '../../record/FieldHelp.tsx'
import { help } from './help.tsx'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { CookieLink } from '../fields.tsx'
import { useSettled } from '../../kit/form/useSettled.ts'

/** The name, and whether a part of it changes. Typing or removing a star in the name answers that. */
export function NameInput() {
  const { getValues, setValue } = useFormContext()
  const other = useSameCookie()
  const updateMatch = (name: string) => {
    const hasStar = name.includes('*')
    const hadStar = String(getValues('name') ?? '').includes('*')
    if (hasStar !== hadStar) setValue('nameMatch', hasStar ? 'pattern' : 'exact', { shouldDirty: true })
  }
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      <Box sx={{ flex: '1 1 11em' }}>
        <TextInput
          source="name"
          isRequired
          helperText={
            <FieldHelp
              resource="cookies"
              field="name"
              refusal={other && <AlreadyRegistered other={other} />}
            />
          }
          autoComplete="off"
          spellCheck={false}
          parse={(typed: string) => {
            updateMatch(typed)
            return typed
          }}
        />
      </Box>
      <Box sx={{ '& fieldset': { width: 'auto' } }}>
        <RadioButtonGroupInput
          source="nameMatch"
          choices={fieldChoices.nameMatch}
          helperText={help('nameMatch')}
        />
      </Box>
    </Box>
  )
}

/** Says, while the user types, that the register already has a cookie with this name, domain and storage. */
function AlreadyRegistered({ other }: { other: CookieRecord }) {
  const text = useText()
  return (
    <Box component="span" role="status" sx={REFUSAL}>
      <WarningIcon fontSize="inherit" sx={{ color: 'warning.main', verticalAlign: 'middle' }} />{' '}
      {text('cookies.form.alreadyRegistered')} <CookieLink cookie={other} />
    </Box>
  )
}

const REFUSAL = { display: 'block', fontSize: '0.875rem', color: 'text.primary' }

/** The other cookie of the same name, domain and storage, once the person stops typing. */
function useSameCookie(): CookieRecord | undefined {
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
  return settledName === '' ? undefined : data.find(({ id }) => id !== edited?.id)
}
