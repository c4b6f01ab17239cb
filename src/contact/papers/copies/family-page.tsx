import type { PageContext } from '../../../design/context.ts'
import { Frame } from '../../../design/frame.tsx'
import { type Pair, Pairs } from '../../../design/pairs.tsx'
import { OfficeTel } from '../../../design/office-tel.tsx'
import { languageOf } from '../../../words/lang.ts'
import { langs } from '../../../kernel/lang.ts'
import { complaintSaid } from '../../request/pages/record/complaint-said.ts'
import { endingPairs } from '../../request/pages/record/ending.tsx'
import { stateSaid, When } from '../../request/pages/record/notices.tsx'
import { closedSaid, factSaid, noticeSaid } from '../../request/pages/record/said.ts'
import type { ContactView, VisitView } from '../../request/pages/view.ts'
import { isOwn } from '../../request/rules/copies.ts'
import { reasonWords, stageWords } from '../../request/words/codes.ts'
import { pagesWords } from '../../request/words/pages.ts'
import { clock, day } from '../../../words/times.ts'
import { copyWords } from './words/copies.ts'
import { capital } from '../../../words/capital.ts'

export interface FamilyPageProps {
  readonly page: PageContext
  readonly view: ContactView
  readonly visit: VisitView | null
}

const theirs: readonly string[] = [
  'caregiver-told',
  'caregiver-consented',
  'caregiver-written',
  'student-told',
  'student-consented',
  'defender-told',
]

/** The family's own copy, on paper: what was asked, what became of it, who was told. Nobody is named but those who came. */
export function FamilyPage({ page, view, visit }: FamilyPageProps) {
  const { lang } = page
  const w = copyWords(lang).family
  const own = isOwn(view.facts)
  // Which caregiver complained is not written down: only what the student themselves complained of stands on their copy.
  const complaints = own ? view.complaints.filter(({ from }) => from === 'student').map(each => complaintSaid(each, lang)) : []
  const told = view.notices.filter(
    ({ notice, when, state }) => theirs.includes(notice) && (when === 'before' || view.begun || state === 'done'),
  )
  return (
    <Frame page={page} title={w.title} drill={view.drill}>
      <div class="c-narrow">
        <p class="c-kicker">{w.title}</p>
        <h1>{w.heading({ school: view.school })}</h1>
        <p class="c-lede">{(own ? w.ledeOwn : w.lede)({ day: view.askedAt })}</p>
        <Pairs pairs={askedPairs(view, visit, lang)} row />
        <h2>{w.became}</h2>
        <p>{becameSaid(view, lang)}</p>
        {told.length === 0 ? null : (
          <>
            <h2>{w.told}</h2>
            <ul class="c-plain-list">
              {told.map(one => (
                <li key={one.notice}>
                  <strong>{capital(noticeSaid(one.notice, lang))}</strong>
                  <p>{one.at === null ? stateSaid(one, view, lang) : <When at={one.at} lang={lang} />}</p>
                </li>
              ))}
            </ul>
          </>
        )}
        {view.ending === null ? null : (
          <>
            <h2>{w.how}</h2>
            <Pairs pairs={howPairs(view, visit, lang)} row />
          </>
        )}
        {complaints.length === 0 ? null : <h2>{w.complaints}</h2>}
        {complaints.map(({ made, became }) => (
          <p key={made}>
            {made}
            <br />
            {became}
          </p>
        ))}
        <p>{w.no}</p>
        <p>{own ? w.rightsOwn : w.rights}</p>
        <p>
          {w.call} <OfficeTel number={page.district.officePhone} lang={lang} />
        </p>
        <p>{w.other}</p>
        <div class="c-actions">
          {langs.map(each => (
            <a key={each} class="usa-button usa-button--outline" href={`/contacts/${view.id}/family?in=${each}`} lang={each}>
              {languageOf(each).name}
            </a>
          ))}
          <a href={`/contacts/${view.id}`}>{copyWords(lang).back}</a>
        </div>
        <p class="c-small c-soft">{w.print}</p>
      </div>
    </Frame>
  )
}

function askedPairs(view: ContactView, visit: VisitView | null, lang: PageContext['lang']): Pair[] {
  const w = copyWords(lang).family
  const { requester, target, basis } = view.facts
  const at = visit?.arrivedAt?.toISOString() ?? view.askedAt
  const said = (value: string | null | undefined, term: string): Pair[] => (value ? [[term, value]] : [])
  return [
    [w.when, `${day(at, lang)}, ${clock(at, lang)}`],
    [w.who, requester === undefined ? pagesWords(lang).list.someone : capital(factSaid('requester', requester, lang))],
    [w.asked, target === undefined ? pagesWords(lang).list.forWhat : capital(factSaid('target', target, lang))],
    ...said(visit?.agency, w.agency),
    ...said(visit?.names, w.names),
    ...said(visit?.badges, w.badges),
    ...(basis === undefined || basis === 'none' ? [] : said(capital(factSaid('basis', basis, lang)), w.paper)),
  ]
}

function becameSaid(view: ContactView, lang: PageContext['lang']): string {
  if (view.reason !== null) return `${closedSaid(view, lang)} ${pagesWords(lang).head.why({ why: reasonWords[view.reason][lang] })}`
  return `${stageWords[view.stage][lang]}.${view.ending === null ? ` ${copyWords(lang).family.notOver}` : ''}`
}

/** How many children saw it is not for a family to count: only whether others could. */
function howPairs({ ending }: ContactView, visit: VisitView | null, lang: PageContext['lang']): Pair[] {
  if (ending === null) return []
  const counted = pagesWords(lang).ending.childrenSaw
  const taken: Pair[] = visit?.destination ? [[copyWords(lang).family.taken, visit.destination]] : []
  return [...endingPairs(ending, lang).filter(([term]) => term !== counted), ...taken]
}
