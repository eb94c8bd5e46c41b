import { ACCESS, type AccessResource, type Action, mayDo, type Role } from '#api/access.ts'

/** Whether a role may do something to a resource, as the server will see it. What nobody has heard of, nobody may. */
export function isAllowed(role: Role, action: Action, resource: string): boolean {
  return isKnown(resource) && mayDo(role, { resource, action })
}

function isKnown(resource: string): resource is AccessResource {
  return Object.hasOwn(ACCESS, resource)
}
