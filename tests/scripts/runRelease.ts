import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'

// Runs within a release, on a machine that has nothing else: starts the server, uses it, and prints what it saw as JSON.

const url = 'http://127.0.0.1:3000'
const ADMINISTRATOR = { email: 'admin@example.fr', password: 'un mot de passe de test' }

process.env['ADMIN_EMAIL'] = ADMINISTRATOR.email
process.env['ADMIN_PASSWORD'] = ADMINISTRATOR.password

const server = spawn(process.execPath, ['--enable-source-maps', 'dist-server/main.js'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
while (!(await isAlive())) await wait(50)

const page = await fetch(url)
const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1]
const signIn = await fetch(`${url}/api/auth/sign-in/email`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(ADMINISTRATOR),
})
const cookie = signIn.headers
  .getSetCookie()
  .map((one) => one.split(';')[0])
  .join('; ')

const answers = {
  page: page.status,
  script: await statusOf(script ?? '/no-script'),
  signIn: signIn.status,
  // The first of them is made in a thread, which loads its own part of the program.
  findings: await statusOf('/api/findings'),
  cookies: await statusOf('/api/cookies'),
  ready: await statusOf('/readyz'),
}
const commands = {
  verify: command('verify'),
  backup: command('backup', '/data/backup.sqlite'),
  user: command('user', 'add', 'alice@example.fr', '--role', 'editor', '--name', 'Alice Martin'),
}
server.kill()
await once(server, 'exit')
const restore = command('restore', '/data/backup.sqlite')
process.stdout.write(JSON.stringify({ answers, commands: { ...commands, restore } }))

async function isAlive(): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${url}${path}`, { headers: { cookie } })).status
}

function command(name: string, ...parameters: string[]): number | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--run', name, '--', ...parameters])
  if (status !== 0) process.stderr.write(`${name}: ${stdout.toString()}${stderr.toString()}`)
  return status
}
