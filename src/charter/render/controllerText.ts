import type { Charter } from '../charter.ts'

/** Who answers for the data, then how to reach them, on lines of their own. */
export function controllerText({ controller, controllerContact }: Charter): string {
  return [controller, controllerContact].filter(Boolean).join('\n')
}
