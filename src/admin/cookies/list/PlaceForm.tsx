import {
  Button,
  FormControlLabel,
  MenuItem,
  Radio,
  RadioGroup,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useListContext, useNotify } from 'react-admin'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { SelectedNames, useSelectedRecords } from '../../kit/list/SelectedNames.tsx'
import { UndoableNotice } from '../../kit/list/UndoableNotice.tsx'
import type { Act } from '../../kit/server/act.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { siteInAddress, useSites } from '../../kit/sites.ts'
import { useText } from '../../i18n/useText.ts'

interface PlaceFormProps {
  titleId: string
  onDone: () => void
}

/** Chooses a platform, and whether the selected cookies are added to it or taken off it, in one act. */
export function PlaceForm({ titleId, onDone }: PlaceFormProps) {
  const text = useText()
  const sites = useSites()
  const selection = useSelectedRecords()
  const [siteId, setSiteId] = useState<number | ''>(siteInAddress() ?? '')
  const [stands, setStands] = useState(true)
  const { mutate, isPending, error } = usePlaceCookies(onDone)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (siteId !== '') mutate({ ids: selection.ids.map(Number), siteId, stands })
  }

  return (
    <form onSubmit={submit}>
      <Stack spacing={1.5} sx={{ p: 2 }}>
        <Typography id={titleId} variant="subtitle1" component="h2">
          {text('cookies.bulk.placeTitle')}
        </Typography>
        <SelectedNames selection={selection} />
        <RadioGroup
          aria-labelledby={titleId}
          value={String(stands)}
          onChange={({ target }) => setStands(target.value === 'true')}
        >
          <FormControlLabel
            value="true"
            control={<Radio size="small" />}
            label={text('cookies.bulk.placeOn')}
          />
          <FormControlLabel
            value="false"
            control={<Radio size="small" />}
            label={text('cookies.bulk.placeOff')}
          />
        </RadioGroup>
        <TextField
          select
          label={text('cookies.bulk.placeSite')}
          value={siteId}
          onChange={({ target }) => setSiteId(Number(target.value))}
          helperText={text('cookies.bulk.placeHelp')}
        >
          {sites.map(({ id, platformName }) => (
            <MenuItem key={id} value={id}>
              {platformName}
            </MenuItem>
          ))}
        </TextField>
        {error && <ErrorAlert error={error} />}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <Button color="inherit" onClick={onDone}>
            {text('app.form.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            disabled={isPending || siteId === '' || selection.ids.length === 0}
          >
            {text(stands ? 'cookies.bulk.placeSubmitOn' : 'cookies.bulk.placeSubmitOff')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}

interface Placing {
  ids: number[]
  siteId: number
  stands: boolean
}

function usePlaceCookies(onDone: () => void) {
  const text = useText()
  const notify = useNotify()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { onUnselectItems } = useListContext()
  return useMutation({
    mutationFn: (placing: Placing) =>
      dataProvider.ask<{ ids: number[]; act: Act }>('/cookies/place', {
        method: 'POST',
        body: JSON.stringify(placing),
      }),
    onSuccess({ ids, act }) {
      if (ids.length === 0) notify(text('cookies.bulk.placedAlready'), { type: 'info' })
      else
        notify(<UndoableNotice message="cookies.bulk.changed" count={ids.length} act={act} />, {
          type: 'success',
        })
      void queryClient.invalidateQueries()
      onUnselectItems()
      onDone()
    },
  })
}
