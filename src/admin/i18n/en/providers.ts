import type { providers as fr } from '../fr/providers.ts'

export const providers: typeof fr = {
  add: 'Add a provider',
  createTitle: 'New provider',
  count: '%{smart_count} provider |||| %{smart_count} providers',
  cookieCount: '%{smart_count} cookie |||| %{smart_count} cookies',
  empty:
    'No provider yet. A provider is whoever sets or reads a cookie: a company, or the public body itself.',
  filters: {
    label: 'Search and filters',
    all: 'All',
    withoutPolicy: 'Missing',
  },
  cookies: {
    title: 'Cookies of %{name}',
    add: 'Add a cookie',
    none: 'The register holds no cookie of this provider.',
    all: 'See the cookie of this provider |||| See the %{smart_count} cookies of this provider',
  },
  form: {
    noSafeguard: 'Not known yet',
    followUp: 'Internal follow-up',
    followUpHint: 'Contract, contact, review date and notes, never published',
  },
  help: {
    name: 'The name that visitors will read in the charter. For instance: Opendatasoft.',
    legalName: 'The company’s official name, if it differs. For instance: Opendatasoft SAS.',
    service:
      'What it does for you. Example: Hosting. A provider may stand in the charter without setting a cookie.',
    listed: 'Without an answer, the charter shows it, unless it is the organisation itself. No: it does not.',
    website: 'Its public site. For instance: https://www.opendatasoft.com.',
    privacyPolicyUrl:
      'The page where this provider says what it does with the data. For instance: https://www.opendatasoft.com/privacy-policy.',
    country: 'The country it is established in. For instance: France.',
    role: 'What it is to your data. Choose “The public body itself” for your own cookies.',
    hostingCountries: 'Where data are kept, if not only in that country. Example: Ireland.',
    safeguardDocument:
      'Where to find what establishes it. Example: contractual clauses signed on 3 March 2026.',
    safeguardCheckedOn:
      'The day on which you checked it, on the list of the Data Privacy Framework for example.',
    transferSafeguard:
      'What frames the sending of data out of the European Economic Area. In a country of that area, no safeguard is needed.',
    dpaReference:
      'The reference of the contract that binds it (GDPR article 28). For instance: contract 2025-041.',
    contact: 'Whom to reach there about the data. For instance: dpo@example.fr.',
    reviewedOn:
      'The day you last checked this record. Saving a record in which nothing is to be corrected counts as a check.',
    notes: 'For you and your colleagues. For instance: new contract in preparation.',
  },
}
