import type { cookieForm as frenchForm, cookies as french } from '../fr/cookies.ts'

export const cookies: typeof french = {
  list: {
    add: 'Add a cookie',
    charterTable: 'Charter’s table (CSV)',
    fullRegister: 'Full register (CSV)',
    charterTableFile: 'cookie-charter-draft.csv',
    fullRegisterFile: 'cookie-register.csv',
    table: 'Cookies of the register',
    count: '%{smart_count} cookie |||| %{smart_count} cookies',
    countFiltered:
      '%{smart_count} cookie of %{all}, filtered list |||| %{smart_count} cookies of %{all}, filtered list',
    order: 'Order of the rows in the charter',
    sortBy: 'Sort by',
  },
  filters: {
    allSites: 'All',
    label: 'Search and filters',
    search: 'Search',
    searchHint: 'Name, provider, purpose…',
    any: 'All',
    anyFeminine: 'All',
    lifetimeUnknown: 'Not known yet',
    lifetimeSession: 'Session',
    lifetimeUnlimited: 'No limit',
    clear: 'Clear the filters',
  },
  saved: {
    button: 'Saved filters',
    none: 'No saved filter. Filter the list, then name the filter to find it here again.',
    name: 'Name of the filter',
    save: 'Save this filter',
    apply: 'Apply “%{name}”',
    remove: 'Remove “%{name}”',
    list: 'Saved filters',
    searchInWords: '“%{text}”',
    partInWords: '%{field}: %{value}',
  },
  columns: {
    button: 'Columns of this list',
    title: 'Columns to show',
    reset: 'Restore the columns',
  },
  empty: {
    title: 'No cookie in the register',
    text: 'Each cookie or tracker that your sites set has an entry here. The charter is made from these entries.',
  },
  bulk: {
    place: 'Platforms…',
    change: 'Change…',
    changeTitle: 'Change %{smart_count} cookie |||| Change %{smart_count} cookies',
    changeSelection: 'Change the selected cookies',
    apply: 'Apply to %{smart_count} cookie |||| Apply to %{smart_count} cookies',
    changed: '%{smart_count} cookie changed. |||| %{smart_count} cookies changed.',
    delete: 'Delete…',
    deleteTitle: 'Delete %{smart_count} cookie? |||| Delete %{smart_count} cookies?',
    deleteText:
      'This entry and its internal notes will leave the register, and its row will leave the charter: |||| These entries and their internal notes will leave the register, and their rows will leave the charter:',
    deleteSelection: 'Delete the selected cookies?',
    deleteAlternative:
      'To keep an entry without publishing it, set its status to “Retired” instead. A deleted entry can be put back from the history.',
    deleteConfirm: 'Delete %{smart_count} cookie |||| Delete %{smart_count} cookies',
    deleted: '%{smart_count} cookie deleted. |||| %{smart_count} cookies deleted.',
  },
}

export const cookieForm: typeof frenchForm = {
  form: {
    createTitle: 'New cookie',
    technical: 'Technical',
    technicalHint: 'Storage, domain, party, shared row',
    exemption: 'Exemption from consent',
    exemptionHint: 'Why the visitor’s consent is not needed',
    groundToCome: 'it follows from the answer above.',
    otherGround: 'Choose another ground',
    takeGround: 'Set to “%{ground}”, as the purpose families say',
    purposes: 'Purpose families',
    purposesHint: 'What the cookie is for, in the CNIL’s terms',
    access: 'Access and retention',
    accessHint: 'What it holds, who reads it, how long that is kept',
    followUp: 'Internal follow-up',
    followUpHint: 'Date of review and notes, never published',
    newProvider: 'Add “%{item}” as a provider',
    newCategory: 'Add “%{item}” as a category…',
    typeToAdd: 'Type a name to add one',
    typeToAddFeminine: 'Type a name to add one',
    providerAdded: 'Provider “%{name}” added. Its entry can be completed later.',
    alreadyRegistered: 'Already in the register, same domain and same storage:',
    createdInPlace:
      '“%{name}” is now in the register. If you leave this record without saving it, it will be removed again.',
    createdRemoved: '“%{name}” is removed from the register: the record that it was added for was not saved.',
    createdRemains:
      '“%{name}” stays in the register, although the record that it was added for was not saved. Delete it if it is of no use.',
    categoryDialog: {
      title: 'New category',
      name: 'Name of the category',
      nameHelp: 'The title of its table in the charter. Example: Audience measurement.',
      choose: 'Choose this one',
      save: 'Add the category',
    },
  },
  bulk: {
    changeHelp:
      'Fields that you do not add stay as they are in each entry. A field that is added and left empty is emptied.',
    nothingChosen: 'First choose a field to change.',
    placeTitle: 'On which platforms do these cookies stand?',
    placeOn: 'Add to a platform',
    placeOff: 'Take off a platform',
    placeHelp: 'The rest of each record does not change. A cookie always stays on one platform at least.',
    placeSite: 'Platform',
    placeSubmitOn: 'Add to this platform',
    placeSubmitOff: 'Take off this platform',
    placedAlready: 'That is so of all these cookies already: nothing has changed.',
    field: 'Field to change',
    leave: 'Leave as it is: %{field}',
  },
  split: {
    action: 'Duplicate for another platform…',
    title: 'A record of its own for a platform',
    text: 'This platform gets its own record, which you can change without touching the others. What is not saved is not copied.',
    here: '%{name} (taken off this record)',
    site: 'Platform',
    submit: 'Create the record',
  },
  order: {
    title: 'Order of the cookies in the charter',
    back: 'Back to the list',
    category: 'Table',
    list: 'Rows of the table “%{name}”',
  },
  help: {
    name: 'The name as the browser shows it. Example: sessionid. A star stands for a part that changes: _pk_id.*',
    nameMatch: 'Yes, if a part differs from one visitor to the next: write * in its place. Example: _pk_id.*',
    providerId:
      'The organisation that sets the cookie. Example: Opendatasoft. If it is missing, type its name to add it.',
    categoryId: 'The table of the charter where the cookie appears. Example: necessary cookies.',
    service: 'What the site uses it for. Example: Authentication.',
    location: 'The parts of the site concerned. Example: front and back office.',
    purpose:
      'What the cookie makes possible, in one sentence for the visitor. Example: Remember the visitor’s language.',
    content:
      'What its value keeps, for the visitor. Example: an identifier drawn at random, with no link to your name.',
    lifetime:
      'How long the cookie stays with the visitor. Example: session, 13 months, or 13 months rolling.',
    status: 'Only active cookies appear in the charter.',
    storage: 'Where in the browser the information is kept. Example: Cookie.',
    path: 'The part of the site that it is set for, where two applications have a cookie of one name. Example: /agenda.',
    siteIds:
      'The platforms that set it. What differs between two platforms, other than its location, is another record.',
    domain: 'The domain that sets it, where it needs saying. Example: data.regionreunion.com.',
    party: 'First party: set by your site. Third party: set by, or for, somebody else.',
    sharedRow:
      'To show several names on one row of the table: write the same words in each of their records. Never published. Example: Matomo.',
    recipients: 'Who receives the information collected. Example: Opendatasoft, the host.',
    exemptionReason:
      'Why the service that was asked for cannot work without it, in a sentence. Example: spreads requests over the portal’s two servers.',
    exemptionGround: 'The case that the law or the CNIL provides for. Example: authentication.',
    purposeCodes:
      'What the cookie is for, among the purposes that the CNIL tells apart. Preferably one. Example: authentication. Of an exempt cookie, the ground of the exemption follows from it.',
    audienceConditions: 'Tick what you have checked. Without all six, consent is needed.',
    audienceAssessmentUrl:
      'Where your self-assessment of the measuring tool is. Example: https://intranet.example.org/matomo.',
    lifetimeNote:
      'In which cases the lifetime differs. Example: 13 months if the visitor accepts, 6 months if not.',
    renewal: 'Does the lifetime start again at each visit? For exempt audience measurement it should not.',
    lifetimeAsWritten: 'The lifetime as the import found it. Empty this field to forget it.',
    lifetimeConfirmed: 'Yes: the lifetime above is the one that was written there.',
    storageNote: 'By which means the information is kept or read. Example: NFC chip.',
    subdomainDelegation:
      'Is this domain a subdomain of yours that somebody else runs? Example: stats.example.org, run by a provider.',
    thirdPartyAccess: 'Can others than you read what this cookie holds?',
    personalData:
      'Does this cookie serve to process personal data? Without an answer it is taken that it does.',
    dataRetention: 'How long the data that it collects are kept. Example: 25 months.',
    reviewedOn:
      'The day you last checked this entry. Saving an entry in which nothing is to be corrected counts as a check.',
    notes: 'For you and your colleagues. Example: confirmed by the web team in March.',
  },
  lifetime: {
    session: 'Session',
    period: 'A length of time',
    unlimited: 'No limit',
    unknown: 'Not known yet',
    amount: 'Lifetime, as a number',
    unit: 'Unit of the lifetime',
    hidden: 'The charter does not show this lifetime yet:',
    showIt: 'add the column in Site.',
    showInTable: 'add the column to the table of its category.',
    understood: 'Understood: %{lifetime}',
    unread:
      '“%{typed}” does not read as a duration. Write a number and a unit, for instance 13 months, 390 days or 13 months rolling.',
    periodUnread:
      '“%{typed}” does not read as a duration. Write a number and a unit, for instance 25 months, or leave it empty.',
  },
}
