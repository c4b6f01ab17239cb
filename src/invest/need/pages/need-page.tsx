import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { list } from '../../../words/lists.ts'
import { Fold, Folds } from '../../../design/fold.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Status } from '../../../design/status.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import { Kicker } from '../../pages/kicker.tsx'
import type { ListedSchool, Summary } from '../published.ts'
import { cautionSaid, needWords, type Sort, tierName } from '../words/need.ts'
import { PublishForm, type PublishFormProps } from './publish-form.tsx'
import { RanksChart } from './ranks-chart.tsx'
import { nameSaid, weightsSaid } from './said.ts'
import { placeOf, SchoolsTable } from './schools-table.tsx'

export interface NeedPageProps {
  readonly page: PageContext
  readonly index: {
    readonly summary: Summary
    readonly publishedAt: string | null
    /** In the order of rank. */
    readonly schools: readonly ListedSchool[]
  } | null
  readonly scope: 'own' | 'all'
  readonly sort: Sort
  /** The first school of the part that is shown, from 0. */
  readonly from: number
  readonly likeness: { readonly title: string; readonly schools: number; readonly number: number } | null
  /** Null where this person may read and not publish. */
  readonly publish: PublishFormProps['publish'] | null
}

/** `/invest/need`: which schools come first, how sure that is, and what it is made of. */
export function NeedPage({ page, index, scope, sort, from, likeness, publish }: NeedPageProps) {
  const { lang } = page
  const w = needWords[lang]
  return (
    <Frame page={page} title={w.title}>
      {publish?.isSaved ? (
        <p role="status">
          <Status is="there">{w.saved}</Status>
        </p>
      ) : null}
      <Kicker page={page} of={index ? w.kicker({ years: list(index.summary.years, lang) }) : w.title} />
      <h1>{index ? w.heading({ own: scope === 'own', schools: index.schools.length }) : w.none}</h1>
      <p class="c-lede">{w.lede}</p>
      {index ? <Index {...{ page, scope, sort, from }} index={index} /> : <Empty>{w.noneBody}</Empty>}
      {likeness ? (
        <>
          <h2>{w.likenessTitle}</h2>
          <p>
            {w.likeness({ title: likeness.title, schools: likeness.schools, number: likeness.number.toFixed(2) })} {w.likenessBody}
          </p>
        </>
      ) : null}
      <h2>{w.audit}</h2>
      <p>
        {w.auditBody} <a href={index && index.publishedAt === null ? '/invest/need/audit?draft' : '/invest/need/audit'}>{w.audit}</a>
      </p>
      <p>
        <a href="/invest/data">{w.stateData}</a>
      </p>
      {publish ? <PublishForm page={page} publish={publish} isDraft={index?.publishedAt === null} /> : null}
    </Frame>
  )
}

type IndexProps = Pick<NeedPageProps, 'page' | 'scope' | 'sort' | 'from'> & { readonly index: NonNullable<NeedPageProps['index']> }

function Index({ page, index, scope, sort, from }: IndexProps) {
  const { lang } = page
  const w = needWords[lang]
  const { summary, schools, publishedAt } = index
  const cuts = scope === 'own' ? summary.ownCuts : summary.cuts
  const sure = schools.filter(school => placeOf(school, scope).tiers[0] === placeOf(school, scope).tiers[1]).length
  const of = summary.schools === summary.ownSchools ? null : scope
  const ends = cuts.map((cut, at) => w.tierEnds({ tier: tierName(at + 1, cuts.length + 1, lang), rank: cut }))
  return (
    <>
      <p>{publishedAt === null ? <strong>{w.draft}</strong> : w.publishedOn({ day: publishedAt })}</p>
      {of === null ? null : <Scopes page={page} scope={of} isDraft={publishedAt === null} />}
      <Cautions page={page} summary={summary} />
      <figure class="c-figure c-ranks">
        <figcaption>{w.sure({ all: sure === schools.length, sure, schools: schools.length })}</figcaption>
        <RanksChart
          title={w.chart({ schools: schools.length })}
          toldBy="how-read"
          cuts={cuts}
          dots={schools.map(school => ({ name: nameSaid(school, summary), ...placeOf(school, scope) })).toSorted((a, b) => a.rank - b.rank)}
        />
      </figure>
      <p id="how-read">
        {w.mark} {w.range} {schools.some(school => placeOf(school, scope).next) ? w.rangeHolds : ''}
      </p>
      {summary.levels === undefined ? null : <p>{w.within({ within: summary.levels === 'within' })}</p>}
      <SchoolsTable {...{ page, schools, scope, sort, from, summary }} isDraft={publishedAt === null} />
      <h2>{w.tiersTitle}</h2>
      <ul>
        {ends.map(says => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p>{w.tiersBody}</p>
      <Folds>
        <Fold id="weights" title={w.weightsTitle}>
          <p>{w.weightsBody}</p>
          <ul>
            {weightsSaid(summary, lang).map(says => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Fold>
        <Fold id="steps" title={w.stepsTitle}>
          <ol>
            {w.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Fold>
      </Folds>
    </>
  )
}

function Scopes({ page, scope, isDraft }: { page: PageContext; scope: 'own' | 'all'; isDraft: boolean }) {
  const w = needWords[page.lang]
  const draft = isDraft ? 'draft' : ''
  const hrefs = { own: `/invest/need${draft && `?${draft}`}`, all: `/invest/need?all${draft && `&${draft}`}` }
  return (
    <LinkRow
      label={w.which}
      links={(['own', 'all'] as const).map(each => ({ href: hrefs[each], says: w.scopes[each], isHere: each === scope }))}
    />
  )
}

export function Cautions({ page, summary }: { page: PageContext; summary: Summary }) {
  const w = needWords[page.lang]
  if (summary.cautions.length === 0) return null
  return (
    <section aria-labelledby="care">
      <h2 id="care">{w.care}</h2>
      <ul>
        {summary.cautions.map(caution => (
          <li key={cautionSaid(caution, page.lang)}>{cautionSaid(caution, page.lang)}</li>
        ))}
      </ul>
    </section>
  )
}
