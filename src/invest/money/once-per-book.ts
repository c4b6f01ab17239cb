/** What follows from the books alone, worked out once for one value of them, which never changes. */
export function oncePerBook<Books extends object, Value>(work: (book: Books) => Value): (book: Books) => Value {
  const known = new WeakMap<Books, { readonly value: Value }>()
  return book => {
    const found = known.get(book) ?? { value: work(book) }
    known.set(book, found)
    return found.value
  }
}
