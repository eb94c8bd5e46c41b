import { render, screen } from '@testing-library/react'
import { AdminContext, fetchUtils, ResourceContextProvider } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { loadI18nProvider, LanguageContext } from '#admin/kit/language.ts'
import { createDataProvider } from '#admin/kit/server/dataProvider.ts'
import { VersionsTable } from '#admin/record/VersionsTable.tsx'
import { LANGUAGES } from '#charter/kit/language.ts'
import { REGISTER_RESOURCES } from '#charter/register/register.ts'
import { aRegister } from '#tests/support/builders.ts'
import { everyField, REFERRED_NAMES } from '#tests/support/fieldSamples.ts'
import { addSecondSite } from '#tests/support/secondSite.ts'
import { serveRegister } from '#tests/support/mockServer.ts'

const named = REFERRED_NAMES.map((name, index) => ({ name, key: `key_${index}` }))
const dataProvider = createDataProvider('/api', (url, options) => fetchUtils.fetchJson(url, options))

describe.each(LANGUAGES)('two versions of a record side by side, in %s', (language) => {
  it.each(REGISTER_RESOURCES)('show every field of %s in words', async (resource) => {
    const samples = everyField.filter((one) => one.resource === resource)
    const [first = '', second = ''] = REFERRED_NAMES
    const { store } = await serveRegister(
      aRegister({
        providers: REFERRED_NAMES.map((name) => ({ name })),
        categories: named,
        sections: REFERRED_NAMES.map((heading) => ({ heading })),
        site: { platformName: first },
      }),
    )
    await addSecondSite(
      store,
      { who: 'Ada', at: '2026-11-24T09:30:00.000Z' },
      { cookieIds: [], platformName: second },
    )
    const i18nProvider = await loadI18nProvider(language)
    render(
      <AdminContext i18nProvider={i18nProvider} dataProvider={dataProvider}>
        <LanguageContext value={{ language, chooseLanguage: () => undefined }}>
          <ResourceContextProvider value={resource}>
            <VersionsTable
              fields={samples.map(({ name }) => name)}
              versions={{
                mine: Object.fromEntries(samples.map(({ name, before }) => [name, before.stored])),
                stored: Object.fromEntries(samples.map(({ name, after }) => [name, after.stored])),
              }}
              choices={{}}
              onChoose={() => undefined}
            />
          </ResourceContextProvider>
        </LanguageContext>
      </AdminContext>,
    )
    for (const { name, kind, before, after } of samples) {
      const values = () => {
        const buttons = screen
          .getAllByRole('radio')
          .filter((radio) => radio.getAttribute('name') === `version-of-${name}`)
        return buttons.map((radio) => radio.closest('label')?.textContent)
      }
      if (['reference', 'references', 'siteLocations'].includes(kind))
        await screen.findAllByText(before[language])
      expect(values(), name).toEqual([before[language], after[language]])
    }
  })
})
