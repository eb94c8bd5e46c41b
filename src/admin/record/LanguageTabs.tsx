import { Alert, Box, Tab, Tabs } from '@mui/material'
import { lazy, type ReactNode, type RefObject, Suspense, useId, useLayoutEffect, useRef } from 'react'
import { useResourceContext, ValidationError } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { isRegisterResource } from '#charter/register/register.ts'
import { useText } from '../i18n/useText.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useFormLanguage, useFurtherLanguages } from '../kit/form/formLanguage.tsx'
import { useTabErrors } from '../kit/form/translationErrors.ts'
import { focusField } from '../kit/form/useFocusField.ts'

const TranslationInputs = lazy(async () => ({
  default: (await import('./translations/TranslationInputs.tsx')).TranslationInputs,
}))
const LanguageName = lazy(async () => ({
  default: (await import('./translations/LanguageName.tsx')).LanguageName,
}))

/** The inputs of a form, and a tab for each other language of the charter; the inputs alone where there is none. */
export function LanguageTabs({ children }: { children: ReactNode }) {
  const text = useText()
  const resource = useResourceContext() ?? ''
  const languages = useFurtherLanguages()
  const { language, setLanguage } = useFormLanguage()
  const { base, translations, whole } = useTabErrors()
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  useShowFirstError(panel)
  const refusal = whole !== undefined && (
    <Alert severity="error" sx={{ mb: 2 }}>
      <ValidationError error={whole} />
    </Alert>
  )
  if (languages.length === 0 || !isRegisterResource(resource))
    return (
      <>
        {refusal}
        {children}
      </>
    )
  const withErrors = (label: ReactNode, count: number) =>
    count === 0 ? (
      label
    ) : (
      <Box component="span" sx={{ color: 'error.main' }}>
        {label} {text('translations.errors', { smart_count: count })}
      </Box>
    )
  const tabProps = (tag: string) => ({
    value: tag,
    id: `${id}${tag}-tab`,
    'aria-controls': (language ?? '') === tag ? `${id}panel` : undefined,
  })
  return (
    <>
      <Tabs
        value={language ?? ''}
        onChange={(_, chosen: string) => setLanguage(chosen || null)}
        aria-label={text('translations.tabs')}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={TABS}
      >
        <Tab {...tabProps('')} label={withErrors(text('translations.base'), base)} />
        {languages.map((tag) => (
          <Tab
            key={tag}
            {...tabProps(tag)}
            label={withErrors(
              <Suspense fallback={tag}>
                <LanguageName tag={tag} />
              </Suspense>,
              translations.filter((error) => error.language === tag).length,
            )}
          />
        ))}
      </Tabs>
      <Box ref={panel} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${language ?? ''}-tab`}>
        {refusal}
        {/* What is typed in the base language stays where it is while another tab is shown. */}
        <Box hidden={language !== null}>{children}</Box>
        {language !== null && (
          <Suspense fallback={<PageSkeleton />}>
            <TranslationInputs key={language} resource={resource} language={language} />
          </Suspense>
        )}
      </Box>
    </>
  )
}

// A button that scrolls no further leaves no room before the first tab.
const TABS = { mb: 2, '& .MuiTabs-scrollButtons.Mui-disabled': { display: 'none' } }

/** After an attempt to save, shows the first language with a mistake, unless the one that is shown has some. */
function useShowFirstError(panel: RefObject<HTMLElement | null>) {
  const { submitCount, isSubmitting } = useFormState()
  const { language, setLanguage } = useFormLanguage()
  const { base, translations } = useTabErrors()
  const finished = isSubmitting ? null : submitCount
  const seen = useRef<number | null>(0)
  // Before the toolbar focuses what is wrong and shown.
  useLayoutEffect(() => {
    if (finished === null || finished === seen.current) return
    seen.current = finished
    const [first] = translations
    const isShownRight =
      language === null ? base === 0 : translations.every((error) => error.language !== language)
    if (!isShownRight) return
    if (base > 0) setLanguage(null)
    else if (first !== undefined) {
      setLanguage(first.language)
      const form = panel.current?.closest('form')
      // Its inputs may have to be loaded first.
      if (form) focusField(form, `translations.${first.language}.${first.field}`)
    }
  })
}
