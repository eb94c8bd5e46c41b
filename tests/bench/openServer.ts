import { createServer } from 'node:http'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { assembleSite } from '#server/site/assembleSite.ts'
import { readConfig } from '#server/process/config.ts'
import { createLog } from '#server/process/createLog.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { nodePostgres } from '#server/storage/postgresServer/nodePostgres.ts'
import { makeSalt } from '../support/makeSalt.ts'

// Our server without authentication: it answers every request as for one signed-in person.

const now = () => new Date()
const outcome = readConfig(process.env)
if (outcome.kind === 'refused') throw new Error(outcome.sentence)
const { config } = outcome
const { database } = config
const engine = database.kind === 'file' ? nodeSqlite(database.path) : nodePostgres(database.server)
const store = await createStore(engine, { register: starterRegister, now, makeSalt })
const accounts = await createAccounts(store, { now, secret: null, publicUrl: null, mailer: null })
const person = {
  id: 1,
  name: 'Somebody',
  email: 'somebody@example.fr',
  role: 'administrator',
  language: 'fr',
  sessionId: 1,
  siteIds: null,
} as const
// The person has no session that a write could ask for.
store.checkGrantsBy(() => Promise.resolve({ kind: 'holds', siteIds: null, mayChangeSettings: true }))
const openAccounts = { ...accounts, authenticate: () => Promise.resolve(person) }
const { answer } = assembleSite({ store, accounts: openAccounts, now }, config, createLog())
createServer(answer).listen(config.port, config.host)
