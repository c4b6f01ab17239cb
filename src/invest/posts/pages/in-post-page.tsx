import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Mark } from '../../../design/mark.tsx'
import { Status } from '../../../design/status.tsx'
import { numbers, Row, Table } from '../../../design/table.tsx'
import { Kicker } from '../../pages/kicker.tsx'
import type { InPost } from '../contract.ts'
import { grouped } from '../../../kernel/grouped.ts'
import { tenths } from '../rules/ratios.ts'
import { inEnglish } from '../../../words/lang.ts'
import { count, hundredths, toTenth } from '../../../words/numbers.ts'
import { day, month as monthSaid } from '../../../words/times.ts'
import { roleTitle } from '../said.ts'
import { postsWords } from '../words/posts.ts'
import { LabelledCell } from './labelled-cell.tsx'

export interface InPostPageProps {
  readonly page: PageContext
  readonly found: InPost & { readonly alarmDays: number }
  /** Where whoever may hire goes on. */
  readonly mayHire: boolean
}

type Line = InPost['items'][number]

/** `/invest/posts`: who works at each school beside what it needs, who is missing, and for how long. */
export function InPostPage({ page, found, mayHire }: InPostPageProps) {
  const { lang } = page
  const w = postsWords[lang].inPost
  const { items, vacancies, months, month, alarmDays } = found
  const short = tenths(items.reduce((sum, each) => sum + (each.short ?? 0), 0))
  const long = vacancies.filter(({ days }) => days >= alarmDays).length
  const isEmpty = items.length === 0 && vacancies.length === 0
  return (
    <Frame page={page} title={w.title}>
      <Kicker page={page} of={w.kicker({ month })} />
      <h1>{isEmpty ? w.nothing : short > 0 ? w.short({ posts: short }) : w.enough}</h1>
      {isEmpty ? <Empty>{w.emptySays}</Empty> : <p class="c-lede">{w.lede({ vacant: vacancies.length, long, days: alarmDays })}</p>}
      <ul class="c-periods">
        <li>
          <a href="/invest/posts/openings">{w.openings}</a>
        </li>
        <li>
          <a href="/invest/posts/roles">{w.roles}</a>
        </li>
        {mayHire ? (
          <li>
            <a href="/invest/posts/hiring">{w.hire}</a>
          </li>
        ) : null}
      </ul>
      {vacancies.length === 0 ? null : <Vacancies page={page} vacancies={vacancies} />}
      {items.length === 0 ? null : (
        <>
          <h2 id="schools">{w.bySchool}</h2>
          {[...grouped(items, ({ orgCode }) => orgCode)].map(([org, lines]) => (
            <SchoolTable key={org} page={page} found={found} lines={lines} />
          ))}
        </>
      )}
      {isEmpty ? null : <Months page={page} months={months} month={month} alarmDays={alarmDays} />}
      <p class="c-small c-soft">{w.unit}</p>
    </Frame>
  )
}

function Vacancies({ page: { lang }, vacancies }: { page: PageContext; vacancies: InPost['vacancies'] }) {
  const w = postsWords[lang].inPost
  return (
    <>
      <h2 id="vacancies">{w.vacancies}</h2>
      <Table class="c-staffing" caption={w.vacancies} heads={[w.role, w.school, w.since, ...numbers([w.days]), w.alarm]}>
        {vacancies.map(({ orgCode, role, school, fte, since, days, alarmedAt }) => (
          <Row
            key={`${orgCode} ${role} ${since} ${fte}`}
            head={fte === 1 ? roleTitle(role, lang) : `${roleTitle(role, lang)} (${hundredths(fte, lang)})`}
          >
            <LabelledCell label={w.school}>{school}</LabelledCell>
            <LabelledCell label={w.since}>{day(since, lang)}</LabelledCell>
            <LabelledCell label={w.days} isNumber>
              {count(days, lang)}
            </LabelledCell>
            <LabelledCell label={w.alarm}>
              {alarmedAt === null ? w.notAlarmed : <Status is="waiting">{w.alarmed({ day: alarmedAt })}</Status>}
            </LabelledCell>
          </Row>
        ))}
      </Table>
    </>
  )
}

/** One school: its students, then a line for each role. */
function SchoolTable({ page: { lang }, found, lines }: Pick<InPostPageProps, 'page' | 'found'> & { lines: readonly Line[] }) {
  const w = postsWords[lang].inPost
  const [first] = lines
  if (!first) return null
  const { school, enrolment, enrolmentFrom } = first
  return (
    <>
      <h3>{school}</h3>
      <p>
        {enrolment === null || enrolmentFrom === null
          ? w.noStudents
          : w.students({
              n: enrolment,
              from: enrolmentFrom === 'state' ? w.from.state({ year: found.enrolmentYear ?? '' }) : w.from.roster,
            })}
      </p>
      <Table class="c-staffing" caption={school} heads={[w.role, ...numbers([w.here, w.needs, w.missing]), w.by]}>
        {lines.map(line => (
          <Row key={line.role} head={roleTitle(line.role, lang)}>
            <LabelledCell label={w.here} isNumber>
              {hundredths(line.inPost, lang)}
              {line.funded > line.inPost ? <small>{w.funded({ n: line.funded })}</small> : null}
              {line.inPostFrom === 'state' ? <small>{w.fromState({ year: found.staffYear ?? '' })}</small> : null}
              {line.notCertified > 0 ? <small>{w.notCertified({ n: line.notCertified })}</small> : null}
            </LabelledCell>
            <LabelledCell label={w.needs} isNumber>
              {line.needed === null ? '–' : toTenth(line.needed, lang)}
            </LabelledCell>
            <LabelledCell label={w.missing} isNumber>
              {line.short === null ? '–' : line.short > 0 ? <strong>{toTenth(line.short, lang)}</strong> : toTenth(0, lang)}
            </LabelledCell>
            <LabelledCell label={w.by}>
              <RatioSaid lang={lang} line={line} />
            </LabelledCell>
          </Row>
        ))}
      </Table>
    </>
  )
}

function RatioSaid({ lang, line }: { lang: PageContext['lang']; line: Pick<Line, 'ratio' | 'source' | 'mark'> }) {
  const w = postsWords[lang].inPost
  const { ratio, source, mark } = line
  if (ratio === 'none') return <>{w.noNumber}</>
  return (
    <>
      {typeof ratio === 'number' ? w.perStudents({ n: ratio }) : w.formula}
      <small>
        {source === null ? w.own : <span lang={inEnglish(lang)}>{source}</span>} {mark === null ? null : <Mark mark={mark} lang={lang} />}
      </small>
    </>
  )
}

function Months({
  page: { lang },
  months,
  month,
  alarmDays,
}: {
  page: PageContext
  months: InPost['months']
  month: string
  alarmDays: number
}) {
  const w = postsWords[lang].inPost
  const heads = [w.month, w.withMoney, w.here, w.vacant, w.vacantLong({ days: alarmDays })]
  return (
    <>
      <h2 id="months">{w.byMonth}</h2>
      <Table class="c-staffing" caption={w.byMonth} heads={[heads[0] ?? '', ...numbers(heads.slice(1))]}>
        {months.map(each => (
          <Row
            key={each.month}
            head={
              <a href={`/invest/posts?month=${each.month}`} aria-current={each.month === month ? 'page' : undefined}>
                {monthSaid(each.month, lang)}
              </a>
            }
          >
            {[each.funded, each.inPost, each.vacant, each.vacantLong].map((n, at) => (
              <LabelledCell key={heads[at + 1]} label={heads[at + 1] ?? ''} isNumber>
                {hundredths(n, lang)}
              </LabelledCell>
            ))}
          </Row>
        ))}
      </Table>
    </>
  )
}
