import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import { Box, IconButton, Tooltip, Typography } from '@mui/material'
import { TextInput } from 'react-admin'
import { useText } from '../i18n/useText.ts'

interface ColumnItemProps {
  index: number
  /** The name of the field that the column shows. */
  name: string
  /** Undefined for the last column: a table has at least one. */
  onRemove?: (index: number) => void
}

/** A column: its title in the charter, and the field that it shows. */
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
