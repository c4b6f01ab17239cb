/** The plan register: which plan is in force, what it decides, and how it comes into force. */
export { type BundleReading, type Bundle, readBundle } from './bundle.ts'
export { type Adopted, type Adoption, adoptPlan, seedDemoPlan } from './commands.ts'
export { openBundle } from './documents.ts'
export { answerDraft, type Draft, type DraftAnswer } from './draft.ts'
export { type DecidedAll, decideAll, type DecidedOne, type InForce, type PlanRegister, planOver, type Unanswerable } from './in-force.ts'
export { type PlanKit, planRoutes } from './routes.tsx'
export { words as planWords } from './wording.ts'
export { sectionsOver } from './views.ts'
