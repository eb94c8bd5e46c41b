import DarkModeIcon from '@mui/icons-material/DarkModeOutlined'
import LightModeIcon from '@mui/icons-material/LightModeOutlined'
import { IconButton, ListItemButton, Tooltip } from '@mui/material'
import { useTheme } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

/** Switches between the light and the dark theme: in the header an icon, on a narrow screen an entry of the user’s menu. */
export function ThemeButton({ isEntry = false }: { isEntry?: boolean }) {
  const text = useText()
  const [theme, setTheme] = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  const label = text(`app.header.${other}`)
  const change = () => setTheme(other)
  if (isEntry) {
    return <ListItemButton onClick={change}>{label}</ListItemButton>
  }
  return (
    <Tooltip title={label} describeChild={false}>
      <IconButton color="inherit" onClick={change}>
        {theme === 'dark' ? <LightModeIcon /> : <DarkModeIcon />}
      </IconButton>
    </Tooltip>
  )
}
