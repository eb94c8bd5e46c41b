import { expect } from '@playwright/test'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import {
  HAS_POSTGRES,
  LEFT_OUT,
  newDatabaseName,
  runOnServer,
  urlOfDatabase,
} from '../support/postgresDatabase.ts'
import { spreadRequests } from '../support/spreadRequests.ts'
import { ADMINISTRATOR, type RunningServer, signInAt, startServer } from '../support/startServer.ts'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test as base } from './test.ts'

// The story on two servers with one PostgreSQL database, each request to the other one than the request before.

interface Fixtures {
  /** The two, one by one. */
  both: RunningServer[]
}

const test = base.extend<Fixtures>({
  both: async ({}, use) => {
    const name = newDatabaseName()
    await runOnServer(`create database ${name}`)
    const start = () => startServer({ environment: { DATABASE_URL: urlOfDatabase(name) } })
    const servers = await Promise.all([start(), start()])
    await use(servers)
    for (const server of servers) {
      await server.stop()
      server.removeData()
    }
    await runOnServer(`drop database ${name} with (force)`)
  },
  server: async ({ both }, use) => {
    const [first] = both
    if (first === undefined) throw new Error('No server was started')
    const { url, end } = await spreadRequests(both.map((server) => server.url))
    await use({ ...first, url, signIn: () => signInAt(url, ADMINISTRATOR) })
    await end()
  },
})

test.skip(!HAS_POSTGRES)

const PURPOSE = 'Protéger les formulaires contre les envois frauduleux.'

test(`corrects a purpose, puts it online, and finds it on either server${LEFT_OUT}`, async ({
  page,
  server,
  both,
}) => {
  await acceptBlockers(server)
  await page.goto('/')
  await openCookie(page, 'csrftoken')
  await page.getByRole('textbox', { name: 'Finalité' }).fill(PURPOSE)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(PURPOSE)

  await openScreen(page, '/publish')
  await page.getByLabel('Note pour mémoire').fill('Première version')
  await page.getByRole('button', { name: 'Publier la version 1' }).click()
  await expect(page.getByRole('heading', { name: 'La version 1 est en ligne' })).toBeVisible()
  for (const { url } of both)
    await expect.poll(async () => (await fetch(`${url}/charte`)).text()).toContain(PURPOSE)

  await openScreen(page, '/changes')
  const entry = page.getByRole('listitem').filter({ hasText: 'a modifié le cookie csrftoken' })
  await expect(entry).toContainText(PURPOSE)
  await openScreen(page, '/publish')
  await expect(page.getByText(/il n’y a rien à publier\.$/)).toBeVisible()
})
