import { ErrorSummary } from '../../../../design/error-summary.tsx'
import type { PageContext } from '../../../../design/context.ts'
import { crisisLines } from '../../../../design/crisis-lines.ts'
import { Frame } from '../../../../design/frame.tsx'
import { type Pair, Pairs } from '../../../../design/pairs.tsx'
import { Tel } from '../../../../design/tel.tsx'
import type { Saying } from '../../../../kernel/lang.ts'
import { fieldNames, isSecondRead, kindLaw } from '../kinds.ts'
import type { Report } from '../report.ts'
import { fieldLabels, fieldWords, kindWords, recipientWords, reportsWords, stageWords } from '../words/reports.ts'
import { OpenUntil } from '../../../../looks/index.ts'
import { channelWords } from '../../../request/words/codes.ts'
import { day } from '../../../../words/times.ts'
import { ReportForms, type ReportPageProps } from './report-forms.tsx'

/** One report that leaves the school, as it goes on paper; below it, what this reader may do with it. */
export function ReportPage(props: ReportPageProps) {
  const { page, report, problem } = props
  const { lang } = page
  const w = reportsWords(lang)
  return (
    <Frame page={page} title={kindWords[report.kind][lang]} drill={report.drill}>
      <OpenUntil lang={lang} until={props.until} />
      {problem.length === 0 ? null : <ErrorSummary title={w.notDone} errors={problem.map(says => ({ says }))} />}
      <p class="c-kicker">
        <a href="/contacts/reports">{w.backToList}</a>
      </p>
      <article class="c-narrow">
        <h1>{titleOf(report, lang)}</h1>
        <p>
          {report.stage === 'draft' || report.stage === 'held' ? <strong>{w.draftMark}. </strong> : null}
          {stageWords[report.stage][lang]}.
        </p>
        <Body page={page} report={report} />
        <h2>{w.to}</h2>
        <Copies page={page} report={report} />
      </article>
      <p class="c-small c-soft">{w.print}</p>
      <p>
        <a href={`/contacts/${report.contact}`}>{w.request}</a>
      </p>
      <ReportForms {...props} />
    </Frame>
  )
}

function titleOf({ kind }: Report, lang: PageContext['lang']): string {
  const w = reportsWords(lang)
  return kind === '8a-caregiver-notice' ? w.notice.title : kind === '8a-state-report' ? w.state.title : kindWords[kind][lang]
}

function Body({ page, report }: { page: PageContext; report: Report }) {
  const { lang } = page
  const w = reportsWords(lang)
  const when = day(report.happenedAt, lang)
  if (report.kind === '8a-caregiver-notice')
    return (
      <>
        <p class="c-lede">{w.notice.body({ day: report.happenedAt, school: report.schoolName })}</p>
        <p>{w.notice.ask}</p>
        <p>
          {w.notice.help}: <Tel number={crisisLines.helpLine} />
        </p>
      </>
    )
  if (report.kind === '8a-state-report')
    return (
      <>
        <p class="c-lede">{w.state.body({ day: report.happenedAt, school: report.schoolName })}</p>
        <p>{w.state.noName}</p>
      </>
    )
  const pairs: readonly Pair[] = [
    [w.about, report.student?.name ?? w.aboutEmpty],
    [w.school, report.schoolName],
    [w.happened, when],
    ...(report.kind === 'weapon-report' ? fieldNames.map((name): Pair => [fieldLabels[name][lang], fieldSaid(report, name, lang)]) : []),
    [w.line, report.line ?? w.noLine],
    [w.law, kindLaw[report.kind]],
  ]
  return (
    <>
      <Pairs pairs={pairs} />
      <p class="c-small">{w.never}</p>
      {report.written ? <p class="c-small c-soft">{w.writtenBy({ name: report.written.by, day: report.written.at })}</p> : null}
      {report.read && isSecondRead(report.kind) ? (
        <p class="c-small c-soft">{w.readBy({ name: report.read.by, day: report.read.at })}</p>
      ) : null}
    </>
  )
}

function fieldSaid({ fields }: Report, name: (typeof fieldNames)[number], lang: PageContext['lang']): string {
  const words: Readonly<Record<string, Saying>> = fieldWords[name]
  return words[fields[name]]?.[lang] ?? fields[name]
}

function Copies({ page: { lang }, report }: { page: PageContext; report: Report }) {
  const w = reportsWords(lang)
  const ways: Readonly<Record<string, Saying>> = channelWords
  return (
    <ul>
      {report.copies.map(({ recipient, studentRecord, sentAt, channel }) => (
        <li key={recipient}>
          {recipientWords[recipient][lang]}
          {studentRecord ? (
            <>
              {' '}
              <strong>{w.studentRecord}</strong>
            </>
          ) : null}
          . {sentAt === null ? w.notSent : w.sentOn({ day: sentAt, way: ways[channel ?? '']?.[lang] ?? '' })}.
        </li>
      ))}
    </ul>
  )
}
