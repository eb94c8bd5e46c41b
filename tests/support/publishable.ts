import { blankSection } from '#charter/register/blankRecords.ts'
import type { SectionTopic } from '#charter/register/choices.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'

const TOPICS: SectionTopic[] = ['definition', 'legalBasis', 'rights', 'complaint']

/**
 * Adds to a register the values without which it cannot be published, and nothing else. The first section with a heading
 * and a text gets the mandatory topics; if there is none, a section is added.
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
    sections: withTopics(sections),
  }
}

function withTopics(sections: Register['sections']): Register['sections'] {
  const informing = sections.find(({ heading, body }) => heading !== '' && body !== '')
  if (informing === undefined) return [...sections, createSection(sections)]
  return sections.map((section) => (section === informing ? { ...section, topics: TOPICS } : section))
}

function createSection(sections: Register['sections']): Register['sections'][number] {
  const body = '<p>Ce que la région dit à ses visiteurs, en mots simples.</p>'
  const place = sections.length + 1
  return { ...blankSection, id: place, position: place, heading: 'Vos droits', body, topics: TOPICS }
}

export const publishableStarter = publishable(starterRegister)
