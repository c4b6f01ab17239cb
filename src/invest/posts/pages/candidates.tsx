import { Empty } from '../../../design/empty.tsx'
import { Field } from '../../../design/field.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { list } from '../../../words/lists.ts'
import type { CandidateView, PostView } from '../post-view.ts'
import { fieldSays } from '../words/fields.ts'
import { hiringWords } from '../words/hiring.ts'
import { ChecksForm } from './checks-form.tsx'
import { type PostPageProps, VerbForm } from './post-forms.tsx'

type Props = PostPageProps & { readonly opening: NonNullable<PostView['opening']> }

/** The panel, the candidates with what they sent, and the offer. For those who hire, never for a panel. */
export function Candidates(props: Props) {
  const { page, opening, tried } = props
  const w = hiringWords[page.lang].post
  const isTyped = tried?.typed.do === 'panel'
  const mayLeave = opening.panelOwed.filter(each => each.mayLeave)
  return (
    <>
      <h2>{w.panelTitle}</h2>
      <p>{opening.panel.length === 0 ? w.panelNone : list(opening.panel, page.lang)}</p>
      {opening.panelOff.map(person => (
        <p key={person}>{w.panelOff({ person })}</p>
      ))}
      {opening.panelOwed.length === 0 ? null : (
        <p>
          {w.panelOwed({
            people: list(
              opening.panelOwed.map(({ says }) => says),
              page.lang,
            ),
          })}
        </p>
      )}
      <VerbForm {...props} verb="panel" button={w.panelButton}>
        <Field
          name="people"
          label={w.panelTitle}
          hint={w.panelHint}
          value={isTyped ? tried.typed.people : undefined}
          error={isTyped && tried.wrong.includes('people') ? fieldSays.people[page.lang] : undefined}
        />
        {mayLeave.length === 0 ? null : (
          <SelectField
            name="without"
            label={w.without}
            hint={w.withoutHint}
            chosen={isTyped ? tried.typed.without : undefined}
            options={[{ value: '', label: w.withoutNobody }, ...mayLeave.map(({ person, says }) => ({ value: person, label: says }))]}
          />
        )}
      </VerbForm>
      <h2>{w.candidates}</h2>
      {opening.candidates.length === 0 ? <Empty>{w.noCandidates}</Empty> : null}
      <ul class="c-plain-list">
        {opening.candidates.map(candidate => (
          <li key={candidate.letter}>
            <OneCandidate {...props} candidate={candidate} />
          </li>
        ))}
      </ul>
      <Offer {...props} />
    </>
  )
}

function OneCandidate({ candidate, ...props }: Props & { readonly candidate: CandidateView }) {
  const w = hiringWords[props.page.lang].post
  const { application, letter, sent, residenceSeen, withdrawn } = candidate
  const said = (text: string) => (text === '' ? w.nothingSaid : text)
  return (
    <>
      <h3>{sent === null ? w.candidate({ letter }) : `${w.candidate({ letter })}: ${sent.applicantName}`}</h3>
      {withdrawn ? <p>{w.withdrawn}</p> : null}
      {sent === null ? (
        withdrawn ? null : (
          <p>{w.erasedSays}</p>
        )
      ) : (
        <>
          <Pairs
            row
            pairs={[
              [w.reach, sent.reach],
              [w.languagesSpoken, said(sent.languages)],
              [w.certificate, said(sent.certificate)],
              [w.area, said(sent.area)],
              [w.inside, candidate.inside ? w.yes : w.no],
              [w.residence, residenceSeen ? w.residenceSeen : w.residenceNotSeen],
            ]}
          />
          <VerbForm
            {...props}
            verb="residence"
            button={residenceSeen ? w.notSeenButton({ letter }) : w.seenButton({ letter })}
            values={{ application, seen: residenceSeen ? 'no' : 'yes' }}
          />
          <VerbForm {...props} verb="withdraw" button={w.withdrawButton({ letter })} values={{ application }} />
        </>
      )}
    </>
  )
}

const Checks = ({ candidate: { application, letter, checks }, ...props }: Props & { readonly candidate: CandidateView }) => (
  <ChecksForm {...props} whose={application} says={hiringWords[props.page.lang].post.candidate({ letter })} checks={checks} />
)

function Offer(props: Props) {
  const { page, opening, tried } = props
  const w = hiringWords[page.lang].post
  const there = opening.candidates.filter(({ withdrawn }) => !withdrawn)
  const accepted = there.find(({ offer }) => offer === 'accepted')
  const made = there.find(({ offer }) => offer === 'made')
  if (accepted)
    return (
      <>
        <h2>{w.hireTitle({ letter: accepted.letter })}</h2>
        <Checks {...props} candidate={accepted} />
        <p>{w.hireSays}</p>
        <VerbForm {...props} verb="hire" button={w.hireButton} values={{ application: accepted.application }}>
          <Field
            name="handle"
            label={w.handle}
            hint={w.handleHint}
            value={tried?.typed.do === 'hire' ? tried.typed.handle : undefined}
            error={tried?.typed.do === 'hire' && tried.wrong.includes('handle') ? fieldSays.handle[props.page.lang] : undefined}
          />
        </VerbForm>
      </>
    )
  if (made)
    return (
      <>
        <h2>{w.offerMade({ letter: made.letter })}</h2>
        <VerbForm {...props} verb="answer" button={w.accepted} values={{ application: made.application, answer: 'accepted' }} />
        <VerbForm {...props} verb="answer" button={w.declined} values={{ application: made.application, answer: 'declined' }} />
        <Checks {...props} candidate={made} />
      </>
    )
  const left =
    opening.ranking?.filter(({ application }) => there.some(each => each.application === application && each.offer === null)) ?? []
  if (left.length === 0) return null
  // Whoever was chosen stays chosen: with the reason that was asked for, another would be offered it.
  const typed = tried?.typed.do === 'offer' ? tried.typed : {}
  return (
    <>
      <h2>{w.offerTitle}</h2>
      <VerbForm {...props} verb="offer" button={w.offerButton}>
        <SelectField
          name="application"
          label={w.offerTo}
          chosen={typed.application}
          options={left.map(({ application, letter }) => ({ value: application, label: w.candidate({ letter }) }))}
        />
        <SelectField
          id="offer-because"
          name="because"
          label={w.offerWhy}
          chosen={typed.because}
          options={[{ value: '', label: w.offerFirst }, ...Object.entries(w.notFirstBecause).map(([value, label]) => ({ value, label }))]}
        />
      </VerbForm>
    </>
  )
}
