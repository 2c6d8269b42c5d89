import type { CollectionDeclaration } from '../../../local-cloud'

export const counters: CollectionDeclaration = {
  name: 'counters',
  indexes: [
    { name: 'code', unique: true, fields: [{ field: 'code', direction: 1 }] },
    {
      name: 'run_n',
      fields: [
        { field: 'run', direction: 1 },
        { field: 'n', direction: -1 },
      ],
    },
  ],
}
