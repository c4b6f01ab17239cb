import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { Frame } from '../../design/frame.tsx'
import { Said } from '../../design/said.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { words } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { PlanTitle } from '../pages/plan-title.tsx'
import type { PlanView } from '../pages/view.ts'
import { planWords } from '../words/plan.ts'
import { shortWords } from '../words/short.ts'
import { Contents } from './contents.tsx'
import type { ShortRow, ShortSentence, ShortView } from './short-view.ts'

export interface ShortPageProps {
  readonly page: PageContext
  readonly plan: PlanView | null
  readonly short: ShortView | null
  readonly now: Date
  /** Whether whoever reads may see what counsel asks. */
  readonly mayReadQuestions: boolean
}

/** The plan for a parent: plain answers first, each out of the plan’s own table; every section is a page of its own. */
export function ShortPage({ page, plan, short, now, mayReadQuestions }: ShortPageProps) {
  const { lang } = page
  const w = shortWords[lang]
  if (plan === null || short === null)
    return (
      <Frame page={page} title={planWords[lang].page.title}>
        <h1>{planWords[lang].page.title}</h1>
        <Empty>
          {planWords[lang].page.empty} {planWords[lang].page.emptyBody}
        </Empty>
      </Frame>
    )
  return (
    <Frame page={page} title={plan.title}>
      <PlanTitle page={page} plan={plan} now={now} />
      {short.rows.length === 0 ? null : (
        <>
          <h2>{w.asked}</h2>
          <ul class="c-rows c-rows--three">
            {short.rows.map(row => (
              <li key={row.title}>
                <h3>
                  <a href={row.href}>{row.title}</a>
                </h3>
                <p class="c-plain">
                  <Said>{row.says}</Said>
                </p>
                <RowBasis row={row} lang={lang} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="c-after">
        {w.else} <a href="/what-if">{planWords[lang].page.whatIf}</a>
      </p>
      <h2>{w.who}</h2>
      <Table class="c-stack" caption={w.who} heads={[w.heads.what, w.heads.who]}>
        {[...short.decides, { what: w.thisPlan, who: w.committee }].map(({ what, who }) => (
          <Row key={what} head={what}>
            <Cell>{who}</Cell>
          </Row>
        ))}
      </Table>
      <h2>{w.law}</h2>
      <div class="c-both-halves">
        <Half title={w.lawAsks} sentences={short.law} lang={lang}>
          <a href="/plan/law">{w.allLaw({ n: short.unverified.of })}</a>
        </Half>
        <Half title={w.weChose} sentences={short.ours} lang={lang}>
          <a href="/plan/versions">{w.votes}</a>
        </Half>
      </div>
      {short.unverified.n === 0 ? null : <p>{w.unverified(short.unverified)}</p>}
      <Contents plan={plan} mayReadQuestions={mayReadQuestions} lang={lang} />
    </Frame>
  )
}

function RowBasis({ row: { isLaw, isChoice, isUnverified }, lang }: { row: ShortRow; lang: Lang }) {
  const w = words(lang)
  return (
    <p>
      {isLaw ? <span class="c-basis c-basis--law">{w.basis.law}</span> : null}{' '}
      {isChoice ? <span class="c-basis">{isLaw ? w.basis.andChoice : w.basis.choice}</span> : null}{' '}
      {isUnverified ? <span class="c-mark c-mark--unverified">{shortWords[lang].partlyUnverified}</span> : null}
    </p>
  )
}

interface HalfProps {
  readonly title: string
  readonly sentences: readonly ShortSentence[]
  readonly lang: Lang
  readonly children: ComponentChildren
}

const Half = ({ title, sentences, lang, children }: HalfProps) => (
  <section>
    <h3>{title}</h3>
    <ul>
      {sentences.map(({ says, lang: written, href }) => (
        <li key={href}>
          <a href={href} lang={written === lang ? undefined : written}>
            {says}
          </a>
        </li>
      ))}
    </ul>
    <p>{children}</p>
  </section>
)
