import { Box, Typography } from '@mui/material'
import LockIcon from '@mui/icons-material/LockOutlined'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { isFieldToShow } from '#charter/register/showField.ts'
import { FieldFindings } from '../findings/form/FieldFinding.tsx'
import { type Messages, useText } from '../i18n/useText.ts'
import { visuallyHidden } from '../kit/visuallyHidden.ts'
import { ShownOnPage } from './ShownOnPage.tsx'

type ResourceWithHelp = 'cookies' | 'providers' | 'categories' | 'sections' | 'sites'

interface FieldHelpProps<Resource extends ResourceWithHelp> {
  resource: Resource
  field: keyof Messages[Resource]['help'] & string
  /** The fields whose findings are said under the input; by default the field alone. */
  findingsOf?: readonly string[]
  /** Why the value cannot be saved, said in place of the findings. */
  refusal?: ReactNode
}

/** How the charter's columns call the records that they show. */
const OWNERS = { cookies: 'cookie', providers: 'provider', categories: '', sections: '', sites: '' }

/**
 * The help of an input, to be passed as its `helperText`: assistive technology always reads it with the input; on the screen
 * it floats above the input while that has the focus, so that it moves nothing. Below the input, the findings on the field.
 */
export function FieldHelp<Resource extends ResourceWithHelp>(props: FieldHelpProps<Resource>) {
  const { resource, field, findingsOf = [field], refusal } = props
  const translate = useTranslate()
  const help = useRef<HTMLSpanElement>(null)
  const id = useId()
  const isDismissed = useDismissed(help)
  useEffect(() => describeGroup(help.current, id), [id])
  const column = `${OWNERS[resource]}.${field}`
  return (
    <>
      <Box component="span" ref={help} sx={isDismissed ? visuallyHidden : FLOATING}>
        {translate(`${resource}.help.${field}`)}
        {isFieldToShow(column) && <ShownOnPage field={column} />}
      </Box>
      <FieldFindings fields={findingsOf} refusal={refusal} />
    </>
  )
}

/** The part of the page that belongs to one input. */
const INPUT = '.ra-input, .MuiFormControl-root'

const FLOATING = {
  '.ra-input:not(:focus-within) &, .MuiFormControl-root:not(:focus-within) &': visuallyHidden,
  '.ra-input:focus-within &, .MuiFormControl-root:focus-within &': {
    position: 'absolute',
    zIndex: 3,
    left: 0,
    // Above the label, which stands in the border of the input.
    bottom: 'calc(100% + 10px)',
    maxWidth: '100%',
    px: 1.25,
    py: 0.5,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    bgcolor: 'background.paper',
    color: 'text.secondary',
    boxShadow: 3,
    // What it covers can be clicked all the same.
    pointerEvents: 'none',
    '& a, & button': { pointerEvents: 'auto' },
  },
}

/** Hides the help once Escape is pressed in its input, until the focus has left (WCAG 2.2, 1.4.13). */
function useDismissed(help: RefObject<HTMLElement | null>): boolean {
  const [isDismissed, setDismissed] = useState(false)
  useEffect(() => {
    const input = help.current?.closest<HTMLElement>(INPUT)
    const dismiss = (event: KeyboardEvent) => event.key === 'Escape' && setDismissed(true)
    const restore = () => setDismissed(false)
    input?.addEventListener('keydown', dismiss)
    input?.addEventListener('focusout', restore)
    return () => {
      input?.removeEventListener('keydown', dismiss)
      input?.removeEventListener('focusout', restore)
    }
  }, [help])
  return isDismissed
}

/** Ties the text below a group of choices to it, which react-admin leaves without a description. */
function describeGroup(help: HTMLElement | null, id: string) {
  const group = help?.closest('fieldset')
  const below = help?.closest('.MuiFormHelperText-root')
  if (!group || !below || group.hasAttribute('aria-describedby')) return
  below.id = id
  group.setAttribute('aria-describedby', id)
}

/** Says that the fields below are not published. */
export function InternalNote() {
  const text = useText()
  return (
    <Typography color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mb: 1 }}>
      <LockIcon fontSize="inherit" />
      {text('app.form.internalHelp')}
    </Typography>
  )
}
