export { list } from '../words/lists.ts'
export { count } from '../words/numbers.ts'
export { day } from '../words/times.ts'
