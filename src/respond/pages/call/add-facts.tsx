import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { words } from '../../words/respond.ts'
import { askedFacts } from '../../words/support.ts'
import { answersTo } from '../fact-choices.ts'
import type { CallView } from '../view.ts'

/** More said later: the plan decides anew, and takes nothing back. */
export function AddFacts({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  const w = words(page.lang)
  const facts = askedFacts.filter(fact => fact !== 'danger' || call.facts['danger'] !== 'now')
  return (
    <>
      <p>{w.add.body}</p>
      <form method="post" action={`/calls/${call.id}/facts`}>
        <FormToken page={page} deed={deed} />
        <Field
          name="room"
          label={w.call.room}
          hint={w.add.roomHint({ room: call.room ?? '', isSaid: call.room !== null && call.room !== '' })}
        />
        <div class="c-fields">
          {facts.map(fact => (
            <SelectField
              key={fact}
              name={fact}
              label={w.questions[fact]}
              options={[{ value: '', label: w.add.noChange }, ...answersTo(fact, page.lang)]}
            />
          ))}
        </div>
        <div class="c-actions">
          <button class="usa-button usa-button--outline">{w.add.button}</button>
        </div>
      </form>
    </>
  )
}
