import { SelectInput, TextInput } from 'react-admin'
import { FoldedPart } from '../app/form/FoldedPart.tsx'
import { InternalNote } from '../app/form/InternalNote.tsx'
import { ReviewedOnInput } from '../app/form/ReviewedOnInput.tsx'
import { useText } from '../i18n/useText.ts'
import { CountryInput } from './CountryInput.tsx'
import { providerChoices } from './providerChoices.ts'

/** What is asked about a provider: what the charter can show of it, then, folded, what stays in the register. */
export function ProviderInputs() {
  return (
    <>
      <TextInput source="name" isRequired helperText="providers.help.name" />
      <TextInput source="legalName" helperText="providers.help.legalName" />
      <TextInput source="website" type="url" helperText="providers.help.website" />
      <TextInput source="privacyPolicyUrl" type="url" helperText="providers.help.privacyPolicyUrl" />
      <CountryInput source="country" helperText="providers.help.country" />
      <SelectInput
        source="transferSafeguard"
        choices={providerChoices.transferSafeguard}
        emptyText="providers.form.noSafeguard"
        helperText="providers.help.transferSafeguard"
      />
      <FollowUpInputs />
    </>
  )
}

function FollowUpInputs() {
  const text = useText()
  return (
    <FoldedPart title={text('providers.form.followUp')} summary={text('providers.form.followUpHint')}>
      <InternalNote />
      <TextInput source="dpaReference" helperText="providers.help.dpaReference" />
      <TextInput source="contact" helperText="providers.help.contact" />
      <ReviewedOnInput helperText="providers.help.reviewedOn" />
      <TextInput source="notes" multiline helperText="providers.help.notes" />
    </FoldedPart>
  )
}
