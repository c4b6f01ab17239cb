/** What was wrong with a form, each line leading to its place. Ink, never red. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly { readonly href?: string; readonly says: string }[] }) {
  return (
    <section class="c-error" aria-labelledby="errors" role="alert">
      <h2 id="errors">{title}</h2>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map(error => (
            <li key={`${error.href} ${error.says}`}>{error.href === undefined ? error.says : <a href={error.href}>{error.says}</a>}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
