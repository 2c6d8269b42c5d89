import type { CollectionDeclaration } from '../../local-cloud/types'
import { by, holding, uniqueBy } from './declare'

/** Every collection and index there is: what is not declared here does not exist, in the cloud and locally alike. */
export const collections: readonly CollectionDeclaration[] = [
  // people
  holding('staff', uniqueBy('openid'), by('status', 'joinedAt')),
  holding('staffInvites', uniqueBy('code'), by('createdAt')),
  holding('dealers', uniqueBy('openid'), by('uplineId', 'joinedAt'), by('region', '-joinedAt'), by('-joinedAt')),
  holding('invites', uniqueBy('code'), by('inviterOpenid', '-createdAt')),
  holding('applications', uniqueBy('openKey'), by('openid', '-submittedAt'), by('status', '-submittedAt')),
  // the brand's settings and dated policies
  holding('settings'),
  holding('policies', by('kind', 'from')),
  // goods
  holding('products', by('version', 'sku'), by('version', 'status', 'category', 'sku')),
  holding('productImports'),
  holding('stock'),
  holding('stockMovements', by('sku', 'at')),
  // offers and what was drawn from them
  holding('promotions', by('status', 'to')),
  holding('promotionLimits'),
  // orders and money
  holding(
    'orders',
    by('dealerId', 'state', '-placedAt'),
    by('dealerId', '-placedAt'),
    by('dealerId', 'paid.at'),
    by('paid.at'),
    by('state', 'payBefore'),
    by('state', 'placedAt'),
    by('state', 'receiveBy'),
    by('state', 'completeBy'),
    by('holds.sweepAt'),
  ),
  holding('payments', by('dueAt'), by('orderId'), by('state', 'createdAt')),
  holding('ledgerEntries', by('at'), by('subjectId')),
  holding('balances'),
  holding('commissions', by('beneficiaryId', '-at'), by('state', 'releaseAt'), by('orderId')),
  // boards
  holding('scores', by('board', '-scoreFen', 'reachedAt')),
  holding('scoreEvents', by('state', 'at')),
  holding('scoreBatches'),
  // what follows later
  holding('facts', by('state', 'at', 'step'), by('state', 'subject'), by('subject', 'state')),
  holding('inbox', by('openid', '-at'), by('openid', 'read')),
  holding('jobs'),
]
