import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { sentencesOf } from '../../kernel/refusal.ts'
import { dollars } from '../../words/numbers.ts'
import { day } from '../../words/times.ts'
import type { DeviceView } from '../view.ts'
import { answerShort } from '../words/codes.ts'
import { formWords, words } from '../words/devices.ts'
import { EnterForm, type EnterProps } from './enter-form.tsx'
import { mayBeUsed, nameOf } from './stands.ts'

export interface ListPageProps extends EnterProps {
  readonly devices: readonly DeviceView[]
  readonly answers: boolean
  readonly keeps: boolean
}

/** For everyone: every device, school by school, with what the plan says of it today. */
export function ListPage(props: ListPageProps) {
  const { page, devices, answers, keeps, tried } = props
  const { lang } = page
  const w = words(lang)
  const there = devices.filter(({ takenOutOn }) => takenOutOn === null)
  const out = devices.filter(({ takenOutOn }) => takenOutOn !== null)
  const places = placesOf(props, w.wholeDistrict)
  return (
    <Frame page={page} title={w.title}>
      {tried ? <ErrorSummary title={w.notDone} errors={sentencesOf(tried.no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">{w.title}</p>
      <h1>{w.listed({ n: there.length })}</h1>
      <p class="c-lede">{w.lede}</p>
      {there.length === 0 ? <p>{w.none}</p> : answers ? <p>{w.count({ not: there.filter(each => !mayBeUsed(each)).length })}</p> : null}
      {answers ? null : <Empty>{w.notAnswered}</Empty>}
      {places.map(({ id, name }) => (
        <Devices key={id} page={page} title={name} devices={there.filter(({ school }) => school === id)} />
      ))}
      {keeps || out.length > 0 ? (
        <Folds>
          {keeps ? (
            <Fold id="enter" title={formWords(lang).enterButton} open={tried !== undefined}>
              <EnterForm {...props} />
            </Fold>
          ) : null}
          {out.length > 0 ? (
            <Fold id="out" title={w.takenOutTitle}>
              <ul>
                {out.map(each => (
                  <li key={each.id}>
                    <a href={`/devices/${each.id}`}>{nameOf(each, lang)}</a>, {w.takenOut({ on: each.takenOutOn ?? '' })}
                  </li>
                ))}
              </ul>
            </Fold>
          ) : null}
        </Folds>
      ) : null}
      <p>
        <a href="/evidence">{w.evidence}</a>
      </p>
      <p class="c-small c-soft">{w.onlyKept}</p>
    </Frame>
  )
}

/** The schools, then those that have closed and in which something still stands, then the whole district. */
function placesOf({ devices, schools }: Pick<ListPageProps, 'devices' | 'schools'>, wholeDistrict: string) {
  const open = new Set(schools.map(({ id }) => id))
  const closed = new Map(
    devices.flatMap(({ school, schoolName }) => (school === null || open.has(school) ? [] : [[school, schoolName ?? '']])),
  )
  return [...schools, ...[...closed].map(([id, name]) => ({ id, name })), { id: null, name: wholeDistrict }]
}

function Devices({ page: { lang }, title, devices }: Pick<ListPageProps, 'page' | 'devices'> & { readonly title: string }) {
  const w = words(lang)
  if (devices.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <Table class="c-stack" caption={title} heads={[w.device, w.today, w.cost, w.nextReview]}>
        {devices.map(each => (
          <Row key={each.id} head={<a href={`/devices/${each.id}`}>{nameOf(each, lang)}</a>}>
            <Cell head={w.today}>
              {each.answer === null ? (
                w.noAnswer
              ) : (
                <Status is={mayBeUsed(each) ? 'there' : 'waiting'}>{answerShort[each.answer][lang]}</Status>
              )}
            </Cell>
            <Cell head={w.cost}>{dollars(each.dollars * 100, lang)}</Cell>
            <Cell head={w.nextReview}>{each.reviewed === 'overdue' ? w.overdue({ on: each.reviewBy }) : day(each.reviewBy, lang)}</Cell>
          </Row>
        ))}
      </Table>
    </>
  )
}
