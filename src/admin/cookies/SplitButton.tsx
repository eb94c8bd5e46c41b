import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useNavigate } from 'react-router'
import type { FormArrival } from '../kit/form/formArrival.tsx'
import { ErrorAlert } from '../kit/ErrorAlert.tsx'
import { PopoverButton } from '../kit/PopoverButton.tsx'
import type { CookieRecord } from '../kit/records.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useSites } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'

/** « Dupliquer pour une autre plateforme… »: makes a copy for one platform, which this record no longer stands on, and opens it. */
export function SplitButton({ cookie }: { cookie: CookieRecord }) {
  const text = useText()
  const sites = useSites()
  // A record that stands on one platform has nothing to be parted from there.
  const others = sites.filter(({ id }) => cookie.siteIds.length > 1 || !cookie.siteIds.includes(id))
  if (others.length === 0) return null
  return (
    <PopoverButton
      label={text('cookies.split.action')}
      sx={{ mt: 1, ml: -1 }}
      dialog={{ 'aria-labelledby': 'split-title', sx: DIALOG_STYLE }}
    >
      {(close) => <SplitForm cookie={cookie} sites={others} onDone={close} />}
    </PopoverButton>
  )
}

const DIALOG_STYLE = { width: '26em', maxWidth: 'calc(100% - 32px)' }

interface SplitFormProps {
  cookie: CookieRecord
  sites: ReturnType<typeof useSites>
  onDone: () => void
}

function SplitForm({ cookie, sites, onDone }: SplitFormProps) {
  const text = useText()
  const [siteId, setSiteId] = useState<number | ''>('')
  const { mutate, isPending, error } = useSplit(cookie)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (siteId !== '') mutate(siteId, { onSuccess: onDone })
  }

  return (
    <form onSubmit={submit}>
      <Stack spacing={1.5} sx={{ p: 2 }}>
        <Typography id="split-title" variant="subtitle1" component="h2">
          {text('cookies.split.title')}
        </Typography>
        <Typography variant="body2">{text('cookies.split.text')}</Typography>
        <TextField
          select
          label={text('cookies.split.site')}
          value={siteId}
          onChange={({ target }) => setSiteId(Number(target.value))}
        >
          {sites.map(({ id, platformName: name }) => (
            <MenuItem key={id} value={id}>
              {cookie.siteIds.includes(id) ? text('cookies.split.here', { name }) : name}
            </MenuItem>
          ))}
        </TextField>
        {error && <ErrorAlert error={error} />}
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <Button color="inherit" onClick={onDone}>
            {text('app.form.cancel')}
          </Button>
          <Button type="submit" variant="contained" disabled={isPending || siteId === ''}>
            {text('cookies.split.submit')}
          </Button>
        </Stack>
      </Stack>
    </form>
  )
}

function useSplit({ id, version }: CookieRecord) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (siteId: number) =>
      dataProvider.ask<CookieRecord>(`/cookies/${id}/split`, {
        method: 'POST',
        body: JSON.stringify({ version, siteId }),
      }),
    onSuccess(copy) {
      const arrival: FormArrival = { isNew: true }
      void queryClient.invalidateQueries()
      void navigate(`/cookies/${copy.id}`, { state: arrival })
    },
  })
}
