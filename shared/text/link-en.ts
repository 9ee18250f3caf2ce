import type { LinkText } from './link-id.ts'

/** Why the office's server cannot be used, and the button to it, in English. */
export const linkEn: LinkText = {
  'problem.not-installed':
    'No office server has ever answered at {address}. It may not be installed on this computer; ask the admin to install it.',
  'problem.not-running':
    'The office server is not running at {address}. Switch its computer on or start Langkah there, then try again.',
  'problem.blocked':
    'This browser does not let Langkah reach {address}. Allow it; if the button does not help, ask the admin to look at the browser policies.',
  'problem.not-paired': 'This computer is not paired yet. Ask the admin for a code and pair it in the panel.',
  'problem.revoked':
    'The pairing of this computer was revoked or has ended. Ask the admin for a new code and pair it again.',
  'problem.version-mismatch':
    'The versions of Langkah in the browser and on the office server do not fit. Reload Langkah; if it stays so, ask the admin to update both.',
  'problem.other-program':
    'Another program uses {address}. Stop that program, or ask the admin to give the office server another port.',
  'problem.network':
    'The office server at {address} answers too slowly or has a fault. Wait a moment and try again.',
  'action.retry': 'Try again',
  'action.allow': 'Allow access',
  'action.pair': 'Pair in the panel',
  'action.reload': 'Reload Langkah',
  'action.test': 'Test the connection',
}
