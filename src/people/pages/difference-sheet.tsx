import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { faultId, Faults } from '../../design/faults.tsx'
import { count } from '../../words/numbers.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Tally } from '../../design/tally.tsx'
import { inEnglish } from '../../words/lang.ts'
import { whereSaid } from '../../design/words/frame.ts'
import type { KeptDifference } from '../contract.ts'
import { kinds, type ShownChange } from '../roster/difference.ts'
import { words } from '../words/people.ts'
import { ManyLeave } from './many-leave.tsx'
import { OthersUnderAnId } from './others-under-an-id.tsx'
import { SchoolChanges } from './school-changes.tsx'

export interface DifferenceSheetProps {
  readonly page: PageContext
  readonly id: string
  readonly difference: KeptDifference
  readonly shown: ReadonlyMap<number, readonly ShownChange[]>
  readonly deed: string
}

/** The faults that stand in the way, or what would change and the button that saves all of it. */
export function DifferenceSheet({ page, id, difference, shown, deed }: DifferenceSheetProps) {
  const { lang } = page
  const w = words(lang).roster
  const { faults, groups, behavior } = difference
  const faulty = faults.length + difference.faultsLeftOut
  const changesNothing = changesIn(difference) === 0
  const heading = difference.committed
    ? w.saved
    : faulty > 0
      ? w.nothingSaved({ lines: w.line({ n: faulty }) })
      : changesNothing
        ? w.readySame
        : w.ready
  return (
    <>
      <p class="c-kicker">
        {w.kicker({ format: difference.format, isKnown: difference.version !== null, version: difference.version ?? '' })}
      </p>
      <h1>{heading}</h1>
      {faulty > 0 ? (
        <>
          <ErrorSummary
            title={w.faultsTitle({ n: faulty })}
            errors={faults.slice(0, 10).map((fault, index) => ({ href: `#${faultId(index)}`, says: summaryOf(page, fault) }))}
          />
          <h2>{w.mend}</h2>
          <Faults faults={faults.slice(0, mostFaults)} lang={lang} />
          {faulty > mostFaults ? <p>{w.leftOut({ n: faulty - mostFaults })}</p> : null}
        </>
      ) : (
        <Counts page={page} difference={difference} />
      )}
      {difference.waiting.length === 0 ? null : (
        <p>
          {words(lang).offices.rosterWaits({ n: difference.waiting.length })} <a href="/people">{words(lang).offices.look}</a>
        </p>
      )}
      {behavior === null ? null : (
        <p>
          {w.behavior({ lines: count(behavior.lines, lang), schools: count(behavior.schools, lang) })} {w.behaviorKept}
        </p>
      )}
      <Actions page={page} id={id} difference={difference} canSave={faulty === 0 && !difference.committed && !changesNothing} deed={deed} />
      {groups.length === 0 ? null : <h2>{difference.committed ? w.did : w.would}</h2>}
      {groups.length === 0 ? null : <SchoolChanges lang={lang} id={id} groups={groups} shown={shown} />}
      <Warnings page={page} difference={difference} />
    </>
  )
}

const mostFaults = 200
const mostWarnings = 100

/** What the sheet counts, and what is changed beside it. */
function changesIn({ counts, calendar, behavior }: KeptDifference): number {
  const all = [...Object.values(counts), ...Object.values(calendar), ...(behavior === null ? [] : [behavior.counts])]
  return all.reduce((sum, its) => sum + its.new + its.changed + its.gone, 0)
}

const summaryOf = (page: PageContext, fault: KeptDifference['faults'][number]): string =>
  `${whereSaid({ ...fault, column: null }, page.lang)}: ${fault.message}`

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

interface ActionsProps {
  readonly page: PageContext
  readonly id: string
  readonly difference: KeptDifference
  readonly canSave: boolean
  readonly deed: string
}

function Actions({ page, id, difference, canSave, deed }: ActionsProps) {
  const w = words(page.lang).roster
  const away = (
    <a class="usa-button usa-button--outline" href="/people/import">
      {canSave ? w.throwAway : w.another}
    </a>
  )
  if (!canSave) return <div class="c-actions">{away}</div>
  return (
    <form method="post" action="/people/import">
      <FormToken page={page} deed={deed} />
      <input type="hidden" name="commit" value={id} />
      {difference.manyLeave === null ? null : <ManyLeave page={page} many={difference.manyLeave} />}
      {difference.otherPeople === null ? null : <OthersUnderAnId page={page} others={difference.otherPeople} />}
      <div class="c-actions">
        <button class="usa-button usa-button--big">{w.save}</button>
        {away}
      </div>
    </form>
  )
}

function Warnings({ page: { lang }, difference }: { page: PageContext; difference: KeptDifference }) {
  const w = words(lang).roster
  const { warnings, warningsLeftOut } = difference
  if (warnings.length === 0) return null
  const more = warnings.length + warningsLeftOut - mostWarnings
  return (
    <>
      <h2>{w.warnings}</h2>
      <ul class="c-warnings">
        {warnings.slice(0, mostWarnings).map(warning => (
          <li key={`${warning.file} ${warning.line} ${warning.column} ${warning.message}`}>
            <p class="c-small c-soft">{whereSaid(warning, lang)}</p>
            <p lang={inEnglish(lang)}>{warning.message}</p>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{w.leftOut({ n: more })}</p> : null}
    </>
  )
}
