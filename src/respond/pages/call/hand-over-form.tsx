import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { words } from '../../words/respond.ts'
import type { CallView, Colleague } from '../view.ts'

/** Someone who answered gives the call to another; nobody chosen means the next on the plan's list. */
export function HandOverForm({
  page,
  call,
  colleagues,
  deed,
}: {
  page: PageContext
  call: CallView
  colleagues: readonly Colleague[]
  deed: string | undefined
}) {
  const { parties, respond: w } = words(page.lang)
  return (
    <form method="post" action={`/calls/${call.id}/hand-over`}>
      <FormToken page={page} deed={deed} />
      <SelectField
        name="to"
        label={w.handOverTo}
        options={[
          { value: '', label: w.handOverNobody },
          ...colleagues.map(one => ({ value: one.id, label: `${one.name}, ${one.role}` })),
          ...Object.entries(parties).map(([value, label]) => ({ value, label })),
        ]}
      />
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w.handOverButton}</button>
      </div>
    </form>
  )
}
