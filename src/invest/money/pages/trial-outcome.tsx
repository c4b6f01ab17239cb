import type { ComponentChildren } from 'preact'
import { list } from '../../../words/lists.ts'
import { Status } from '../../../design/status.tsx'
import type { Lang } from '../../../words/lang.ts'
import type { Cents } from '../cents.ts'
import type { Unit } from '../lines.ts'
import { type Change, outcomeOf, type TrialLine, type TrialOutcome, type Wanted, wouldPay } from '../trial/trial.ts'
import { ownerWords } from '../words/codes.ts'
import { unitWords } from '../words/setting.ts'
import { tryWords } from '../words/try.ts'
import { MoneyTable } from './table.tsx'

/** All that the outcome is worked out of; it travels to the browser as it is. */
export interface TrialGround {
  readonly lang: Lang
  readonly lines: readonly TrialLine[]
  readonly schools: number
  /** What one position costs, where the plan says so. */
  readonly costs: readonly { readonly unit: Unit; readonly cents: Cents }[]
}

/** What the tried budget does: whether it balances, what is lost and gained, positions, schools. The same on the server and in the browser. */
export function TrialSheet({ ground, wanted }: { ground: TrialGround; wanted: Wanted }) {
  const { lang, lines, schools, costs } = ground
  const w = tryWords[lang]
  const outcome = outcomeOf(lines, wanted, schools)
  const { changes, posts, sides, owners } = outcome
  const lost = changes.filter(({ by }) => by < 0)
  const won = changes.filter(({ by }) => by > 0)
  return (
    <div class="c-answer">
      <h2>{headingOf(outcome, lang)}</h2>
      <p role="status">
        <Status is={changes.length === 0 ? 'done' : outcome.left === 0 ? 'there' : 'waiting'}>{balanceOf(outcome, lang)}</Status>
      </p>
      <h3>{w.lost}</h3>
      {lost.length === 0 ? <p>{w.nothingLost}</p> : <ul>{lost.map(change => said(change, lang))}</ul>}
      <h3>{w.won}</h3>
      {won.length === 0 ? <p>{w.nothingGained}</p> : <ul>{won.map(change => said(change, lang))}</ul>}
      {posts.length === 0 ? null : (
        <>
          <h3>{w.posts}</h3>
          <MoneyTable
            caption={w.posts}
            columns={[{ head: w.role }, { head: w.was, isNumber: true }, { head: w.is, isNumber: true }]}
            rows={posts.map(({ unit, was, is }) => [unitWords[unit][lang], tenths(was), tenths(is)])}
            total={[w.all, tenths(outcome.postsWere), tenths(outcome.postsAre)]}
          />
          {schools === 0 ? null : <p>{w.schools({ was: outcome.schoolsWere, is: outcome.schoolsAre, all: schools })}</p>}
        </>
      )}
      {sides.support > 0 && costs.length > 0 ? (
        <>
          <p>{w.wouldPay({ amount: sides.support })}:</p>
          <ul>
            {costs.map(({ unit, cents }) => (
              <li key={unit}>
                {unitWords[unit][lang]}: {tenths(wouldPay(sides.support, cents))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {owners.length === 0 ? null : (
        <p>
          {w.votes({
            owners: list(
              owners.map(owner => ownerWords[owner][lang]),
              lang,
            ),
          })}
        </p>
      )}
    </div>
  )
}

function said({ line, by, pieces }: Change, lang: Lang): ComponentChildren {
  const w = tryWords[lang]
  const changed = { title: line.title, amount: Math.abs(by) }
  const whole = by < 0 ? w.loses(changed) : w.gains(changed)
  const n = pieces === null || line.unit === null ? null : tenths(Math.abs(pieces))
  const unit = line.unit === null ? '' : unitWords[line.unit][lang]
  return <li key={line.code}>{n === null ? `${whole}.` : `${whole}: ${by < 0 ? w.pieces({ n, unit }) : w.morePieces({ n, unit })}.`}</li>
}

function headingOf({ changes, left, taken }: TrialOutcome, lang: Lang): string {
  const { headings } = tryWords[lang]
  if (changes.length === 0) return headings.start
  if (left === 0) return headings.balanced({ amount: taken })
  return left > 0 ? headings.less({ amount: left }) : headings.more({ amount: -left })
}

function balanceOf({ changes, taken, given, left }: TrialOutcome, lang: Lang): string {
  const w = tryWords[lang]
  if (changes.length === 0) return w.start
  if (left === 0) return w.balanced({ taken, given })
  return left > 0 ? w.less({ taken, given, left }) : w.more({ taken, given, left: -left })
}

const tenths = (n: number): string => (n % 10 === 0 ? String(n / 10) : (n / 10).toFixed(1))
