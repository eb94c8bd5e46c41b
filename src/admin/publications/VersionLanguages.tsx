import { Box, Link, Typography } from '@mui/material'
import { languageLabel } from '#charter/kit/charterLanguages.ts'
import { fileIn, listFiles, parseFile, type Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from '../kit/language.ts'
import { publicAddress } from '../kit/sites.ts'

/** The languages of a version; null stands for its base language, which comes first. */
export function languagesOfVersion(publication: Publication): (string | null)[] {
  return listFiles(publication)
    .map(parseFile)
    .flatMap(({ kind, language }) => (kind === 'html' ? [language] : []))
}

/** The page of a version in each of its languages, with its fingerprint; nothing of a version in one language. */
export function VersionLanguages({ publication }: { publication: Publication }) {
  const text = useText()
  const { language: own } = useLanguage()
  const { number, sha256 } = publication
  const languages = languagesOfVersion(publication)
  if (languages.length < 2) return null
  return (
    <Box component="ul" aria-label={text('publications.languages', { number })} sx={LIST}>
      {languages.map((language) => (
        <Typography key={language} component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <Link href={publicAddress('html', number, undefined, language)} target="_blank" rel="noreferrer">
            {language === null ? text('translations.base') : languageLabel(language, own)}
          </Link>{' '}
          <Box component="code" sx={{ color: 'text.secondary' }}>
            {sha256[fileIn('html', language)]}
          </Box>
        </Typography>
      ))}
    </Box>
  )
}

const LIST = { listStyle: 'none', m: 0, mt: 0.5, p: 0 }
