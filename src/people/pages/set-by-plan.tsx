import { Basis } from '../../design/basis.tsx'
import type { Authority } from '../../design/cite.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/people.ts'

/** What one section of the plan sets, line by line, with who decided it and where it stands. */
export interface PlanSets {
  readonly title: string
  readonly href: string
  readonly authority: Authority | null
  readonly lines: readonly { readonly what: string; readonly now: readonly string[] }[]
}

/** What is read here and changed by a vote: a row for each thing the plan sets. The first section is open, the others say how much is inside. */
export function SetByPlan({ lang, plan }: { readonly lang: Lang; readonly plan: readonly PlanSets[] }) {
  const w = words(lang).settings
  const [first, ...others] = plan
  return (
    <section aria-labelledby="by-plan">
      <h2 id="by-plan">{w.plan}</h2>
      <p>{first ? w.planOnly({ n: plan.reduce((sum, { lines }) => sum + lines.length, 0) }) : w.noPlan}</p>
      {first ? (
        <>
          <h3>{first.title}</h3>
          <Lines lang={lang} of={first} />
        </>
      ) : null}
      {others.length === 0 ? null : (
        <Folds>
          {others.map((section, at) => (
            <Fold key={section.href} id={`set-${at + 2}`} title={section.title} inside={w.inside({ n: section.lines.length })}>
              <Lines lang={lang} of={section} />
            </Fold>
          ))}
        </Folds>
      )}
      <div class="c-actions">
        <a href="/plan">{w.readPlan}</a>
        <a href="/plan/versions">{w.versions}</a>
      </div>
    </section>
  )
}

function Lines({ lang, of: { title, href, authority, lines } }: { readonly lang: Lang; readonly of: PlanSets }) {
  const w = words(lang).settings
  return (
    <Table class="c-stack c-stack--name" caption={title} heads={[w.setting, w.value, w.basis, w.where]}>
      {lines.map(({ what, now }) => (
        <Row key={what} head={what}>
          <Cell head={w.value}>
            <ValueLines of={now} />
          </Cell>
          <Cell head={w.basis}>
            <Basis of={authority ?? { authority: '', isLaw: false }} lang={lang} />
          </Cell>
          <Cell head={w.where}>
            <a href={href}>{w.section}</a>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

const ValueLines = ({ of }: { readonly of: readonly string[] }) =>
  of.length === 1 ? (
    <strong>{of[0]}</strong>
  ) : (
    <ul class="c-lines">
      {of.map(line => (
        <li key={line}>
          <strong>{line}</strong>
        </li>
      ))}
    </ul>
  )
