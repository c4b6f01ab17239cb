/** The front door of matter: what every command does, once, and the table of verbs that a slice has. Rules import `next.ts` by itself. */
export type { Act, Added, FactOf, Kept, Kind, Matter, Rule } from './matter.ts'
export { type Asked, type At, onMatter } from './on-matter.ts'
export { type Done, record } from './record.ts'
export { type Answers, type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from './routes.ts'
export { plain, type Verb, verbsOf } from './verb.ts'
