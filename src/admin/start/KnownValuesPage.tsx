import { Alert, Box, Button, Link, Paper, Typography } from '@mui/material'
import { useGetOne, useTranslate } from 'react-admin'
import type { CookieCompletion } from '#api/completions.ts'
import type { Site } from '#charter/register/site.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { valueInWords } from '#charter/words/valueInWords.ts'
import { useText } from '../i18n/useText.ts'
import { ErrorAlert, LoadFailed } from '../kit/ErrorAlert.tsx'
import { useLanguage } from '../kit/language.ts'
import { UndoableNotice } from '../kit/list/UndoableNotice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useAct, useCompletions } from '../kit/server/startQueries.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { StartPage } from './StartPage.tsx'

/** « Ce que l’on sait de vos traceurs »: what will be written, each with its source, and one button that writes it. */
export function KnownValuesPage() {
  const text = useText()
  const { data, isError, refetch } = useCompletions()
  const complete = useAct((dataProvider, completions: readonly CookieCompletion[]) =>
    dataProvider.completeCookies(completions),
  )
  const { total = 0, completions = [] } = data ?? {}
  const count = completions.length
  const intro = total > 0 || !data ? 'intro' : complete.data ? 'allTaken' : 'none'
  return (
    <IfAllowed action="update" resource="cookies" otherwise="page">
      <StartPage
        title={text('start.known.title')}
        intro={text(`start.known.${intro}`)}
        isDone={data !== undefined && total === 0}
      >
        {isError && <LoadFailed onRetry={() => void refetch()} />}
        {!data && !isError && <PageSkeleton />}
        {complete.data && (
          <Alert severity="success" sx={{ mb: 2 }}>
            <UndoableNotice
              message="start.known.taken"
              count={complete.data.ids.length}
              act={complete.data.act}
            />
          </Alert>
        )}
        {complete.error && <ErrorAlert error={complete.error} />}
        {count > 0 && (
          <>
            {count < total && <Typography>{text('start.known.more', { count, total })}</Typography>}
            <Box component="ul" aria-label={text('start.known.title')} sx={LIST}>
              {completions.map((completion) => (
                <KnownCookie key={completion.id} completion={completion} />
              ))}
            </Box>
            <Button
              variant="contained"
              loading={complete.isPending}
              onClick={() => complete.mutate(completions)}
            >
              {text('start.known.take', { smart_count: count })}
            </Button>
          </>
        )}
      </StartPage>
    </IfAllowed>
  )
}

const LIST = {
  display: 'grid',
  gap: 2,
  m: 0,
  mb: 2,
  p: 0,
  listStyle: 'none',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
}

/** A cookie, the values that its record will have, and who says so. */
function KnownCookie({ completion: { name, fields, service, source } }: { completion: CookieCompletion }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <Typography component="h2" variant="h3">
        {name}
      </Typography>
      <Box component="dl" sx={{ my: 1, '& dt': { color: 'text.secondary' }, '& dd': { m: 0, mb: 0.5 } }}>
        {Object.entries(fields).map(([field, value]) => (
          <div key={field}>
            <Typography component="dt" variant="body2">
              {translate(`resources.cookies.fields.${field}`)}
            </Typography>
            <dd lang={field === 'exemptionReason' ? site?.language : undefined}>
              {valueInWords('cookies', field, value, language)}
            </dd>
          </div>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {text('start.known.source', { service })}{' '}
        {source.address === '' ? (
          source.title
        ) : (
          <Link href={source.address} target="_blank" rel="noopener noreferrer" underline="always">
            {source.title}
          </Link>
        )}
      </Typography>
    </Paper>
  )
}
