/** Words are not broken: they widen their column up to a maximum, and a table that does not fit scrolls sideways. */
export const TABLE_STYLE = {
  '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
  '& .RaDataTable-rowCell': { overflowWrap: 'break-word', minWidth: '3em', maxWidth: '24em', px: 1 },
  '& .RaDataTable-headerCell:not(.MuiTableCell-paddingCheckbox)': { px: 1, whiteSpace: 'nowrap' },
  '& [role=rowheader] a': {
    display: 'inline-block',
    overflowWrap: 'break-word',
    maxWidth: { xs: '10.5em', lg: '16em' },
  },
  '& .MuiTableCell-paddingCheckbox': { minWidth: 0 },
}
