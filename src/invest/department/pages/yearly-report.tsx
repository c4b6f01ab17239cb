import type { PageContext } from '../../../design/context.ts'
import { Fold } from '../../../design/fold.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { canonical } from '../../../kernel/canonical.ts'
import { dollars } from '../../../words/numbers.ts'
import { day } from '../../../words/times.ts'
import { hadOf, sumsOf, totalOf } from '../report.ts'
import type { DepartmentView, ReportView } from '../view.ts'
import { departmentWords } from '../words/department.ts'
import { MoneyTable, PostsTable } from './tables.tsx'

interface YearlyReportProps {
  readonly page: PageContext
  readonly year: number
  readonly department: NonNullable<DepartmentView['department']>
  readonly report: ReportView | null
  readonly deed: string | null
}

/** The report of a year as it was published, whatever the books have said since; and, for whoever may, the button that publishes it. */
export function YearlyReport({ page, year, department, report, deed }: YearlyReportProps) {
  const { lang } = page
  const w = departmentWords[lang]
  const lines = (report?.lines ?? []).map(({ line, ...sums }) => {
    const known = department.lines.find(({ id }) => id === line)
    return { id: line, title: known?.title ?? w.goneLine, titleEs: known?.titleEs ?? null, ...sums }
  })
  const posts = (report?.posts ?? []).map(each => ({ ...each, vacant: each.funded - each.filled }))
  const [all, allPosts] = [sumsOf(lines), totalOf(posts)]
  const isSame = canonical([lines, posts]) === canonical([department.lines, department.posts])
  return (
    <section aria-labelledby="report">
      <h2 id="report">{w.report}</h2>
      {report === null ? (
        <p>{w.reportNone({ year: String(year) })}</p>
      ) : (
        <>
          <p>
            {w.reported({
              ...{ year: String(year), day: day(report.publishedAt, lang), filled: allPosts.filled / 100, funded: allPosts.funded / 100 },
              ...{ had: dollars(hadOf(all), lang), spent: dollars(all.spent, lang) },
            })}{' '}
            {isSame ? w.reportSame : w.reportOther}
          </p>
          {isSame ? null : (
            <Fold id="as-published" title={w.reportSays}>
              <PostsTable lang={lang} posts={posts} allPosts={allPosts} />
              <MoneyTable lang={lang} lines={lines} all={all} />
            </Fold>
          )}
        </>
      )}
      {deed === null || (report !== null && isSame) ? null : (
        <form method="post" action="/department">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="year" value={year} />
          <p class="usa-hint">{w.publishSays}</p>
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{report === null ? w.publish({ year: String(year) }) : w.publishAgain}</button>
          </div>
        </form>
      )}
    </section>
  )
}
