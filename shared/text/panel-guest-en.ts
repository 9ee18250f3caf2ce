import type { PanelGuestText } from './panel-guest-id.ts'

/** Words of "Konsultasi cepat" in the side panel, in English. */
export const panelGuestEn: PanelGuestText = {
  'guest.way': 'How to open',
  'guest.normal': 'New berkas',
  'guest.title': 'Quick consultation',
  'guest.lead': 'A guest at the desk: one form opens the berkas and finishes its first {count} steps.',
  'guest.stops': 'This form stops before "{step}": that is done by {names}.',
  'guest.begun':
    'Berkas {number} has been opened, and stopped at: {step}. Complete the form, then go on; what is recorded is not repeated.',
  'guest.goOn': 'Go on',
  'guest.next': 'Leave it, next guest',
  'guest.topic': 'What it is about (may stay empty)',
  'guest.present': 'Already on the desk',
  'guest.holder': 'Handed on to: {names}',
  'guest.nobody': 'No account is this pelaksana yet; ask the admin to add one.',
  'guest.answer': 'Explanation given (may stay empty)',
  'guest.send': 'Open and finish {count} {count|step|steps}',
  'guest.served': 'Berkas {number} is recorded at the office: {count} {count|step|steps} done.',
  'guest.keys': 'Enter sends from a field of one line, Ctrl+Enter from anywhere.',
}
