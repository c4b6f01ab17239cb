import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** For the caller, and for those who lead: the ladder begins again. */
export function AskAgain({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  if (!call.next.includes('ask-again')) return null
  return (
    <form method="post" action={`/calls/${call.id}/ask-again`}>
      <FormToken page={page} deed={deed} />
      <button class="usa-button usa-button--outline">{words(page.lang).sent.askAgain}</button>
    </form>
  )
}
