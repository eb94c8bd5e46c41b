import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { AutocompleteArrayInput, SelectInput, useRecordContext, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { deduceGround } from '#charter/findings/consent/exemptionGroundMissing.ts'
import { CONSENT_PURPOSES } from '#charter/register/choices.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import type { CookieRecord } from '../../kit/records.ts'
import { FieldHelp } from '../../record/FieldHelp.tsx'
import { useText } from '../../i18n/useText.ts'
import { help } from './help.tsx'

type Codes = Cookie['purposeCodes']
type Ground = Cookie['exemptionGround']

/**
 * One question: what the cookie is for. The ground of the exemption follows from the answer, and is asked for only where it
 * does not, or where somebody chose another. What is stored stays as it is until the question is answered anew.
 */
export function ExemptFamilyInputs() {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const { ground, deduced, follow } = useFollowingGround()
  const [isAsked, setAsked] = useState(false)
  const hasCodes = useHasCodes()
  const isShown =
    isAsked || (ground !== deduced && (ground !== '' || hasCodes)) || (deduced === '' && hasCodes)
  return (
    <>
      {/* Where the ground is not asked for, this is the field that decides on it. */}
      <div data-field={isShown ? undefined : 'exemptionGround'}>
        <AutocompleteArrayInput
          source="purposeCodes"
          choices={fieldChoices.purposeCodes}
          onChange={follow}
          helperText={
            <FieldHelp
              resource="cookies"
              field="purposeCodes"
              findingsOf={isShown ? ['purposeCodes'] : ['purposeCodes', 'exemptionGround']}
            />
          }
        />
      </div>
      {isShown ? (
        <GroundInput deduced={ground === deduced ? '' : deduced} />
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ minHeight: 32, overflowWrap: 'anywhere' }}>
          <GroundInWords ground={ground} />{' '}
          {!isReadOnly && (
            <Button size="small" onClick={() => setAsked(true)}>
              {text('cookies.form.otherGround')}
            </Button>
          )}
        </Typography>
      )}
    </>
  )
}

function useHasCodes(): boolean {
  const codes = useWatch<Cookie, 'purposeCodes'>({ name: 'purposeCodes' })
  return (codes ?? []).length > 0
}

/** The ground of the exemption, and a function that has it follow the families, unless somebody chose it otherwise. */
function useFollowingGround() {
  const { getValues, setValue } = useFormContext<Cookie>()
  const [codes, ground] = useWatch<Cookie, ['purposeCodes', 'exemptionGround']>({
    name: ['purposeCodes', 'exemptionGround'],
  })
  const deduced = deduceGround(codes ?? [])
  function follow(chosen: Codes) {
    const stored = getValues('exemptionGround')
    if (stored !== '' && stored !== deduced) return
    setValue('exemptionGround', deduceGround(chosen), { shouldDirty: true })
  }
  return { ground: ground ?? '', deduced, follow }
}

/** « Fondement de l’exemption : Authentification, d’après la réponse ci-dessus. » */
function GroundInWords({ ground }: { ground: Ground }) {
  const text = useText()
  const label = useTranslate()('resources.cookies.fields.exemptionGround')
  const value = ground === '' ? text('cookies.form.groundToCome') : text(`choices.exemptionGround.${ground}`)
  return (
    <Box component="span">
      {text('app.form.fieldLabel', { field: label })} {value}
    </Box>
  )
}

/** Asks for the ground; offers the one that follows from the families, where the record has another or none. */
function GroundInput({ deduced }: { deduced: Ground }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const { setValue } = useFormContext<Cookie>()
  return (
    <>
      <SelectInput
        source="exemptionGround"
        choices={fieldChoices.exemptionGround}
        emptyText="app.form.noAnswer"
        helperText={help('exemptionGround')}
      />
      {deduced !== '' && !isReadOnly && (
        <Button
          size="small"
          onClick={() => setValue('exemptionGround', deduced, { shouldDirty: true, shouldValidate: true })}
        >
          {text('cookies.form.takeGround', { ground: text(`choices.exemptionGround.${deduced}`) })}
        </Button>
      )}
    </>
  )
}

/**
 * Offers the purposes that need consent. It also offers those already chosen, which would otherwise stay in the record
 * unseen, and those saved, in case one was removed by mistake.
 */
export function ConsentPurposes() {
  const chosen = useWatch<Cookie, 'purposeCodes'>({ name: 'purposeCodes' })
  const saved = useRecordContext<CookieRecord>()?.purposeCodes
  const offeredCodes = [...CONSENT_PURPOSES, ...(chosen ?? []), ...(saved ?? [])]
  return (
    <AutocompleteArrayInput
      source="purposeCodes"
      choices={fieldChoices.purposeCodes.filter(({ id }) => offeredCodes.some((code) => code === id))}
      helperText={help('purposeCodes')}
    />
  )
}
