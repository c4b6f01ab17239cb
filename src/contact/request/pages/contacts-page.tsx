import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { FilterLink } from '../../../design/filter-link.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Status } from '../../../design/status.tsx'
import type { Option } from '../../../design/select-field.tsx'
import type { Filters } from '../filters.ts'
import { complaintWords } from '../words/complaint.ts'
import { pagesWords } from '../words/pages.ts'
import { clock, day } from '../../../words/times.ts'
import { listing } from '../words/listing.ts'
import { ContactFilters, isFiltered } from './contact-filters.tsx'
import { badgeOf, headlineOf, wantSaid, whoAsks } from './record/said.ts'
import type { ContactView } from './view.ts'
import { type Group, groups } from './waiting.ts'

export interface ContactsPageProps {
  readonly page: PageContext
  readonly items: readonly { readonly view: ContactView; readonly group: Group }[]
  /** Address of the page before this one in time, or null. */
  readonly older: string | null
  readonly filters: Filters
  /** Something that was chosen could not be read. */
  readonly isWrong: boolean
  /** All that were found, on this page and those after it; of them, how many are open. */
  readonly count: { readonly found: number; readonly open: number }
  /** Those that can be chosen; empty where the reader sees one alone. */
  readonly schools: readonly Option[]
  readonly places: { readonly report: boolean; readonly letters: boolean; readonly outside: boolean }
}

/** Every request that is this reader's to see, grouped by what it waits for, the newest first. */
export function ContactsPage({ page, items, older, places, filters, isWrong, count, schools }: ContactsPageProps) {
  const w = pagesWords(page.lang).list
  const l = listing[page.lang]
  const isChosen = isFiltered(filters)
  return (
    <Frame page={page} title={w.title}>
      {isWrong ? (
        <div class="c-error" role="alert">
          <p>{l.wrong}</p>
        </div>
      ) : null}
      <h1>{isChosen ? l.found({ count: count.found }) : w.heading({ open: count.open })}</h1>
      <p class="c-lede">{w.lede}</p>
      <div class="c-actions">
        <a class="usa-button" href="/door">
          {w.start}
        </a>
        {places.report ? (
          <a class="usa-button usa-button--outline" href="/contacts/report">
            {w.report}
          </a>
        ) : null}
        {places.letters ? (
          <a class="usa-button usa-button--outline" href="/contacts/templates">
            {w.letters}
          </a>
        ) : null}
        {places.outside ? (
          <>
            <a class="usa-button usa-button--outline" href="/contacts/referrals">
              {w.referrals}
            </a>
            <a class="usa-button usa-button--outline" href="/contacts/reports">
              {w.reports}
            </a>
          </>
        ) : null}
      </div>
      <div class="c-cols c-after">
        <div>
          {items.length === 0 ? null : <FilterLink lang={page.lang} />}
          {items.length === 0 ? <Empty>{isChosen ? l.none : w.empty}</Empty> : null}
          {isChosen || count.found === 0 ? null : <p class="c-small c-soft c-after">{l.shown({ count: count.found })}</p>}
          {groups.map(group => {
            const own = items.filter(each => each.group === group)
            return own.length === 0 ? null : (
              <section key={group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`}>{w.groups[group]}</h2>
                <ul class="c-plain-list">
                  {own.map(({ view }) => (
                    <li key={view.id}>
                      <Line page={page} view={view} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
          {older === null ? null : (
            <div class="c-actions">
              <a class="usa-button usa-button--outline" href={older}>
                {w.older}
              </a>
            </div>
          )}
        </div>
        <ContactFilters {...{ filters, schools }} lang={page.lang} />
      </div>
    </Frame>
  )
}

function Line({ page: { lang }, view }: { page: PageContext; view: ContactView }) {
  return (
    <>
      <h3>
        <a href={`/contacts/${view.id}`}>{whoAsks(view, lang)}</a>
      </h3>
      <p>{wantSaid(view, lang)}</p>
      <p>
        <Status is={badgeOf(view, lang).is}>{headlineOf(view, lang)}</Status>
      </p>
      {view.complaints
        .filter(({ answered }) => answered === null)
        .map(({ id, isLate, answerOn }) => (
          <p key={id}>
            <Status is={isLate ? 'late' : 'waiting'}>
              {complaintWords(lang).one}{' '}
              {isLate ? complaintWords(lang).late({ day: answerOn }) : complaintWords(lang).due({ day: answerOn })}
            </Status>
          </p>
        ))}
      <p class="c-small c-soft">
        {view.drill ? <strong class="c-drill-word">{pagesWords(lang).list.drill}</strong> : null} {view.school}, {day(view.askedAt, lang)},{' '}
        {clock(view.askedAt, lang)}
      </p>
    </>
  )
}
