import { DateInput, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { EEA_COUNTRIES } from '#charter/kit/eeaCountries.ts'
import type { Provider } from '#charter/register/provider.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { LeftoverValues } from '../record/LeftoverValues.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'

type WatchedFields = ['country', 'hostingCountries', 'transferSafeguard']

/** The safeguard of a transfer outside the European Economic Area. Shown only if there is such a transfer. */
export function SafeguardInputs() {
  const [country, hosting, safeguard] = useWatch<Provider, WatchedFields>({
    name: ['country', 'hostingCountries', 'transferSafeguard'],
  })
  const isOutside = [country, ...(hosting ?? [])].some((code) => code && !EEA_COUNTRIES.has(code))
  if (!isOutside && !safeguard) return <LeftoverValues fields={['safeguardDocument', 'safeguardCheckedOn']} />
  return (
    <>
      <SelectInput
        source="transferSafeguard"
        choices={fieldChoices.transferSafeguard}
        emptyText="providers.form.noSafeguard"
        helperText={<FieldHelp resource="providers" field="transferSafeguard" />}
      />
      <TextInput
        source="safeguardDocument"
        helperText={<FieldHelp resource="providers" field="safeguardDocument" />}
      />
      <DateInput
        source="safeguardCheckedOn"
        helperText={<FieldHelp resource="providers" field="safeguardCheckedOn" />}
      />
    </>
  )
}
