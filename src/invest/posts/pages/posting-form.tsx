import { Field, LongField } from '../../../design/field.tsx'
import { fieldSays } from '../words/fields.ts'
import { hiringWords } from '../words/hiring.ts'
import { rolesWords } from '../words/roles.ts'
import { type PostPageProps, VerbForm } from './post-forms.tsx'

/** What is posted: what the person does, what the panel looks at, and what is added for residents. */
export function PostingForm(props: PostPageProps) {
  const { page, post, tried } = props
  const { lang } = page
  const w = hiringWords[lang].post
  const isTyped = tried?.typed.do === 'post'
  const card = rolesWords[lang].cards[post.role]
  const field = (name: string, otherwise = '') => ({
    name,
    value: isTyped ? tried.typed[name] : otherwise,
    error: isTyped && tried.wrong.includes(name) ? fieldSays.posting[lang] : undefined,
  })
  return (
    <>
      <h2 id="post">{w.postTitle}</h2>
      <VerbForm {...props} verb="post" button={w.postButton}>
        <LongField {...field('duties', card.duties.join('\n'))} label={w.duties} />
        <div class="c-fields">
          <Field {...field('closesOn')} label={w.closesOn} type="date" />
          <Field {...field('low')} label={w.low} hint={w.payHint} />
          <Field {...field('high')} label={w.high} hint={w.payHint} />
          <Field {...field('languages')} label={w.languages} hint={w.languagesHint} />
        </div>
        <LongField {...field('questions')} label={w.questions} hint={w.questionsHint} rows={4} />
        <LongField {...field('criteria')} label={w.criteria} hint={w.criteriaHint} rows={4} />
        <div class="c-fields">
          <Field {...field('points', String(post.residents.points))} label={w.points} hint={w.pointsHint} />
          <Field {...field('places', post.residents.places.join(', '))} label={w.places} hint={w.placesHint} />
          <Field {...field('counselReadOn')} label={w.counselReadOn} hint={w.counselReadOnHint} type="date" />
        </div>
        <LongField {...field('basis')} label={w.basis} hint={w.basisHint} rows={2} />
      </VerbForm>
    </>
  )
}
