export { type FactDocument, facts, type NewFact, tell, tellInTransaction } from './fact'
export {
  type FactHandler,
  type FactHandlers,
  type FoldReport,
  foldFacts,
  listPoisoned,
  releasePoisoned,
} from './fold-facts'
