/** The front door of matter: what every command does, once, and the table of verbs that a slice has. Rules import `next.ts` by itself. */
export { beginRoutes, listRoute, oneRoutes, pageQuery, type Site, type TriedBegin } from './addresses.ts'
export type { Act, Kept, Matter, Rule } from './matter.ts'
export { type At, onMatter } from './on-matter.ts'
export { record } from './record.ts'
export { type Answers, type Tried, verbApiRoutes, verbFormRoutes, type Verbs } from './routes.ts'
export { triedIn, triedOf, type TriedForm } from './tried.ts'
export { plain, type Verb, verbsOf } from './verb.ts'
