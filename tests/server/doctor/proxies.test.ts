import { createServer, request, type Server } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { freePort } from '../../support/freePort.ts'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

vi.setConfig({ testTimeout: 60_000 })

let running: RunningServer | null = null

describe('npm run doctor, behind a proxy,', () => {
  const TOKEN = 'f3Gk9-Lq2Xw7_Rz5Tb8Nc1Vd4Hm6Js0Py'
  let proxy: Server
  afterEach(async () => {
    proxy.close()
    proxy.closeAllConnections()
    await running?.stop()
    running?.removeData()
    running = null
  })

  /** Passes requests on with these headers; with `status`, answers by itself. */
  async function startProxy(to: number, headers: Record<string, string>, status?: number): Promise<string> {
    const port = await freePort()
    proxy = createServer((asked, answer) => {
      if (status !== undefined) return void answer.writeHead(status).end()
      const passed = request(
        {
          port: to,
          host: '127.0.0.1',
          path: asked.url,
          method: asked.method,
          headers: { ...asked.headers, ...headers },
        },
        (got) => {
          answer.writeHead(got.statusCode ?? 500, got.headers)
          got.pipe(answer)
        },
      )
      asked.pipe(passed)
    })
    await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
    return `http://127.0.0.1:${port}`
  }

  it.each<[string, Record<string, string>, Record<string, string>, RegExp, number?]>([
    [
      'well set',
      { METRICS_TOKEN: TOKEN, TRUST_PROXY: '127.0.0.1' },
      { 'x-forwarded-for': '192.0.2.1' },
      /^fine +The HTTPS server says whose/m,
    ],
    [
      'unknown to TRUST_PROXY',
      { METRICS_TOKEN: TOKEN },
      { 'x-forwarded-for': '192.0.2.1' },
      /^broken +The HTTPS server is not in TRUST_PROXY/m,
    ],
    [
      'silent on whose requests',
      { METRICS_TOKEN: TOKEN },
      {},
      /^look at +The HTTPS server does not say whose/m,
    ],
    [
      'seen without a token',
      {},
      { 'x-forwarded-for': '192.0.2.1' },
      /^look at +What the HTTPS server passes on is seen with METRICS_TOKEN only/m,
    ],
    [
      'that opens the metrics',
      {},
      {},
      /^broken +http:\S+\/metrics is open to everybody: give METRICS_TOKEN/m,
    ],
    [
      'that leads elsewhere',
      {},
      {},
      /^broken +http:\S+\/healthz answers 301, which this server does not/m,
      301,
    ],
  ])('examines one %s', async (_case, environment, headers, line, status) => {
    running = await startServer({ environment })
    const publicUrl = await startProxy(running.port, headers, status)
    const { stdout } = await runProgram(['src/server/doctor.ts'], {
      environment: {
        LANG: 'en_GB.UTF-8',
        PORT: String(running.port),
        DATABASE_URL: `file:${running.database}`,
        PUBLIC_URL: publicUrl,
        ...environment,
      },
    })
    expect(stdout).toMatch(line)
  })
})
