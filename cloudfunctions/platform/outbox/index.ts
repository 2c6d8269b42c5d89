export { type FactDocument, type NewFact, tell, tellInTransaction } from './fact'
export {
  countPoisoned,
  type FactHandler,
  type FactHandlers,
  foldFacts,
  listPoisoned,
  releasePoisoned,
} from './fold-facts'
