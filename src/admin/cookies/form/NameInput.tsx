import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { useFormContext } from 'react-hook-form'
import { cookieChoices } from '../cookieChoices.ts'
import { help } from './help.tsx'

/** The name, and whether it stands for one cookie or for many: a star coming or going in it says which. */
export function NameInput() {
  const { getValues, setValue } = useFormContext()
  const followStar = (name: string) => {
    const hasStar = name.includes('*')
    const hadStar = String(getValues('name') ?? '').includes('*')
    if (hasStar !== hadStar) setValue('nameMatch', hasStar ? 'pattern' : 'exact', { shouldDirty: true })
  }
  return (
    <>
      <TextInput
        source="name"
        isRequired
        helperText={help('name')}
        autoComplete="off"
        spellCheck={false}
        parse={(typed: string) => {
          followStar(typed)
          return typed
        }}
      />
      <RadioButtonGroupInput
        source="nameMatch"
        choices={cookieChoices.nameMatch}
        helperText={help('nameMatch')}
      />
    </>
  )
}
