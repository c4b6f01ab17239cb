import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { roleName } from '../../../design/words/frame.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** One of a chosen role is asked at once, whoever stands before them on the ladder. */
export function AskStep({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  const w = words(page.lang).sent
  if (!call.next.includes('ask-step')) return null
  return (
    <form method="post" action={`/calls/${call.id}/ask-step`} aria-label={w.askStep}>
      <FormToken page={page} deed={deed} />
      <p>{w.askStepHint}</p>
      <SelectField
        name="role"
        label={w.askStepRole}
        options={call.steps.map(role => ({ value: role, label: roleName(role, page.lang) }))}
      />
      <div class="c-actions c-actions--stack">
        <button class="usa-button usa-button--outline">{w.askStepButton}</button>
      </div>
    </form>
  )
}
