export { listOffersFor } from './offers-for'
