import type { DeskText } from './desk-id.ts'

export const deskEn: DeskText = {
  'desk.stranger':
    'This case is not of the employee shown on the page; open the page of that employee and try again.',
  'desk.otherAccount':
    'This change was made with another account on this computer and is not sent; do it again if it still holds.',
  'desk.away': 'The office server cannot be asked now; nothing was recorded. Try again.',
  'desk.full':
    'There is no room left on this computer, so this was not recorded. Connect to the office server until what waits is sent, then do it again.',
  'desk.notLinked': 'This usulan number cannot be linked to that row; reload the page and check the row.',
  'desk.other': 'This cannot be done now ({code}); reload the page and try again.',
}
