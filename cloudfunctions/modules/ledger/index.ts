export { readBalance } from './read-balance'
