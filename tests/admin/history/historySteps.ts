import { screen, within } from '@testing-library/react'
import { readRecord } from '../../support/readRecord.ts'

export const headers = { 'content-type': 'application/json' }

/** Changes some fields of a record through the API, as another person would. */
export const put = async (path: string, fields: object) =>
  fetch(`/api/${path}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ ...(await readRecord(path)), ...fields }),
  })
export const remove = (path: string) => fetch(`/api/${path}`, { method: 'DELETE' })

/** The entries on screen, the newest first. */
export const entries = async () =>
  within(await screen.findByRole('list', { name: 'Historique' })).getAllByRole('listitem')
/** The text of an element, with spaces for its no-break spaces. */
export const textOf = (element: Element | undefined) => element?.textContent.replaceAll('\u00A0', ' ') ?? ''
