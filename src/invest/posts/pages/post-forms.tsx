import type { ComponentChildren } from 'preact'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { hiringWords } from '../words/hiring.ts'
import type { PageContext } from '../../../design/context.ts'
import type { PostView } from '../post-view.ts'

export interface PostPageProps {
  readonly page: PageContext
  readonly post: PostView
  readonly deed: () => string
  readonly tried?:
    | { readonly typed: Readonly<Record<string, string>>; readonly wrong: readonly string[]; readonly says: readonly string[] }
    | undefined
}

type Shared = Pick<PostPageProps, 'page' | 'post' | 'deed'>

/** A form of one verb: what it needs to know, and a button that says what will happen. */
export function VerbForm({
  page,
  post,
  deed,
  verb,
  button,
  values = {},
  children,
}: Shared & { verb: string; button: string; values?: Readonly<Record<string, string>>; children?: ComponentChildren }) {
  return (
    <form method="post" action={`/invest/posts/hiring/${post.id}`}>
      <FormToken page={page} deed={deed()} />
      {Object.entries({ do: verb, ...values }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{button}</button>
      </div>
    </form>
  )
}

/** What ends something, with why. */
export function Reasons({
  verb,
  title,
  button,
  reasons,
  ...rest
}: Shared & { verb: string; title: string; button: string; reasons: Readonly<Record<string, string>> }) {
  const w = hiringWords[rest.page.lang].post
  return (
    <>
      <h2>{title}</h2>
      <VerbForm {...rest} verb={verb} button={button}>
        <SelectField
          id={`${verb}-because`}
          name="because"
          label={w.why}
          options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
      </VerbForm>
    </>
  )
}
