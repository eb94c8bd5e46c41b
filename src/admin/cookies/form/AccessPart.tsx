import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { AnswerInput } from '../../kit/form/AnswerInput.tsx'
import { FoldedPart } from '../../record/FoldedPart.tsx'
import { PeriodInput } from '../../kit/form/PeriodInput.tsx'
import { useText } from '../../i18n/useText.ts'
import { help } from './help.tsx'
import { SuggestedTextInput } from './SuggestedTextInput.tsx'

/** Who can read what the cookie holds, and how long what it collects is kept. */
export function AccessPart() {
  const text = useText()
  const [access, recipients] = useWatch<Cookie, ['thirdPartyAccess', 'recipients']>({
    name: ['thirdPartyAccess', 'recipients'],
  })
  return (
    <FoldedPart
      title={text('cookies.form.access')}
      summary={text('cookies.form.accessHint')}
      fields={['thirdPartyAccess', 'recipients', 'personalData', 'dataRetention']}
    >
      <AnswerInput source="thirdPartyAccess" helperText={help('thirdPartyAccess')} />
      {(access === 'yes' || recipients) && (
        <SuggestedTextInput source="recipients" helperText={help('recipients')} />
      )}
      <AnswerInput source="personalData" helperText={help('personalData')} />
      <PeriodInput source="dataRetention" helperText={help('dataRetention')} />
    </FoldedPart>
  )
}
