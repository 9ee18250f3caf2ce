const border = { borderStyle: 'thin', borderColor: '#8A9A9A' } as const

/** How the cells of a report's table look: its head, its rows, and the colours of what is good, wants a look or is bad. */
export const tableLook = {
  head: {
    ...border,
    fontWeight: 'bold',
    backgroundColor: '#D7E5E5',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  cell: { ...border, wrap: true, alignVertical: 'top' },
  tones: { good: '#E6F4EA', look: '#FFF4DC', bad: '#FDECEA' },
} as const
