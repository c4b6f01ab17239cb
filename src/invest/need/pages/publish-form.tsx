import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { Tick } from '../../../design/tick.tsx'
import { needWords } from '../words/need.ts'

export interface PublishFormProps {
  readonly page: PageContext
  readonly isDraft: boolean
  readonly publish: {
    readonly deed: string
    readonly isSaved: boolean
    /** The years that were read in, and those that would count. */
    readonly held: readonly string[]
    readonly chosen: readonly string[]
    readonly owners: readonly { readonly id: string; readonly name: string }[]
    readonly owner: string
    readonly problems: readonly { readonly field: 'years' | 'owner'; readonly says: string }[]
  }
}

/** Works the index out and publishes it, with whoever owes the answers. */
export function PublishForm({ page, isDraft, publish }: PublishFormProps) {
  const w = needWords[page.lang]
  const wrong = (field: 'years' | 'owner') => publish.problems.find(each => each.field === field)?.says
  return (
    <section class="c-narrow" aria-labelledby="publish">
      <h2 id="publish">{w.publishTitle}</h2>
      {publish.problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={publish.problems.map(({ field, says }) => ({ href: `#${field}`, says }))} />
      )}
      <p>
        {w.publishBody} <a href={isDraft ? '/invest/need' : '/invest/need?draft'}>{isDraft ? w.seePublished : w.seeDraft}</a>
      </p>
      <form method="post" action="/invest/need">
        <FormToken page={page} deed={publish.deed} />
        <fieldset class="usa-fieldset" id="years">
          <legend class="usa-legend">{w.publishYears}</legend>
          {wrong('years') === undefined ? null : <span class="c-field__error">{wrong('years')}</span>}
          <div class="c-choices">
            {publish.held.map(year => (
              <Tick key={year} name="years" value={year} label={year} checked={publish.chosen.includes(year)} />
            ))}
          </div>
        </fieldset>
        <SelectField
          name="owner"
          label={w.publishOwner}
          hint={w.publishOwnerHint}
          error={wrong('owner')}
          options={publish.owners.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={publish.owner}
        />
        <div class="c-actions">
          <button class="usa-button">{w.publish}</button>
        </div>
      </form>
    </section>
  )
}
