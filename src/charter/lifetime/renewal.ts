/**
 * What a written lifetime says of the next visits: `renewed`, it starts again at each of them; `fixed`, it does not; ''
 * nothing.
 */
export type Renewal = '' | 'fixed' | 'renewed'

/** Takes what a folded lifetime says of its renewal out of it: « 13 mois glissants » leaves « 13 mois ». */
export function takeRenewal(text: string): { counted: string; renewal: Renewal } {
  const padded = ` ${text}`
  for (const [renewal, pattern] of SAID) {
    const match = pattern.exec(padded)
    if (match === null) continue
    const rest = padded.slice(0, match.index) + padded.slice(match.index + match[0].length)
    return { counted: (match.groups?.['counted'] ?? rest).replace(/^[ ,;:]+/, '').trim(), renewal }
  }
  return { counted: text, renewal: '' }
}

/** « glissants », « renouvelé à chaque visite », "rolling". */
const AT_EACH_VISIT = [
  String.raw`(?:renouvel|prolong|recondui|reinitialis|rafraichi|etend|actualis|remis)[a-z]* (?:(?:automatiquement|a zero|a jour) )?(?:a|lors de|apres|pour|par) (?:chaque|toute|une nouvelle)[a-z' ]{1,40}`,
  String.raw`(?:renewed|extended|refreshed|reset|updated|prolonged|restarted) (?:automatically )?(?:at|on|upon|with|after|by|for) (?:each|every|any)[a-z' ]{1,40}`,
  'glissante?s?|rolling|sliding',
].join('|')

/** « après la dernière visite », « d’inactivité », "from set/ update". */
const SINCE_LAST_VISIT = [
  String.raw`(?:apres|depuis|suivant|des|a compter(?: de)?|a partir(?: de)?) (?:la |le |l'|votre |sa |son )?(?:derniere?s?|chaque) [a-z' ]{1,40}`,
  String.raw`(?:after|from|since|following) (?:the |your |their )?(?:last|latest|most recent|each|every) [a-z' ]{1,40}`,
  String.raw`from set ?/ ?update|d'inactivite|of inactivity`,
].join('|')

const NEVER = [
  String.raw`(?:non|pas|sans etre|not) (?:renouvel|prolong|glissant|renew|extend|rolling|sliding)[a-z]*(?: a chaque [a-z]{1,20}| (?:at|on) each [a-z]{1,20})?`,
  'sans (?:renouvellement|prolongation)|without renewal',
].join('|')

const JOINED = String.raw`(?<![ ,;(-])[ ,;(-]+(?<=[ (])(?:et |avec (?:un )?|and |with )?(?:duree )?`

const SAID: [Renewal, RegExp][] = [
  ['fixed', new RegExp(String.raw`${JOINED}(?:${NEVER})\)?$`)],
  ['renewed', new RegExp(String.raw`${JOINED}(?:${AT_EACH_VISIT}|${SINCE_LAST_VISIT})\)?$`)],
  // Said before the length: « durée glissante de 13 mois », « renouvelé à chaque visite (13 mois) ».
  ['renewed', new RegExp(String.raw`^ (?:duree )?(?:${AT_EACH_VISIT})(?: de |[ ,;:](?=[^(]))`)],
  ['renewed', new RegExp(String.raw`^ (?:duree )?(?:${AT_EACH_VISIT}) ?\((?<counted>[^()]+)\)$`)],
]
