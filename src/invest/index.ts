/** The front door of invest: people where the need is, and where the money went. */
export { investRoutes } from './routes.tsx'
export { investSettings } from './settings.ts'
