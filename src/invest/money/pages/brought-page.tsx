import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { dollars } from '../../../words/numbers.ts'
import type { Imported } from '../budget/import-budget.ts'
import { differenceOf } from '../budget/sent-budget.ts'
import { sumOf } from '../cents.ts'
import { mostListed } from '../lines-shown.ts'
import { bringWords } from '../words/bring.ts'
import { MoneyTable } from './table.tsx'

export interface BroughtPageProps {
  readonly page: PageContext
  readonly deed: string
  readonly id: string
  readonly file: string
  readonly found: Imported
  /** Why it was not saved. */
  readonly problem: string | null
}

/** What a budget file would change, and the button that saves all of it; or what is wrong with it, place by place. */
export function BroughtPage(props: BroughtPageProps) {
  const { page, found, deed, id, file, problem } = props
  const w = bringWords[page.lang]
  const { lines, difference, faulty, warnings, year } = found
  return (
    <Frame page={page} title={w.title}>
      {problem === null ? null : (
        <div class="c-error" role="alert">
          <p>{problem}</p>
        </div>
      )}
      <p class="c-kicker">{file}</p>
      <h1>{faulty > 0 ? w.notSaved : w.heading({ lines: lines.length, amount: sumOf(lines.map(({ cents }) => cents)) })}</h1>
      {faulty > 0 ? (
        <>
          <p class="c-lede">{w.faults({ faults: faulty })}</p>
          <Places {...props} places={found.faults} caption={w.notSaved} />
        </>
      ) : (
        <>
          <p class="c-lede">{difference.isFirst ? w.first({ year }) : w.amendment({ year })}</p>
          <p>{w.counts({ ...difference.counts, fresh: difference.counts.new })}</p>
          {difference.corrected.length === 0 ? null : <p>{w.corrected({ lines: difference.corrected.length })}</p>}
          <Changes {...props} />
        </>
      )}
      {warnings.length === 0 ? null : (
        <>
          <h2>{w.warnings}</h2>
          <Places {...props} places={warnings} caption={w.warnings} />
        </>
      )}
      {faulty > 0 || difference.changed.length + difference.corrected.length === 0 ? null : (
        <form method="post" action="/invest/money/import">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="save" value={id} />
          <input type="hidden" name="difference" value={differenceOf(found)} />
          <div class="c-actions">
            <button class="usa-button usa-button--big">{w.save}</button>
          </div>
        </form>
      )}
      <p>
        <a href="/invest/money/import">{w.another}</a>
      </p>
    </Frame>
  )
}

function Changes({ page: { lang }, found }: BroughtPageProps) {
  const w = bringWords[lang]
  const { changed, corrected } = found.difference
  if (changed.length === 0) return corrected.length === 0 ? <p>{w.nothing}</p> : null
  return (
    <>
      <MoneyTable
        stacks
        caption={w.changes}
        columns={[{ head: w.line }, { head: w.was, isNumber: true }, { head: w.is, isNumber: true }]}
        rows={changed
          .slice(0, mostListed)
          .map(({ title, was, is }) => [title, was === null ? w.notThere : dollars(was, lang), dollars(is, lang)])}
      />
      {changed.length > mostListed ? <p>{w.more({ lines: changed.length - mostListed })}</p> : null}
    </>
  )
}

function Places({ page: { lang }, places, caption }: BroughtPageProps & { places: Imported['faults']; caption: string }) {
  const w = bringWords[lang]
  return (
    <MoneyTable
      stacks
      caption={caption}
      columns={[{ head: w.where }, { head: w.what }]}
      rows={places.map(({ line, column, says }) => [column === null ? w.atLine({ line }) : w.at({ line, column }), says[lang]])}
    />
  )
}
