/** Words that one list writes and another leaves out. */
const passing = new Set(['school', 'the', 'of', 'and', 'elementary', 'el', 'es'])

const wordsOf = (name: string): string => {
  const words = withoutDistrict(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/&/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '' && !passing.has(word))
  return [...new Set(words)].sort().join(' ')
}

/** The state writes “District - School”; other lists the school alone. */
const withoutDistrict = (name: string): string => name.replace(/^[^-]+ ?- ?(?=[A-Z])/, '')

/** Whether two lists mean one school: the same words in any order, such as “Winthrop, John Elementary” and “Boston - John Winthrop”. */
export const sameName = (one: string, other: string): boolean => {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return a !== '' && a === b
}
