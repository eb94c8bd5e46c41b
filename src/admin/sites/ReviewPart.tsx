import { DateInput } from 'react-admin'
import { FieldHelp, InternalNote } from '../record/FieldHelp.tsx'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { PeriodInput } from '../kit/form/PeriodInput.tsx'
import { useText } from '../i18n/useText.ts'

/** The interval of the reviews of the register, and the day of the next one. */
export function ReviewPart() {
  const text = useText()
  return (
    <FoldedPart
      title={text('sites.review.title')}
      summary={text('sites.review.summary')}
      fields={['reviewInterval', 'nextReviewOn']}
    >
      <InternalNote />
      <PeriodInput
        source="reviewInterval"
        helperText={<FieldHelp resource="sites" field="reviewInterval" />}
      />
      <DateInput source="nextReviewOn" helperText={<FieldHelp resource="sites" field="nextReviewOn" />} />
    </FoldedPart>
  )
}
