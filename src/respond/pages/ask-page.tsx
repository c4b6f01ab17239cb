import { Call911 } from '../../design/call-911.tsx'
import { Choices } from '../../design/choices.tsx'
import type { PageContext } from '../../design/context.ts'
import { crisisLines } from '../../design/crisis-lines.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Pairs } from '../../design/pairs.tsx'
import { Said } from '../../design/said.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { OfficeTel } from '../../design/office-tel.tsx'
import { Tel } from '../../design/tel.tsx'
import { Tick } from '../../design/tick.tsx'
import { onlyRoom } from '../rules/only-room.ts'
import { words } from '../words/respond.ts'
import { answersTo, firstKinds, otherKinds } from './fact-choices.ts'
import type { FromSchool } from './from-school.tsx'
import { OneTap } from './one-tap.tsx'

export interface AskPageProps {
  readonly page: PageContext
  /** What was typed before, by field name: it stays through sign-in and through a refusal. */
  readonly typed: Readonly<Record<string, string>>
  /** Schools to choose from where the caller belongs to more than one or to none, or said that they are at another. */
  readonly schools: readonly Option[]
  /** Whether there are others than the one that is taken, which the page does not offer yet. */
  readonly hasOthers?: boolean
  readonly students: readonly Option[]
  /** Where the caller teaches: one is filled in, several are offered while typing. */
  readonly rooms?: readonly string[]
  readonly from?: FromSchool | null
  readonly deeds: { readonly send: string; readonly hurt: string; readonly said: string }
  /** True where it was posted by someone not signed in: it is kept, and not yet sent. */
  readonly notSent?: boolean
  readonly problems?: readonly string[]
}

/** Call for support. One tap first; anything else may be said, and nothing must be. */
export function AskPage(props: AskPageProps) {
  const { page, problems = [], notSent = false, typed } = props
  const w = words(page.lang).call
  return (
    <Frame page={page} title={w.title} drill={typed['drill'] === 'true'}>
      <div class="c-narrow">
        {problems.length === 0 ? null : <ErrorSummary title={w.wrong} errors={problems.map(says => ({ says }))} />}
        {notSent ? (
          <p class="c-not-sent" role="alert">
            <Status is="waiting">{w.notSent}</Status> <Said>{w.notSentBody({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
          </p>
        ) : null}
        {notSent ? (
          <div class="c-actions c-not-sent__next">
            <a class="usa-button usa-button--big" href="/sign-in?then=%2Fcall">
              {w.signInSend}
            </a>
          </div>
        ) : null}
        <h1>{w.title}</h1>
        <p class="c-lede">{page.person === null ? w.stranger : w.lede}</p>
        <Call911 lang={page.lang} now big>
          {w.dangerBody}
        </Call911>
        {page.person === null ? (
          <section aria-labelledby="lines">
            <h2 id="lines">{w.strangerLines}</h2>
            <Pairs
              row
              pairs={[
                [w.office, <OfficeTel number={page.district.officePhone} lang={page.lang} />],
                [w.helpLine, <Tel number={crisisLines.helpLine} />],
                [w.mobileCrisis, <Tel number={crisisLines.mobileCrisis} />],
              ]}
            />
          </section>
        ) : (
          <OneTap page={page} deeds={props.deeds} room={onlyRoom(props.rooms)} from={props.from ?? null} />
        )}
        <SayMore {...props} />
      </div>
    </Frame>
  )
}

const suggested = (rooms: readonly string[]) => (rooms.length > 1 ? { suggestions: rooms } : {})

function SayMore({ page, typed, schools, hasOthers = false, students, rooms = [], deeds }: AskPageProps) {
  const { lang } = page
  const all = words(lang)
  const w = all.call
  return (
    <form method="post" action="/call" class="c-after-lg">
      <h2>{w.more}</h2>
      <p class="c-soft">{w.moreBody}</p>
      <FormToken page={page} deed={deeds.said} />
      <Choices
        name="what"
        legend={all.questions.what}
        chosen={typed['what']}
        answers={firstKinds(lang)}
        more={{ summary: w.showAll, groups: otherKinds(lang) }}
      />
      <Choices
        name="danger"
        legend={all.questions.danger}
        columns="three"
        chosen={typed['danger']}
        answers={answersTo('danger', lang).toReversed()}
      />
      <Choices name="where" legend={all.questions.where} columns="two" chosen={typed['where']} answers={answersTo('where', lang)}>
        <Field name="room" label={w.room} hint={w.roomHint} value={typed['room'] ?? onlyRoom(rooms) ?? undefined} {...suggested(rooms)} />
      </Choices>
      <Choices name="weapon" legend={all.questions.weapon} chosen={typed['weapon']} answers={answersTo('weapon', lang)} />
      <Choices name="whose" legend={all.questions.whose} columns="two" chosen={typed['whose']} answers={answersTo('whose', lang)}>
        {students.length === 0 ? null : (
          <SelectField
            name="student"
            label={w.student}
            hint={w.studentHint}
            chosen={typed['student']}
            options={[{ value: '', label: w.noStudent }, ...students]}
          />
        )}
      </Choices>
      <Choices
        name="outside-called"
        legend={all.questions['outside-called']}
        chosen={typed['outside-called']}
        answers={answersTo('outside-called', lang)}
      />
      {schools.length === 0 ? null : <SelectField name="school" label={w.school} chosen={typed['school']} options={schools} />}
      {hasOthers ? (
        <p>
          <a href="/call?at=another#school">{w.atAnother}</a>
        </p>
      ) : null}
      <fieldset class="usa-fieldset c-after-lg">
        <legend class="usa-legend">{w.drillLegend}</legend>
        <div class="c-choices c-choices--one">
          <Tick name="drill" value="true" label={w.drill} hint={w.drillHint} checked={typed['drill'] === 'true'} />
        </div>
      </fieldset>
      <div class="c-actions c-send">
        <button class="usa-button usa-button--big">{page.person === null ? w.signInSend : w.sendAll}</button>
      </div>
      <p class="c-small c-soft c-after">{w.sendNote}</p>
    </form>
  )
}
