import type { PageContext } from '../../design/context.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { roleName } from '../../design/words/frame.ts'
import { type No, sentencesOf } from '../../kernel/refusal.ts'
import { day } from '../../words/times.ts'
import type { Owner } from '../contract.ts'
import type { FeedView } from '../view.ts'
import { feedWords } from '../words/feeds.ts'

export interface FeedsPageProps {
  readonly page: PageContext
  readonly feeds: readonly FeedView[]
  readonly offices: readonly Owner[]
  readonly deed: () => string
  /** The address of the one that was just made. */
  readonly made: string | undefined
  readonly no: No | undefined
}

/** One’s own links for a calendar program: each with a button that takes it back, and the way to another. */
export function FeedsPage({ page, feeds, offices, deed, made, no }: FeedsPageProps) {
  const { lang } = page
  const w = feedWords(lang)
  const nameOf = ({ office }: Pick<FeedView, 'office'>) => (office === null ? w.own : w.ofOfficeChoice({ office: roleName(office, lang) }))
  return (
    <Frame page={page} title={w.title}>
      {no ? <ErrorSummary title={w.notDone} errors={sentencesOf(no, lang).map(says => ({ says }))} /> : null}
      <p class="c-kicker">
        <a href="/deadlines">{w.back}</a>
      </p>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {made === undefined ? null : (
        <>
          <h2>{w.madeTitle}</h2>
          <p>{w.madeLede}</p>
          <p class="c-code">
            <code>{made}</code>
          </p>
        </>
      )}
      <p>{feeds.length === 0 ? w.none : w.count({ n: feeds.length })}</p>
      {feeds.length === 0 ? null : (
        <Table class="c-stack" caption={w.caption} heads={[w.whose, w.made, w.takeBack]}>
          {feeds.map(each => (
            <Row key={each.id} head={nameOf(each)}>
              <Cell head={w.made}>{day(each.madeAt, lang)}</Cell>
              <Cell>
                <form method="post" action={`/deadlines/feeds/${each.id}/take-back`}>
                  <FormToken page={page} deed={deed()} />
                  <button class="usa-button usa-button--outline" aria-label={w.takeBackOf({ what: nameOf(each), on: each.madeAt })}>
                    {w.takeBack}
                  </button>
                </form>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <p>{w.takenBackSays}</p>
      <form class="c-narrow" method="post" action="/deadlines/feeds">
        <FormToken page={page} deed={deed()} />
        <SelectField
          {...{ name: 'office', label: w.office }}
          options={[{ value: '', label: w.own }, ...offices.map(office => ({ value: office, label: nameOf({ office }) }))]}
        />
        <div class="c-actions">
          <button class="usa-button">{w.make}</button>
        </div>
      </form>
    </Frame>
  )
}
