import { useTranslate } from 'react-admin'
import { FieldFindings } from '../../findings/form/FieldFindings.tsx'
import type { Messages } from '../../i18n/fr/index.ts'

type Helped = 'cookies' | 'providers' | 'categories' | 'sections' | 'sites'

interface FieldHelpProps<Resource extends Helped> {
  resource: Resource
  field: keyof Messages[Resource]['help'] & string
}

/** What stands under a field: what to write there, and what the rules find of what is written. */
export function FieldHelp<Resource extends Helped>({ resource, field }: FieldHelpProps<Resource>) {
  const translate = useTranslate()
  return (
    <>
      {translate(`${resource}.help.${field}`)}
      <FieldFindings field={field} />
    </>
  )
}
