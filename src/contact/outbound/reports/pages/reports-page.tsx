import type { PageContext } from '../../../../design/context.ts'
import { Empty } from '../../../../design/empty.tsx'
import { Frame } from '../../../../design/frame.tsx'
import { MoreLink } from '../../../../design/more-link.tsx'
import { Status } from '../../../../design/status.tsx'
import { words } from '../../../../design/words/frame.ts'
import type { OnePage } from '../../../../platform/database/index.ts'
import type { ReportInList } from '../report.ts'
import { kindWords, reportsWords, stageWords } from '../words/reports.ts'
import { day } from '../../../../words/times.ts'

interface Props extends OnePage<ReportInList> {
  readonly page: PageContext
  /** Of a later page nothing is said to be missing. */
  readonly isFirst: boolean
}

/** Every report that leaves the school in writing: what waits for a reader, what for a sender, what is gone. */
export function ReportsPage({ page, items, next, isFirst }: Props) {
  const { lang } = page
  const w = reportsWords(lang)
  return (
    <Frame page={page} title={w.listTitle}>
      <p class="c-kicker">
        <a href="/contacts">{w.back}</a>
      </p>
      <h1>{w.listTitle}</h1>
      <p class="c-lede">{w.listLede}</p>
      {items.length === 0 && isFirst ? <Empty>{w.none}</Empty> : null}
      <ul class="c-plain-list">
        {items.map(({ id, kind, stage, drill, schoolName, draftedAt }) => (
          <li key={id}>
            <h2>
              <a href={`/contacts/reports/${id}`}>
                {kindWords[kind][lang]}, {day(draftedAt, lang)}
              </a>
            </h2>
            <p>
              <Status is={stage === 'sent' ? 'done' : stage === 'read' ? 'going' : 'waiting'}>{stageWords[stage][lang]}</Status>
            </p>
            <p class="c-small c-soft">
              {drill ? <strong class="c-drill-word">{words(lang).drill}</strong> : null} {schoolName}
            </p>
          </li>
        ))}
      </ul>
      <MoreLink lang={lang} address="/contacts/reports" next={next} />
    </Frame>
  )
}
