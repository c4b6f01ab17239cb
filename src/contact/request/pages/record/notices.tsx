import type { ComponentChildren } from 'preact'
import { ClockTime } from '../../../../design/clock-time.tsx'
import type { PageContext } from '../../../../design/context.ts'
import { Status, type StatusKind } from '../../../../design/status.tsx'
import type { Lang, Saying } from '../../../../kernel/lang.ts'
import { languageName } from '../../../languages.ts'
import { isTelling } from '../../rules/gate.ts'
import { channelWords, excuseWords, interpreterWords, tryWords } from '../../words/codes.ts'
import { pagesWords } from '../../words/pages.ts'
import { stepsWords } from '../../words/steps.ts'
import type { ContactView, NoticeView } from '../view.ts'
import { day, dayOf } from '../../../../words/times.ts'
import { noticeSaid } from './said.ts'
import { capital } from '../../../../words/capital.ts'

/** Every notice that the plan asks for: what it waits for, caregiver and defender side by side, then what follows. */
export function Notices({ page, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(page.lang).notices
  return (
    <>
      <Before page={page} view={view} />
      {afterIn(view).length === 0 ? null : (
        <>
          <h2>{w.after}</h2>
          <After page={page} view={view} />
        </>
      )}
    </>
  )
}

/** In these nothing is waited for any more. */
const over: readonly string[] = ['opened', 'under-way', 'declined', 'complied', 'ended', 'reviewed']

/** What it waits for, or waited for until it was closed, or whom those who are met at once are told to. */
export function Before({ page, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(page.lang).notices
  const before = view.notices.filter(({ when }) => when === 'before')
  if (before.length === 0) return null
  return (
    <>
      <h2>{view.atOnce ? w.atOnce : over.includes(view.stage) ? stepsWords(page.lang).waited : w.before}</h2>
      {view.inOrder ? <p>{w.inTurn}</p> : null}
      <Ladder groups={view.inOrder ? before.map(one => [[one]]) : together(before)} view={view} lang={page.lang} />
    </>
  )
}

/** What is told afterwards. */
export const After = ({ page, view }: { page: PageContext; view: ContactView }) => (
  <Ladder groups={afterIn(view).map(one => [[one]])} view={view} lang={page.lang} />
)

export const afterIn = ({ notices }: ContactView): readonly NoticeView[] => notices.filter(({ when }) => when === 'after')

type Group = readonly (readonly NoticeView[])[]

const home: readonly string[] = [
  'caregiver-told',
  'caregiver-consented',
  'student-told',
  'student-consented',
  'families-told',
  'other-caregiver-told',
]
const advocates: readonly string[] = ['defender-told', 'advocate-told', 'legal-aid-told']

/** The home on one side and whoever defends the student on the other: two at once, and not one after the other. */
function together(notices: readonly NoticeView[]): readonly Group[] {
  const of = (words: readonly string[]) => notices.filter(({ notice }) => words.includes(notice))
  const rest = notices.filter(({ notice }) => !home.includes(notice) && !advocates.includes(notice))
  const both = [of(home), of(advocates)].filter(side => side.length > 0)
  return [...rest.map((one): Group => [[one]]), ...(both.length === 0 ? [] : [both])]
}

function Ladder({ groups, view, lang }: { groups: readonly Group[]; view: ContactView; lang: Lang }) {
  return (
    <ol class="c-steps">
      {groups.map(group => (
        <li key={group[0]?.[0]?.notice}>
          {group.length === 1 && group[0]?.length === 1 ? (
            <One notices={group[0]} view={view} lang={lang} />
          ) : (
            <>
              <strong>{group.length === 1 ? '' : pagesWords(lang).notices.bothOf}</strong>
              <div class={group.length === 1 ? undefined : 'c-both'}>
                {group.map(side => (
                  <div key={side[0]?.notice}>
                    <One notices={side} view={view} lang={lang} />
                  </div>
                ))}
              </div>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function One({ notices, view, lang }: { notices: readonly NoticeView[]; view: ContactView; lang: Lang }) {
  return (
    <>
      {notices.map(notice => (
        <div key={notice.notice} class="c-notice">
          <strong>{capital(noticeSaid(notice.notice, lang))}</strong>
          <p>
            <Status is={kindOf(notice, view)}>{stateSaid(notice, view, lang)}</Status>
          </p>
          <How notice={notice} lang={lang} />
        </div>
      ))}
    </>
  )
}

const isOver = (view: ContactView): boolean => view.begun || view.reason !== null

function kindOf({ state, when, sentAt }: NoticeView, view: ContactView): StatusKind {
  if (state === 'owed' && sentAt === null) return 'going'
  if (state === 'owed' || state === 'tried') return (when === 'before' ? isOver(view) : !view.isPast) ? 'done' : 'waiting'
  if (state === 'done') return 'there'
  return 'done'
}

/** What became of a notice, in words. */
export function stateSaid({ notice, state, when, reason, sentAt }: NoticeView, view: ContactView, lang: Lang): string {
  const w = pagesWords(lang).notices
  const isYes = notice.endsWith('-consented')
  if (state === 'owed' && sentAt === null && !(when === 'before' && isOver(view))) return w.going
  switch (state) {
    case 'done':
      if (sentAt !== undefined) return w.sent
      return isYes ? w.agreed : notice.endsWith('-told') ? w.told : w.done
    case 'owed':
      if (when === 'after' && !view.isPast) return w.later
      if (when === 'before' && isOver(view)) return isYes ? w.unanswered : w.passed
      return isYes ? w.owedYes : isTelling(notice) && notice.endsWith('-told') ? w.owed : w.owedDeed
    case 'excused':
      return w.excusedBecause({ why: sayingOf(excuseWords, reason ?? '', lang) })
    default:
      return w[state]
  }
}

/** When, how and by whom; each try; by when it is owed. */
function How({ notice, lang }: { notice: NoticeView; lang: Lang }) {
  const w = pagesWords(lang).notices
  return (
    <>
      {notice.at === null || notice.sentAt === null ? null : (
        <p class="c-small c-soft">
          <When at={notice.sentAt ?? notice.at} lang={lang} />: {waySaid(notice, lang)},{' '}
          {notice.by === null ? w.message : w.person({ name: notice.by })}
        </p>
      )}
      {notice.attempts.length === 0 ? null : (
        <details>
          <summary>{w.attempts({ n: notice.attempts.length })}</summary>
          <ul class="c-tries">
            {notice.attempts.map(each => (
              <li key={`${each.at} ${each.channel}`}>
                <When at={each.at} lang={lang} />: {waySaid(each, lang)}, {sayingOf(tryWords, each.outcome, lang)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notice.dueAt !== null && notice.at === null ? (
        <p class="c-small">
          {w.by} <When at={notice.dueAt} lang={lang} />
        </p>
      ) : null}
      {notice.notice === 'requester-verified' && notice.state === 'owed' ? <p class="c-small c-soft">{w.unverified}</p> : null}
    </>
  )
}

/** Days stand beside times: a record may wait for a week. */
export function When({ at, lang }: { at: string; lang: Lang }): ComponentChildren {
  return (
    <>
      {day(dayOf(at), lang)}, <ClockTime at={at} />
    </>
  )
}

function waySaid(told: { channel: string | null; language: string | null; interpreter: string | null }, lang: Lang): string {
  const w = pagesWords(lang).notices
  const { channel, language, interpreter } = told
  return [
    channel === null ? '' : sayingOf(channelWords, channel, lang),
    language === null ? '' : w.in({ language: languageName(language, lang) }),
    interpreter === null || interpreter === 'none' ? '' : w.with({ interpreter: sayingOf(interpreterWords, interpreter, lang) }),
  ]
    .filter(Boolean)
    .join(', ')
}

const sayingOf = (sayings: Readonly<Record<string, Saying>>, code: string, lang: Lang): string => sayings[code]?.[lang] ?? code
