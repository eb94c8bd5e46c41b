import { Box, Button, Skeleton, Typography } from '@mui/material'
import { Suspense, useState } from 'react'
import { SelectInput, TextInput, useRecordContext } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import type { Category } from '#charter/register/category.ts'
import { useText } from '../i18n/useText.ts'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { lazyPage } from '../kit/lazyPage.ts'
import { useDraft } from '../preview/useDraft.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { ColumnsInput } from '../sites/ColumnsInput.tsx'

/** What only some tables have: text around them, and columns of their own. */
export function TablePart() {
  const text = useText()
  return (
    <FoldedPart
      title={text('categories.table.title')}
      summary={text('categories.table.summary')}
      fields={['parentId', 'heading', 'textBefore', 'textAfter', 'columns']}
      opensOnFindings
    >
      <GroupInputs />
      <AddedText source="textBefore" />
      <AddedText source="textAfter" />
      <OwnColumns />
    </FoldedPart>
  )
}

/** The category under whose heading the table stands, or those that stand under this one's; and the words of its heading. */
function GroupInputs() {
  const text = useText()
  const { data: register } = useDraft()
  const id = useRecordContext<CategoryRecord>()?.id
  const [parentId, heading] = useWatch<Category, ['parentId', 'heading']>({ name: ['parentId', 'heading'] })
  const categories = register?.categories ?? []
  const grouped = categories.filter((category) => id !== undefined && category.parentId === id)
  const others = categories.filter((category) => category.id !== id && category.parentId === null)
  return (
    <>
      {grouped.length > 0 && (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {text('categories.table.groups', { names: grouped.map(({ name }) => name).join(', ') })}
        </Typography>
      )}
      {((grouped.length === 0 && others.length > 0) || Boolean(parentId)) && (
        <SelectInput
          source="parentId"
          choices={others}
          optionText="name"
          translateChoice={false}
          emptyText="categories.table.noGroup"
          helperText={<FieldHelp resource="categories" field="parentId" />}
        />
      )}
      {(Boolean(parentId) || Boolean(heading)) && (
        <TextInput source="heading" helperText={<FieldHelp resource="categories" field="heading" />} />
      )}
    </>
  )
}

// Loaded on demand: the editor is large, and few tables have text around them.
const BodyInput = lazyPage(() => import('../sections/editor/BodyInput.tsx'), 'BodyInput')

/** A formatted text, or the button that adds one. */
function AddedText({ source }: { source: 'textBefore' | 'textAfter' }) {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const isFilled = Boolean(useWatch<Category, typeof source>({ name: source }))
  const [isAdded, setAdded] = useState(isFilled)
  if (isAdded || isFilled)
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <BodyInput
          source={source}
          label={text(`resources.categories.fields.${source}`)}
          help={<FieldHelp resource="categories" field={source} />}
        />
      </Suspense>
    )
  if (isReadOnly) return null
  return (
    <Button variant="outlined" onClick={() => setAdded(true)} sx={{ display: 'block', mb: 1 }}>
      {text(`categories.table.add.${source}`)}
    </Button>
  )
}

/** The columns of this table alone, from those of the site on; or that it has the site's. */
function OwnColumns() {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const { data: register } = useDraft()
  const { setValue } = useFormContext<Category>()
  const columns = useWatch<Category, 'columns'>({ name: 'columns' })
  const hasOwn = columns.length > 0
  const choose = (chosen: Category['columns']) => setValue('columns', chosen, { shouldDirty: true })
  return (
    <Box sx={{ mt: 2 }}>
      {hasOwn ? (
        <ColumnsInput
          label={text('resources.categories.fields.columns')}
          help={<FieldHelp resource="categories" field="columns" />}
          language={register?.site.language ?? 'fr'}
        />
      ) : (
        <Typography color="textSecondary">{text('categories.table.sameColumns')}</Typography>
      )}
      {!isReadOnly && register && (
        <Button variant="outlined" onClick={() => choose(hasOwn ? [] : register.site.columns)} sx={{ mt: 1 }}>
          {text(hasOwn ? 'categories.table.dropColumns' : 'categories.table.ownColumns')}
        </Button>
      )}
    </Box>
  )
}
