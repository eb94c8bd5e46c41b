import { createHash, timingSafeEqual } from 'node:crypto'
import type { BlockList } from 'node:net'
import { findClientAddress, isFromProxy, isLoopback, NO_PROXIES } from '../process/network.ts'
import { createMetricsReader, type MetricsParts } from './createMetricsReader.ts'
import { type AnsweredRequest, createRequestCounts } from './createRequestCounts.ts'
import { formatMetrics, METRICS_TYPE } from './formatMetrics.ts'
import { readReadiness } from './readReadiness.ts'
import { PLAIN_HEADERS, textResponse } from '../process/textResponse.ts'

/** The addresses by which programs watch the server. */
export interface Watch {
  /**
   * Answers `/healthz`, `/readyz` and `/metrics`; null for every other address, and under a foreign host name without the
   * token.
   */
  answer(request: Request, url: URL, from: Caller): Promise<Response | null>
  observe(request: AnsweredRequest): void
  /** From now on the server is not ready, so that no more is sent to it. */
  drain(): void
}

interface Caller {
  /** Of the connection; undefined when that is closed already. */
  socketAddress: string | undefined
  /** Whether the request names a host that this server is not. */
  isForeignHost: boolean
}

/** What the server sees of the way that a request came. */
interface CallerSeen {
  /** Whether somebody says for whom it was passed on. */
  isForwarded: boolean
  /** Whether the connection comes from a proxy in `TRUST_PROXY`, so that this is believed. */
  isFromProxy: boolean
}

interface WatchParts extends MetricsParts {
  trustedProxies: BlockList
  /** What whoever reads details has to show; null trusts this machine alone. */
  token: string | null
}

export function createWatch({ token, trustedProxies, ...parts }: WatchParts): Watch {
  const requests = createRequestCounts()
  const readMetrics = createMetricsReader(parts)
  let isStopping = false

  async function answerReadiness(caller: CallerSeen | null): Promise<Response> {
    const { isReady, checks } = await readReadiness(parts, isStopping)
    const body = { status: isReady ? 'ready' : 'notReady', ...(caller && { checks, caller }) }
    return Response.json(body, { status: isReady ? 200 : 503, headers: PLAIN_HEADERS })
  }

  async function answerMetrics(): Promise<Response> {
    const body = formatMetrics([...requests.metrics(), ...(await readMetrics())])
    return new Response(body, { headers: { ...PLAIN_HEADERS, 'content-type': METRICS_TYPE } })
  }

  /** By this a proxy's settings are examined from its far side. */
  function describeCaller({ headers }: Request, socketAddress: string | undefined): CallerSeen {
    return {
      isForwarded: headers.has('x-forwarded-for'),
      isFromProxy: isFromProxy(socketAddress, trustedProxies),
    }
  }

  function refuse(): Response {
    const response = textResponse(token === null ? 403 : 401, 'Not for you')
    if (token !== null) response.headers.set('www-authenticate', 'Bearer')
    return response
  }

  return {
    async answer(request, url, { socketAddress, isForeignHost }) {
      const hasToken = token !== null && isSame(readToken(request), token)
      if (isForeignHost && !hasToken) return null
      const mayRead = token === null ? isFromThisMachine(request, url, socketAddress) : hasToken
      switch (url.pathname) {
        case '/healthz':
          return Response.json({ status: 'ok' }, { headers: PLAIN_HEADERS })
        case '/readyz':
          return answerReadiness(mayRead ? describeCaller(request, socketAddress) : null)
        case '/metrics':
          return mayRead ? answerMetrics() : refuse()
        default:
          return null
      }
    },
    observe: (request) => requests.observe(request),
    drain() {
      isStopping = true
    },
  }
}

/** What a proxy adds: a request with one of these comes from further away than its connection. */
const PROXY_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

function readToken({ headers }: Request): string {
  return /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
}

/** Whether a program of this machine sent the request, and no proxy for somebody else. */
function isFromThisMachine(
  { headers }: Request,
  { hostname }: URL,
  socketAddress: string | undefined,
): boolean {
  const isLocal = isLoopback(findClientAddress(socketAddress, null, NO_PROXIES))
  // A page of another site can have the browser of this machine ask under a name of its own.
  return isLocal && LOOPBACK_NAMES.includes(hostname) && !PROXY_HEADERS.some((name) => headers.has(name))
}

/** Compares in a time that tells nothing of either. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
