import { blankSection } from '#charter/register/blankRecords.ts'
import type { SectionTopic } from '#charter/register/choices.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'

const TOPICS: SectionTopic[] = ['definition', 'legalBasis', 'rights', 'complaint']

/**
 * `register` with no more than what it takes to go online: what nobody may leave out, said in few words. Its first part
 * that has a heading and a text is said to be about what visitors must be told; where there is none, one is added.
 */
export function publishable({ site, cookies, sections, ...others }: Register): Register {
  return {
    ...others,
    site: {
      ...site,
      controller: site.controller || 'Région Exemple',
      controllerContact: site.controllerContact || '1 place du Port, 97400 Saint-Denis',
      dpoContact: site.dpoContact || 'dpo@region.example',
    },
    cookies: cookies.map((cookie) => ({
      ...cookie,
      purposeCodes: ['authentication'],
      exemptionGround: 'authentication',
      exemptionReason: 'Sans lui, chaque page demanderait de nouveau le mot de passe.',
    })),
    sections: toldIn(sections),
  }
}

function toldIn(sections: Register['sections']): Register['sections'] {
  const teller = sections.find(({ heading, body }) => heading !== '' && body !== '')
  if (teller === undefined) return [...sections, added(sections)]
  return sections.map((section) => (section === teller ? { ...section, topics: TOPICS } : section))
}

function added(sections: Register['sections']): Register['sections'][number] {
  const body = '<p>Ce que la région dit à ses visiteurs, en mots simples.</p>'
  const place = sections.length + 1
  return { ...blankSection, id: place, position: place, heading: 'Vos droits', body, topics: TOPICS }
}

export const publishableStarter = publishable(starterRegister)
