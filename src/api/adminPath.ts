/** Where the screens always are, whatever `/` shows. Links in mails lead there. */
export const ADMIN_PATH = '/admin'
