import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { serveRegister } from '../../support/mockServer.ts'
import { chooseFile, findPlan, importButton, openImport } from './openImport.ts'

it.each([
  ['Modèle CSV', 'modele-cookies.csv'],
  ['Modèle LibreOffice', 'modele-cookies.ods'],
])('%s is a file that imports nothing as it is, which is said', async (label, name) => {
  await serveRegister()
  const { user } = await openImport()
  const files: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file)
    return 'blob:template'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  await user.click(screen.getByRole('button', { name: label }))
  await vi.waitFor(() => expect(names).toEqual([name]))
  vi.restoreAllMocks()

  const [file] = files
  if (file === undefined) throw new Error('No file was saved.')
  await chooseFile(user, await file.arrayBuffer(), name)
  await findPlan()
  expect(screen.getByText('Exemple du modèle, laissé de côté : ligne 3.')).toBeVisible()
  expect(importButton()).toBeDisabled()
  expect(screen.queryByRole('table', { name: 'Lignes du fichier' })).not.toBeInTheDocument()
})
