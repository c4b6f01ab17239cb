import type { PageContext } from '../../../../design/context.ts'
import { SelectField } from '../../../../design/select-field.tsx'
import { Status } from '../../../../design/status.tsx'
import type { Lang } from '../../../../kernel/lang.ts'
import { list } from '../../../../words/lists.ts'
import { followingAddress } from '../../../door/desk.ts'
import { answerWords } from '../../../words/question.ts'
import { sayChange } from '../../say-fact.ts'
import { noCall } from '../../forms.ts'
import { formsWords } from '../../words/forms.ts'
import { pagesWords } from '../../words/pages.ts'
import { wentOnWords } from '../../words/went-on.ts'
import type { ContactView } from '../view.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'

/** What the desk did and said, in plain sight: whether the school called them, what was changed after an answer, who met them. */
export function DeskMarks({ page, view }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(page.lang)
  return (
    <>
      {view.wentOn === null ? null : <p>{wentOnWords(page.lang).at({ at: view.wentOn })}</p>}
      <Changes view={view} lang={page.lang} />
      <OwnCall page={page} view={view} />
      {view.metBy.length === 0 ? null : <p>{w.met({ names: list(view.metBy, page.lang) })}</p>}
      <Then view={view} lang={page.lang} />
    </>
  )
}

function Changes({ view: { changes }, lang }: { view: ContactView; lang: Lang }) {
  const w = pagesWords(lang).turned
  if (changes.length === 0) return null
  return (
    <section class="c-answer c-answer--hold" aria-labelledby="turned">
      <h2 id="turned">{w.title}</h2>
      {changes.map(change => (
        <div key={change.at}>
          <p>{w.body({ answer: answerSaid(change.answer, lang), name: change.by ?? pagesWords(lang).unknownPerson, at: change.at })}</p>
          <p>{sayChange(change, lang)}.</p>
        </div>
      ))}
    </section>
  )
}

const answerSaid = (answer: string, lang: Lang): string =>
  Object.entries(answerWords).find(([word]) => word === answer)?.[1][lang] ?? answer

function OwnCall({ page: { lang }, view: { matched, callsOpen } }: { page: PageContext; view: ContactView }) {
  const w = pagesWords(lang).own
  if (matched === null) return null
  const { call, by } = matched
  return (
    <>
      <p>
        <Status is={call === null ? 'danger' : 'there'}>{call !== null ? w.found : by === null ? w.none : w.denied({ name: by })}</Status>
      </p>
      {call === null ? null : (
        <p>
          {by === null ? '' : w.named({ name: by })} {callsOpen.includes(call) ? <a href={`/calls/${call}`}>{w.see}</a> : null}
        </p>
      )}
    </>
  )
}

/** Which of the school’s own calls it was, for those who may say so. */
export function MatchForm(forms: FormsProps) {
  const { page, offers } = forms
  const w = pagesWords(page.lang).own
  return (
    <>
      <p>{w.askBody}</p>
      <VerbForm forms={forms} verb="match" button={w.button}>
        <SelectField
          id="match-call"
          name="call"
          label={w.ask}
          chosen={typedIn(forms, 'match').call}
          options={[
            { value: '', label: formsWords(page.lang).choose },
            ...offers.calls.map(({ id, askedAt, room, police }) => ({
              value: id,
              label: callSaid({ at: askedAt, room, what: police ? w.police : w.crew }, page.lang),
            })),
            { value: noCall, label: w.noCall },
          ]}
        />
      </VerbForm>
    </>
  )
}

const callSaid = ({ at, room, what }: { at: string; room: string | null; what: string }, lang: Lang): string => {
  const w = pagesWords(lang).own
  return room === null ? w.call({ at, what }) : w.callIn({ at, what, room })
}

/** A call opens the door, never a child: what they then want with a student begins a request of its own. A crew came for the child. Law: R8, I0d. */
function Then({ view, lang }: { view: ContactView; lang: Lang }) {
  const w = pagesWords(lang).then
  const isOfStudent = view.facts['target']?.startsWith('student-') ?? false
  const isLetIn = view.begun || view.isOpened || view.stage === 'emergency'
  const isCrew = view.facts['requester'] === 'ambulance-fire'
  return (
    <>
      {view.first === null ? null : (
        <p>
          {w.first} <a href={`/contacts/${view.first}`}>{w.seeFirst}</a>
        </p>
      )}
      {isLetIn && !isCrew && !isOfStudent && view.finding === null ? (
        <p>
          {view.answer === 'comply' ? w.aside : w.body} <a href={followingAddress(view.id, view.facts['requester'])}>{w.start}</a>
        </p>
      ) : null}
      {view.following.length === 0 ? null : (
        <>
          <p>{w.following}</p>
          <ul>
            {view.following.map(id => (
              <li key={id}>
                <a href={`/contacts/${id}`}>{w.seeFollowing}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
