import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  SelectInput,
  TextInput,
  useRecordContext,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { CONSENT_PURPOSES } from '#charter/register/choices.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { FoldedPart } from '../../record/FoldedPart.tsx'
import { LeftoverValues } from '../../record/LeftoverValues.tsx'
import { useText } from '../../i18n/useText.ts'
import type { CookieRecord } from '../../kit/records.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { EXEMPTION_FIELDS, useFormCategory } from './CategoryInput.tsx'
import { help } from './help.tsx'

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
      <SelectInput
        source="exemptionGround"
        choices={fieldChoices.exemptionGround}
        emptyText="app.form.noAnswer"
        helperText={help('exemptionGround')}
      />
      <AutocompleteArrayInput
        source="purposeCodes"
        choices={fieldChoices.purposeCodes}
        helperText={help('purposeCodes')}
      />
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

/**
 * Offers the purposes that need consent. It also offers those already chosen, which would otherwise stay in the record
 * unseen, and those saved, in case one was removed by mistake.
 */
function ConsentPurposes() {
  const chosen = useWatch<Cookie, 'purposeCodes'>({ name: 'purposeCodes' })
  const saved = useRecordContext<CookieRecord>()?.purposeCodes
  const offeredCodes = [...CONSENT_PURPOSES, ...(chosen ?? []), ...(saved ?? [])]
  return (
    <AutocompleteArrayInput
      source="purposeCodes"
      choices={fieldChoices.purposeCodes.filter(({ id }) => offeredCodes.some((code) => code === id))}
      helperText={help('purposeCodes')}
    />
  )
}

/** The conditions under which audience measurement is exempt from consent. */
function AudienceInputs() {
  const ground: unknown = useWatch({ name: 'exemptionGround' })
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
