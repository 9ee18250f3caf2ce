import type { Raised } from '../schema/route.ts'
import type { RouteWarning } from '../schema/route-card.ts'

/** The sentences of `route-id.ts` in English. */
export const routeEn: Record<Raised | RouteWarning, string> = {
  'four-eyes': 'Who may do it did an earlier step; this one goes up to the superior.',
  recusal: 'Who may do it keeps out for conflict of interest; this step goes up to the superior.',
  nobody: 'There is nobody else who may do this step; name somebody to act.',
  'acting-unmarked':
    'A Plh or Plt may do this step, but its SOP does not say whether it is a strategic decision; look first.',
  'acting-barred':
    'This is a strategic decision beyond the powers of Plh and Plt; wait for the official himself.',
  vacant: 'The post for this step is vacant; name a Plt.',
}
