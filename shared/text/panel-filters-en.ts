import type { PanelFiltersText } from './panel-filters-id.ts'

/** Words of saved filters in the side panel, in English. */
export const panelFiltersEn: PanelFiltersText = {
  'filters.saved': 'Saved filters',
  'filters.none': 'No saved filter',
  'filters.shared': '{name} (shared)',
  'filters.of': '{name} (of {owner})',
  'filters.using': 'Showing the filter "{name}".',
  'filters.save': 'Save this filter',
  'filters.name': 'Name of the filter',
  'filters.share': 'My unit sees it too',
  'filters.send': 'Save the filter',
  'filters.done': 'The filter "{name}" is saved.',
  'filters.remove': 'Remove the filter',
  'filters.removeConfirm': 'Remove the filter "{name}"?',
}
