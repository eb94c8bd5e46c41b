import { RadioButtonGroupInput, SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { AnswerInput } from '../../kit/form/AnswerInput.tsx'
import { FoldedPart } from '../../record/FoldedPart.tsx'
import { LeftoverValues } from '../../record/LeftoverValues.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { help } from './help.tsx'
import { SuggestedTextInput } from './ProviderInput.tsx'
import { PeriodInput } from '../../kit/form/PeriodInput.tsx'

/** The storage and the domain of the cookie, and the row that it may share. */
export function TechnicalPart() {
  const text = useText()
  const [storage, domain] = useWatch<Cookie, ['storage', 'domain']>({ name: ['storage', 'domain'] })
  return (
    <FoldedPart
      title={text('cookies.form.technical')}
      summary={text('cookies.form.technicalHint')}
      fields={['storage', 'storageNote', 'domain', 'path', 'subdomainDelegation', 'party', 'sharedRow']}
    >
      <SelectInput source="storage" choices={fieldChoices.storage} isRequired helperText={help('storage')} />
      {storage === 'other' ? (
        <TextInput source="storageNote" helperText={help('storageNote')} />
      ) : (
        <LeftoverValues fields={['storageNote']} />
      )}
      <SuggestedTextInput source="domain" helperText={help('domain')} />
      <TextInput source="path" helperText={help('path')} />
      {domain ? (
        <AnswerInput source="subdomainDelegation" helperText={help('subdomainDelegation')} />
      ) : (
        <LeftoverValues fields={['subdomainDelegation']} />
      )}
      <RadioButtonGroupInput source="party" choices={fieldChoices.party} helperText={help('party')} />
      <SuggestedTextInput source="sharedRow" helperText={help('sharedRow')} />
    </FoldedPart>
  )
}

/** What the cookie holds, access to it by third parties, and the retention of the data. */
export function AccessPart() {
  const text = useText()
  const [access, recipients] = useWatch<Cookie, ['thirdPartyAccess', 'recipients']>({
    name: ['thirdPartyAccess', 'recipients'],
  })
  return (
    <FoldedPart
      title={text('cookies.form.access')}
      summary={text('cookies.form.accessHint')}
      fields={['content', 'thirdPartyAccess', 'recipients', 'personalData', 'dataRetention']}
    >
      <TextInput source="content" multiline maxRows={6} helperText={help('content')} />
      <AnswerInput source="thirdPartyAccess" helperText={help('thirdPartyAccess')} />
      {(access === 'yes' || recipients) && (
        <SuggestedTextInput source="recipients" helperText={help('recipients')} />
      )}
      <AnswerInput source="personalData" helperText={help('personalData')} />
      <PeriodInput source="dataRetention" helperText={help('dataRetention')} />
    </FoldedPart>
  )
}
