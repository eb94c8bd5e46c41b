import { screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import { pretendScroller } from '../../support/pretendScroller.ts'
import { PretendedWorker } from '../../support/pretendWorker.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

/** Opens « Importer », with a worker that does its work in the thread of the test. */
export async function openImport(address = '/import') {
  vi.stubGlobal('Worker', PretendedWorker)
  pretendScroller()
  const opened = renderAdmin(address)
  await screen.findByRole('heading', { level: 1, name: 'Importer' })
  return opened
}

type User = Awaited<ReturnType<typeof openImport>>['user']

export async function chooseFile(user: User, content: BlobPart, name = 'registre.csv') {
  const input = await screen.findByLabelText('Choisir un fichier…', { selector: 'input' })
  await user.upload(input, new File([content], name))
}

/** Opens the page and has it read a file; resolves once the dry run shows. */
export async function importFile(content: BlobPart, name = 'registre.csv') {
  const opened = await openImport()
  await chooseFile(opened.user, content, name)
  await findPlan()
  return opened
}

/** The dry run, once it is complete. */
export async function findPlan() {
  const plan = await screen.findByRole('region', { name: 'Ce que l’import ferait' })
  await within(plan).findByRole('heading', { level: 2, name: 'Ce que l’import ferait' })
  await vi.waitFor(() => {
    if (plan.getAttribute('aria-busy') === 'true') throw new Error('still planning')
  })
  return plan
}

/** The text of each row of the file that is on the page, with plain spaces. */
export function shownRows(): string[] {
  const table = screen.queryByRole('table', { name: 'Lignes du fichier' })
  if (table === null) return []
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent.replaceAll('\u00A0', ' '))
}

export const importButton = () => screen.getByRole('button', { name: 'Importer' })

/** Writes what is shown, and waits for the end. */
export async function applyImport(user: User) {
  await user.click(importButton())
  await screen.findByRole('heading', { level: 2, name: 'C’est importé' })
}
