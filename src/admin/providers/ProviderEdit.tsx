import { providerSchema } from '#charter/register/provider.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { ProviderCookies } from './ProviderCookies.tsx'
import { ProviderInputs } from './ProviderInputs.tsx'

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
