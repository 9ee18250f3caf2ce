import * as z from 'zod/mini'

/**
 * What a run stands still for: a person's sign-in, a browser that is gone, a portal that cannot be used, that turned
 * us away (403, 429), that is closed for maintenance, speaks another language or has another form, that shows another account than the operator's
 * or none, the office's word that real portals may be used, or the hours in which it may send.
 */
export const WaitingFor = z.enum([
  'sign-in',
  'browser',
  'portal-unavailable',
  'portal-refuses',
  'portal-maintenance',
  'portal-language',
  'form-changed',
  'other-account',
  'account-unknown',
  'assignment',
  'office-hours',
])
export type WaitingFor = z.infer<typeof WaitingFor>
