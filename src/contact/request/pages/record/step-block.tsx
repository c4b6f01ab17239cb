import type { PageContext } from '../../../../design/context.ts'
import { OfficeTel } from '../../../../design/office-tel.tsx'
import { telephone, telephoneSaid } from '../../../../design/telephone.ts'
import type { Lang } from '../../../../kernel/lang.ts'
import type { Verb } from '../../contract.ts'
import { pagesWords } from '../../words/pages.ts'
import { stepsWords } from '../../words/steps.ts'
import { wentOnWords } from '../../words/went-on.ts'
import type { ContactView, NoticeView } from '../view.ts'
import { Complaints } from './complaints.tsx'
import type { NextStep, Others } from './next-step.ts'
import { officeSaid } from './said.ts'
import type { FormsProps } from './verb-form.tsx'
import { isOffered, verbParts } from './verb-parts.tsx'
import { CloseWentOn } from './went-on.tsx'

/** The one next step, on top: what this reader may do now, or whose step it is and how to reach them. */
export function StepBlock({ forms, step }: { forms: FormsProps; step: NextStep }) {
  const { page, view } = forms
  const w = stepsWords(page.lang)
  const isHeld = view.stage === 'held' || view.stage === 'asked' || view.stage === 'notices'
  const kicker =
    step.is === 'nothing' || step.is === 'report'
      ? w.over
      : step.is === 'own' || step.is === 'no' || step.is === 'aside'
        ? w.yours
        : w.theirs
  return (
    <section class={isHeld ? 'c-answer c-answer--hold' : 'c-answer'} aria-labelledby="step">
      <p class="c-kicker">{kicker}</p>
      {step.is === 'own' ? (
        <OwnStep forms={forms} verb={step.verb} notice={step.notice} />
      ) : (
        <TheirStep page={page} view={view} is={step.is} />
      )}
    </section>
  )
}

function OwnStep({ forms, verb, notice }: { forms: FormsProps; verb: Verb; notice: string | null }) {
  const { page, problem, offers } = forms
  const w = stepsWords(page.lang)
  const whom: Readonly<Record<string, string>> = pagesWords(page.lang).waits
  const opens: Readonly<Partial<Record<Verb, string>>> = w.open
  const part = verbParts.find(each => each.verbs.includes(verb) && isOffered(each, forms))
  const named = verb === 'tell' && notice !== null ? whom[notice] : undefined
  const open = opens[verb]
  const form = notice === 'went-on' ? <CloseWentOn {...forms} /> : part ? <part.Body {...forms} /> : <Complaints {...forms} />
  const isOpen = problem?.verb === verb || (verb === 'tell' && offers.language !== null) || verb === 'disclose'
  return (
    <>
      <h2 id="step">{headingOf(verb, notice, named, page.lang)}</h2>
      {open === undefined ? (
        <div id={part?.id}>{form}</div>
      ) : (
        <details class="c-do" id={part?.id} open={isOpen}>
          <summary class="usa-button">{open}</summary>
          {form}
        </details>
      )}
    </>
  )
}

function headingOf(verb: Verb, notice: string | null, whom: string | undefined, lang: Lang): string {
  const w = stepsWords(lang)
  if (notice === 'went-on') return wentOnWords(lang).close
  if (verb === 'decline' && (notice === 'caregiver-refused' || notice === 'student-refused')) return w.closeNo
  return whom === undefined ? w.own[verb] : w.tellWhom({ whom })
}

type Held = ContactView['reach'][keyof ContactView['reach']]

function TheirStep({ page, view, is }: { page: PageContext; view: ContactView; is: Others }) {
  const { lang } = page
  const w = stepsWords(lang)
  const office = officeOf(view, is)
  const people: NonNullable<Held> = office === null ? [] : reachedFor(view, office)
  const name = people[0]?.name ?? (office === null ? '' : officeSaid(office, lang))
  const heading = { ...w, read: w.read({ name }), decide: w.decide({ name }), days: w.days({ day: view.waitsUntil ?? view.today }) }[is]
  return (
    <>
      <h2 id="step">{heading}</h2>
      {is === 'no' ? <p>{w.noBody}</p> : is === 'aside' ? <p>{w.asideBody}</p> : is === 'report' ? <p>{w.reportBody}</p> : null}
      {office === 'counsel' && people.length === 0 ? <p>{w.noCounsel}</p> : null}
      <Sent notice={view.notices.find(({ notice }) => notice === `${office}-told`)} lang={lang} />
      {office === null ? null : (
        <div class="c-actions">
          {people.length === 0 ? <Call page={page} phone={page.district.officePhone} name={null} isMain /> : null}
          {people.map((each, n) => (
            <Call key={each.name} page={page} phone={each.phone ?? page.district.officePhone} name={each.name} isMain={n === 0} />
          ))}
        </div>
      )}
    </>
  )
}

/**
 * Where the superintendent named nobody, whom the plan calls the designee is the superintendent; where a school has no principal, the superintendent
 * decides in the principal’s place. Law: R2.
 */
function reachedFor(view: ContactView, office: string): NonNullable<Held> {
  const held = reach(view)[office] ?? []
  return held.length === 0 && (office === 'designee' || office === 'principal') ? (reach(view)['superintendent'] ?? []) : held
}

const reach = ({ reach: held }: ContactView): Readonly<Record<string, Held>> => held

/** Whom to telephone: whoever reads the paper (counsel, or where there is none another of those who may), whoever has not decided yet, or the superintendent’s office. */
function officeOf(view: ContactView, is: Others): string | null {
  if (is === 'nothing' || is === 'report' || is === 'days' || is === 'account') return null
  if (is === 'read') return (['counsel', 'designee'] as const).find(each => (reach(view)[each] ?? []).length > 0) ?? 'superintendent'
  const undecided = view.offices.find(({ signed, office }) => signed === null && office !== 'any-adult')?.office
  return is === 'tell' || is === 'review' ? 'superintendent' : (undecided ?? 'superintendent')
}

function Call({ page: { lang }, phone, name, isMain }: { page: PageContext; phone: string | null; name: string | null; isMain: boolean }) {
  const w = stepsWords(lang)
  if (phone === null) return <OfficeTel number={null} lang={lang} />
  return (
    <a class={isMain ? 'usa-button' : 'usa-button usa-button--outline'} href={telephone(phone)}>
      {name === null ? w.call({ phone: telephoneSaid(phone) }) : w.callName({ name, phone: telephoneSaid(phone) })}
    </a>
  )
}

/** What became of the message to them, and no more than that. */
function Sent({ notice, lang }: { notice: NoticeView | undefined; lang: Lang }) {
  const w = stepsWords(lang)
  if (notice?.sentAt === undefined) return null
  if (notice.sentAt === null) return <p>{w.going}</p>
  return (
    <p>
      {w.sent({ at: notice.sentAt })} {notice.answeredAt ? w.answered({ at: notice.answeredAt }) : w.silent}
    </p>
  )
}
