import type { PageContext } from '../../../../design/context.ts'
import { dayOf } from '../../../../words/times.ts'
import { besideWords } from '../../words/beside.ts'
import type { ContactView } from '../view.ts'
import { TwiceLinks } from './twice.tsx'

/** What else was written down that has to do with this request, where the reader may see it. */
export interface BesideView {
  readonly id: string
  readonly askedAt: string
}

interface BesideProps {
  readonly page: PageContext
  readonly view: Pick<ContactView, 'twice' | 'twiceOf' | 'offices' | 'isOpened' | 'begun' | 'reason' | 'atOnce' | 'today'>
  /** At this school about then: it may be the same visit. */
  readonly beside: readonly BesideView[]
  /** About the same student, on whatever day. */
  readonly ofStudent: readonly BesideView[]
}

export function Beside({ page, view, beside, ofStudent }: BesideProps) {
  const w = besideWords[page.lang]
  return (
    <>
      <TwiceLinks page={page} view={view} />
      <DecidedEarlier page={page} view={view} />
      <Others id="beside" title={w.title} body={w.body} others={beside} see={at => w.see({ at })} />
      <Others id="of-student" {...w.student} others={ofStudent} see={at => w.student.see({ day: at, at })} />
    </>
  )
}

interface OthersProps {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly others: readonly BesideView[]
  readonly see: (at: string) => string
}

function Others({ id, title, body, others, see }: OthersProps) {
  if (others.length === 0) return null
  return (
    <section class="c-answer c-answer--hold" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{body}</p>
      <ul>
        {others.map(each => (
          <li key={each.id}>
            <a href={`/contacts/${each.id}`}>{see(each.askedAt)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * Whoever stands at the desk today may be somebody else, or hold another paper, than those for whom this was opened.
 * Law: R2; what was decided for one request opens nothing to another.
 */
function DecidedEarlier({ page, view }: Pick<BesideProps, 'page' | 'view'>) {
  const w = besideWords[page.lang].earlier
  const decided = view.offices.flatMap(({ signed }) => (signed === null || signed.verb === 'decline' ? [] : [signed.at]))
  const last = decided.toSorted().at(-1)
  if (last === undefined || !view.isOpened || view.begun || view.reason !== null || view.atOnce || dayOf(last) >= view.today) return null
  return (
    <section class="c-answer c-answer--hold" aria-labelledby="decided-earlier">
      <h2 id="decided-earlier">{w.title}</h2>
      <p>{w.body({ day: last })}</p>
      <p>
        <a href="/door">{w.anew}</a>
      </p>
    </section>
  )
}
