import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/freePort.ts'

const NGINX = '/usr/sbin/nginx'

/** Starts nginx from Debian's package with one worker on `folder`; returns null when it is not installed. */
export async function startNginx(folder: string) {
  if (!existsSync(NGINX)) return null
  const port = await freePort()
  const configuration = join(folder, 'nginx.conf')
  writeFileSync(
    configuration,
    `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
    events {}
    http {
      access_log off; sendfile on; keepalive_requests 1000000;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      default_type text/html;
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`,
  )
  const child = spawn(NGINX, ['-c', configuration, '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`${url}/charte`).catch(() => null)
    if (answer?.ok) break
    await wait(20)
  }
  return {
    url,
    async stop(): Promise<void> {
      child.kill('SIGTERM')
      await ended
    },
  }
}
