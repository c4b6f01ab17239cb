import type { PageContext } from '../../design/context.ts'
import { Diff } from '../../design/diff.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { faultId, Faults } from '../../design/faults.tsx'
import { count } from '../../design/format.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Tally } from '../../design/tally.tsx'
import { words as designWords } from '../../design/wording.ts'
import type { KeptDifference } from '../contract.ts'
import { kinds } from '../roster/difference.ts'
import { words } from '../wording.ts'

export interface DifferenceSheetProps {
  readonly page: PageContext
  readonly id: string | null
  readonly difference: KeptDifference
  readonly deed: string
}

/** How many differences are shown on the page; the rest are counted. */
const mostShown = 200

/** The faults that stand in the way, or what would change and the button that saves all of it. */
export function DifferenceSheet({ page, id, difference, deed }: DifferenceSheetProps) {
  const { lang } = page
  const w = words(lang).roster
  const { faults, warnings } = difference
  const faulty = faults.length + difference.faultsLeftOut
  const all = difference.changes.length + difference.changesLeftOut
  const heading = difference.committed ? w.saved : faulty > 0 ? w.nothingSaved(w.line(faulty)) : all === 0 ? w.readySame : w.ready
  return (
    <>
      <p class="c-kicker">{w.kicker(difference.version)}</p>
      <h1>{heading}</h1>
      {faulty > 0 ? (
        <>
          <ErrorSummary
            title={w.faultsTitle(faulty)}
            errors={faults.slice(0, 10).map((fault, index) => ({ href: `#${faultId(index)}`, says: summaryOf(page, fault) }))}
          />
          <h2>{w.mend}</h2>
          <Faults faults={faults} lang={lang} />
          {difference.faultsLeftOut > 0 ? <p>{w.leftOut(difference.faultsLeftOut)}</p> : null}
        </>
      ) : (
        <Counts page={page} difference={difference} />
      )}
      <Actions page={page} id={faulty > 0 || difference.committed || all === 0 ? null : id} deed={deed} />
      {all === 0 ? null : <Changes page={page} difference={difference} all={all} />}
      {warnings.length === 0 ? null : (
        <>
          <h2>{w.warnings}</h2>
          <ul class="c-warnings">
            {warnings.map(warning => (
              <li key={`${warning.file} ${warning.line} ${warning.column} ${warning.message}`}>
                <p class="c-small c-soft">{designWords(lang).where(warning.file, warning.line, warning.column)}</p>
                <p lang={lang === 'en' ? undefined : 'en'}>{warning.message}</p>
              </li>
            ))}
          </ul>
          {difference.warningsLeftOut > 0 ? <p>{w.leftOut(difference.warningsLeftOut)}</p> : null}
        </>
      )}
    </>
  )
}

const summaryOf = (page: PageContext, fault: KeptDifference['faults'][number]): string =>
  `${designWords(page.lang).where(fault.file, fault.line, null)}: ${fault.message}`

function Counts({ page, difference }: { page: PageContext; difference: KeptDifference }) {
  const { lang } = page
  const w = words(lang)
  const sum = (which: 'new' | 'changed' | 'gone' | 'same'): number =>
    kinds.reduce((total, kind) => total + difference.counts[kind][which], 0)
  const columns = ['new', 'changed', 'gone', 'same'] as const
  return (
    <>
      <Tally lang={lang} counts={columns.map(which => [w.roster.tally[which], sum(which)])} />
      <table class="c-counts">
        <caption>{w.roster.byKind}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(which => (
              <th key={which} scope="col" class="c-n">
                {w.roster.tally[which]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(kind => (
            <tr key={kind}>
              <th scope="row">{w.kinds[kind]}</th>
              {columns.map(which => (
                <td key={which} class="c-n">
                  {count(difference.counts[kind][which], lang)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Changes({ page, difference, all }: { page: PageContext; difference: KeptDifference; all: number }) {
  const { lang } = page
  const w = words(lang)
  const shown = difference.changes.slice(0, mostShown)
  return (
    <>
      <h2>{difference.committed ? w.roster.did : w.roster.would}</h2>
      <Diff
        lang={lang}
        caption={w.roster.caption(shown.length, all)}
        heads={w.roster.heads}
        rows={shown.map(change => ({
          key: `${change.kind} ${change.id}`,
          who: change.shown?.who ?? change.id,
          what: `${w.changes[change.change]} · ${w.kinds[change.kind]}`,
          was: change.shown === undefined || change.shown.was === '' ? null : change.shown.was,
          wouldBe: change.shown === undefined || change.shown.is === '' ? null : change.shown.is,
          where:
            change.shown === undefined || change.shown.line === null ? w.roster.notInFile : `${change.shown.file} ${change.shown.line}`,
        }))}
      />
      {all > shown.length ? <p class="c-after">{w.roster.leftOut(all - shown.length)}</p> : null}
    </>
  )
}

function Actions({ page, id, deed }: { page: PageContext; id: string | null; deed: string }) {
  const w = words(page.lang).roster
  return (
    <div class="c-actions">
      {id === null ? null : (
        <form method="post" action="/people/import">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="commit" value={id} />
          <button class="usa-button usa-button--big">{w.save}</button>
        </form>
      )}
      <a class="usa-button usa-button--outline" href="/people/import">
        {id === null ? w.another : w.throwAway}
      </a>
    </div>
  )
}
