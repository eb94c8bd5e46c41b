import { enRegister } from '../../../words/enRegister.ts'
import type { frIdentity } from '../fr/identity.ts'

const { cookies, sites } = enRegister.fields
const { nameMatch } = enRegister.choices

export const enIdentity: typeof frIdentity = {
  R01: {
    title: 'Provider missing',
    says: {
      notShown: `Visitors do not see the providers: in Site, under “${sites.columns.label}”, add a column that names them.`,
      notShownHere:
        'Visitors do not see the providers of the trackers in “{name}”: add a column that names them to its table.',
      missing:
        'Enter the provider (legal name) that sets or reads tracker “{name}”; for the site’s own tracker choose your organisation.',
    },
    why: 'Before they choose, visitors must be able to know which organisations set or read trackers on their device.',
  },
  R02: {
    title: 'Privacy policy missing',
    says: {
      missing: 'Add the https address of the privacy policy of provider “{name}”.',
    },
    why: 'Visitors who want to know what a provider does with their data must find where to read it.',
  },
  R03: {
    title: 'Hosting country missing',
    says: {
      missing: 'State the hosting country or countries of provider “{name}”.',
      noCountry: '“{country}” is no country: state the hosting country or countries of provider “{name}”.',
    },
    why: 'Without the hosting country, neither you nor visitors can tell whether data leave the European Economic Area.',
  },
  R04: {
    title: 'Transfer safeguard missing',
    says: {
      overseas:
        '“{name}” is outside the European Union, in a French overseas territory ({hostingCountries}): French law holds there, but state what frames this transfer.',
      undecided:
        'No known adequacy decision covers {hostingCountries}: check your list of adequate countries, or change the safeguard of “{name}”.',
      staleList:
        '“{name}” relies on your list of adequate countries ({hostingCountries}), which nobody has checked for a year: check it, then note the date.',
      staleDpf:
        'DPF certificates are renewed each year: check that “{name}” is still on the list, then note the date.',
      missing:
        '“{name}” involves a transfer outside the EEA ({hostingCountries}): state the safeguard (adequacy, DPF, SCC…) and its reference.',
      notAdequate:
        '“{name}” relies on an adequacy decision, but your list of adequate countries has none, or none any more, for {hostingCountries}: check the list or change the safeguard.',
      beyondDpf:
        'The DPF covers the United States only: state another safeguard for the transfers of “{name}” to {hostingCountries}.',
      unchecked:
        'Check that “{name}” is on the list of DPF-certified organisations, then note the date of this check.',
      undocumented:
        'State the document (reference or address) that the transfer safeguard of “{name}” rests on.',
    },
    why: 'Visitors must be told that their data leave the European Economic Area, and what protects them there.',
  },
  R05: {
    title: 'Tracker name missing',
    says: {
      missing: 'Enter the exact name of the tracker as seen in the browser (service “{service}”).',
    },
    why: 'Without the exact name, nobody can find the tracker in a browser, nor check what the charter says of it.',
  },
  R06: {
    title: 'Name not technical',
    says: {
      notTechnical: `Replace “{name}” by the cookie’s technical name and choose “${cookies.nameMatch.label} ${nameMatch.pattern}” if part of it changes (e.g. _pk_id.*).`,
      varies: `Part of “{name}” seems to change from one visitor to the next: choose “${cookies.nameMatch.label} ${nameMatch.pattern}” and write * in its place.`,
      fixed: `“{name}” has no * in it: choose “${cookies.nameMatch.label} ${nameMatch.exact}”, or write * where the name changes.`,
    },
    why: 'A technical name lets visitors and the CNIL recognise the tracker in a browser.',
  },
  R07: {
    title: 'Tracker listed twice',
    says: {
      repeated: 'Tracker “{name}” appears {count} times; merge the rows or distinguish the domains.',
      otherCategory:
        'Tracker “{name}” appears {count} times with contradictory statements (category: {categories}; records to compare: no. {records}): correct before publishing.',
      otherLifetime:
        'Tracker “{name}” appears {count} times with contradictory statements (lifetime: {lifetime}; records to compare: no. {records}): correct before publishing.',
      covered:
        'Tracker “{name}” is already covered by “{pattern}”; merge the rows or distinguish the domains.',
    },
    why: 'When one tracker is described several times, visitors cannot tell which description is right.',
  },
  R08: {
    title: 'Purpose missing',
    says: {
      notShown: `Visitors do not see the purposes: in Site, under “${sites.columns.label}”, add the column “${cookies.purpose.label}”.`,
      notShownHere: `Visitors do not see the purposes of the trackers in “{name}”: add the column “${cookies.purpose.label}” to its table.`,
      missing: 'Describe in one sentence what tracker “{name}” is for.',
    },
    why: 'Visitors must be able to understand what anything that is set or read on their device is for.',
  },
  R09: {
    title: 'Purpose vague',
    says: {
      unlikeKnown: 'The purpose of “{name}” is unlike what a tracker of this name usually does: check it.',
      vague: 'Make the purpose of “{name}” precise: say what it records and why, in plain words.',
    },
    why: 'A vague phrase does not let visitors understand precisely what they accept.',
  },
  R10: {
    title: 'Technique missing',
    says: {
      missing: 'Choose the technique used by “{name}” (cookie, local storage, pixel, SDK, fingerprint…).',
      unnamed: 'Say which other technique “{name}” uses.',
    },
    why: 'The same rules hold for every technique, not for cookies alone; the technique also says how a tracker can be found and erased.',
  },
  R11: {
    title: 'Third-party access undeclared',
    says: {
      missingOfProvider:
        'State whether third parties have access to the information of “{name}” and, if so, which ones; the same is asked of other trackers of this provider ({others}).',
      vague:
        'Say who has access to the information of “{name}”: a name, or a precise category (“advertising networks”), rather than “our partners”.',
      recipientsNotShown: `Visitors do not see who has access to what the trackers record: in Site, under “${sites.columns.label}”, add the column “${cookies.recipients.label}”.`,
      recipientsNotShownHere: `Visitors do not see who has access to what the trackers in “{name}” record: add the column “${cookies.recipients.label}” to its table.`,
      accessNotShown: `The page does not say that no third party reads some trackers: in Site, under “${sites.columns.label}”, add the column “${cookies.thirdPartyAccess.label}”.`,
      accessNotShownHere: `The page does not say that no third party reads some trackers in “{name}”: add the column “${cookies.thirdPartyAccess.label}” to its table.`,
      missing:
        'State whether third parties have access to the information of “{name}” and, if so, which ones.',
      unnamed: 'State which third parties have access to the information of “{name}”.',
      setByThird:
        '“{name}” is set by a third party, so third parties have access to it: correct one of the two.',
      contradictory:
        '“{name}” is declared without third-party access, but recipients are named: correct one of the two.',
    },
    why: 'Visitors must know whether others have access to what the tracker records; of trackers that need consent, the Court of Justice of the European Union has ruled so.',
  },
  R12: {
    title: 'Domain and party disagree',
    says: {
      elsewhere:
        'Check who sets “{name}”: it is declared first party, but domain “{domain}” is none of yours.',
      ours: 'Check who sets “{name}”: it is declared third party, but domain “{domain}” is one of yours.',
      delegated: 'Check who sets “{name}”: sub-domain “{domain}” is delegated, which hides the third party.',
    },
    why: 'A wrong origin, or a third party hidden behind one of your sub-domains, misleads visitors about who reads their data.',
  },
  R31: {
    title: 'Personal data not recognised',
    says: {
      denied:
        '“{name}” is declared without personal data, although it recognises somebody who signed in or what they order: answer “Yes”.',
      visitorNumber:
        '“{name}” is declared without personal data, although this tracker gives each visitor a number that tells them from others: answer “Yes”.',
    },
    why: 'What recognises a person is personal data: visitors then have rights, which the charter has to tell.',
  },
}
