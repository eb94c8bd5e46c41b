/** The margins, in pixels, that the header and the toolbar of the form cover at the top and bottom of the window. */
export const COVERED_MARGINS = { top: 72, right: 5, bottom: 96, left: 5 }

const SCROLL_MARGINS = { scrollMarginTop: COVERED_MARGINS.top, scrollMarginBottom: COVERED_MARGINS.bottom }

/** The style of the text in the editor, close to that of the charter, with visible table borders. */
export const EDITOR_STYLE = {
  // The help floats above it.
  position: 'relative',
  '& .ProseMirror.ProseMirror': {
    minHeight: '14em',
    maxHeight: '55vh',
    overflowY: 'auto',
    p: 2,
    '&, &:hover, &:focus, &[contenteditable="false"]': { bgcolor: 'background.paper' },
    lineHeight: 1.6,
    overflowWrap: 'anywhere',
    borderTopLeftRadius: 0,
    borderTopRightRadius: 0,
  },
  '& .ProseMirror :is(h3, h4, h5, h6)': { fontSize: '1.1rem', lineHeight: 1.4, mt: 2, mb: 1 },
  '& .ProseMirror :is(h4, h5, h6)': { fontSize: '1rem' },
  '& .ProseMirror :is(ul, ol)': { pl: 3 },
  '& .ProseMirror li > p': { mb: 0.5 },
  '& .ProseMirror a': { color: 'primary.main', textDecoration: 'underline' },
  '& .ProseMirror span[lang]': { borderBottom: 1, borderBottomStyle: 'dotted' },
  '& .ProseMirror table': { width: '100%', borderCollapse: 'collapse', my: 1, ...SCROLL_MARGINS },
  '& .ProseMirror caption': { textAlign: 'left', fontWeight: 600, pb: 0.5 },
  '& .ProseMirror :is(th, td)': {
    border: 1,
    borderColor: 'divider',
    px: 1,
    py: 0.5,
    textAlign: 'left',
    verticalAlign: 'top',
    minWidth: '4em',
    position: 'relative',
  },
  '& .ProseMirror th': { bgcolor: 'action.hover' },
  '& .ProseMirror :is(th, td) > p': { mb: 0 },
  '& .ProseMirror .selectedCell': { bgcolor: 'action.selected' },
}
