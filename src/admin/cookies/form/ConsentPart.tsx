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
import { EXEMPTION_FIELDS, help, useCategoryOfForm } from './help.tsx'

const ASKED_OF_EXEMPT = [...EXEMPTION_FIELDS, 'purposeCodes']

/** Why a cookie needs no consent, where its category says so; where it does not, what it is for. */
export function ConsentPart() {
  const text = useText()
  const consent = useCategoryOfForm()?.consent
  if (consent === undefined) return null
  return consent === 'exempt' ? (
    <FoldedPart
      title={text('cookies.form.exemption')}
      summary={text('cookies.form.exemptionHint')}
      fields={ASKED_OF_EXEMPT}
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
 * Those that need consent, and what is chosen already, which would stay in the record, out of sight, or is saved, and
 * may have been removed by mistake.
 */
function ConsentPurposes() {
  const chosen = useWatch<Cookie, 'purposeCodes'>({ name: 'purposeCodes' })
  const saved = useRecordContext<CookieRecord>()?.purposeCodes
  const offered = [...CONSENT_PURPOSES, ...(chosen ?? []), ...(saved ?? [])]
  return (
    <AutocompleteArrayInput
      source="purposeCodes"
      choices={fieldChoices.purposeCodes.filter(({ id }) => offered.some((code) => code === id))}
      helperText={help('purposeCodes')}
    />
  )
}

/** What must be true of audience measurement for it to need no consent. */
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
