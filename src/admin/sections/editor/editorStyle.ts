/** In pixels: what the header and the bar with « Enregistrer » cover at the top and the bottom of the window. */
export const OUT_OF_SIGHT = { top: 72, right: 5, bottom: 96, left: 5 }

const KEPT_IN_SIGHT = { scrollMarginTop: OUT_OF_SIGHT.top, scrollMarginBottom: OUT_OF_SIGHT.bottom }

/** The text while it is written: roomy, its tables visible, close to how the charter shows it. */
export const EDITOR_STYLE = {
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
  '& .ProseMirror table': { width: '100%', borderCollapse: 'collapse', my: 1, ...KEPT_IN_SIGHT },
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
