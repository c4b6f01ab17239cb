import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Cell, numbers, Row, ScrollTable } from '../../../design/table.tsx'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { dollars, hundredths } from '../../../words/numbers.ts'
import type { DepartmentView } from '../view.ts'
import { departmentWords } from '../words/department.ts'
import { departmentNameWords } from '../words/setting.ts'

interface DepartmentPageProps {
  readonly page: PageContext
  readonly view: DepartmentView
  readonly isUnknownYear: boolean
}

/** The department as a body: who leads it, its positions, its money of a year, and the sections of the plan that are its own. */
export function DepartmentPage({ page, view, isUnknownYear }: DepartmentPageProps) {
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
    ...{ had: dollars(all.available + all.spent, lang), spent: dollars(all.spent, lang) },
  }
  return (
    <Frame page={page} title={title}>
      <h1>{title}</h1>
      {isUnknownYear ? <p role="status">{w.unknownYear}</p> : null}
      <p class="c-lede">{w.lede(lede)}</p>
      <p>
        {w.ledBy({ role: roleName(department.lead, lang) })} {w.leads({ n: department.leads })}
      </p>
      <h2>{w.posts}</h2>
      <Posts lang={lang} department={department} />
      <h2>{w.money({ year: String(year) })}</h2>
      <Money lang={lang} department={department} />
      <p class="c-small">
        {w.equals} <a href={`/invest/money?year=${year}`}>{w.books}</a>
      </p>
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

interface TableProps {
  readonly lang: Lang
  readonly department: NonNullable<DepartmentView['department']>
}

function Posts({ lang, department: { posts, allPosts } }: TableProps) {
  const w = departmentWords[lang]
  if (posts.length === 0) return <Empty>{w.noPosts}</Empty>
  const cells = ({ funded, filled, vacant }: { readonly funded: number; readonly filled: number; readonly vacant: number }) =>
    [funded, filled, vacant].map((n, at) => (
      <Cell key={at} isNumber>
        {hundredths(n / 100, lang)}
      </Cell>
    ))
  return (
    <ScrollTable caption={w.posts} heads={[w.role, ...numbers([w.funded, w.filled, w.vacant])]}>
      {posts.map(each => (
        <Row key={each.role} head={roleName(each.role, lang)}>
          {cells(each)}
        </Row>
      ))}
      <Row head={w.all}>{cells(allPosts)}</Row>
    </ScrollTable>
  )
}

function Money({ lang, department: { lines, all } }: TableProps) {
  const w = departmentWords[lang]
  if (lines.length === 0) return <Empty>{w.noLines}</Empty>
  const cells = ({ opened, movedIn, movedOut, spent, available }: typeof all) =>
    [opened, movedIn, movedOut, spent, available].map((cents, at) => (
      <Cell key={at} isNumber>
        {dollars(cents, lang)}
      </Cell>
    ))
  return (
    <ScrollTable caption={w.line} heads={[w.line, ...numbers([w.opened, w.movedIn, w.movedOut, w.spent, w.left])]}>
      {lines.map(each => (
        <Row key={each.id} head={titleOf(each, lang)}>
          {cells(each)}
        </Row>
      ))}
      <Row head={w.all}>{cells(all)}</Row>
    </ScrollTable>
  )
}

/** A line as people who read this language know it. */
function titleOf({ title, titleEs }: { readonly title: string; readonly titleEs: string | null }, lang: Lang): string {
  const others: Partial<Record<Lang, string | null>> = { es: titleEs }
  return others[lang] ?? title
}
