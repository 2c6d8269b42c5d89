import * as v from 'valibot'
import { integerBetween } from '../kernel'
import { type BasisPoints, BPS_ONE, bps, type Fen, fen, MAX_FEN } from './fen'

const fenBetween = (min: number, max: number): v.GenericSchema<number, Fen> =>
  v.pipe(integerBetween(min, max), v.transform(fen))

const bpsBetween = (min: number, max: number): v.GenericSchema<number, BasisPoints> =>
  v.pipe(integerBetween(min, max), v.transform(bps))

/** 0…10¹³ fen. */
export const fenSchema = fenBetween(0, MAX_FEN)

/** −10¹³…10¹³ fen: nets and balances. */
export const signedFenSchema = fenBetween(-MAX_FEN, MAX_FEN)

/** 0…10 000 basis points: a share of a whole. */
export const bpsSchema = bpsBetween(0, BPS_ONE)

/** 0…`max` basis points. */
export const bpsUpTo = (max: number): v.GenericSchema<number, BasisPoints> => bpsBetween(0, max)
