import { SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Provider } from '#charter/register/provider.ts'
import { providerSection } from '#charter/register/providerTable.ts'
import { AnswerInput } from '../kit/form/AnswerInput.tsx'
import { useDraft } from '../preview/useDraft.ts'
import { CountriesInput, CountryInput } from '../kit/form/CountryInput.tsx'
import { FieldHelp, InternalNote } from '../record/FieldHelp.tsx'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { SameName } from '../record/SameName.tsx'
import { ReviewedOnInput } from '../record/ReviewedOnInput.tsx'
import { useText } from '../i18n/useText.ts'
import { SafeguardInputs } from './SafeguardInputs.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'

/** The inputs of a provider: first the fields that the charter can show, then, folded, the internal ones. */
export function ProviderInputs() {
  return (
    <>
      <TextInput source="name" isRequired helperText={<FieldHelp resource="providers" field="name" />} />
      <SameName resource="providers" />
      <TextInput source="legalName" helperText={<FieldHelp resource="providers" field="legalName" />} />
      <SelectInput
        source="role"
        choices={fieldChoices.role}
        emptyText="app.form.noAnswer"
        helperText={<FieldHelp resource="providers" field="role" />}
      />
      <TextInput source="service" helperText={<FieldHelp resource="providers" field="service" />} />
      <TextInput
        source="website"
        type="url"
        helperText={<FieldHelp resource="providers" field="website" />}
      />
      <TextInput
        source="privacyPolicyUrl"
        type="url"
        helperText={<FieldHelp resource="providers" field="privacyPolicyUrl" />}
      />
      <CountryInput source="country" helperText={<FieldHelp resource="providers" field="country" />} />
      <CountriesInput
        source="hostingCountries"
        helperText={<FieldHelp resource="providers" field="hostingCountries" />}
      />
      <SafeguardInputs />
      <ListedInput />
      <FollowUpInputs />
    </>
  )
}

/** Whether the table of providers shows it, where the charter has one. */
function ListedInput() {
  const { data: register } = useDraft()
  const listed = useWatch<Provider, 'listed'>({ name: 'listed' })
  if (!listed && (!register || providerSection(register.sections) === undefined)) return null
  return <AnswerInput source="listed" helperText={<FieldHelp resource="providers" field="listed" />} />
}

function FollowUpInputs() {
  const text = useText()
  return (
    <FoldedPart
      title={text('providers.form.followUp')}
      summary={text('providers.form.followUpHint')}
      fields={['reviewedOn']}
    >
      <InternalNote />
      <TextInput source="dpaReference" helperText={<FieldHelp resource="providers" field="dpaReference" />} />
      <TextInput source="contact" helperText={<FieldHelp resource="providers" field="contact" />} />
      <ReviewedOnInput helperText={<FieldHelp resource="providers" field="reviewedOn" />} />
      <TextInput source="notes" multiline helperText={<FieldHelp resource="providers" field="notes" />} />
    </FoldedPart>
  )
}
