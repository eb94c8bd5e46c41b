import { Link, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import type { Site } from '#charter/register/site.ts'
import { publicAddress } from '../kit/sites.ts'
import { useText } from '../i18n/useText.ts'
import { PublishedFrame } from '../publications/PublishedFrame.tsx'
import { CodeToCopy } from './CodeToCopy.tsx'
import { renderFetchCode, renderFrameCode, renderLinkCode } from './embeddingCodes.ts'
import { EmbeddingPart } from './EmbeddingPart.tsx'
import { FragmentPart } from './FragmentPart.tsx'
import { FramersNote } from './FramersNote.tsx'
import { type HostName, HOSTS, type Way } from './hosts.ts'

interface EmbeddingWaysProps {
  number: number
  site: Site
  host: HostName
}

/** The ways to show the charter on a kind of site. The first is the one to take, with what to do there. */
export function EmbeddingWays({ number, site, host }: EmbeddingWaysProps) {
  const text = useText()
  const steps = [
    text(`embedding.hosts.${host}.first`),
    text(`embedding.hosts.${host}.second`),
    text(`embedding.hosts.${host}.third`),
  ]
  return (
    <Stack spacing={2}>
      {HOSTS[host].ways.map((way, index) => {
        const Part = PARTS[way]
        return <Part key={way} number={number} site={site} host={host} steps={index === 0 ? steps : []} />
      })}
    </Stack>
  )
}

type PartProps = EmbeddingWaysProps & { steps: string[] }

function FramePart({ site, steps }: PartProps) {
  const text = useText()
  return (
    <EmbeddingPart
      title={text('embedding.frame.title')}
      help={text('embedding.frame.help')}
      steps={steps}
      sample={<PublishedFrame src={publicAddress('html')} title={text('embedding.frame.sample')} />}
    >
      <CodeToCopy code={renderFrameCode(location.origin, site.title)} label={text('embedding.frame.code')} />
      <FramersNote site={site} />
    </EmbeddingPart>
  )
}

function LinkPart({ site, steps }: PartProps) {
  const text = useText()
  return (
    <EmbeddingPart title={text('embedding.link.title')} help={text('embedding.link.help')} steps={steps}>
      <CodeToCopy code={location.origin + publicAddress('html')} label={text('embedding.link.address')} />
      <CodeToCopy code={renderLinkCode(location.origin, site.title)} label={text('embedding.link.code')} />
    </EmbeddingPart>
  )
}

function JsonPart({ steps }: PartProps) {
  const text = useText()
  return (
    <EmbeddingPart title={text('embedding.json.title')} help={text('embedding.json.help')} steps={steps}>
      <Link href={publicAddress('json')} target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
        {location.origin + publicAddress('json')}
      </Link>
      <CodeToCopy code={renderFetchCode(location.origin)} label={text('embedding.json.code')} />
    </EmbeddingPart>
  )
}

const PARTS: Record<Way, (props: PartProps) => ReactNode> = {
  frame: FramePart,
  fragment: FragmentPart,
  link: LinkPart,
  json: JsonPart,
}
