import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import autocannon, { type Client, type Request } from 'autocannon'
import pg from 'pg'
import { startServer } from '../support/startServer.ts'
import { fillDatabase } from './filledDatabase.ts'
import { median, type Result } from './result.ts'
import { COOKIES, LIST_PATH } from './throughput.ts'
import { readRecords, updateOf, type Written } from './updateEach.ts'

/** Clients at once, in all. */
const CLIENTS = 32
const ROUNDS = 5
const SECONDS = 4
const AT_LEAST = 1.6
/** The share of the machine’s time from which it is the limit. */
const BUSY = 0.95
/** In which `/proc` counts the time of a process. */
const TICK = 10
const PATH = '/api/cookies'
/** Of twenty requests of a client, so many are lists, one is an update, and the others are single records. */
const CYCLE = 20
const LISTS = 10

interface Load {
  /** Answers a second. */
  rate: number
  /** Cores that were busy meanwhile. */
  servers: number
  postgres: number
  clients: number
  all: number
}

/** Two servers on one PostgreSQL, each with half of the clients, against one with all of them, in turns. */
export async function measureInstances(serverUrl: string): Promise<Result[]> {
  await using running = new AsyncDisposableStack()
  const admin = new pg.Client({ connectionString: serverUrl, ssl: false })
  await admin.connect()
  running.defer(() => admin.end())
  const name = `registre_bench_${process.pid}_instances`
  running.defer(async () => void (await admin.query(`drop database if exists ${name} with (force)`)))
  const environment = { DATABASE_URL: await fillDatabase(admin, serverUrl, name, COOKIES) }
  const servers = [await startServer({ environment }), await startServer({ environment })] as const
  for (const server of servers)
    running.defer(async () => {
      await server.stop()
      server.removeData()
    })
  const cookie = await servers[0].signIn()
  const postmaster = await findPostmaster(admin)
  const processes = { servers: servers.map(({ pid }) => pid), postmaster }
  let used = 0
  const measure = async (urls: readonly string[]) => {
    // Others each time: those of the last load may still be written.
    const records = await readRecords(servers[0].url + PATH, CLIENTS, cookie, used)
    used += CLIENTS
    return measureLoad(urls, records, cookie, processes)
  }

  const [one, two] = [[] as Load[], [] as Load[]]
  for (let round = 0; round < ROUNDS; round += 1) {
    one.push(await measure([servers[round % 2 === 0 ? 0 : 1].url]))
    two.push(await measure(servers.map(({ url }) => url)))
  }
  const [alone, both] = [middle(one), middle(two)]
  const ratio = both.rate / alone.rate
  const isMachineTheLimit = both.all >= BUSY * cpus().length
  return [
    {
      measured: `two servers on one PostgreSQL: ${CLIENTS} clients list (${LISTS} of ${CYCLE}), read, and update (1 of ${CYCLE})`,
      ours: describe(both),
      compared: `one server, ${describe(alone)}`,
      verdict: `${ratio.toFixed(2)} (at least ${AT_LEAST} until the machine’s cores are the limit${isMachineTheLimit ? ', as they are here' : ''})`,
      met: ratio >= AT_LEAST || isMachineTheLimit,
    },
  ]
}

interface Processes {
  servers: readonly number[]
  postmaster: number
}

/** Loads the servers, each with its share of the clients. */
async function measureLoad(
  urls: readonly string[],
  records: readonly Written[],
  cookie: string,
  processes: Processes,
): Promise<Load> {
  const connections = CLIENTS / urls.length
  const before = readTimes(processes)
  const results = await Promise.all(
    urls.map((url, index) => {
      const own = records.slice(index * connections, (index + 1) * connections)
      const setupClient = (client: Client) => actAsOneDoes(client, own.pop(), cookie)
      return autocannon({ url, connections, duration: SECONDS, setupClient })
    }),
  )
  const after = readTimes(processes)
  const refused = results.filter(({ non2xx, errors }) => non2xx > 0 || errors > 0)
  if (refused.length > 0) throw new Error('The servers refused, or failed, under load')
  const time = after.at - before.at
  const busy = (kind: keyof Times) => (after[kind] - before[kind]) / time
  return {
    rate: results.reduce((sum, { requests }) => sum + requests.total, 0) / (time / 1_000),
    servers: busy('servers'),
    postgres: busy('postgres'),
    clients: busy('clients'),
    all: busy('all'),
  }
}

/** Makes a client list, read its own cookie and update it, as one does who works through a list. */
function actAsOneDoes(client: Client, record: Written | undefined, cookie: string): void {
  if (!record) throw new Error('There are more clients than cookies.')
  const get = (path: string): Request => ({ method: 'GET', path, headers: { cookie } })
  let { version } = record
  let step = 0
  const prepare = () => {
    if (step === CYCLE - 1) client.setRequests([updateOf(PATH, { ...record, version }, cookie)])
    else client.setRequests([get(step % 2 === 0 ? LIST_PATH : `${PATH}/${record.id}`)])
  }
  prepare()
  client.on('response', () => {
    if (step === CYCLE - 1) version += 1
    step = (step + 1) % CYCLE
    prepare()
  })
}

interface Times {
  at: number
  /** Milliseconds of a core. */
  servers: number
  postgres: number
  clients: number
  all: number
}

/** Reads the time that each kind of process has taken so far (Linux). */
function readTimes({ servers, postmaster }: Processes): Times {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
  const timeOf = (isMeant: (one: Process) => boolean) =>
    processes.filter(isMeant).reduce((sum, { time }) => sum + time, 0)
  const { user, system } = process.cpuUsage()
  return {
    at: performance.now(),
    servers: timeOf(({ pid }) => servers.includes(pid)),
    postgres: timeOf(({ pid, parent }) => pid === postmaster || parent === postmaster),
    clients: (user + system) / 1_000,
    all: cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0),
  }
}

interface Process {
  pid: number
  parent: number
  time: number
}

/** Reads one process, unless it has ended meanwhile; its time includes its children’s that have ended. */
function readProcess(pid: string): Process[] {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return []
  }
  // After the name, which may have spaces and brackets: the state, the parent, …
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const time = fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) * TICK
  return [{ pid: Number(pid), parent: fields[1] ?? 0, time }]
}

/** The process whose children are the server’s. */
async function findPostmaster(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid')
  const [backend] = readProcess(String(rows[0]?.pid))
  if (!backend) throw new Error('PostgreSQL does not run on this machine')
  return backend.parent
}

function describe({ rate, servers, postgres, clients, all }: Load): string {
  const cores = [servers, postgres, clients, all].map((busy) => busy.toFixed(2))
  const each = [servers, postgres].map((busy) => ((busy * 1_000) / rate).toFixed(2))
  return (
    `${rate.toFixed(0)}/s (${cores[3]} of ${cpus().length} cores busy: servers ${cores[0]}, PostgreSQL ${cores[1]}, ` +
    `clients ${cores[2]}; each answer ${each[0]} ms of a server’s core and ${each[1]} of PostgreSQL’s)`
  )
}

function middle(loads: readonly Load[]): Load {
  const of = (kind: keyof Load) => median(loads.map((load) => load[kind]))
  return {
    rate: of('rate'),
    servers: of('servers'),
    postgres: of('postgres'),
    clients: of('clients'),
    all: of('all'),
  }
}
