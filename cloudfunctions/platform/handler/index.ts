export type { Context } from './context'
export { defineFunction, type UseCase } from './define-function'
export { type Answer, type Failure, fail } from './failure'
export { compareMark, insertOnce, markOf, type RequestMark } from './replay'
