import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { Field, LongField } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { hundredths } from '../../../words/numbers.ts'
import { day } from '../../../words/times.ts'
import { Frame } from '../../../design/frame.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { Status } from '../../../design/status.tsx'
import { Row, Table } from '../../../design/table.tsx'
import type { PublishedPosts } from '../published.ts'
import { type PostRole, postRoles } from '../roles.ts'
import { roleTitle } from '../said.ts'
import { postsWords } from '../words/posts.ts'
import { hiringWords } from '../words/hiring.ts'
import { LabelledCell } from './labelled-cell.tsx'
import { words as selectionWords } from '../selection/words.ts'

export interface PostLine {
  readonly id: string
  readonly role: PostRole
  readonly school: string
  readonly fte: number
  readonly state: 'vacant' | 'open' | 'deciding' | 'filled' | 'closed'
  readonly vacantSince: string | null
  /** Whether the position opens to whoever looks: a principal hires for the schools they run. */
  readonly opens: boolean
}

export interface HiringPageProps {
  readonly page: PageContext
  readonly lines: readonly PostLine[]
  readonly schools: readonly { readonly orgCode: string; readonly name: string }[]
  /** A published result whose positions are still to be made. */
  readonly published: PublishedPosts | null
  /** Null where whoever looks may not add positions. */
  readonly deed: string | null
  readonly tried?: { readonly typed: Readonly<Record<string, string>>; readonly says: readonly string[] } | undefined
}

/** `/invest/posts/hiring`: every position, and how it stands. */
export function HiringPage(props: HiringPageProps) {
  const { page, lines, tried, deed } = props
  const { lang } = page
  const w = hiringWords[lang].list
  const p = postsWords[lang].inPost
  const live = lines.filter(({ state }) => state !== 'closed')
  return (
    <Frame page={page} title={w.title}>
      {tried === undefined ? null : <ErrorSummary title={w.wrong} errors={tried.says.map(says => ({ says, href: '#add' }))} />}
      <p class="c-kicker">
        <a href="/invest/posts">{p.title}</a>
      </p>
      <h1>
        {lines.length === 0 ? w.none : w.heading({ vacant: live.filter(({ state }) => state !== 'filled').length, all: live.length })}
      </h1>
      <p class="c-lede">{w.lede}</p>
      <p class="c-actions">
        <a href="/invest/posts/panel">{w.panels}</a> <a href="/invest/posts/selection">{selectionWords(lang).title}</a>
      </p>
      {lines.length === 0 ? (
        <Empty>{w.emptySays}</Empty>
      ) : (
        <Table class="c-staffing" caption={w.title} heads={[w.position, p.school, w.state, p.since]}>
          {lines.map(({ id, role, school, fte, state, vacantSince, opens }) => (
            <Row key={id} head={opens ? <a href={`/invest/posts/hiring/${id}`}>{titleOf(role, fte, lang)}</a> : titleOf(role, fte, lang)}>
              <LabelledCell label={p.school}>{school}</LabelledCell>
              <LabelledCell label={w.state}>
                <Status is={state === 'filled' ? 'there' : state === 'closed' ? 'done' : state === 'vacant' ? 'waiting' : 'going'}>
                  {w.states[state]}
                </Status>
              </LabelledCell>
              <LabelledCell label={p.since}>{vacantSince === null ? '–' : day(vacantSince, lang)}</LabelledCell>
            </Row>
          ))}
        </Table>
      )}
      {deed === null ? null : <AddPosts {...props} deed={deed} />}
    </Frame>
  )
}

const titleOf = (role: PostRole, fte: number, lang: PageContext['lang']): string =>
  fte === 1 ? roleTitle(role, lang) : `${roleTitle(role, lang)} (${hundredths(fte, lang)})`

function AddPosts({ page, schools, published, deed, tried }: HiringPageProps & { readonly deed: string }) {
  const { lang } = page
  const w = hiringWords[lang].list
  const typed = tried?.typed ?? {}
  return (
    <>
      <h2 id="add">{w.add}</h2>
      {published === null ? null : (
        <form method="post" action="/invest/posts/hiring">
          <FormToken page={page} deed={`${deed}-published`} />
          <input type="hidden" name="from" value={published.digest} />
          <p>{w.fromPublished({ posts: published.fte, schools: published.schools, on: published.at })}</p>
          <div class="c-actions">
            <button class="usa-button">{w.fromButton}</button>
          </div>
        </form>
      )}
      <p>{w.addSays}</p>
      <form method="post" action="/invest/posts/hiring">
        <FormToken page={page} deed={deed} />
        <div class="c-fields">
          <SelectField
            name="orgCode"
            label={w.school}
            chosen={typed.orgCode}
            options={[
              { value: '', label: hiringWords[lang].panel.choose },
              ...schools.map(each => ({ value: each.orgCode, label: each.name })),
            ]}
          />
          <Field name="otherCode" label={w.otherSchool} hint={w.otherSchoolHint} value={typed.otherCode} />
          <SelectField
            name="role"
            label={w.role}
            chosen={typed.role}
            options={postRoles.map(role => ({ value: role, label: roleTitle(role, lang) }))}
          />
          <Field name="fte" label={w.fte} hint={w.fteHint} value={typed.fte ?? '1'} />
        </div>
        <details open={(typed.published ?? '') !== ''}>
          <summary>{w.published}</summary>
          <LongField name="published" label={w.published} hint={w.publishedHint} value={typed.published} />
        </details>
        <div class="c-actions">
          <button class="usa-button">{w.addButton}</button>
        </div>
      </form>
    </>
  )
}
