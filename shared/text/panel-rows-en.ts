import type { PanelRowsText } from './panel-rows-id.ts'

/** Words of the rows of a collective berkas in the side panel, in English. */
export const panelRowsEn: PanelRowsText = {
  'rows.title': 'People',
  'rows.counts':
    '{total} people: {going} with the berkas, {behind} behind, {returned} returned, {ended} ended',
  'rows.none': 'Nobody yet.',
  'rows.paste': 'Paste a list from Excel',
  'rows.pasteHint': 'Copy the table with its headings. Nothing is recorded before you add it.',
  'rows.check': 'Check list',
  'rows.ready': '{count} people can be added, {bad} rows have a problem.',
  'rows.problem': 'Row {line}, {column}: {why}',
  'rows.add': 'Add {count} people',
  'rows.search': 'Search name, NIP or nomor usulan',
  'rows.state': 'State of people',
  'rows.all': 'All',
  'rows.going': 'With the berkas',
  'rows.returned': 'Returned',
  'rows.refused': 'Refused',
  'rows.withdrawn': 'Withdrawn',
  'rows.done': 'Done',
  'rows.shown': '{shown} of {total} people',
  'rows.selected': '{count} selected',
  'rows.selectAll': 'Select all that are shown',
  'rows.lacking': 'Incomplete: {items}',
  'rows.judge': 'All documents are there',
  'rows.return': 'Return',
  'rows.resume': 'Came back',
  'rows.number': 'Nomor usulan',
  'rows.changed': '{count} people recorded.',
  'rows.refusal': 'Person {no}: {why}',
}
