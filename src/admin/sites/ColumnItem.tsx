import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import { Box, IconButton, Tooltip, Typography } from '@mui/material'
import { TextInput } from 'react-admin'
import { useText } from '../i18n/useText.ts'

interface ColumnItemProps {
  index: number
  /** What the column shows. */
  name: string
  /** None for the only column left: a table has one at least. */
  onRemove?: (index: number) => void
}

/** One column: the title it has in the charter, over what it shows. */
export function ColumnItem({ index, name, onRemove }: ColumnItemProps) {
  const text = useText()
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <TextInput
          source={`columns.${index}.label`}
          label={text('column.label')}
          helperText={false}
          isRequired
        />
        <Typography variant="body2" color="textSecondary">
          {text('sites.columns.shows', { what: name })}
        </Typography>
      </Box>
      {onRemove && (
        <Tooltip title={text('sites.columns.remove', { name })} describeChild={false}>
          <IconButton onClick={() => onRemove(index)}>
            <RemoveIcon />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  )
}
