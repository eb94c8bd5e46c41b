import { placedProviderSchema } from '#charter/register/placement.ts'
import { blankPlacedProvider } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { ProviderCookies } from './ProviderCookies.tsx'
import { ProviderInputs } from './ProviderInputs.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useRecordContext } from 'react-admin'
import type { ProviderRecord } from '../kit/records.ts'
import { SiteUse } from '../record/SiteUse.tsx'
import { useText } from '../i18n/useText.ts'

export function ProviderEdit() {
  return (
    <EditPage
      schema={placedProviderSchema}
      preview={<LivePreview resource="providers" />}
      below={
        <>
          <ProviderCookies />
          <UseOfProvider />
        </>
      }
    >
      <ProviderInputs />
    </EditPage>
  )
}

function UseOfProvider() {
  const provider = useRecordContext<ProviderRecord>()
  return provider ? <SiteUse filter={{ providerId: provider.id }} /> : null
}

export function ProviderCreate() {
  const text = useText()
  return (
    <CreatePage
      schema={placedProviderSchema}
      title={text('providers.createTitle')}
      defaultValues={blankPlacedProvider}
    >
      <ProviderInputs />
    </CreatePage>
  )
}
