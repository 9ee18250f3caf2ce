import type { pasteAskId, pasteId } from './paste-id.ts'

/** The sentences of `paste-id.ts` in English. */
export const pasteEn: Record<keyof typeof pasteId, string> = {
  'name-missing': 'There is no name; fill it in, or delete this row.',
  'name-unreal': 'The name has no letters; check whether two columns are swapped.',
  'not-a-person': 'This row holds only "{text}"; delete it if it is nobody, or fill in the NIP.',
  'nip-wrong': '{reason}',
  'nip-doubled': 'The NIP is that of row {first}; delete one of the two.',
  'nip-here-already': 'The NIP is in this berkas already as row {no}; delete it from the list.',
  'service-unknown': 'The SOP has no service type "{service}"; write it as the SOP does.',
  'cell-too-long': 'There are more than {most} letters; shorten it.',
}

export const pasteAskEn: Record<keyof typeof pasteAskId, string> = {
  empty: 'There is nothing to read; copy the table from Excel again.',
  'too-many': 'The list has {rows} rows, at most {most}; split it into several berkas.',
  'no-name': 'No column of names was found; say which column holds the names.',
  several: 'Several columns may mean the same; say which are name and NIP, or include the column titles.',
  doubled: 'The same column title is there twice; say which column to use.',
}
