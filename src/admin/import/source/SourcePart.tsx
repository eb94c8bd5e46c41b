import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material'
import { useEffect, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { FileButton } from '../../kit/FileButton.tsx'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'

/** Where a file is chosen or dropped, or a page or cells are pasted. */
export function SourcePart() {
  const text = useText()
  const { run } = useImportRun()
  const [typed, setTyped] = useState('')
  const { isOver, hasSeveral } = useDropAndPaste(typed === '')
  return (
    <Box>
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('imports.intro')}</Typography>
      <Paper
        variant="outlined"
        sx={{ ...DROP_PLACE, ...(isOver ? { borderColor: 'primary.main', bgcolor: 'action.hover' } : {}) }}
      >
        <FileButton
          variant="contained"
          label={text('imports.source.choose')}
          onChoose={(file) => run.open({ kind: 'file', file })}
        />
        <Typography sx={{ mt: 1.5 }}>{text('imports.source.drop')}</Typography>
        <Typography variant="body2" color="textSecondary">
          {text('imports.source.help')}
        </Typography>
        <TextField
          multiline
          minRows={2}
          maxRows={6}
          label={text('imports.source.paste')}
          helperText={text('imports.source.pasteHelp')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          sx={{ mt: 2, maxWidth: '46rem' }}
        />
        {typed.trim() !== '' && (
          <Button
            variant="outlined"
            sx={{ mt: 1 }}
            onClick={() => run.open({ kind: 'pasted', html: '', text: typed })}
          >
            {text('imports.source.readTyped')}
          </Button>
        )}
      </Paper>
      <div role="status">
        {hasSeveral && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {text('imports.source.oneFile')}
          </Alert>
        )}
      </div>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5, maxWidth: '46rem' }}>
        {text('imports.source.privacy')}
      </Typography>
      <TemplateLinks />
    </Box>
  )
}

const DROP_PLACE = {
  p: { xs: 2, sm: 3 },
  borderStyle: 'dashed',
  borderWidth: 2,
  maxWidth: '60rem',
} as const

/**
 * Takes what is dropped or pasted anywhere on the page: outside of the frame a browser would leave the page and open the file.
 * While something is typed, pasting goes on with it.
 */
function useDropAndPaste(takesPaste: boolean) {
  const { run } = useImportRun()
  const [isOver, setOver] = useState(false)
  const [hasSeveral, setSeveral] = useState(false)
  useEffect(() => {
    function take(data: DataTransfer | null, event: Event) {
      const html = data?.getData('text/html') ?? ''
      const plain = data?.getData('text/plain') ?? ''
      const files = [...(data?.files ?? [])]
      // A spreadsheet gives a picture of its cells too.
      const isText = html.trim() !== '' || plain.trim() !== ''
      if (!isText && files.length === 0) return
      event.preventDefault()
      setSeveral(!isText && files.length > 1)
      const [file] = files
      if (isText) run.open({ kind: 'pasted', html, text: plain })
      else if (file && files.length === 1) run.open({ kind: 'file', file })
    }
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer, event)
    }
    const paste = (event: ClipboardEvent) => takesPaste && take(event.clipboardData, event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [run, takesPaste])
  return { isOver, hasSeveral }
}

function TemplateLinks() {
  const text = useText()
  const { language } = useLanguage()
  const name = text('imports.source.templateFile')
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, mt: 2 }}>
      <Typography variant="body2">{text('imports.source.template')}</Typography>
      <DownloadButton
        size="small"
        url={`/api/imports/template.csv?language=${language}`}
        fileName={`${name}.csv`}
      >
        {text('imports.source.templateCsv')}
      </DownloadButton>
      <DownloadButton
        size="small"
        url={`/api/imports/template.ods?language=${language}`}
        fileName={`${name}.ods`}
      >
        {text('imports.source.templateOds')}
      </DownloadButton>
    </Box>
  )
}
