import type { PageContext } from '../../../design/context.ts'
import { list } from '../../../words/lists.ts'
import { Fold, Folds } from '../../../design/fold.tsx'
import { Frame } from '../../../design/frame.tsx'
import type { PublishedSchool, Summary } from '../published.ts'
import { indicatorNames } from '../words/indicators.ts'
import { needSchoolWords } from '../words/school.ts'
import { needWords } from '../words/need.ts'
import { nameSaid, rangeSaid, tierSaid } from './said.ts'
import { tenths } from '../../../words/numbers.ts'
import { PrintedTable } from './printed-table.tsx'
import { PointsTable, TakenTable } from './steps-tables.tsx'
import { placeOf } from './schools-table.tsx'

export interface SchoolPageProps {
  readonly page: PageContext
  readonly summary: Summary
  readonly school: PublishedSchool
  readonly isDraft: boolean
  /** Where it is said which positions the school gets; null where that has not been published. */
  readonly staffing: string | null
}

/** `/invest/need/ORGCODE`: every step for one school, for a parent to follow. */
export function SchoolPage({ page, summary, school, isDraft, staffing }: SchoolPageProps) {
  const { lang } = page
  const w = needSchoolWords[lang]
  const scope = school.isOwn ? 'own' : 'all'
  const place = placeOf(school, scope)
  const [ranked, cuts] = scope === 'own' ? [summary.ownSchools, summary.ownCuts] : [summary.schools, summary.cuts]
  const { steps, turns, sum, level, nextNeed, cohort } = school.detail
  const named = (standing: 'unreported' | 'not-asked') =>
    steps.filter(each => each.standing === standing).map(each => indicatorNames[each.indicator][lang])
  const [unreported, notAsked] = [named('unreported'), named('not-asked')]
  return (
    <Frame page={page} title={school.name}>
      <p class="c-kicker">{needWords[lang].kicker({ years: list(summary.years, lang) })}</p>
      <h1>{nameSaid(school, summary)}</h1>
      <p class="c-lede">
        {w.rank({ rank: place.rank, schools: ranked })}{' '}
        {w.lede({ sure: tenths(place.low, lang) === tenths(place.high, lang), need: school.need, low: place.low, high: place.high })}{' '}
        {place.next ? w.next(place.next) : ''} {w.tier({ tier: tierSaid(place, cuts, lang) })}
      </p>
      {isDraft ? (
        <p>
          <strong>{needWords[lang].draft}</strong>
        </p>
      ) : null}
      <h2>{w.printedTitle}</h2>
      <p>{w.printedBody}</p>
      <PrintedTable page={page} steps={steps} />
      <h2>{w.withheldTitle}</h2>
      <p>{steps.some(({ withheld }) => withheld) ? w.withheldSome : w.withheldNone}</p>
      {unreported.length === 0 ? null : <p>{w.unreported({ figures: unreported.join(', ') })}</p>}
      {notAsked.length === 0 ? null : <p>{w.notAsked({ figures: notAsked.join(', ') })}</p>}
      <h2>{w.smallTitle}</h2>
      <p>
        {summary.shrink ? (school.students === null ? w.smallUnknown : w.smallBody({ students: school.students })) : w.noShrink}{' '}
        {school.isSmall ? w.smallMark({ least: summary.smallUnder }) : ''}
      </p>
      <TakenTable page={page} steps={steps} summary={summary} />
      <h2>{w.pointsTitle}</h2>
      <p>{w.pointsBody}</p>
      <PointsTable page={page} steps={steps} summary={summary} need={sum ?? school.need} />
      {sum === undefined || sum === school.need ? null : <p>{w.beside({ sum, need: school.need })}</p>}
      <Folds>
        <Fold id="rank" title={w.rankTitle}>
          <p>
            {w.rankBody({ draws: summary.draws })}{' '}
            {scope === 'own' && summary.schools !== summary.ownSchools
              ? w.among({ rank: school.all.rank, schools: summary.schools, range: rangeSaid(school.all, lang) })
              : ''}{' '}
            {w.sureOf}
          </p>
          {level && summary.levels === 'within' ? (
            <p>{w.level({ of: level.of, level: cohort, rank: level.rank, range: rangeSaid(level, lang) })}</p>
          ) : null}
        </Fold>
        <Fold id="change" title={w.changeTitle}>
          {turns === null || turns.length === 0 ? (
            <p>{turns === null ? w.changeUnknown : w.changeNone}</p>
          ) : (
            <ul>
              {turns.map(({ indicator, from, to, becomes, first }) => {
                const says = becomes === 'in' ? w.changeIn : w.changeOut
                const line = says({ figure: indicatorNames[indicator][lang], from: from * 100, to: to * 100, first })
                return <li key={line}>{line}</li>
              })}
            </ul>
          )}
        </Fold>
      </Folds>
      <h2>{w.coachTitle}</h2>
      <p>
        {w.coachBody} {nextNeed === undefined ? '' : w.placed({ need: nextNeed })}
      </p>
      <p>{staffing === null ? w.coachNotYet : <a href={staffing}>{w.coachLink}</a>}</p>
      <p>
        <a href={`/invest/need${scope === 'all' ? '?all' : ''}${isDraft ? (scope === 'all' ? '&draft' : '?draft') : ''}`}>{w.back}</a>
      </p>
    </Frame>
  )
}
