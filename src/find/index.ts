/** The front door of find: what each part of the house finds, on one page. */
export { findRoutes } from './routes.tsx'
