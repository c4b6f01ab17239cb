import type { PageContext } from '../../design/context.ts'
import { type Pair, Pairs } from '../../design/pairs.tsx'
import { schoolYearOf } from '../../kernel/school-year.ts'
import { day } from '../../words/times.ts'
import type { ExclusionView, IncidentView } from '../view.ts'
import {
  alternativeWords,
  findingWords,
  mistakeWords,
  modelWords,
  noneWords,
  outcomeWords,
  paperWords,
  resultWords,
  supportWords,
  unsuitableWords,
} from '../words/codes.ts'
import { words } from '../words/discipline.ts'
import { factWords } from '../words/question.ts'

interface Props {
  readonly page: PageContext
  readonly view: IncidentView
}

/** What is known of the incident, in codes. */
export function About({ page: { lang }, view }: Props) {
  const w = words(lang)
  const pairs: Pair[] = [
    [w.school, view.schoolName],
    [w.ground, factWords.ground.values[view.ground][lang]],
    [w.grade, factWords.grade.values[view.grade][lang]],
    [w.disability, factWords.disability.values[view.disability][lang]],
  ]
  return (
    <>
      <Pairs pairs={pairs} row />
      {view.takenBack === null ? null : <p>{w.takenBack({ why: mistakeWords[view.takenBack][lang] })}</p>}
      {view.nowAt === null ? null : <p>{w.nowAt({ school: view.nowAt })}</p>}
    </>
  )
}

/** What was tried in answer to it, and why where nothing was. */
export function Tried({ page: { lang }, view }: Props) {
  const w = words(lang)
  const { alternatives, unsuitable, harm, manifestation, models } = view
  const paper = (what: string, { where, on }: { where: keyof typeof paperWords; on: string }) =>
    w.paper({ what, where: paperWords[where][lang], day: on })
  return (
    <>
      <h2>{w.tried}</h2>
      <p class="c-small c-soft">{w.triedLede}</p>
      {alternatives.length === 0 ? <p>{w.noneTried}</p> : null}
      <ul>
        {alternatives.map(({ alternative, kind, on, ended, apart }) => (
          <li key={alternative}>
            {alternativeWords[kind][lang]}, {w.begunOn({ day: on })}.{' '}
            {ended ? w.endedOn({ result: resultWords[ended.result][lang], day: ended.on }) : apart ? w.apart : null}
          </li>
        ))}
        {unsuitable ? <li>{`${w.unsuitable}: ${paper(unsuitableWords[unsuitable.reason][lang], unsuitable)}`}</li> : null}
        {harm ? <li>{paper(w.harm, harm)}</li> : null}
        {manifestation ? (
          <li>{`${w.manifestation}: ${findingWords[manifestation.finding][lang]}, ${day(manifestation.on, lang)}`}</li>
        ) : null}
      </ul>
      {models.length === 0 ? null : <p>{w.models({ models: models.map(model => modelWords[model][lang]).join(', ') })}</p>}
    </>
  )
}

/** As `neverBegan` of the rules. */
export const isTakenBack = ({ decided, from }: ExclusionView): boolean => decided !== null && decided.to < from

/** One exclusion: how long, notice, hearing, support, appeal. */
export function ExclusionStands({ page: { lang }, one }: { readonly page: PageContext; readonly one: ExclusionView }) {
  const w = words(lang)
  const { notice, hearing, decided, support, appeal } = one
  const isBack = isTakenBack(one)
  const isOther = notice !== null && !isBack && (notice.from !== one.from || notice.days !== one.days)
  return (
    <>
      <h3>{decided ? w.decided : w.considered}</h3>
      <p>
        {isBack
          ? w.neverBegan({ kind: factWords.exclusion.values[one.kind][lang], day: one.from })
          : w.length({ kind: factWords.exclusion.values[one.kind][lang], day: one.from, n: one.days })}
        {decided && one.days > 0 ? ` ${w.until({ day: decided.to })}` : null}
      </p>
      {decided && one.last !== null && one.last !== decided.to && one.days > 0 ? <p>{w.lastNow({ n: one.days, day: one.last })}</p> : null}
      {schoolYearOf(decided?.to ?? one.last ?? one.from) === schoolYearOf(one.from) ? null : <p>{w.nextYear}</p>}
      {notice ? <p>{w.noticeOn({ day: notice.on, hearing: notice.hearingOn })}</p> : null}
      {isOther ? <p>{w.otherDays({ day: notice.from, n: notice.days })}</p> : null}
      {hearing ? (
        <p>
          {w.heardOn({ day: hearing.on })} {hearing.familyCame ? w.familyCame : null}
        </p>
      ) : null}
      {decided === null || isBack ? null : (
        <>
          <h4>{w.support}</h4>
          {support.length === 0 ? <p>{w.noSupport}</p> : null}
          <ul>
            {support.map(({ what, on, reason }) => (
              <li key={what}>
                {supportWords[what][lang]}: {on === null ? reason && noneWords[reason][lang] : day(on, lang)}
              </li>
            ))}
          </ul>
          {decided.appealBy !== null && !appeal ? <p>{w.appealUntil({ day: decided.appealBy })}</p> : null}
        </>
      )}
      {appeal && (appeal.outcome !== null || !isBack) ? (
        <p>
          {appeal.heardOn === null ? w.appealHearing({ day: appeal.hearingBy }) : w.appealHeard({ day: appeal.heardOn })}{' '}
          {appeal.outcome === null ? null : `${outcomeWords[appeal.outcome][lang]}.`}
        </p>
      ) : null}
    </>
  )
}
