import { expect, it } from 'vitest'
import { type Cookie, cookieSchema } from '#charter/register/cookie.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import { providerSchema } from '#charter/register/provider.ts'
import type { Register } from '#charter/register/register.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'

// The charter that a new register starts with: it repeats its original, which does not meet all rules.

const foundIn = (register: Register) =>
  findFindings(ruleContextOf(register)).map(
    ({ rule, severity, resource, recordId, field, aspect }) =>
      `${rule} ${severity} ${resource} ${recordId} ${field ?? aspect}`,
  )

it('has all of this to be said yet', () => {
  expect(foundIn(starterRegister).toSorted()).toEqual([
    'A07 advice cookies 3 purpose',
    'A07 advice sections 2 body',
    'A07 advice sections 2 body',
    'R03 warning providers 1 hostingCountries',
    'R09 advice cookies 3 purpose',
    'R11 advice cookies 1 thirdPartyAccess',
    'R13 warning cookies 1 lifetime',
    'R13 warning cookies 2 lifetime',
    'R13 warning cookies 3 lifetime',
    'R13 warning cookies 4 lifetime',
    'R21 blocker cookies 1 exemptionGround',
    'R21 blocker cookies 2 exemptionGround',
    'R21 blocker cookies 3 exemptionGround',
    'R21 blocker cookies 4 exemptionGround',
    'R28 blocker sites 1 controller',
    'R30 blocker sites 1 blocker',
    'R30 warning sites 1 warning',
  ])
})

const EDITED: Record<string, Partial<Cookie>> = {
  sessionid: {
    lifetime: 'session',
    purposeCodes: ['authentication'],
    exemptionGround: 'authentication',
    exemptionReason: 'Sans lui, chaque page demanderait de nouveau le mot de passe.',
  },
  django_language: {
    lifetime: 'P6M',
    purposeCodes: ['uiPreference'],
    exemptionGround: 'uiPreference',
    exemptionReason: 'Il garde la langue que le visiteur a choisie lui-même.',
  },
  csrftoken: {
    purpose: 'Vérifier que les demandes de données viennent bien de la plateforme.',
    lifetime: 'PT12H',
    purposeCodes: ['authSecurity'],
    exemptionGround: 'authentication',
    exemptionReason: 'Il empêche un autre site d’agir au nom d’une personne connectée.',
  },
  cookies_preferences: {
    lifetime: 'P6M',
    purposeCodes: ['consentChoice'],
    exemptionGround: 'consentChoice',
    exemptionReason: 'Il garde le choix du visiteur, qu’il faudrait sinon redemander.',
  },
}

const TEXT =
  '<p>Le traitement repose sur la mission d’intérêt public de la Région.</p>' +
  '<p>Vous pouvez voir, corriger ou effacer vos données, et vous plaindre à la CNIL.</p>' +
  '<p>Elles sont gardées six mois. Les cookies ci-dessous sont exemptés de consentement.</p>' +
  '<p>Cette page a été revue le 24 novembre 2026 ; ses changements y sont annoncés.</p>'

it('has nothing left once it is said, all of it in fields that the forms take', () => {
  const checked = { reviewedOn: '2026-11-24' }
  const { site, providers, cookies, sections } = starterRegister
  const completed: Register = {
    ...starterRegister,
    site: siteSchema.parse({
      ...site,
      controller: 'Région Réunion',
      controllerContact: 'Avenue René Cassin, 97400 Saint-Denis',
      dpoContact: 'dpo@cr-reunion.example',
      nextReviewOn: '2027-05-24',
      columns: [...site.columns, { field: 'cookie.lifetime', label: 'Durée' }],
    }),
    providers: providers.map(({ id, ...provider }) => ({
      id,
      ...providerSchema.parse({ ...provider, ...checked, country: 'FR', hostingCountries: ['FR'] }),
    })),
    cookies: cookies.map(({ id, position, ...cookie }) => ({
      id,
      position,
      ...cookieSchema.parse({ ...cookie, ...checked, thirdPartyAccess: 'no', ...EDITED[cookie.name] }),
    })),
    sections: sections.map(({ id, position, ...section }) => ({
      id,
      position,
      ...sectionSchema.parse({
        ...section,
        ...(id === 2 && {
          body: '<p>Un cookie est une petite suite d’informations que garde votre navigateur.</p>',
        }),
        ...(id === 3 && {
          body: TEXT,
          topics: ['legalBasis', 'exemptTrackers', 'rights', 'complaint', 'retention', 'updates'],
        }),
      }),
    })),
  }

  expect(foundIn(completed)).toEqual([])
})
