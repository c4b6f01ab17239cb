/** The front door of voice: what people are asked, and what they said. */
export { voiceTopics } from './send-links.ts'
export { voiceRoutes } from './routes.tsx'
export type { VoiceKit } from './voice-kit.ts'
