import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Status } from '../../../design/status.tsx'
import { Cell, numbers, Row, ScrollTable, Table } from '../../../design/table.tsx'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../words/lang.ts'
import { count, hundredths } from '../../../words/numbers.ts'
import type { Problem } from '../problem.ts'
import type { ProblemFault } from '../read-problem.ts'
import { sureSaid } from '../said.ts'
import { type Beside, besideOf, type BothAnswers, type SchoolBeside, type TwoWays, twoWaysOf, type Way } from '../two-ways.ts'
import { besideWords } from '../words/beside.ts'
import { demandWording } from '../words/demands.ts'

interface DraftCompared {
  readonly id: string
  readonly problem: Problem
  readonly names: Readonly<Record<string, string>>
  readonly beside: BothAnswers | null
}

interface BesidePartProps {
  readonly page: PageContext
  readonly draft: DraftCompared
  readonly deed: string
  readonly isComparing: boolean
}

const ways: readonly Way[] = ['positions', 'students']
const mostLines = 15

/** Both ways of counting a position, before a district chooses one. */
export function BesidePart({ page, draft, deed, isComparing }: BesidePartProps) {
  const { lang } = page
  const w = besideWords[lang]
  const both = twoWaysOf(draft.problem)
  if ('length' in both)
    return (
      <>
        <h3>{w.title}</h3>
        <p>{lacking(draft, both, lang)}</p>
      </>
    )
  const beside = draft.beside === null ? null : besideOf(both, draft.beside)
  return (
    <>
      <h3>{w.title}</h3>
      <p>{w.lede}</p>
      {beside ? <Sums page={page} beside={beside} both={both} /> : null}
      {draft.beside !== null && beside === null ? <p>{demandWording[lang].cannot}</p> : null}
      {beside ? <Changes page={page} draft={draft} beside={beside} /> : null}
      {isComparing ? (
        <p data-searching>
          <Status is="going">{w.working}</Status> <a href="/invest/staffing/plan#placing">{w.look}</a>
        </p>
      ) : draft.beside === null ? (
        <form method="post" action="/invest/staffing/plan">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="draft" value={draft.id} />
          <button class="usa-button usa-button--outline" name="do" value="compare">
            {w.compare}
          </button>
        </form>
      ) : null}
    </>
  )
}

/** What the second way needs, in the words of the page: what is said of a file names its keys. */
function lacking({ problem, names }: DraftCompared, faults: readonly ProblemFault[], lang: Lang): string {
  const w = besideWords[lang]
  const [, list, at, key] = faults[0]?.pointer.split('/') ?? []
  const [role, school] = [problem.roles[Number(at)]?.role, problem.schools[Number(at)]?.orgCode]
  if (list === 'roles' && key === 'ratio' && role !== undefined) return w.lacksRatio({ role: roleName(role, lang) })
  if (list === 'schools' && key === 'enrolment' && school !== undefined) return w.lacksStudents({ school: names[school] ?? school })
  return `${w.lacks} ${faults[0]?.says[lang] ?? ''}`
}

function Sums({ page: { lang }, beside: { sums }, both }: { page: PageContext; beside: Beside; both: TwoWays }) {
  const w = besideWords[lang]
  return (
    <>
      <Table class="c-counts" caption={w.sums} heads={[w.what, ...numbers(ways.map(way => w.ways[way]))]}>
        <Row head={w.schools}>
          {ways.map(way => (
            <Cell key={way} isNumber>
              {count(sums[way].schools, lang)}
            </Cell>
          ))}
        </Row>
        <Row head={w.posts}>
          {ways.map(way => (
            <Cell key={way} isNumber>
              {hundredths(sums[way].posts, lang)}
            </Cell>
          ))}
        </Row>
        <Row head={w.reached}>
          {ways.map(way => (
            <Cell key={way} isNumber>
              {count(Math.round(sums[way].reached), lang)}
            </Cell>
          ))}
        </Row>
        {ways.map(by => (
          <Row key={by} head={w.worth[by]}>
            {ways.map(way => (
              <Cell key={way} isNumber>
                {hundredths(sums[way].worth[by], lang)}
              </Cell>
            ))}
          </Row>
        ))}
      </Table>
      <p class="c-small">
        {ways.map(way => `${w.ways[way]}: ${sureSaid(sums[way].gap, both[way], lang)}`).join(' ')} {w.once}
      </p>
    </>
  )
}

function Changes({
  page: { lang },
  draft: { names },
  beside: { gain, lose },
}: {
  page: PageContext
  draft: DraftCompared
  beside: Beside
}) {
  const w = besideWords[lang]
  if (gain.length + lose.length === 0) return <p>{w.same}</p>
  const line = ({ orgCode, need, enrolment, posts, reached }: SchoolBeside) => (
    <Row key={orgCode} head={names[orgCode] ?? orgCode}>
      <Cell isNumber>{hundredths(need, lang)}</Cell>
      <Cell isNumber>{count(enrolment, lang)}</Cell>
      <Cell isNumber>{hundredths(posts.positions, lang)}</Cell>
      <Cell isNumber>{hundredths(posts.students, lang)}</Cell>
      <Cell isNumber>{count(Math.round(reached.students - reached.positions), lang)}</Cell>
    </Row>
  )
  return (
    <>
      <p>{w.changes({ gain: gain.length, lose: lose.length })}</p>
      {[
        { says: w.gain, schools: gain },
        { says: w.lose, schools: lose },
      ].map(({ says, schools }) =>
        schools.length === 0 ? null : (
          <ScrollTable
            key={says}
            class="c-counts"
            caption={says}
            captionClass={null}
            heads={[w.school, ...numbers([w.need, w.students, w.ways.positions, w.ways.students, w.more])]}
          >
            {schools.slice(0, mostLines).map(line)}
          </ScrollTable>
        ),
      )}
      {Math.max(gain.length, lose.length) > mostLines ? <p>{w.first({ n: mostLines })}</p> : null}
    </>
  )
}
