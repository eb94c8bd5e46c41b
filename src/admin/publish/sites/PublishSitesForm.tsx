import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material'
import type { FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { HEADER_HEIGHT } from '../../kit/theme.ts'
import { parseProblem } from '../../kit/server/problem.ts'
import { useRefusal } from '../../kit/session/refusal.ts'
import { KeptNote } from '../../kit/unsaved/KeptNote.tsx'
import { useSites } from '../../kit/sites.ts'
import type { PublishSitesMutation, SiteDraft } from './usePublishSites.ts'

export interface NoteOfVersions {
  value: string
  keptAt: string | null
  change: (note: string) => void
}

interface PublishSitesFormProps {
  /** The platforms that are ticked. */
  chosen: readonly SiteDraft[]
  consents: ReadonlyMap<number, 'yes' | 'no'>
  isOutdated: boolean
  publish: PublishSitesMutation
  note: NoteOfVersions
}

/** The note of all versions, and the button that makes them in one act. */
export function PublishSitesForm({ chosen, consents, isOutdated, publish, note }: PublishSitesFormProps) {
  const text = useText()
  const refusal = useRefusal(publish.error)

  function submit(event: FormEvent) {
    event.preventDefault()
    publish.mutate({
      note: note.value,
      sites: chosen.map(({ site, status }) => {
        const newConsent = consents.get(site.id)
        const seen = { siteId: site.id, number: status.next, sha256: status.sha256 }
        return newConsent === undefined ? seen : { ...seen, newConsent }
      }),
    })
  }

  return (
    <Paper component="form" variant="outlined" onSubmit={submit} sx={FORM}>
      <SitesRefusal publish={publish} />
      <TextField
        multiline
        minRows={1}
        maxRows={5}
        margin="none"
        label={text('publish.note.label')}
        helperText={refusal.of('note') ?? text('publish.sites.noteHelp')}
        error={refusal.of('note') !== undefined}
        value={note.value}
        onChange={({ target }) => note.change(target.value)}
      />
      <KeptNote at={note.keptAt} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1.5 }}>
        <Button
          type="submit"
          variant="contained"
          loading={publish.isPending || isOutdated}
          loadingPosition="start"
          disabled={chosen.length === 0}
        >
          {chosen.length === 0
            ? text('publish.title')
            : text('publish.sites.action', { smart_count: chosen.length })}
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 14em' }}>
          {chosen.length === 0
            ? text('publish.sites.noneTicked')
            : chosen.map(({ site }) => site.platformName).join(', ')}
        </Typography>
      </Box>
    </Paper>
  )
}

// It stays in sight while the differences of many platforms scroll behind it.
const FORM = {
  p: 2,
  position: { md: 'sticky' },
  bottom: 8,
  zIndex: 1,
  scrollMarginTop: HEADER_HEIGHT,
}

/** Says why nothing was published: of which platforms, and of each the reason. */
function SitesRefusal({ publish: { error, variables } }: { publish: PublishSitesMutation }) {
  const text = useText()
  const translate = useTranslate()
  const sites = useSites()
  const { whole } = useRefusal(error)
  const refused = parseProblem(error)
  const isOfSites = refused?.type === 'urn:registre:sitesRefused'
  if (!variables || (!whole && !isOfSites)) return null
  const reasons = variables.sites.flatMap(({ siteId }, index) => {
    const reason = refused?.errors?.[`sites.${index}`]
    const name = sites.find(({ id }) => id === siteId)?.platformName ?? ''
    return reason ? [{ siteId, name, reason: translate(reason.message, reason.args) }] : []
  })
  return (
    <Alert severity={refused?.status === 409 ? 'warning' : 'error'} sx={{ mb: 2 }}>
      {whole ?? (refused && translate(refused.message, refused.args))}
      {reasons.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {reasons.map(({ siteId, name, reason }) => (
            <li key={siteId}>{text('publish.sites.reason', { name, reason })}</li>
          ))}
        </Box>
      )}
    </Alert>
  )
}
