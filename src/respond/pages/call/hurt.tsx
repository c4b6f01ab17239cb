import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** Danger is a tap of its own, and never folded away; nothing once it was said. */
export function Hurt({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  if (call.facts['danger'] === 'now' || !call.next.includes('facts')) return null
  return (
    <form method="post" action={`/calls/${call.id}/facts`}>
      <FormToken page={page} deed={deed} />
      <div class="c-actions">
        <button class="usa-button usa-button--big c-hurt" name="danger" value="now">
          {words(page.lang).call.hurt}
        </button>
      </div>
    </form>
  )
}
