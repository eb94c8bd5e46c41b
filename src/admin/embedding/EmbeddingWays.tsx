import { Link, Stack } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { escapeHtml } from '#charter/kit/html.ts'
import type { Language } from '#charter/kit/language.ts'
import { HOST_STYLE_SHEET } from '#charter/page/styleSheet.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useText } from '../i18n/useText.ts'
import { CharterFrame } from '../preview/CharterFrame.tsx'
import { PublishedFrame } from '../publications/PublishedFrame.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { renderFetchCode, renderFrameCode, renderLinkCode } from './embeddingCodes.ts'
import { EmbeddingPart } from './EmbeddingPart.tsx'
import { FramersNote } from './FramersNote.tsx'

/** The ways to embed the charter, from the frame, which needs no upkeep, to the JSON for programmers. */
export function EmbeddingWays({ number }: { number: number }) {
  const text = useText()
  const { data: version, isError, refetch } = useFrozenVersion(number)
  if (isError) return <LoadFailed onRetry={() => void refetch()} />
  if (!version) return <PageSkeleton />
  const { site, fragment } = version
  const { origin } = window.location
  return (
    <Stack spacing={2}>
      <EmbeddingPart
        title={text('embedding.frame.title')}
        help={text('embedding.frame.help')}
        sample={<PublishedFrame src="/charte" title={text('embedding.frame.sample')} />}
      >
        <CodeToCopy code={renderFrameCode(origin, site.title)} label={text('embedding.frame.code')} />
        <FramersNote site={site} />
      </EmbeddingPart>
      <EmbeddingPart
        title={text('embedding.fragment.title')}
        help={text('embedding.fragment.help')}
        sample={
          <CharterFrame
            html={renderHostPage(fragment, site.language, text('embedding.fragment.siteName'))}
            title={text('embedding.fragment.sample')}
          />
        }
      >
        <CodeToCopy code={fragment} label={text('embedding.fragment.code')} />
      </EmbeddingPart>
      <EmbeddingPart title={text('embedding.link.title')} help={text('embedding.link.help')}>
        <CodeToCopy code={renderLinkCode(origin, site.title)} label={text('embedding.link.code')} />
      </EmbeddingPart>
      <EmbeddingPart title={text('embedding.json.title')} help={text('embedding.json.help')}>
        <Link href="/charte.json" target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
          {`${origin}/charte.json`}
        </Link>
        <CodeToCopy code={renderFetchCode(origin)} label={text('embedding.json.code')} />
      </EmbeddingPart>
    </Stack>
  )
}

/** Reads the site's settings and the HTML fragment of a version. A version never changes, so they are read once. */
function useFrozenVersion(number: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['frozen version', number],
    staleTime: Infinity,
    queryFn: async () => {
      const [{ site }, fragment] = await Promise.all([
        dataProvider.readFrozenRegister(number),
        dataProvider.readFragment(number),
      ])
      return { site, fragment }
    },
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
