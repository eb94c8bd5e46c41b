import { Link, Stack } from '@mui/material'
import { LoadFailed, PageSkeleton } from '../kit/states.tsx'
import { useText } from '../i18n/useText.ts'
import { CharterFrame } from '../preview/CharterFrame.tsx'
import { PublishedFrame } from '../publications/PublishedFrame.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { fetchCode, frameCode, linkCode } from './embeddingCodes.ts'
import { EmbeddingPart } from './EmbeddingPart.tsx'
import { FramersNote } from './FramersNote.tsx'
import { hostPage } from './hostPage.ts'
import { useFrozenVersion } from './useFrozenVersion.ts'

/** The ways, from the one that needs nothing more once it is there to the one for programmers. */
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
        <CodeToCopy code={frameCode(origin, site.title)} label={text('embedding.frame.code')} />
        <FramersNote site={site} />
      </EmbeddingPart>
      <EmbeddingPart
        title={text('embedding.fragment.title')}
        help={text('embedding.fragment.help')}
        sample={
          <CharterFrame
            html={hostPage(fragment, site.language, text('embedding.fragment.siteName'))}
            title={text('embedding.fragment.sample')}
          />
        }
      >
        <CodeToCopy code={fragment} label={text('embedding.fragment.code')} />
      </EmbeddingPart>
      <EmbeddingPart title={text('embedding.link.title')} help={text('embedding.link.help')}>
        <CodeToCopy code={linkCode(origin, site.title)} label={text('embedding.link.code')} />
      </EmbeddingPart>
      <EmbeddingPart title={text('embedding.json.title')} help={text('embedding.json.help')}>
        <Link href="/charte.json" target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
          {`${origin}/charte.json`}
        </Link>
        <CodeToCopy code={fetchCode(origin)} label={text('embedding.json.code')} />
      </EmbeddingPart>
    </Stack>
  )
}
