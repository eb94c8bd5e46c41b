import { expect } from 'vitest'
import { z } from 'zod'
import { packReading } from '#charter/import/packReading.ts'
import { readText } from '#charter/import/readText.ts'
import { aRegister } from '../support/builders.ts'
import type { ImportBody, OnConflict } from '#api/imports.ts'
import type { Client } from './client.ts'
import type { Started } from './engines.ts'

export const SHA = 'a'.repeat(64)

/** What the browser sends of a file. */
export function readingOf(text: string) {
  const result = readText(text)
  if (!result.ok) throw new Error(`Not read: ${result.unreadable.code}`)
  return packReading(result.reading)
}

export const plannedSchema = z.looseObject({ id: z.int(), planSha256: z.string(), plan: z.looseObject({}) })

export async function plan(client: Client, text: string, choices: ImportBody['choices'] = {}, siteIds = [1]) {
  const body: ImportBody = {
    source: { name: 'registre.csv', sha256: SHA },
    reading: readingOf(text),
    siteIds,
    choices,
  }
  const answer = await client.send('POST', '/api/imports', body)
  expect(answer.status).toBe(201)
  return plannedSchema.parse(answer.body)
}

export const apply = (
  client: Client,
  { id, planSha256 }: { id: number; planSha256: string },
  onConflict: OnConflict = 'rest',
) => client.send('POST', `/api/imports/${id}/apply`, { sha256: planSha256, onConflict })

export const CREATE: ImportBody['choices'] = {
  decisions: [
    { resource: 'providers', value: 'Matomo', decision: { kind: 'create' } },
    { resource: 'categories', value: 'Mesure d’audience', decision: { kind: 'create' } },
  ],
}
const HEADINGS = 'Nom du cookie;Finalité;Durée de vie;Prestataire;Catégorie;Service\n'
export const AUDIENCE = `${HEADINGS}_pk_id;Compter les visites;13 mois;Matomo;Mesure d’audience;Matomo
_pk_ses;Suivre la visite;30 minutes;Matomo;Mesure d’audience;Matomo
`
export const one = () => aRegister({ cookies: [{ name: 'sid', purpose: 'Avant', notes: 'à garder' }] })

export const cookiesOf = async (api: Started) =>
  (await api.store.register()).cookies.map(({ name, purpose }) => [name, purpose])
