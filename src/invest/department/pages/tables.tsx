import { Empty } from '../../../design/empty.tsx'
import { Cell, numbers, Row, Table } from '../../../design/table.tsx'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'
import { dollars, hundredths } from '../../../words/numbers.ts'
import type { Report } from '../report.ts'
import { departmentWords } from '../words/department.ts'
import { capital } from '../../../words/capital.ts'

export function PostsTable({ lang, posts, allPosts }: { readonly lang: Lang } & Pick<Report, 'posts' | 'allPosts'>) {
  const w = departmentWords[lang]
  if (posts.length === 0) return <Empty>{w.noPosts}</Empty>
  const heads = [w.funded, w.filled, w.vacant]
  const cells = ({ funded, filled, vacant }: { readonly funded: number; readonly filled: number; readonly vacant: number }) =>
    [funded, filled, vacant].map((n, at) => (
      <Cell key={at} head={heads[at]} isNumber>
        {hundredths(n / 100, lang)}
      </Cell>
    ))
  return (
    <Table class="c-stack" caption={w.posts} heads={[w.role, ...numbers(heads)]}>
      {posts.map(each => (
        <Row key={each.role} head={capital(roleName(each.role, lang))}>
          {cells(each)}
        </Row>
      ))}
      <Row head={w.all}>{cells(allPosts)}</Row>
    </Table>
  )
}

const columns = [
  ...(['opened', 'broughtIn', 'movedIn', 'movedOut', 'spent'] as const),
  ...(['encumbered', 'carriedOut', 'lapsed', 'available'] as const),
]
/** The others stand only where there is something in them. */
const always: readonly string[] = ['opened', 'movedIn', 'movedOut', 'spent', 'available']

export function MoneyTable({ lang, lines, all }: { readonly lang: Lang } & Pick<Report, 'lines' | 'all'>) {
  const w = departmentWords[lang]
  if (lines.length === 0) return <Empty>{w.noLines}</Empty>
  const shown = columns.filter(key => always.includes(key) || lines.some(each => each[key] !== 0))
  const heads = shown.map(key => w[key])
  const cells = (sums: typeof all) =>
    shown.map(key => (
      <Cell key={key} head={w[key]} isNumber>
        {dollars(sums[key], lang)}
      </Cell>
    ))
  return (
    <Table class="c-stack" caption={w.line} heads={[w.line, ...numbers(heads)]}>
      {lines.map(each => (
        <Row key={each.id} head={titleOf(each, lang)}>
          {cells(each)}
        </Row>
      ))}
      <Row head={w.all}>{cells(all)}</Row>
    </Table>
  )
}

/** A line as people who read this language know it. */
function titleOf({ title, titleEs }: { readonly title: string; readonly titleEs: string | null }, lang: Lang): string {
  const others: Partial<Record<Lang, string | null>> = { es: titleEs }
  return others[lang] ?? title
}
