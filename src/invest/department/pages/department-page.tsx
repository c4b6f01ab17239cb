import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { dollars } from '../../../words/numbers.ts'
import { hadOf } from '../report.ts'
import type { DepartmentView, ReportView } from '../view.ts'
import { departmentWords } from '../words/department.ts'
import { departmentNameWords } from '../words/setting.ts'
import { MoneyTable, PostsTable } from './tables.tsx'
import { YearlyReport } from './yearly-report.tsx'

interface DepartmentPageProps {
  readonly page: PageContext
  readonly view: DepartmentView
  readonly isUnknownYear: boolean
  /** The report of this year as it was last published. */
  readonly report: ReportView | null
  /** The key of a deed for whoever may publish it; null for everybody else. */
  readonly deed: string | null
  /** Why it was not published just now. */
  readonly no: string | null
}

/** The department as a body: who leads it, its positions, its money of a year, and the sections of the plan that are its own. */
export function DepartmentPage({ page, view, isUnknownYear, report, deed, no }: DepartmentPageProps) {
  const { lang } = page
  const w = departmentWords[lang]
  const { department, year } = view
  if (department === null)
    return (
      <Frame page={page} title={w.none}>
        <h1>{w.none}</h1>
        <Empty>{w.noneSays}</Empty>
      </Frame>
    )
  const title = departmentNameWords[department.name][lang]
  const { allPosts, all } = department
  const lede = {
    ...{ filled: allPosts.filled / 100, funded: allPosts.funded / 100, year: String(year) },
    ...{ had: dollars(hadOf(all), lang), spent: dollars(all.spent, lang) },
  }
  return (
    <Frame page={page} title={title}>
      <h1>{title}</h1>
      {isUnknownYear ? <p role="status">{w.unknownYear}</p> : null}
      {no === null ? null : <p role="alert">{no}</p>}
      <p class="c-lede">{w.lede(lede)}</p>
      <p>
        {w.ledBy({ role: roleName(department.lead, lang) })} {w.leads({ n: department.leads })}
      </p>
      <h2>{w.posts}</h2>
      <PostsTable lang={lang} {...department} />
      <h2>{w.money({ year: String(year) })}</h2>
      <MoneyTable lang={lang} {...department} />
      <p class="c-small">
        {w.equals} <a href={`/invest/money?year=${year}`}>{w.books}</a>
      </p>
      <YearlyReport page={page} year={year} department={department} report={report} deed={deed} />
      <h2>{w.sections}</h2>
      <p>{w.sectionsSay}</p>
      <ul>
        {department.sections.map(each => (
          <li key={each.href}>
            <a href={each.href}>{each.title}</a>
          </li>
        ))}
      </ul>
      {view.years.length < 2 ? null : (
        <p>
          {w.year}:{' '}
          {view.years
            .filter(each => each !== year)
            .map(each => (
              <a key={each} class="c-small" href={`/department?year=${each}`}>
                {each}{' '}
              </a>
            ))}
        </p>
      )}
    </Frame>
  )
}
