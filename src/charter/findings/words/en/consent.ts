import type { frConsent } from '../fr/consent.ts'

export const enConsent: typeof frConsent = {
  R19: {
    title: 'Invalid category',
    says: {
      missing: 'Attach “{name}” to a category.',
      unnamed: 'Name the category “{key}”, which the charter shows.',
      undecided: 'State whether the category “{name}” needs consent.',
    },
    why: 'Visitors choose purpose by purpose: without a clear category, a tracker escapes their choice.',
  },
  R21: {
    title: 'Exemption not justified',
    says: {
      ground: 'Choose the exemption ground of “{name}”.',
      purposes: 'State the exempt purpose or purposes that “{name}” serves.',
      reason:
        'Explain in one sentence ({least} characters at least) why the requested service cannot work without “{name}”.',
      reasonShort:
        'Say more about why the requested service cannot work without “{name}”: at least {least} characters.',
    },
    why: 'It is for the organisation to show that a tracker can do without consent: without a written explanation, nothing shows it to the CNIL.',
  },
  R22: {
    title: 'Purpose that cannot be exempt',
    says: {
      notEligible:
        '“{name}” pursues a purpose that requires consent ({purposeCodes}): it cannot be presented as exempt.',
    },
    why: 'These purposes need consent: presenting the tracker as exempt would deprive visitors of a choice that is theirs.',
  },
  R23: {
    title: 'Several exempt purposes',
    says: {
      several: '“{name}” serves several exempt purposes ({purposeCodes}): prefer one tracker per purpose.',
    },
    why: 'The CNIL recommends that an exempt tracker serves one purpose only: visitors see better what each is for.',
  },
  R24: {
    title: 'Conditions of audience measurement',
    says: {
      unconfirmed:
        'To exempt “{name}” as audience measurement, confirm each CNIL condition ({audienceConditions}); otherwise put it in a category that needs consent.',
      unassessed:
        'Keep the address of the self-assessment that shows that “{name}” meets the CNIL’s conditions.',
    },
    why: 'Audience measurement does without consent only if it meets all of the CNIL’s conditions; otherwise visitors must be able to choose.',
  },
  R25: {
    title: 'Audience measurement beyond thirteen months',
    says: {
      tooLong:
        '“{name}” (exempt audience measurement) exceeds thirteen months: reduce its lifetime to thirteen months at most.',
    },
    why: 'The CNIL recommends a lifetime such as thirteen months: enough to compare the audience over time, without following visitors any longer.',
  },
  R26: {
    title: 'Audience measurement extended at each visit',
    says: {
      renewed: 'The lifetime of “{name}” must not be extended at each visit: disable renewal.',
      unknown:
        'The lifetime of “{name}” must not be extended at each visit: check the setting, then note it.',
    },
    why: 'A lifetime extended at each visit never ends for those who come back often; the CNIL recommends not extending it.',
  },
  R27: {
    title: 'Retention of audience data',
    says: {
      missing: 'State how long the data collected by “{name}” are kept: twenty-five months at most.',
      tooLong:
        'The data collected by “{name}” are kept for {dataRetention}: bring that down to twenty-five months at most.',
    },
    why: 'The CNIL recommends keeping these data for twenty-five months at most: visitors must know that they do not stay for ever.',
  },
}
