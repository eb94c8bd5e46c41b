import { Typography } from '@mui/material'
import { useEffect, useRef } from 'react'
import { useResourceContext, useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'

/** Says which fields a click has just emptied. It takes the place of the keyboard, whose button went away with them. */
export function RemovedValues({ fields }: { fields: readonly string[] }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const resource = useResourceContext() ?? ''
  const { dirtyFields } = useFormState()
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) said.current?.focus()
  }, [])
  const isUnsaved = fields.some((field) => field in dirtyFields)
  const labels = fields.map((field) => translate(`resources.${resource}.fields.${field}`))
  return (
    <Typography ref={said} tabIndex={-1} color="textSecondary" sx={{ my: 1 }}>
      {text(isUnsaved ? 'app.form.removedUnsaved' : 'app.form.removed', {
        fields: new Intl.ListFormat(language).format(labels),
      })}
    </Typography>
  )
}
