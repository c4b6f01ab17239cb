export { projectRoot } from './root.ts'
