import { Alert, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material'
import { useEffect, useId } from 'react'
import { CheckboxGroupInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { isLimitable, ROLES } from '#api/access.ts'
import { useText } from '../i18n/useText.ts'
import { useSites } from '../kit/sites.ts'

/** The platforms that an account changes: all, or some. Of a register with one, and of a role that is for all, it shows nothing. */
export function SiteLimitInput() {
  const text = useText()
  const label = useId()
  const sites = useSites()
  const { setValue } = useFormContext()
  const role: unknown = useWatch({ name: 'role' })
  const siteIds: unknown = useWatch({ name: 'siteIds' })
  const mayLimit = ROLES.some((one) => one === role && isLimitable(one))
  const isLimited = Array.isArray(siteIds)
  // Of a role that is for all platforms, a limit is refused.
  useEffect(() => {
    if (!mayLimit && isLimited) setValue('siteIds', null, { shouldDirty: true })
  }, [mayLimit, isLimited, setValue])
  if (!mayLimit || (sites.length < 2 && !isLimited)) return null
  return (
    <>
      <FormControl sx={{ mt: 1, mb: 1 }}>
        <FormLabel id={label} sx={{ typography: 'caption' }}>
          {text('users.limit.label')}
        </FormLabel>
        <RadioGroup
          aria-labelledby={label}
          value={isLimited ? 'some' : 'all'}
          onChange={(_, chosen) => setValue('siteIds', chosen === 'all' ? null : [], { shouldDirty: true })}
        >
          <FormControlLabel value="all" control={<Radio />} label={text('users.limit.all')} />
          <FormControlLabel value="some" control={<Radio />} label={text('users.limit.some')} />
        </RadioGroup>
      </FormControl>
      {isLimited && (
        <>
          <CheckboxGroupInput
            source="siteIds"
            label={text('users.limit.which')}
            choices={sites.map(({ id, platformName: name }) => ({ id, name }))}
            translateChoice={false}
            helperText="users.limit.help"
          />
          {siteIds.length === 0 && (
            <Alert severity="warning" role="note" sx={{ mb: 2 }}>
              {text('users.limit.none')}
            </Alert>
          )}
        </>
      )}
    </>
  )
}
