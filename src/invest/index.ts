/** The front door of invest: people where the need is, and where the money went. */
export { placesCommand } from './map/command-line.ts'
export { investRoutes } from './routes.tsx'
export { investSettings } from './settings.ts'
export { stateDataCommand } from './state-data/command-line.ts'
export { seedDemoStateData } from './state-data/demo.ts'
