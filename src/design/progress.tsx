/** Work over two seconds: a bar, and a sentence of counts that says the page may be left. */
export function Progress({ label, done, of, says }: { label: string; done: number; of: number; says: string }) {
  return (
    <div class="c-progress">
      <progress value={done} max={of} aria-label={label}>
        {says}
      </progress>
      <p>{says}</p>
    </div>
  )
}
