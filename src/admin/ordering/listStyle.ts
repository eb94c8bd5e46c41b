/** How lists in the charter's order look, whether or not the order can be changed. */
export const LIST_STYLE = {
  listStyle: 'none',
  m: 0,
  p: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
}

export const ROW_STYLE = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 1,
  py: 1,
  bgcolor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTopLeftRadius: 5, borderTopRightRadius: 5 },
  '&:last-of-type': { borderBottom: 0, borderBottomLeftRadius: 5, borderBottomRightRadius: 5 },
}
