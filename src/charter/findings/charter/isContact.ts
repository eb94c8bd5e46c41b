/** Whether one can write there: what is meant as an e-mail address is one, `x@y.z`; anything else may be where to write. */
export function isContact(text: string): boolean {
  const meant = text.split(/[\s<>(),;]+/).filter((word) => word.includes('@') && !/^https?:/i.test(word))
  return meant.length === 0 || meant.some(isEmail)
}

function isEmail(word: string): boolean {
  const [local = '', domain = '', ...more] = word
    .replace(/^mailto:/i, '')
    .replace(/[.:!?]$/, '')
    .split('@')
  const labels = domain.split('.')
  return more.length === 0 && local !== '' && labels.length > 1 && labels.every(Boolean)
}
