import { Box, Paper, Typography } from '@mui/material'
import { languageInWords } from '#charter/kit/charterLanguages.ts'
import { listFiles, parseFile, type Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from '../kit/language.ts'

/**
 * The evidence that a version was not altered: the SHA-256 hash of each of its files, and the hash of the history's
 * last entry when it was published.
 */
export function PublicationProof({ publication }: { publication: Publication }) {
  const { head, sha256 } = publication
  const text = useText()
  const { language: own } = useLanguage()
  return (
    <Paper component="section" variant="outlined" aria-labelledby="proof" sx={{ p: 2 }}>
      <Typography variant="h2" id="proof" gutterBottom>
        {text('publications.proof.title')}
      </Typography>
      <Typography variant="body2" gutterBottom>
        {text('publications.proof.intro')}
      </Typography>
      <Box component="dl" sx={{ m: 0 }}>
        {listFiles(publication).map((file) => {
          const { kind, language } = parseFile(file)
          const tongue = language === null ? '' : ` (${languageInWords(language, own)})`
          const term = text(`publications.proof.${kind}`) + tongue
          return <Fingerprint key={file} term={term} hash={sha256[file] ?? ''} />
        })}
        <Fingerprint term={text('publications.proof.head', { entry: head.id })} hash={head.hash} />
      </Box>
    </Paper>
  )
}

function Fingerprint({ term, hash }: { term: string; hash: string }) {
  return (
    <>
      <Typography component="dt" variant="body2" sx={{ mt: 1.5 }}>
        {term}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0 }}>
        <Box component="code" sx={{ overflowWrap: 'anywhere', color: 'text.secondary' }}>
          {hash}
        </Box>
      </Typography>
    </>
  )
}
