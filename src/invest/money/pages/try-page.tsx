import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field } from '../../../design/field.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Island } from '../../../design/island.tsx'
import { plainDollars } from '../cents.ts'
import type { TrialLine, Wanted } from '../trial/trial.ts'
import { ownerWords } from '../words/codes.ts'
import { moneyWords } from '../words/page.ts'
import { unitWords } from '../words/setting.ts'
import { tryWords } from '../words/try.ts'
import { type TrialGround, TrialSheet } from './trial-outcome.tsx'

export interface TryPageProps {
  readonly page: PageContext
  readonly year: number
  readonly ground: TrialGround
  readonly wanted: Wanted
  /** What was typed and cannot be read, by the line's code. */
  readonly unreadable: Readonly<Record<string, string>>
  /** The link that was followed holds something that is no budget of these lines. */
  readonly isBroken: boolean
}

/** `/invest/money/try`: a resident's own budget of the same lines. Its address is all that is kept of it. */
export function TryPage({ page, year, ground, wanted, unreadable, isBroken }: TryPageProps) {
  const { lang } = page
  const w = tryWords[lang]
  const { lines } = ground
  const wrong = lines.filter(({ code }) => unreadable[code] !== undefined)
  return (
    <Frame page={page} title={w.title} islands={['money-try']}>
      {wrong.length === 0 ? null : (
        <ErrorSummary
          title={w.wrong}
          errors={wrong.map(({ code, title }) => ({ href: `#to-${code}`, says: `${title}: ${w.unreadable}` }))}
        />
      )}
      {isBroken ? (
        <div class="c-error" role="alert">
          <p>{w.tooLong}</p>
        </div>
      ) : null}
      <p class="c-kicker">{moneyWords[lang].year({ year, before: year - 1 })}</p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {lines.length === 0 ? (
        <Empty>{w.empty}</Empty>
      ) : (
        <div class="c-cols">
          <form method="get" action="/invest/money/try" data-money-try>
            <input type="hidden" name="year" value={String(year)} />
            {lines.map(line => (
              <Field
                key={line.code}
                name={`to-${line.code}`}
                label={`${line.title} (${ownerWords[line.owner][lang]})`}
                hint={hintOf(line, lang)}
                value={unreadable[line.code] ?? plainDollars(wanted.get(line.code) ?? line.had)}
                error={unreadable[line.code] === undefined ? undefined : w.unreadable}
              />
            ))}
            <div class="c-actions">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
          <div>
            <Island name="money-try" props={ground}>
              <TrialSheet ground={ground} wanted={wanted} />
            </Island>
            <p>{w.link}</p>
          </div>
        </div>
      )}
      <p class="c-after">
        <a href={`/invest/money?year=${year}`}>{w.back}</a>
      </p>
    </Frame>
  )
}

function hintOf({ had, unit, unitCents }: TrialLine, lang: TrialGround['lang']): string {
  const w = tryWords[lang]
  const now = w.now({ amount: had })
  return unit === null || unitCents === null ? now : `${now} ${w.each({ amount: unitCents, unit: unitWords[unit][lang] })}`
}
