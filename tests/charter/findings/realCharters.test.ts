import { describe, expect, it } from 'vitest'
import { findFindings } from '#charter/findings/findFindings.ts'
import { ruleContextOf } from '../../support/findingsOf.ts'
import { hasRealCharters, REAL_CHARTERS, rebuiltCharter } from '../../support/realCharters.ts'

// @vitest-environment jsdom

// The number of findings in charters that public bodies wrote by hand. All of them omit the controller, the grounds for
// exemption, the recipients, and the information that the law requires beside the tables.

type Counts = Record<string, number>

const OF_EVERY_SITE: Counts = {
  'R28 sites several': 1,
}

const EXPECTED: Record<string, Counts> = {
  'charte-egapro.html': {
    'A07 sections meanTooLong': 2,
    'R01 cookies missing': 4,
    'R03 providers missing': 4,
    'R11 cookies missing': 4,
    'R21 cookies several': 4,
    'R30 sites absent': 2,
  },
  'charte-annuaire-entreprises.html': {
    'A07 sections meanTooLong': 1,
    'A07 sections sentenceTooLong': 2,
    'R01 cookies missing': 3,
    'R03 providers missing': 3,
    'R09 cookies vague': 3,
    'R11 cookies missing': 3,
    'R21 cookies several': 3,
    'R30 sites absent': 2,
  },
  // A table of services, without a caption, a cookie or a lifetime.
  'charte-ma-cantine.html': {
    'A07 sections meanTooLong': 1,
    'A07 sections sentenceTooLong': 1,
    'R01 cookies missing': 2,
    'R03 providers missing': 2,
    'R05 cookies missing': 2,
    'R11 cookies missing': 2,
    'R13 cookies missing': 2,
    'R19 categories unnamed': 1,
    'R21 cookies several': 2,
    'R22 cookies disputed': 1,
    'R30 sites absent': 2,
  },
  // Thirty years, for a refusal: no browser keeps a cookie that long.
  'charte-minumeco.md': {
    'R01 cookies missing': 3,
    'R03 providers missing': 3,
    'R06 cookies varies': 2,
    'R11 cookies missing': 3,
    'R16 cookies capped': 1,
    'R17 cookies tooLong': 1,
    'R21 cookies several': 3,
    'R30 sites absent': 2,
  },
  // Services stand where a cookie's name belongs, one of them in two categories, and nothing lets visitors withdraw.
  'charte-nosgestesclimat-ademe.md': {
    'A07 sections acronym': 1,
    'A07 sections sentenceTooLong': 2,
    'R02 providers missing': 5,
    'R03 providers missing': 8,
    'R06 cookies notTechnical': 5,
    'R07 cookies otherCategory': 2,
    'R09 cookies vague': 3,
    'R11 cookies missing': 8,
    'R21 cookies several': 3,
    'R29 sites address': 1,
    'R29 sites label': 1,
    'R30 sites absent': 2,
  },
  'charte-ods-template-rows.md': {
    'A07 sections meanTooLong': 2,
    'A07 sections sentenceTooLong': 1,
    'R03 providers missing': 3,
    'R06 cookies notTechnical': 1,
    'R09 cookies vague': 1,
    'R11 cookies missing': 3,
    'R13 cookies missing': 3,
    'R19 categories unnamed': 1,
    'R21 cookies several': 3,
    'R30 sites absent': 2,
  },
}

describe.skipIf(!hasRealCharters)('rules on real charters (skipped without their pages)', () => {
  it.each(REAL_CHARTERS)('$file', (charter) => {
    const { register } = rebuiltCharter(charter)
    const counts: Counts = {}
    for (const { rule, resource, message } of findFindings(ruleContextOf(register))) {
      const key = `${rule} ${resource} ${message}`
      counts[key] = (counts[key] ?? 0) + 1
    }

    expect(counts).toEqual({ ...OF_EVERY_SITE, ...EXPECTED[charter.file] })
  })
})
