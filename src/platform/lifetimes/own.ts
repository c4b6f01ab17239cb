import { forgetting } from './forgetting.ts'

export const forgetTurnedAway = forgetting('platform.forget-turned-away', 'platform.turned_away', 'own.at < $before')
