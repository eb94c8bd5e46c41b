import { DateInput, TextInput } from 'react-admin'
import { FieldHelp, InternalNote } from '../record/FieldHelp.tsx'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { AnswerInput } from '../kit/form/AnswerInput.tsx'
import { PeriodInput } from '../kit/form/PeriodInput.tsx'
import { useText } from '../i18n/useText.ts'
import { CountriesInput } from '../kit/form/CountryInput.tsx'

/** The facts about the platform that the rules need and that are not published. */
export function PlatformPart() {
  const text = useText()
  return (
    <FoldedPart
      title={text('sites.platform.title')}
      summary={text('sites.platform.summary')}
      fields={[
        'publisherDomains',
        'consentChoiceRetention',
        'consentAcrossDevices',
        'adequacyCountries',
        'adequacyCheckedOn',
      ]}
    >
      <InternalNote />
      <TextInput
        source="publisherDomains"
        multiline
        minRows={2}
        helperText={<FieldHelp resource="sites" field="publisherDomains" />}
      />
      <PeriodInput
        source="consentChoiceRetention"
        helperText={<FieldHelp resource="sites" field="consentChoiceRetention" />}
      />
      <AnswerInput
        source="consentAcrossDevices"
        helperText={<FieldHelp resource="sites" field="consentAcrossDevices" />}
      />
      <CountriesInput
        source="adequacyCountries"
        helperText={<FieldHelp resource="sites" field="adequacyCountries" />}
      />
      <DateInput
        source="adequacyCheckedOn"
        helperText={<FieldHelp resource="sites" field="adequacyCheckedOn" />}
      />
    </FoldedPart>
  )
}
