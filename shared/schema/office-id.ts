/** The agency's structure is one record: who may see and sign is asked of all of it at once. */
export const OFFICE_ID = 'kantor'
