import { STORAGES } from '../../register/choices.ts'
import { isMissing } from '../isMissing.ts'
import { defineRecordRule } from '../rule.ts'
import { CNIL_SHEET_16, EDPB_2_2023 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

const KNOWN_STORAGES = new Set<string>(STORAGES)

export const technologyMissing = defineRecordRule({
  id: 'R10',
  name: 'technology-missing',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_SHEET_16, EDPB_2_2023],
  check(cookie) {
    if (!isActive(cookie)) return []
    const { name, storage, storageNote } = cookie
    if (!KNOWN_STORAGES.has(storage)) return [{ field: 'storage', message: 'missing', args: { name } }]
    if (storage !== 'other' || !isMissing(storageNote)) return []
    return [{ field: 'storageNote', message: 'unnamed', args: { name } }]
  },
})
