import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'

/** Where the charter shows a record: the ids that `renderHtml` gives. A provider is in the rows of its cookies. */
export function anchorsOf(resource: ResourceName, id: number, { cookies }: Register): string[] {
  switch (resource) {
    case 'cookies':
      return [`cookie-${id}`]
    case 'categories':
      return [`category-${id}`]
    case 'sections':
      return [`section-${id}`]
    case 'providers':
      return cookies.filter(({ providerId }) => providerId === id).map((cookie) => `cookie-${cookie.id}`)
    case 'sites':
      return []
  }
}
