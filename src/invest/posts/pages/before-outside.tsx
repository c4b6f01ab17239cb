import { Field } from '../../../design/field.tsx'
import { Cell, Row, Table } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { PostView } from '../post-view.ts'
import { fieldSays } from '../words/fields.ts'
import { hiringWords } from '../words/hiring.ts'
import { ChecksForm } from './checks-form.tsx'
import { type PostPageProps, VerbForm } from './post-forms.tsx'

type Props = PostPageProps & { readonly opening: NonNullable<PostView['opening']> }

/** Who comes before those who applied: people with recall rights, then whoever moves here from another position. */
export function BeforeOutside(props: Props) {
  const { page, opening, post } = props
  const w = hiringWords[page.lang].post
  const recall = opening.recall ?? []
  const isAsked = [...recall, ...opening.candidates].some(({ offer }) => offer !== null)
  return (
    <>
      <h2 id="recall">{w.recallTitle}</h2>
      <p>{w.recallSays}</p>
      {opening.recall === null ? <p>{w.recallNotStated}</p> : recall.length === 0 ? <p>{w.recallNobody}</p> : null}
      {recall.length === 0 ? null : (
        <Table class="c-staffing" caption={w.recallTitle} heads={[w.recallNames, hiringWords[page.lang].list.state]}>
          {recall.map(({ person, says, offer }, at) => (
            <Row key={person} head={w.recallPerson({ place: String(at + 1), person: says })}>
              <Cell>{w.recallOffers[offer ?? 'none']}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <RecallSteps {...props} recall={recall} />
      {post.mayStateRecall && !isAsked ? <StateRecall {...props} /> : null}
      <Move {...props} />
    </>
  )
}

function RecallSteps({ recall, ...props }: Props & { readonly recall: NonNullable<Props['opening']['recall']> }) {
  const w = hiringWords[props.page.lang].post
  const made = recall.find(({ offer }) => offer === 'made')
  const accepted = recall.find(({ offer }) => offer === 'accepted')
  const standing = made ?? accepted
  if (!standing)
    return recall.some(({ offer }) => offer === null) ? <VerbForm {...props} verb="recall-offer" button={w.recallOfferButton} /> : null
  const person = standing.says
  return (
    <>
      {made ? <VerbForm {...props} verb="recall-answer" button={w.recallAccepted({ person })} values={{ answer: 'accepted' }} /> : null}
      <VerbForm {...props} verb="recall-answer" button={w.recallDeclined({ person })} values={{ answer: 'declined' }} />
      <ChecksForm {...props} whose={standing.person} says={person} checks={standing.checks} />
      {accepted ? <VerbForm {...props} verb="recall-hire" button={w.recallHireButton({ person })} /> : null}
    </>
  )
}

function StateRecall({ tried, ...props }: Props) {
  const { lang } = props.page
  const w = hiringWords[lang].post
  return (
    <VerbForm {...props} verb="recall" button={w.recallButton}>
      <Field
        id="recall-people"
        name="people"
        label={w.recallNames}
        hint={w.recallHint}
        {...typedIn(tried, { verb: 'recall', field: 'people', lang })}
      />
    </VerbForm>
  )
}

function Move({ tried, ...props }: Props) {
  const { lang } = props.page
  const w = hiringWords[lang].post
  return (
    <>
      <h2>{w.moveTitle}</h2>
      <p>{w.moveSays}</p>
      <VerbForm {...props} verb="transfer" button={w.moveButton}>
        <Field
          id="move-handle"
          name="handle"
          label={w.handle}
          hint={w.moveHandleHint}
          {...typedIn(tried, { verb: 'transfer', field: 'handle', lang })}
        />
      </VerbForm>
    </>
  )
}

/** What stood in a box when its form was sent and could not be done, and what is wrong with it. */
function typedIn(
  tried: Props['tried'],
  { verb, field, lang }: { readonly verb: string; readonly field: 'people' | 'handle'; readonly lang: Lang },
): { readonly value?: string | undefined; readonly error?: string | undefined } {
  if (tried?.typed.do !== verb) return {}
  return { value: tried.typed[field], error: tried.wrong.includes(field) ? fieldSays[field][lang] : undefined }
}
