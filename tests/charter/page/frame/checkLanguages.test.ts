import { describe, expect, it } from 'vitest'
import { checkLanguages } from './checkLanguages.ts'

describe('A02, the language of the page', () => {
  it.each<[html: string, messages: string[]]>([
    ['<html lang="fr"></html>', []],
    ['<html lang="fr-FR"></html>', []],
    ['<html lang="FR"></html>', []],
    ['<html></html>', ['missing']],
    ['<html lang=" "></html>', ['missing']],
    ['<p>', ['missing']],
    ['<html lang="en"></html>', ['other']],
    ['<html lang="fra"></html>', ['other']],
    ['<html lang="français"></html>', ['unknown']],
    ['<html lang="xx"></html>', ['unknown']],
    ['<html lang="fr_FR"></html>', ['unknown']],
    ['<html lang="fr"><p lang="en">Do Not Track</p></html>', []],
    ['<html lang="fr"><p lang="">Do Not Track</p></html>', ['passageUnknown']],
    ['<html lang="fr"><p lang="anglais">Do Not Track</p></html>', ['passageUnknown']],
    ['<html lang="fr"><article lang="en">All of it</article></html>', ['other']],
  ])('%s: %j', (html, messages) => {
    expect(checkLanguages(html, 'fr').map(({ message }) => message)).toEqual(messages)
  })
})
