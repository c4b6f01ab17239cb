import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import type { KeptDifference } from '../contract.ts'
import { words } from '../wording.ts'
import { DifferenceSheet } from './difference-sheet.tsx'

export interface ImportPageProps {
  readonly page: PageContext
  /** What a file was read as, with the id by which it is saved; null where none was chosen yet. */
  readonly read: { readonly id: string | null; readonly difference: KeptDifference } | null
  readonly deed: string
  /** Why the file was not read at all, or not saved. */
  readonly problem?: string
}

/** Bring in a roster: the difference first, then saved whole or not at all. */
export function ImportPage({ page, read, deed, problem }: ImportPageProps) {
  const w = words(page.lang).roster
  return (
    <Frame page={page} title={w.title}>
      {problem === undefined ? null : <ErrorSummary title={w.wrong} errors={[{ says: problem }]} />}
      {read === null ? (
        <div class="c-narrow">
          <h1>{w.chooseHeading}</h1>
          <p class="c-lede">{w.chooseLede}</p>
          <ChooseFile page={page} deed={deed} />
          <p class="c-small c-soft c-after">{w.dropped}</p>
        </div>
      ) : (
        <DifferenceSheet page={page} id={read.id} difference={read.difference} deed={deed} />
      )}
    </Frame>
  )
}

/** A file travels in its own kind of form; the token goes before it, so that it is read first. */
function ChooseFile({ page, deed }: { page: PageContext; deed: string }) {
  const w = words(page.lang).roster
  return (
    <form method="post" action="/people/import" enctype="multipart/form-data">
      <FormToken page={page} deed={deed} />
      <Field name="roster" label={w.file} type="file" accept=".zip,application/zip" required />
      <div class="c-actions">
        <button class="usa-button usa-button--big">{w.read}</button>
      </div>
    </form>
  )
}
