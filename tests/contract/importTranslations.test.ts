import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Client } from './client.ts'
import { onEachEngine } from './engines.ts'
import { apply, plan } from './importing.ts'

const recordSchema = z.looseObject({ version: z.number() })

async function edit(api: Client, path: string, fields: Record<string, unknown>) {
  const { body } = await api.send('GET', path)
  const written = await api.send('PUT', path, { ...recordSchema.parse(body), ...fields })
  expect(written.status).toBe(200)
}

const translation = (language: string, field: string, text: string) => ({ language, field, text })

/** The register in English and German, then in English alone. */
async function inTwoLanguages(api: Client) {
  await edit(api, '/api/sites/1', { languages: ['en', 'de'] })
  await edit(api, '/api/cookies/1', {
    translations: [
      translation('de', 'purpose', 'Angemeldet bleiben.'),
      translation('en', 'purpose', 'Stay signed in.'),
      translation('en', 'service', 'Authentication'),
    ],
  })
  await edit(api, '/api/sites/1', { languages: ['en'] })
}

const tableOf = async (api: Client) => String((await api.send('GET', '/api/cookies.csv')).body)

onEachEngine((start) => {
  it('changes nothing with our own table of a register in two languages', async () => {
    const api = await start()
    await inTwoLanguages(api)
    const { plan: planned } = await plan(api, await tableOf(api))
    expect(planned).toMatchObject({
      cookies: [{ kind: 'same' }, { kind: 'same' }, { kind: 'same' }, { kind: 'same' }],
      undecided: [],
    })
  })

  it('writes the translations that a table of ours says, and keeps the others', async () => {
    const api = await start()
    await inTwoLanguages(api)
    const table = (await tableOf(api))
      .replace('Stay signed in.', 'Remain signed in.')
      .replace('Authentication', '')
    const planned = await plan(api, table, { erases: true })
    expect(await apply(api, planned)).toMatchObject({
      status: 200,
      body: { result: { changed: { cookies: 1 } } },
    })
    expect((await api.send('GET', '/api/cookies/1')).body).toMatchObject({
      translations: [
        { ...translation('de', 'purpose', 'Angemeldet bleiben.') },
        {
          ...translation('en', 'purpose', 'Remain signed in.'),
          source: "Se souvenir de l'utilisateur d'une page à une autre.",
        },
      ],
    })
    expect((await api.send('GET', '/api/changes?range=[0,0]')).body).toMatchObject([
      { action: 'update', resource: 'cookies', imported: { name: 'registre.csv', line: 2 } },
    ])
    expect(api.errors).toEqual([])
  })

  it('makes new records with their translations', async () => {
    const api = await start()
    await inTwoLanguages(api)
    const table = (await tableOf(api)).replace('sessionid', 'session_new').replace(/^1;/m, ';')
    const planned = await plan(api, table)
    expect(await apply(api, planned)).toMatchObject({
      status: 200,
      body: { result: { created: { cookies: 1 } } },
    })
    expect((await api.send('GET', '/api/cookies/5')).body).toMatchObject({
      name: 'session_new',
      translations: [
        translation('en', 'purpose', 'Stay signed in.'),
        translation('en', 'service', 'Authentication'),
      ],
    })
  })
})
