import type { frConsent } from '../fr/consent.ts'

export const enConsent: typeof frConsent = {
  R19: {
    title: 'Invalid category',
    says: {
      namedForConsent:
        'The category “{name}” is said to be exempt from consent, but its name speaks of what needs it: the page would contradict itself. Correct the name or the consent.',
      namedExempt:
        'The category “{name}” needs consent, but its name says that it does without: correct the name or the consent.',
      missing: 'Attach “{name}” to a category.',
      unnamed: 'Name the category “{key}”, which the charter shows.',
      unlikeParent:
        'The category “{name}” and the one that groups it, “{parent}”, do not have the same rule of consent: say so in their descriptions, or group “{name}” elsewhere.',
      undecided: 'State whether the category “{name}” needs consent.',
    },
    why: 'Visitors choose purpose by purpose: without a clear category, a tracker escapes their choice.',
  },
  R21: {
    title: 'Exemption not justified',
    says: {
      several: 'Justify the exemption of “{name}”: fill in {fields}.',
      contradictory:
        '“{name}” is exempt as “{exemptionGround}”, which does not cover its purpose ({purposeCodes}): correct one of the two.',
      describedOtherwise:
        '“{name}” is exempt as “{exemptionGround}”, but its purpose speaks of audience measurement: correct one of the two.',
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
      known: '“{name}” is known to need consent: put it in a category that needs consent.',
      disputed:
        '“{name}” is known to need consent, unless the opposite is shown: rather put it in a category that needs consent.',
      described:
        'The purpose of “{name}” speaks of what needs consent: it cannot be presented as exempt. Correct the purpose or the category.',
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
      ownAccount:
        '“{name}”: the condition “{audienceConditions}” is confirmed, but the provider “{provider}” decides itself what it does with the data. Correct its role, or put the tracker in a category that needs consent.',
      shared:
        '“{name}”: the condition “{audienceConditions}” is confirmed, but third parties are named as recipients. Correct one of the two, or put the tracker in a category that needs consent.',
      beyond:
        '“{name}” goes beyond the audience measurement that is exempt (origin, campaigns, recording of visits or tests): put it in a category that needs consent.',
      unconfirmed:
        'To exempt “{name}” as audience measurement, confirm each CNIL condition ({audienceConditions}); otherwise put it in a category that needs consent.',
      unassessed:
        'Keep the address of the self-assessment according to which “{name}” meets the CNIL’s conditions.',
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
