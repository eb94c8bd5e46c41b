import { useEffect } from 'react'
import { TextInput, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { categoryKeyOf } from '#charter/register/category.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'

/** What machines call the category. A new one's follows its name until another is typed; a stored one's stays. */
export function KeyInput() {
  const isNew = useRecordContext() === undefined
  const { setValue, getFieldState } = useFormContext()
  const name = String(useWatch({ name: 'name' }) ?? '')
  useEffect(() => {
    if (isNew && !getFieldState('key').isTouched) setValue('key', name.trim() && categoryKeyOf(name))
  }, [isNew, name, getFieldState, setValue])
  return <TextInput source="key" isRequired helperText={<FieldHelp resource="categories" field="key" />} />
}
