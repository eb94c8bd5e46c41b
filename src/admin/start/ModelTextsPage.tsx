import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link } from 'react-router'
import type { ModelText } from '#charter/modelTexts/modelTexts.ts'
import type { Site } from '#charter/register/site.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { readRichText } from '#charter/richText/readRichText.ts'
import { richTextToText } from '#charter/richText/richTextToText.ts'
import { useText } from '../i18n/useText.ts'
import { ErrorAlert, LoadFailed } from '../kit/ErrorAlert.tsx'
import { UndoableNotice } from '../kit/list/UndoableNotice.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import type { SectionRecord } from '../kit/records.ts'
import { shownSite, useSites } from '../kit/sites.ts'
import { useAct, useModelTexts } from '../kit/server/startQueries.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { StartPage } from './StartPage.tsx'

const UNREAD = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'position', order: 'ASC' },
} as const

/** The model texts: those to insert, each with the law that asks for it, and those inserted that wait to be read. */
export function ModelTextsPage() {
  const text = useText()
  const models = useModelTexts()
  const sections = useGetList<SectionRecord>('sections', UNREAD)
  const missing = models.data?.filter(({ severity, isCovered }) => severity !== null && !isCovered) ?? []
  const unread = sections.data?.filter(({ wording }) => wording === 'model') ?? []
  const isLoaded = models.data !== undefined && sections.data !== undefined
  const isError = models.isError || sections.isError
  const isDone = isLoaded && missing.length === 0 && unread.length === 0
  function retry() {
    void models.refetch()
    void sections.refetch()
  }
  return (
    <IfAllowed action="create" resource="sections" otherwise="page">
      <StartPage
        title={text('start.texts.title')}
        intro={text(isDone ? 'start.texts.none' : 'start.texts.intro')}
        isDone={isDone}
      >
        {isError && <LoadFailed onRetry={retry} />}
        {!isLoaded && !isError && <PageSkeleton />}
        <ToInsert models={missing} />
        <ToRead sections={unread} isNext={missing.length === 0} />
      </StartPage>
    </IfAllowed>
  )
}

/** The model texts of the topics that are missing. */
function ToInsert({ models }: { models: readonly ModelText[] }) {
  const text = useText()
  const isOneOfSeveral = useSites().length > 1
  // A text says what is on one site: of several, it stands on that one alone.
  const placement = isOneOfSeveral ? { siteIds: [shownSite()] } : {}
  const insert = useAct((dataProvider, chosen: readonly ModelText[]) =>
    dataProvider.createSections(chosen.map(({ section }) => ({ ...section, ...placement }))),
  )
  return (
    <>
      {insert.data && (
        <Alert severity="success" sx={{ mb: 2 }}>
          <UndoableNotice
            message="start.texts.inserted"
            count={insert.data.ids.length}
            act={insert.data.act}
          />
        </Alert>
      )}
      {insert.error && <ErrorAlert error={insert.error} />}
      {models.length > 0 && (
        <TextGroup
          title={text('start.texts.missing')}
          action={
            <Button variant="contained" loading={insert.isPending} onClick={() => insert.mutate(models)}>
              {text('start.texts.insertAll', { smart_count: models.length })}
            </Button>
          }
        >
          {models.map((model) => (
            <Excerpt key={model.topic} {...model.section}>
              <Typography variant="body2" color="textSecondary">
                {text('start.texts.sources', { titles: model.sources.map(({ title }) => title).join(' ; ') })}
              </Typography>
              <Box>
                <Button size="small" disabled={insert.isPending} onClick={() => insert.mutate([model])}>
                  {text('start.texts.insert', { heading: model.section.heading })}
                </Button>
              </Box>
            </Excerpt>
          ))}
        </TextGroup>
      )}
    </>
  )
}

/** The model texts that nobody has read yet. */
function ToRead({ sections, isNext }: { sections: readonly SectionRecord[]; isNext: boolean }) {
  const text = useText()
  const read = useAct((dataProvider, ids: readonly number[]) =>
    dataProvider.updateMany('sections', { ids: [...ids], data: { wording: 'own' } }),
  )
  return (
    <>
      {read.data && (
        <Alert severity="success" sx={{ mb: 2 }}>
          <UndoableNotice
            message="start.texts.wereRead"
            count={read.data.data?.length ?? 0}
            act={read.data.act}
          />
        </Alert>
      )}
      {read.error && <ErrorAlert error={read.error} />}
      {sections.length > 0 && (
        <TextGroup
          title={text('start.texts.toRead')}
          action={
            <>
              <Typography sx={{ mb: 1, maxWidth: '50em' }}>
                {text('start.texts.becomeOwn', { smart_count: sections.length })}
              </Typography>
              <Button
                variant={isNext ? 'contained' : 'outlined'}
                loading={read.isPending}
                onClick={() => read.mutate(sections.map(({ id }) => id))}
              >
                {text('start.texts.allRead', { smart_count: sections.length })}
              </Button>
            </>
          }
        >
          {sections.map((section) => (
            <Excerpt key={section.id} {...section} mark={text('start.texts.toRead')}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                <Button size="small" disabled={read.isPending} onClick={() => read.mutate([section.id])}>
                  {text('start.texts.isRead', { heading: section.heading })}
                </Button>
                <Button
                  size="small"
                  component={Link}
                  to={`/sections/${section.id}`}
                  aria-label={text('start.texts.editOf', { heading: section.heading })}
                >
                  {text('start.texts.edit')}
                </Button>
              </Box>
            </Excerpt>
          ))}
        </TextGroup>
      )}
    </>
  )
}

interface TextGroupProps {
  title: string
  /** What can be done with all of them. It follows the texts: one reads first. */
  action: ReactNode
  children: ReactNode
}

function TextGroup({ title, action, children }: TextGroupProps) {
  return (
    <Box component="section" aria-label={title} sx={{ mb: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" aria-label={title} sx={{ m: 0, mb: 2, p: 0, listStyle: 'none' }}>
        {children}
      </Box>
      {action}
    </Box>
  )
}

interface ExcerptProps {
  heading: string
  body: string
  mark?: string
  children: ReactNode
}

/** A text as visitors will read it, in words. */
function Excerpt({ heading, body, mark, children }: ExcerptProps) {
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2, mb: 1.5, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Typography component="h3" variant="h3" lang={site?.language}>
          {heading}
        </Typography>
        {mark !== undefined && <Chip size="small" color="warning" variant="outlined" label={mark} />}
      </Box>
      <Typography lang={site?.language} sx={{ my: 1, whiteSpace: 'pre-line', maxWidth: '50em' }}>
        {richTextToText(readRichText(body))}
      </Typography>
      {children}
    </Paper>
  )
}
