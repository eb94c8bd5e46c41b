import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { blankCategory } from '#charter/register/blankRecords.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { openWideWindow } from '../../support/openWideWindow.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const findFrame = () => screen.findByTitle<HTMLIFrameElement>('La charte telle qu’elle sera publiée')

/** The HTML of the frame's page, without the outline of the edited record. */
function pageIn(frame: HTMLIFrameElement): string {
  const page = new DOMParser().parseFromString(
    frame.contentDocument?.documentElement.outerHTML ?? '',
    'text/html',
  )
  for (const element of page.querySelectorAll('[aria-current]')) element.removeAttribute('aria-current')
  for (const element of page.querySelectorAll('[style]')) element.removeAttribute('style')
  return page.documentElement.outerHTML
}

const pageOf = (register: typeof publishableStarter) =>
  new DOMParser().parseFromString(renderHtml(assembleCharter(register)), 'text/html').documentElement
    .outerHTML

describe('the page beside a form', () => {
  beforeEach(openWideWindow)

  it('is the one that would be published, with what is typed and not yet saved', async () => {
    const { user } = renderAdmin('/cookies/3')
    const frame = await findFrame()
    await waitFor(() => expect(pageIn(frame)).toBe(pageOf(publishableStarter)))
    const purpose = await screen.findByRole('textbox', { name: /^Finalité/ })
    await user.clear(purpose)
    await user.type(purpose, 'Protéger <les> formulaires.')
    const cookies = publishableStarter.cookies.map((cookie) =>
      cookie.id === 3 ? { ...cookie, purpose: 'Protéger <les> formulaires.' } : cookie,
    )
    await waitFor(() => expect(pageIn(frame)).toBe(pageOf({ ...publishableStarter, cookies })))
  })

  it('marks the row that is edited, and replaces nothing else while one types', async () => {
    const { user } = renderAdmin('/cookies/3')
    const frame = await findFrame()
    const row = (id: number) => frame.contentDocument?.getElementById(`cookie-${id}`)
    await waitFor(() => expect(row(3)?.getAttribute('aria-current')).toBe('true'))
    const before = [row(1), row(2), row(3), row(4)]
    await user.type(await screen.findByRole('textbox', { name: /^Finalité/ }), ' Encore.')
    await waitFor(() => expect(row(3)?.textContent).toContain('Encore.'))
    expect([row(1), row(2), row(3), row(4)]).toEqual(before)
    expect(before.every((node) => node?.isConnected)).toBe(true)
    expect(screen.getByText('Ce cookie est encadré dans la page.')).toBeVisible()
  })

  it('says that a draft is not in the page, and shows its row all the same', async () => {
    const { user } = renderAdmin('/cookies/3')
    await user.click(await screen.findByRole('radio', { name: 'Brouillon' }))
    expect(await screen.findByText(/Ce cookie n’est pas dans la page/)).toBeVisible()
    const frame = await findFrame()
    await waitFor(() => expect(frame.contentDocument?.getElementById('cookie-3')).toBeNull())
    const asRead = screen.getByRole('region', { name: 'Comme on le lira dans la charte' })
    expect(within(asRead).getByText('csrftoken')).toBeVisible()
    expect(within(asRead).getByText('Nom du cookies')).toBeVisible()
  })

  it('shows the row of a draft in a category that stands under another', async () => {
    const [necessary] = publishableStarter.categories
    if (!necessary) throw new Error('The starter has a category')
    const above = { ...blankCategory, key: 'here', name: 'Sur ce site', id: 2, position: 2 }
    await serveRegister({
      ...publishableStarter,
      categories: [{ ...necessary, parentId: 2 }, above],
      cookies: publishableStarter.cookies.map((cookie) => ({ ...cookie, status: 'draft' })),
    })
    renderAdmin('/cookies/3')
    const asRead = await screen.findByRole('region', { name: 'Comme on le lira dans la charte' })
    expect(within(asRead).getByText('csrftoken')).toBeVisible()
  })

  it('marks the row that a cookie shares with others', async () => {
    const [first] = publishableStarter.cookies
    if (!first) throw new Error('The starter has cookies')
    await serveRegister({
      ...publishableStarter,
      cookies: [
        { ...first, sharedRow: 'Django' },
        { ...first, id: 2, name: 'autre', position: 2, sharedRow: 'Django' },
      ],
    })
    renderAdmin('/cookies/2')
    const frame = await findFrame()
    await waitFor(() =>
      expect(frame.contentDocument?.getElementById('cookie-1')?.getAttribute('aria-current')).toBe('true'),
    )
    expect(screen.getByText('Ce cookie est encadré dans la page.')).toBeVisible()
  })

  it('marks every cookie of a provider', async () => {
    renderAdmin('/providers/1')
    const frame = await findFrame()
    await waitFor(() =>
      expect(frame.contentDocument?.querySelectorAll('tr[aria-current="true"]')).toHaveLength(4),
    )
  })

  it('says that it could not be loaded, and leaves the form alone', async () => {
    expectComplaint(/status: 500/)
    mockServer.use(http.get('*/api/draft', () => HttpResponse.json({}, { status: 500 })))
    const { user } = renderAdmin('/cookies/3')
    expect(await screen.findByText('La charte n’a pas pu être chargée.')).toBeVisible()
    expect(await screen.findByRole('textbox', { name: /^Finalité/ })).toBeVisible()
    await serveRegister()
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await findFrame()).toBeVisible()
  })
})

describe('on a narrow screen', () => {
  it('waits behind a tab, with what was typed before', async () => {
    const { user } = renderAdmin('/cookies/3')
    await user.type(await screen.findByRole('textbox', { name: /^Finalité/ }), ' Encore.')
    await user.click(screen.getByRole('tab', { name: 'Dans la charte' }))
    const frame = await findFrame()
    await waitFor(() =>
      expect(frame.contentDocument?.getElementById('cookie-3')?.textContent).toContain('Encore.'),
    )
  })
})
