/** What is said of the next version before it is published, as it is kept: why it is, and whether consent has to be asked again. */
export const KEPT_OF_VERSION = {
  note: 'note for the next version',
  newConsent: 'newConsent for the next version',
}
