import { type Action, ROLES } from '#api/access.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../language.ts'
import { isAllowed } from './isAllowed.ts'

/** Which roles may do something, as a list in words: « Publication et Administration ». */
export function useRolesInWords(): (action: Action, resource: string) => string {
  const text = useText()
  const { language } = useLanguage()
  return (action, resource) => {
    const roles = ROLES.filter((role) => isAllowed(role, action, resource))
    return new Intl.ListFormat(language).format(roles.map((role) => text(`choices.userRole.${role}`)))
  }
}
