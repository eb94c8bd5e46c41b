import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { useNotify } from 'react-admin'
import type { EarlierPage as Page } from '#charter/publication/earlierPage.ts'
import { ConfirmDialog } from '../../kit/ConfirmDialog.tsx'
import { LoadFailed } from '../../kit/ErrorAlert.tsx'
import { PageHeading } from '../../kit/PageHeading.tsx'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { messageOf, parseProblem } from '../../kit/server/problem.ts'
import { IfAllowed } from '../../kit/session/access.tsx'
import { DeclareForm } from './DeclareForm.tsx'
import { DeclaredMark, EarlierPageDownload, EarlierPageFacts } from './earlierPageParts.tsx'
import { findDeclared, useEarlierPages, useRetract } from './useEarlierPages.ts'
import { useText } from '../../i18n/useText.ts'
import { useFlawInWords } from './useFlawInWords.ts'

/** Version 0, `/publications/0`: the page from before version 1 as it is declared, or the form that declares it. */
export function EarlierPage() {
  const text = useText()
  const { pages, isError, refetch } = useEarlierPages()
  const declared = pages && findDeclared(pages)
  return (
    <>
      <PageHeading title={text('earlierPage.title')} detail={declared && <DeclaredMark />} />
      {pages === undefined && (isError ? <LoadFailed onRetry={() => void refetch()} /> : <PageSkeleton />)}
      {pages && (
        <Stack spacing={3} sx={{ maxWidth: '46rem' }}>
          {declared ? <Declared key={declared.id} page={declared} /> : <NoneDeclared />}
          <WhatItProves />
          <PastPages pages={pages.filter(({ retracted }) => retracted !== null)} />
        </Stack>
      )}
    </>
  )
}

function NoneDeclared() {
  const text = useText()
  return (
    <div>
      <Typography sx={{ mb: 2 }}>{text('earlierPage.none')}</Typography>
      <IfAllowed action="create" resource="earlierPages">
        <DeclareForm replaces={null} />
      </IfAllowed>
    </div>
  )
}

/** The page that is declared, with what those who publish may do to it. */
function Declared({ page }: { page: Page }) {
  const text = useText()
  const [isReplaced, setReplaced] = useState(false)
  const facts = [
    [text('earlierPage.facts.file'), page.fileName],
    [text('earlierPage.facts.kind'), text(`earlierPage.kinds.${page.mediaType}`)],
    [text('earlierPage.facts.size'), text('earlierPage.facts.bytes', { size: page.size })],
  ]
  return (
    <>
      <div>
        <EarlierPageFacts page={page} />
      </div>
      <Paper component="section" variant="outlined" aria-labelledby="kept" sx={{ p: 2 }}>
        <Typography variant="h2" id="kept" gutterBottom>
          {text('earlierPage.facts.title')}
        </Typography>
        <Box component="dl" sx={FACTS}>
          {facts.map(([term, value]) => (
            <Fact key={term} term={term}>
              {value}
            </Fact>
          ))}
          <Fact term={text('earlierPage.facts.sha256')}>
            <code>{page.sha256}</code>
          </Fact>
        </Box>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 2 }}>
          <EarlierPageDownload page={page} />
          <IfAllowed action="create" resource="earlierPages">
            <Button size="small" aria-expanded={isReplaced} onClick={() => setReplaced(!isReplaced)}>
              {text('earlierPage.replace')}
            </Button>
            <RetractButton page={page} />
          </IfAllowed>
        </Stack>
      </Paper>
      {isReplaced && <DeclareForm replaces={page} />}
    </>
  )
}

const FACTS = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'max-content minmax(0, 1fr)' },
  columnGap: 2,
  rowGap: { xs: 0, sm: 0.5 },
}

function Fact({ term, children }: { term: string | undefined; children: ReactNode }) {
  return (
    <>
      <Typography component="dt" color="textSecondary">
        {term}
      </Typography>
      <Typography component="dd" sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  )
}

function RetractButton({ page }: { page: Page }) {
  const text = useText()
  const flawInWords = useFlawInWords()
  const notify = useNotify()
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useRetract()
  const retract = () =>
    mutate(page, {
      onSuccess() {
        setOpen(false)
        notify('earlierPage.retract.done', { type: 'info' })
      },
    })
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          reset()
          setOpen(true)
        }}
      >
        {text('earlierPage.retract.action')}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={text('earlierPage.retract.question')}
          isPending={isPending}
          onClose={() => setOpen(false)}
          action={
            <Button color="error" variant="contained" loading={isPending} onClick={retract}>
              {text('earlierPage.retract.confirm')}
            </Button>
          }
        >
          {error && (
            <Alert severity="error" sx={{ mb: 1.5 }}>
              {flawInWords({ message: messageOf(error), args: parseProblem(error)?.args })}
            </Alert>
          )}
          <Typography>{text('earlierPage.retract.warning')}</Typography>
        </ConfirmDialog>
      )}
    </>
  )
}

function WhatItProves() {
  const text = useText()
  return (
    <section aria-labelledby="proves">
      <Typography variant="h2" id="proves" gutterBottom>
        {text('earlierPage.proof.title')}
      </Typography>
      <Typography gutterBottom>{text('earlierPage.proof.proved')}</Typography>
      <Typography>{text('earlierPage.proof.notProved')}</Typography>
    </section>
  )
}

/** The declarations that nobody stands for any more. Nothing of what was declared disappears. */
function PastPages({ pages }: { pages: readonly Page[] }) {
  const text = useText()
  if (pages.length === 0) return null
  return (
    <section aria-labelledby="retracted">
      <Typography variant="h2" id="retracted" gutterBottom>
        {text('earlierPage.past.title')}
      </Typography>
      <Stack component="ul" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {pages.map((page) => (
          <li key={page.id}>
            <EarlierPageFacts page={page} />
            <EarlierPageDownload page={page} sx={{ mt: 0.5 }} />
          </li>
        ))}
      </Stack>
    </section>
  )
}
