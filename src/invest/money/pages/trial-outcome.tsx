import type { ComponentChildren } from 'preact'
import { list } from '../../../design/format.ts'
import { Status } from '../../../design/status.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { type Cents, dollars } from '../cents.ts'
import type { Unit } from '../lines.ts'
import { type Change, outcomeOf, type TrialLine, type TrialOutcome, type Wanted, wouldPay } from '../trial/trial.ts'
import { ownerWords } from '../wording-codes.ts'
import { unitWords } from '../wording-setting.ts'
import { tryWords } from '../wording-try.ts'
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
  const w = tryWords(lang)
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
          {schools === 0 ? null : <p>{w.schools(outcome.schoolsWere, outcome.schoolsAre, schools)}</p>}
        </>
      )}
      {sides.support > 0 && costs.length > 0 ? (
        <>
          <p>{w.wouldPay(dollars(sides.support, lang))}:</p>
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
          {w.votes(
            list(
              owners.map(owner => ownerWords[owner][lang]),
              lang,
            ),
          )}
        </p>
      )}
    </div>
  )
}

function said({ line, by, pieces }: Change, lang: Lang): ComponentChildren {
  const w = tryWords(lang)
  const amount = dollars(Math.abs(by), lang)
  const whole = by < 0 ? w.loses(line.title, amount) : w.gains(line.title, amount)
  const n = pieces === null || line.unit === null ? null : tenths(Math.abs(pieces))
  const unit = line.unit === null ? '' : unitWords[line.unit][lang]
  return <li key={line.code}>{n === null ? `${whole}.` : `${whole}: ${by < 0 ? w.pieces(n, unit) : w.morePieces(n, unit)}.`}</li>
}

function headingOf({ changes, left, taken }: TrialOutcome, lang: Lang): string {
  const { headings } = tryWords(lang)
  if (changes.length === 0) return headings.start
  if (left === 0) return headings.balanced(dollars(taken, lang))
  return left > 0 ? headings.less(dollars(left, lang)) : headings.more(dollars(-left, lang))
}

function balanceOf({ changes, taken, given, left }: TrialOutcome, lang: Lang): string {
  const w = tryWords(lang)
  const money = (cents: Cents) => dollars(cents, lang)
  if (changes.length === 0) return w.start
  if (left === 0) return w.balanced(money(taken), money(given))
  return (left > 0 ? w.less : w.more)(money(taken), money(given), money(Math.abs(left)))
}

const tenths = (n: number): string => (n % 10 === 0 ? String(n / 10) : (n / 10).toFixed(1))
