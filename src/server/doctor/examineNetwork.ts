import { z } from 'zod'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import type { Config } from '../process/config.ts'
import { isLoopback } from '../process/network.ts'
import { type Diagnosis, fail, ok, reasonOf, warn } from './diagnosis.ts'

/** The time to wait for an answer, in milliseconds. */
const PATIENCE = 5_000

/** Examines whether the server answers, here and where browsers reach it, and what stands before it. */
export async function examineNetwork(config: Config): Promise<Diagnosis[]> {
  return [await examineServer(config), ...(await examinePublicUrl(config))]
}

type Asked = { kind: 'answered'; status: number; body: string } | { kind: 'failed'; reason: string }

async function ask(url: string, token: string | null = null): Promise<Asked> {
  const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    return { kind: 'answered', status: answer.status, body: await answer.text() }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) }
  }
}

async function examineServer(config: Config): Promise<Diagnosis> {
  const { doctor } = config.sentences
  const url = localUrl(config)
  const asked = await ask(`${url}/readyz`, config.metricsToken)
  if (asked.kind === 'failed') return warn(doctor.notRunning(url, asked.reason))
  return asked.status === 200 ? ok(doctor.running(url)) : fail(doctor.notReady(url))
}

/** A server that listens on every address listens on this machine's own as well. */
function localUrl({ host, port }: Config): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function examinePublicUrl(config: Config): Promise<Diagnosis[]> {
  const { publicUrl, host, trustedProxies, sentences } = config
  const { doctor } = sentences
  if (publicUrl === null) return [isLoopback(host) ? ok(doctor.noPublicUrl) : warn(sentences.inTheClear)]
  const isEncrypted = publicUrl.startsWith('https:')
  const settings = [
    ...(!isEncrypted && !isLoopback(host) ? [warn(sentences.inTheClear)] : []),
    ...(isEncrypted && trustedProxies.rules.length === 0 ? [warn(sentences.sharedAddress)] : []),
  ]
  const asked = await ask(`${publicUrl}/healthz`)
  if (asked.kind === 'failed') return [...settings, fail(doctor.publicUrlDead(publicUrl, asked.reason))]
  if (asked.status !== 200 || asked.body !== '{"status":"ok"}')
    return [...settings, fail(doctor.publicUrlElsewhere(publicUrl, asked.status))]
  const isDirect = publicUrl === localUrl(config)
  const proxy = isDirect ? [] : await examineProxy(config, publicUrl)
  return [...settings, ok(doctor.publicUrl(publicUrl)), ...proxy]
}

const detailsSchema = z.object({ caller: z.object({ isForwarded: z.boolean(), isFromProxy: z.boolean() }) })

/** Asks through what stands before the server. */
async function examineProxy(
  { metricsToken, sentences: { doctor } }: Config,
  publicUrl: string,
): Promise<Diagnosis[]> {
  const metrics = await ask(`${publicUrl}/metrics`)
  const isOpen = metrics.kind === 'answered' && metrics.status === 200
  const open = isOpen ? [fail(doctor.metricsOpen(publicUrl))] : []
  if (metricsToken === null) return [...open, warn(doctor.proxyUnknown)]
  const details = await ask(`${publicUrl}/readyz`, metricsToken)
  const read = details.kind === 'answered' ? detailsSchema.safeParse(tryParseJson(details.body)) : null
  // It may be kept from others, as it ought to be.
  if (!read?.success) return [...open, warn(doctor.proxyUnknown)]
  const { isForwarded, isFromProxy } = read.data.caller
  if (!isForwarded) return [...open, warn(doctor.noForwardedFor)]
  return [...open, isFromProxy ? ok(doctor.proxy) : fail(doctor.untrustedProxy)]
}
