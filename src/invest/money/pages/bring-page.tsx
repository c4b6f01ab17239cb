import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { codeBoxes, columnBoxes } from '../budget/typed-mapping.ts'
import { owners } from '../lines.ts'
import { bringWords } from '../words/bring.ts'
import { ownerWords } from '../words/codes.ts'
import { keepWords } from '../words/keep.ts'

export interface BringPageProps {
  readonly page: PageContext
  readonly deed: string
  readonly typed: Readonly<Record<string, string | undefined>>
  /** What is wrong, by the box it stands in; that of the form as a whole by none. */
  readonly problems: readonly { readonly box: string; readonly says: string }[]
}

/** `/invest/money/import`: choose the file, and say which column holds what. */
export function BringPage({ page, deed, typed, problems }: BringPageProps) {
  const { lang } = page
  const w = bringWords[lang]
  const box = (name: string) => ({ ...{ name, value: typed[name] }, error: problems.find(problem => problem.box === name)?.says })
  return (
    <Frame page={page} title={w.title}>
      {problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={problems.map(({ box: at, says }) => (at === '' ? { says } : { href: `#${at}`, says }))} />
      )}
      <div class="c-narrow">
        <p class="c-kicker">
          <a href="/invest/money/keep">{keepWords[lang].title}</a>
        </p>
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <form method="post" action="/invest/money/import" enctype="multipart/form-data">
          <FormToken page={page} deed={deed} />
          <Field {...box('file')} label={w.file} hint={w.fileHint} type="file" accept=".csv,.xlsx,text/csv" required />
          <Field {...box('source')} label={w.source} hint={w.sourceHint} />
          <Field {...box('year')} label={w.year} hint={w.yearHint} />
          <Field {...box('sheet')} label={w.sheet} hint={w.sheetHint} />
          <h2>{w.columns}</h2>
          <p>{w.columnsSays}</p>
          {columnBoxes.map(name => (
            <Field key={name} {...box(name)} label={w.boxes[name]} />
          ))}
          <SelectField
            {...box('owner')}
            label={w.boxes.owner}
            chosen={typed['owner'] ?? 'district'}
            options={owners.map(value => ({ value, label: ownerWords[value][lang] }))}
          />
          {codeBoxes.map(name => (
            <Field key={name} {...box(name)} label={w.boxes[name]} hint={w.hints[name]} />
          ))}
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.read}</button>
          </div>
        </form>
      </div>
    </Frame>
  )
}
