/** Words that are often written without the apostrophe they have, with the place where it stands. */
const contractions = new Map(
  'he-s she-s they-re who-s that-s isn-t aren-t wasn-t weren-t don-t doesn-t didn-t hasn-t haven-t hadn-t can-t couldn-t won-t wouldn-t'
    .split(' ')
    .map(written => [written.replace('-', ''), written.indexOf('-')] as const),
)

/** Where in a text an apostrophe was left out. */
export function apostrophesLeftOut(text: string): ReadonlySet<number> {
  const places = [...text.matchAll(/[A-Za-z']+/g)].flatMap(({ 0: word, index }) => {
    const at = contractions.get(word.toLowerCase())
    return at === undefined ? [] : [index + at]
  })
  return new Set(places)
}
