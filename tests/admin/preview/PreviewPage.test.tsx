import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const charter = assembleCharter(publishableStarter)
const findFrame = () => screen.findByTitle<HTMLIFrameElement>('La charte telle qu’elle sera publiée')

afterEach(() => vi.restoreAllMocks())

describe('the preview', () => {
  it('shows the very page that would be published, in a frame where no script can run', async () => {
    renderAdmin('/preview')
    expect(await screen.findByRole('heading', { level: 1, name: 'Aperçu de la charte' })).toBeVisible()
    const frame = await findFrame()
    expect(frame.srcdoc).toBe(renderHtml(charter))
    expect(frame.srcdoc).toBe(await (await fetch('/api/draft/charte.html')).text())
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals')
  })

  it('is as wide as a computer’s window or as a phone', async () => {
    const { user } = renderAdmin('/preview')
    const frame = await findFrame()
    expect(screen.getByRole('button', { name: 'Ordinateur' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Téléphone' }))
    expect(frame.parentElement).toHaveStyle({ width: '390px' })
    await user.click(screen.getByRole('button', { name: 'Ordinateur' }))
    expect(frame.parentElement).toHaveStyle({ width: '1024px' })
  })

  it('prints the charter alone', async () => {
    const { user } = renderAdmin('/preview')
    const print = vi.fn<() => void>()
    const page = (await findFrame()).contentWindow
    if (page) page.print = print
    await user.click(screen.getByRole('button', { name: 'Imprimer la charte' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it.each([
    ['Télécharger le tableau (CSV)', '/api/draft/charte.csv'],
    ['Télécharger le texte', '/api/draft/charte.txt'],
  ])('gives a file to take away: %s', async (name, url) => {
    const requests = vi.spyOn(globalThis, 'fetch')
    const { user } = renderAdmin('/preview')
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    URL.createObjectURL = () => 'blob:charte'
    URL.revokeObjectURL = () => undefined
    await user.click(await screen.findByRole('button', { name }))
    await waitFor(() => expect(click).toHaveBeenCalledOnce())
    expect(requests.mock.calls.map(([address]) => address)).toContain(url)
  })

  it('copies what goes into a page of a CMS, and says so', async () => {
    const { user } = renderAdmin('/preview')
    await user.click(await screen.findByRole('button', { name: 'Copier la page (HTML)' }))
    expect(await screen.findByText('La page est copiée. Collez-la dans votre site.')).toBeVisible()
    expect(await navigator.clipboard.readText()).toBe(renderFragment(charter))
  })

  it('shows the HTML ready to be copied where the browser refuses to copy it', async () => {
    const { user } = renderAdmin('/preview')
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'))
    await user.click(await screen.findByRole('button', { name: 'Copier la page (HTML)' }))
    expect(await screen.findByText(/Le navigateur n’a pas permis la copie/)).toBeVisible()
    const source = screen.getByRole('textbox', { name: 'Contenu de la page en HTML' })
    expect(source).toHaveValue(renderFragment(charter))
    expect(source).toHaveFocus()
  })

  it('says that it could not be loaded, and tries again', async () => {
    expectComplaint(/status: 500/)
    mockServer.use(http.get('*/api/draft', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/preview')
    expect(await screen.findByText('La charte n’a pas pu être chargée.')).toBeVisible()
    await serveRegister()
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Réessayer' }))
    expect(await findFrame()).toBeVisible()
  })
})

describe('a link in the page', () => {
  it('opens in another tab, and leaves the frame where it is', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    renderAdmin('/preview')
    const frame = await findFrame()
    await waitFor(() => expect(frame.contentDocument?.querySelector('a')).not.toBeNull())
    const link = frame.contentDocument?.querySelector('a')
    if (!link) throw new Error('The charter has no link.')
    expect(fireEvent.click(link)).toBe(false)
    expect(open).toHaveBeenCalledWith('https://data.regionreunion.com', '_blank', 'noopener,noreferrer')
  })
})
