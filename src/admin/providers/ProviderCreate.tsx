import { providerSchema } from '#charter/register/provider.ts'
import { blankProvider } from '#charter/register/blankRecords.ts'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { ProviderInputs } from './ProviderInputs.tsx'

export function ProviderCreate() {
  const text = useText()
  return (
    <CreatePage schema={providerSchema} title={text('providers.createTitle')} defaultValues={blankProvider}>
      <ProviderInputs />
    </CreatePage>
  )
}
