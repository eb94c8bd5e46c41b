import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import DotIcon from '@mui/icons-material/Circle'
import NeverIcon from '@mui/icons-material/CircleOutlined'
import { Box, Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { useNumberInWords } from '../../kit/language.ts'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'

const ICONS = {
  online: <CheckIcon />,
  changed: <DotIcon color="warning" />,
  never: <NeverIcon color="warning" />,
}

interface StatusButtonProps {
  state: keyof typeof ICONS
  to: string
  label: string
  /** How many records differ from what is online; 0 where that says nothing. */
  differences: number
}

/** The state of the draft in words; on a narrow screen, its icon and a number. */
export function StatusButton({ state, to, label, differences }: StatusButtonProps) {
  const text = useText()
  const numberInWords = useNumberInWords()
  return (
    <Button
      component={Link}
      to={to}
      size="small"
      color="inherit"
      startIcon={ICONS[state]}
      title={label}
      sx={BUTTON}
    >
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
        {label}
      </Box>
      {/* On a narrow screen: a short text, on a phone their number, or only the icon. */}
      <Box component="span" sx={{ display: { md: 'none' } }}>
        {differences > 0 && (
          <span aria-hidden>
            <Box component="span" sx={{ display: { sm: 'none' } }}>
              {numberInWords(differences)}
            </Box>
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {text('app.header.toPublish', { count: differences })}
            </Box>
          </span>
        )}
        <Box component="span" sx={visuallyHidden}>
          {label}
        </Box>
      </Box>
    </Button>
  )
}

const BUTTON = {
  minWidth: 0,
  fontWeight: 400,
  '& .MuiButton-startIcon': { mr: { xs: 0.5, md: 1 }, ml: 0 },
  '& .MuiButton-startIcon > svg': { fontSize: '0.9rem' },
}
