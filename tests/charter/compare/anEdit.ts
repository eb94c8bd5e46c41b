import fc from 'fast-check'
import {
  CONSENTS,
  ANSWERS,
  EXEMPTION_GROUNDS,
  PARTIES,
  PROVIDER_ROLES,
  RENEWALS,
  SECTION_KINDS,
  STATUSES,
  STORAGES,
  TRANSFER_SAFEGUARDS,
} from '#charter/register/choices.ts'
import { COLUMN_FIELDS } from '#charter/register/columns.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import type { Identified, Positioned, Register } from '#charter/register/register.ts'
import { aCategory, aCookie, aProvider, aRegister } from '../../support/builders.ts'

/** Something that a person does to a register; references always point at a record that is there. */
type Edit = (register: Register) => Register

const aWord = fc.constantFrom('', 'un', 'deux')
const aPlace = fc.nat(3)

const columns = fc
  .uniqueArray(fc.constantFrom(...COLUMN_FIELDS), { minLength: 1, maxLength: 4 })
  .map((fields) => fields.map((field) => ({ field, label: field })))

const providerColumns = columns.map((chosen) => chosen.filter(({ field }) => field.startsWith('provider.')))

const siteEdit = fc
  .oneof(
    fc.record({ title: aWord }),
    fc.record({ platformName: aWord }),
    fc.record({ platformUrl: aWord }),
    fc.record({ language: fc.constantFrom(...LANGUAGES) }),
    fc.record({ controller: aWord }),
    fc.record({ dpoContact: aWord }),
    fc.record({ columns }),
    fc.record({ pageNotes: fc.constantFrom('' as const, 'yes' as const) }),
    fc.record({
      withdrawalLabel: fc.constant('Gérer'),
      withdrawalUrl: fc.constantFrom('#cookies', '/cookies', 'https://exemple.fr/cookies'),
    }),
    fc.record({ platformUrl: fc.constantFrom('', 'https://exemple.fr') }),
  )
  .map((fields): Edit => (register) => ({ ...register, site: { ...register.site, ...fields } }))

const sectionEdit = fc
  .tuple(
    aPlace,
    fc.oneof(
      fc.record({ heading: aWord }),
      fc.record({ body: aWord }),
      fc.record({ kind: fc.constantFrom(...SECTION_KINDS) }),
      fc.record({ columns: providerColumns }),
    ),
  )
  .map(([place, fields]): Edit => (register) => ({
    ...register,
    sections: edited(register.sections, place, fields),
  }))

const providerEdit = fc
  .tuple(
    aPlace,
    fc.oneof(
      ...(
        [
          'name',
          'legalName',
          'website',
          'privacyPolicyUrl',
          'country',
          'service',
          'safeguardDocument',
          'dpaReference',
        ] as const
      ).map((field) => aWord.map((word) => ({ [field]: word }))),
      fc.record({ hostingCountries: fc.subarray(['FR', 'US']) }),
      fc.record({ transferSafeguard: fc.constantFrom('' as const, ...TRANSFER_SAFEGUARDS) }),
      fc.record({ role: fc.constantFrom('' as const, ...PROVIDER_ROLES) }),
      fc.record({ listed: fc.constantFrom('' as const, ...ANSWERS) }),
      fc.record({ safeguardDocument: aWord }),
      fc.record({ country: fc.constantFrom('', 'FR', 'US') }),
      fc.record({ hostingCountries: fc.constantFrom<string[]>([], ['FR'], ['US']) }),
      fc.record({ contact: aWord }),
      fc.record({ notes: aWord }),
      fc.record({ reviewedOn: fc.constantFrom(null, '2027-03-03') }),
    ),
  )
  .map(([place, fields]): Edit => (register) => ({
    ...register,
    providers: edited(register.providers, place, fields),
  }))

const categoryEdit = fc
  .tuple(
    aPlace,
    fc.oneof(
      fc.record({ key: aWord }),
      fc.record({ name: aWord }),
      fc.record({ description: aWord }),
      fc.record({ consent: fc.constantFrom(...CONSENTS) }),
      fc.record({ heading: aWord }),
      // Perhaps itself, or one that is grouped too: no such place counts.
      fc.record({ parentId: fc.constantFrom(null, 1, 2, 3) }),
      fc.record({ textBefore: aWord }),
      fc.record({ textAfter: aWord }),
      fc.record({ columns }),
      fc.record({ columns: columns.map((chosen) => chosen.slice(1)) }),
    ),
  )
  .map(([place, fields]): Edit => (register) => ({
    ...register,
    categories: edited(register.categories, place, fields),
  }))

const cookieEdit = fc
  .tuple(
    aPlace,
    fc.oneof(
      ...(
        [
          'name',
          'service',
          'location',
          'purpose',
          'content',
          'sharedRow',
          'lifetimeNote',
          'storageNote',
          'domain',
          'recipients',
          'exemptionReason',
        ] as const
      ).map((field) => aWord.map((word) => ({ [field]: word }))),
      fc.record({ lifetime: fc.constantFrom('', 'session', 'P13M') }),
      fc.record({ party: fc.constantFrom(...PARTIES) }),
      fc.record({ lifetimeNote: aWord }),
      fc.record({ storageNote: aWord }),
      fc.record({ renewal: fc.constantFrom('' as const, ...RENEWALS) }),
      fc.record({ thirdPartyAccess: fc.constantFrom('' as const, ...ANSWERS) }),
      fc.record({ personalData: fc.constantFrom('' as const, ...ANSWERS) }),
      fc.record({ dataRetention: fc.constantFrom('', 'P13M') }),
      fc.record({ exemptionGround: fc.constantFrom('' as const, ...EXEMPTION_GROUNDS) }),
      fc.record({ storage: fc.constantFrom(...STORAGES) }),
      fc.record({ status: fc.constantFrom(...STATUSES) }),
      fc.record({ nameMatch: fc.constantFrom('exact' as const, 'pattern' as const) }),
      fc.record({ notes: aWord }),
      fc.record({ reviewedOn: fc.constantFrom(null, '2027-03-03') }),
      // Whether the record is still there is looked up when the edit is made.
      fc.record({ providerId: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ categoryId: fc.integer({ min: 1, max: 3 }) }),
    ),
  )
  .map(([place, fields]): Edit => (register) => {
    const dangles =
      ('providerId' in fields && !register.providers.some(({ id }) => id === fields.providerId)) ||
      ('categoryId' in fields && !register.categories.some(({ id }) => id === fields.categoryId))
    return dangles ? register : { ...register, cookies: edited(register.cookies, place, fields) }
  })

const addition = fc.constantFrom<Edit>(
  (register) => ({
    ...register,
    cookies: [...register.cookies, { ...aCookie(ofFirsts(register)), ...next(register.cookies) }],
  }),
  (register) => ({
    ...register,
    categories: [...register.categories, { ...aCategory(), ...next(register.categories) }],
  }),
  (register) => ({
    ...register,
    providers: [...register.providers, { ...aProvider(), id: next(register.providers).id }],
  }),
)

const removal = aPlace.chain((place) =>
  fc.constantFrom<Edit>(
    (register) => ({ ...register, cookies: register.cookies.toSpliced(place, 1) }),
    (register) => ({ ...register, sections: register.sections.toSpliced(place, 1) }),
    (register) => ({
      ...register,
      providers: register.providers.filter(
        ({ id }, index) => index !== place || register.cookies.some(({ providerId }) => providerId === id),
      ),
    }),
    (register) => ({
      ...register,
      categories: register.categories.filter(
        ({ id }, index) => index !== place || register.cookies.some(({ categoryId }) => categoryId === id),
      ),
    }),
  ),
)

const move = fc.tuple(aPlace, aPlace).chain(([from, to]) =>
  fc.constantFrom<Edit>(
    (register) => ({ ...register, cookies: moved(register.cookies, from, to) }),
    (register) => ({ ...register, categories: moved(register.categories, from, to) }),
    (register) => ({ ...register, sections: moved(register.sections, from, to) }),
  ),
)

export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  siteEdit,
  sectionEdit,
  providerEdit,
  categoryEdit,
  cookieEdit,
  addition,
  removal,
  move,
)

/** With cookies that show and that do not, a category and a provider without any. */
export const aStart: fc.Arbitrary<Register> = fc
  .record({
    columns,
    statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: 4, maxLength: 4 }),
    kind: fc.constantFrom('text' as const, 'providers' as const),
  })
  .map(({ columns, statuses, kind }) =>
    aRegister({
      site: { columns },
      // Whichever column shows them, no two look the same.
      providers: TRANSFER_SAFEGUARDS.slice(0, 3).map((transferSafeguard, index) => ({
        name: `Prestataire ${index}`,
        legalName: `Société ${index}`,
        service: `Service ${index}`,
        website: `https://${index}.example`,
        privacyPolicyUrl: `https://${index}.example/cookies`,
        country: `X${index}`,
        hostingCountries: [`X${index}`],
        transferSafeguard,
        safeguardDocument: `https://${index}.example/garanties`,
      })),
      categories: [{}, { name: 'Statistiques' }, { name: 'Publicité' }],
      cookies: statuses.map((status, index) => ({
        name: `cookie${index}`,
        status,
        providerId: 1 + (index % 2),
        categoryId: 1 + (index >> 1),
      })),
      sections: [{ heading: 'Introduction' }, { kind: 'registry' }, { heading: 'Suite', kind }],
    }),
  )

function edited<Item>(items: Item[], place: number, fields: Partial<Item>): Item[] {
  return items.map((item, index) => (index === place ? { ...item, ...fields } : item))
}

function moved<Item extends Positioned<object>>(items: Item[], from: number, to: number): Item[] {
  const others = items.toSpliced(from, 1)
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)].map((item, index) => ({
    ...item,
    position: 10 * index,
  }))
}

function next(items: Identified<object>[]): { id: number; position: number } {
  return { id: 1 + Math.max(0, ...items.map(({ id }) => id)), position: 1_000 + items.length }
}

function ofFirsts({ providers, categories }: Register) {
  return { providerId: providers[0]?.id ?? 0, categoryId: categories[0]?.id ?? 0 }
}
