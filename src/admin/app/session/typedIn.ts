/**
 * What stands in a field of a form. Read from the form itself: a password manager may fill it in without a word to the
 * page's scripts.
 */
export function typedIn(form: HTMLFormElement, field: string): string {
  const value = new FormData(form).get(field)
  return typeof value === 'string' ? value : ''
}
