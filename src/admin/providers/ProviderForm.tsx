import { providerSchema } from '#charter/register/provider.ts'
import { blankProvider } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { ProviderCookies } from './ProviderCookies.tsx'
import { ProviderInputs } from './ProviderInputs.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'

export function ProviderEdit() {
  return (
    <EditPage
      schema={providerSchema}
      preview={<LivePreview resource="providers" />}
      below={<ProviderCookies />}
    >
      <ProviderInputs />
    </EditPage>
  )
}

export function ProviderCreate() {
  const text = useText()
  return (
    <CreatePage schema={providerSchema} title={text('providers.createTitle')} defaultValues={blankProvider}>
      <ProviderInputs />
    </CreatePage>
  )
}
