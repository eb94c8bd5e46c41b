import { CheckboxGroupInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { FoldedPart } from '../../record/FoldedPart.tsx'
import { LeftoverValues } from '../../record/LeftoverValues.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { EXEMPTION_FIELDS, useFormCategory } from './CategoryInput.tsx'
import { help } from './help.tsx'
import { ConsentPurposes, ExemptFamilyInputs } from './PurposeFamilyInputs.tsx'

const EXEMPT_COOKIE_FIELDS = [...EXEMPTION_FIELDS, 'purposeCodes']

/** The grounds of the exemption, if the category is exempt from consent; otherwise the purposes that need consent. */
export function ConsentPart() {
  const text = useText()
  const consent = useFormCategory()?.consent
  if (consent === undefined) return null
  return consent === 'exempt' ? (
    <FoldedPart
      title={text('cookies.form.exemption')}
      summary={text('cookies.form.exemptionHint')}
      fields={EXEMPT_COOKIE_FIELDS}
      opensOnFindings
    >
      <ExemptFamilyInputs />
      <TextInput source="exemptionReason" multiline maxRows={12} helperText={help('exemptionReason')} />
      <AudienceInputs />
    </FoldedPart>
  ) : (
    <FoldedPart
      title={text('cookies.form.purposes')}
      summary={text('cookies.form.purposesHint')}
      fields={['purposeCodes']}
    >
      <ConsentPurposes />
    </FoldedPart>
  )
}

/** The conditions under which audience measurement is exempt from consent. */
function AudienceInputs() {
  const ground = useWatch<Cookie, 'exemptionGround'>({ name: 'exemptionGround' })
  if (ground !== 'audienceMeasurement')
    return <LeftoverValues fields={['audienceConditions', 'audienceAssessmentUrl']} />
  return (
    <>
      <div data-field="audienceConditions">
        <CheckboxGroupInput
          source="audienceConditions"
          choices={fieldChoices.audienceConditions}
          row={false}
          helperText={help('audienceConditions')}
        />
      </div>
      <TextInput source="audienceAssessmentUrl" type="url" helperText={help('audienceAssessmentUrl')} />
    </>
  )
}
