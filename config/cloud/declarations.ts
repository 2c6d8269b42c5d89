import type { Declarations } from '../../local-cloud/types'
import { collections } from './collections'
import { functions } from './functions'

/** What an environment holds, for the deploy command and the local cloud alike. */
export const declarations: Declarations = { collections: [...collections], functions: [...functions] }
