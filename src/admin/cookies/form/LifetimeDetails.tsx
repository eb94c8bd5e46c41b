import { SelectInput, TextInput } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { interpretLifetime } from '#charter/lifetime/interpretLifetime.ts'
import { parsePeriod } from '#charter/lifetime/lifetime.ts'
import { AnswerInput } from '../../kit/form/AnswerInput.tsx'
import { LeftoverValues } from '../../record/LeftoverValues.tsx'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'
import { help } from './help.tsx'

type WatchedFields = ['lifetime', 'lifetimeNote', 'renewal', 'lifetimeAsWritten', 'exemptionGround']

/** Further fields about the lifetime, each shown only where it applies. */
export function LifetimeDetails() {
  const [lifetime, note, renewal, asWritten, ground] = useWatch<Cookie, WatchedFields>({
    name: ['lifetime', 'lifetimeNote', 'renewal', 'lifetimeAsWritten', 'exemptionGround'],
  })
  const varies = Boolean(asWritten) && interpretLifetime(asWritten).kind === 'variable'
  return (
    <>
      {(varies || note) && <TextInput source="lifetimeNote" helperText={help('lifetimeNote')} />}
      {(parsePeriod(lifetime) !== null || ground === 'audienceMeasurement' || renewal) && (
        <SelectInput
          source="renewal"
          choices={fieldChoices.renewal}
          emptyText="app.form.noAnswer"
          helperText={help('renewal')}
        />
      )}
      {asWritten ? (
        <>
          <TextInput source="lifetimeAsWritten" helperText={help('lifetimeAsWritten')} />
          <AnswerInput source="lifetimeConfirmed" helperText={help('lifetimeConfirmed')} />
        </>
      ) : (
        <LeftoverValues fields={['lifetimeConfirmed']} />
      )}
    </>
  )
}
