import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../support/startServer.ts'

let server: RunningServer | null = null
afterEach(async () => {
  await server?.stop()
  server?.removeData()
  server = null
})

async function start(environment: Record<string, string>): Promise<RunningServer> {
  server = await startServer({ environment })
  return server
}

const WARNING = /^Attention.*les mots de passe y voyagent en clair.*$/gm

/** Returns the status of a request with this host name, which `fetch` does not allow to set. */
function statusUnder(hostName: string, { port }: RunningServer): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/healthz', headers: { host: hostName } }
    request(options, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('a server', () => {
  it('that only this machine reaches warns of nothing, and knows its names', async () => {
    const running = await start({})
    expect(await statusUnder('localhost:3000', running)).toBe(200)
    expect(await statusUnder('evil.example', running)).toBe(403)
    expect(running.output()).not.toMatch(WARNING)
  })

  it('that others reach without encryption warns in one line, on the console and in the log', async () => {
    const running = await start({ HOST: '0.0.0.0' })
    expect(await statusUnder('registre.example', running)).toBe(200)
    await running.stop()
    expect(running.output().match(WARNING)).toHaveLength(1)
    expect(running.output()).toMatch(/"level":"warn".*"msg":"Passwords travel in the clear"/)
  })

  it('that others reach under an https address keeps them there', async () => {
    const running = await start({ HOST: '0.0.0.0', PUBLIC_URL: 'https://registre.example' })
    const { headers } = await fetch(running.url)
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(await statusUnder('registre.example', running)).toBe(200)
    expect(await statusUnder('evil.example', running)).toBe(403)
    expect(running.output()).not.toMatch(WARNING)
    expect(running.output()).toContain('Le registre est ouvert\u00A0: https://registre.example\n')
  })

  it('under an https address without TRUST_PROXY warns that all people may share one address', async () => {
    const sentence = /^Attention\u00A0: TRUST_PROXY est vide .*$/gm
    const alone = await start({ PUBLIC_URL: 'https://registre.example' })
    await fetch(alone.url)
    await alone.stop()
    expect(alone.output().match(sentence)).toHaveLength(1)
    expect(alone.output()).toMatch(
      /"level":"warn".*"msg":"TRUST_PROXY is empty: all people share one address"/,
    )
    alone.removeData()
    const english = await start({ PUBLIC_URL: 'https://registre.example', LC_ALL: 'en_GB.UTF-8' })
    await fetch(english.url)
    await english.stop()
    expect(english.output()).toMatch(/^Warning: TRUST_PROXY is empty although PUBLIC_URL is https\./m)
    english.removeData()
    const behindProxy = await start({ PUBLIC_URL: 'https://registre.example', TRUST_PROXY: '127.0.0.1' })
    await fetch(behindProxy.url)
    await behindProxy.stop()
    expect(behindProxy.output()).not.toContain('TRUST_PROXY')
  })

  it('is reached from another address of the machine when it listens to all', async () => {
    const address = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
    const running = await start({ HOST: '0.0.0.0' })
    const answer = await fetch(`http://${address ?? '127.0.0.1'}:${running.port}/healthz`)
    expect(answer.status).toBe(200)
  })
})
