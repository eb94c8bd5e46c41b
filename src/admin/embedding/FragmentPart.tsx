import { Link, MenuItem, Stack, TextField, Typography } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import { escapeHtml } from '#charter/kit/html.ts'
import type { Language } from '#charter/kit/language.ts'
import {
  FRAGMENT_HEADINGS,
  FRAGMENT_STYLES,
  type FragmentVariant,
  writeFragmentQuery,
} from '#charter/page/fragmentVariant.ts'
import { versionsAddress } from '#charter/page/versionsAddress.ts'
import type { Site } from '#charter/register/site.ts'
import { HOST_STYLE_SHEET } from '#charter/page/styleSheet.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { publicAddress } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { CharterFrame } from '../preview/CharterFrame.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { EmbeddingPart } from './EmbeddingPart.tsx'
import { type HostName, HOSTS } from './hosts.ts'

interface FragmentPartProps {
  number: number
  site: Site
  host: HostName
  steps: string[]
}

/** No page of a site has ids that begin so, which keeps ours apart. */
const PREFIX = 'charte-'

/** The charter as HTML to paste, in the look and at the level of headings that are chosen. */
export function FragmentPart({ number, site, host, steps }: FragmentPartProps) {
  const text = useText()
  const [variant, setVariant] = useState<FragmentVariant>({
    style: HOSTS[host].style,
    heading: 2,
    prefix: PREFIX,
  })
  const { data: fragment, isError, refetch } = useFragment(number, variant)
  const sample =
    fragment !== undefined && variant.style === 'neutral' ? (
      <CharterFrame
        html={renderHostPage(fragment, site.language, text('embedding.fragment.siteName'))}
        title={text('embedding.fragment.sample')}
      />
    ) : null
  const address = `${publicAddress('fragment')}?${writeFragmentQuery(variant)}`
  return (
    <EmbeddingPart
      title={text('embedding.fragment.title')}
      help={text('embedding.fragment.help')}
      steps={steps}
      sample={sample}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mt: 2.5, mb: 2.5 }}>
        <TextField
          select
          label={text('embedding.fragment.style')}
          value={variant.style}
          onChange={({ target }) => setVariant({ ...variant, style: choose(FRAGMENT_STYLES, target.value) })}
        >
          {FRAGMENT_STYLES.map((one) => (
            <MenuItem key={one} value={one}>
              {text(`embedding.fragment.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={text('embedding.fragment.heading')}
          helperText={text('embedding.fragment.headingHelp')}
          value={String(variant.heading)}
          onChange={({ target }) =>
            setVariant({ ...variant, heading: choose(FRAGMENT_HEADINGS, target.value) })
          }
        >
          {FRAGMENT_HEADINGS.map((level) => (
            <MenuItem key={level} value={String(level)}>{`h${level}`}</MenuItem>
          ))}
        </TextField>
      </Stack>
      {isError && <LoadFailed onRetry={() => void refetch()} />}
      {fragment === undefined && !isError && <PageSkeleton />}
      {fragment !== undefined && site.pageNotes === 'yes' && !leadsToVersions(fragment) && (
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {text('embedding.fragment.noVersions')}
        </Typography>
      )}
      {fragment !== undefined && <CodeToCopy code={fragment} label={text('embedding.fragment.code')} />}
      <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        {text('embedding.fragment.address')}{' '}
        <Link href={address} target="_blank" rel="noreferrer" underline="always">
          {window.location.origin + address}
        </Link>
      </Typography>
    </EmbeddingPart>
  )
}

/** Whether a fragment leads to all versions: the server adds that where it knows its public address. */
function leadsToVersions(fragment: string): boolean {
  return fragment.includes(`${versionsAddress(undefined)}"`)
}

/** Finds the choice that a select names by its text. */
function choose<Choice extends string | number>(
  choices: readonly [Choice, ...Choice[]],
  name: string,
): Choice {
  return choices.find((choice) => String(choice) === name) ?? choices[0]
}

/** Reads a variant of the fragment of a version, which never changes, so it is read once. */
function useFragment(number: number, variant: FragmentVariant) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['fragment', number, variant],
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    queryFn: () => dataProvider.readFragment(number, variant),
  })
}

/** Renders a sample page of another website with the charter pasted into it. */
function renderHostPage(fragment: string, language: Language, siteName: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(siteName)}</title><style>${HOST_STYLE_SHEET}</style></head>`,
    `<body><header>${escapeHtml(siteName)}</header><main>`,
    fragment,
    '</main></body></html>',
  ].join('\n')
}
