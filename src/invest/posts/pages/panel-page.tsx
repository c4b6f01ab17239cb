import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Frame } from '../../../design/frame.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { Row, Table } from '../../../design/table.tsx'
import type { PanelView } from '../contract.ts'
import type { PostRole } from '../roles.ts'
import { roleTitle } from '../said.ts'
import { hiringWords } from '../words/hiring.ts'
import { LabelledCell } from './labelled-cell.tsx'

/** `/invest/posts/panel`: the panels somebody is on. */
export function PanelsPage({ page, panels }: { page: PageContext; panels: readonly { readonly id: string; readonly role: PostRole }[] }) {
  const w = hiringWords[page.lang].panel
  return (
    <Frame page={page} title={w.title}>
      <h1>{panels.length === 0 ? w.none : w.some({ n: panels.length })}</h1>
      <p class="c-lede">{w.listSays}</p>
      {panels.length === 0 ? (
        <Empty>{w.emptySays}</Empty>
      ) : (
        <ul class="c-plain-list">
          {panels.map(({ id, role }) => (
            <li key={id}>
              <h2>
                <a href={`/invest/posts/panel/${id}`}>{roleTitle(role, page.lang)}</a>
              </h2>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  )
}

export interface PanelPageProps {
  readonly page: PageContext
  readonly id: string
  readonly view: PanelView
  readonly deed: () => string
  readonly tried?: { readonly typed: Readonly<Record<string, string>>; readonly says: readonly string[] } | undefined
}

/** `/invest/posts/panel/ID`: candidates by letter, their answers, and the points one gives. All of it is in `PanelView`. */
export function PanelPage(props: PanelPageProps) {
  const { page, view, tried } = props
  const { lang } = page
  const w = hiringWords[lang].panel
  const heading = w.heading({ role: roleName(view.role, lang) })
  return (
    <Frame page={page} title={heading}>
      {tried === undefined ? null : <ErrorSummary title={w.wrong} errors={tried.says.map(says => ({ says }))} />}
      <p class="c-kicker">
        <a href="/invest/posts/panel">{w.title}</a>
      </p>
      <h1>{heading}</h1>
      <p class="c-lede">{view.scoring === 'not-yet' ? w.notYet : view.scoring === 'open' ? w.open : w.done}</p>
      {view.candidates.length === 0 ? <Empty>{w.noCandidates}</Empty> : null}
      {view.candidates.map(candidate => (
        <section key={candidate.letter} aria-labelledby={`candidate-${candidate.letter}`}>
          <h2 id={`candidate-${candidate.letter}`}>{w.candidate({ letter: candidate.letter })}</h2>
          {view.questions.map((question, at) => (
            <div key={question}>
              <p>
                <strong>{question}</strong>
              </p>
              {(candidate.answers[at] ?? '').split(/\n+/).map(says => (
                <p key={says}>{says}</p>
              ))}
            </div>
          ))}
          {view.scoring === 'open' ? <Give {...props} candidate={candidate} /> : null}
          {view.scoring === 'done' ? <Given page={page} view={view} candidate={candidate} /> : null}
        </section>
      ))}
    </Frame>
  )
}

type Candidate = PanelView['candidates'][number]

function Give({ page, id, view, deed, tried, candidate }: PanelPageProps & { candidate: Candidate }) {
  const w = hiringWords[page.lang].panel
  const isTyped = tried?.typed.candidate === candidate.letter
  const given = ['0', '1', '2', '3', '4'] as const
  return (
    <form method="post" action={`/invest/posts/panel/${id}`}>
      <FormToken page={page} deed={deed()} />
      <input type="hidden" name="candidate" value={candidate.letter} />
      {view.criteria.map(({ code, says, weight, at }) => (
        <SelectField
          key={code}
          id={`${candidate.letter}-${code}`}
          name={code}
          label={says}
          hint={at === 'interview' ? `${w.atInterview} ${w.weighs({ weight })}` : w.weighs({ weight })}
          chosen={isTyped ? tried?.typed[code] : candidate.own === null ? '' : String(candidate.own[code] ?? '')}
          options={[{ value: '', label: w.choose }, ...given.map(value => ({ value, label: w.points[value] }))]}
        />
      ))}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w.give({ letter: candidate.letter })}</button>
      </div>
    </form>
  )
}

function Given({ page, view, candidate }: { page: PageContext; view: PanelView; candidate: Candidate }) {
  const w = hiringWords[page.lang].panel
  return (
    <Table class="c-staffing" caption={w.candidate({ letter: candidate.letter })} heads={[w.criterion, w.own, w.others]}>
      {view.criteria.map(({ code, says }) => (
        <Row key={code} head={says}>
          <LabelledCell label={w.own}>{candidate.own?.[code] ?? '–'}</LabelledCell>
          <LabelledCell label={w.others}>
            {candidate.others.length === 0 ? w.noOthers : candidate.others.map(points => points[code] ?? '–').join(', ')}
          </LabelledCell>
        </Row>
      ))}
    </Table>
  )
}
