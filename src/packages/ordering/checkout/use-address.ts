import { useCallback, useState } from 'react'
import type { Address } from '@/contracts'
import { type AddressProblems, checkAddress, EMPTY_ADDRESS, trimmed } from './check-address'

export interface UseAddress {
  readonly address: Address
  readonly problems: AddressProblems
  /** The form is open; else the address stands as one line to be changed by a tap. */
  readonly editing: boolean
  readonly edit: () => void
  readonly change: (part: Partial<Address>) => void
  /** The address to send, or null with the problems shown. */
  readonly take: () => Address | null
}

/** The address used last, until the dealer changes it; `known` is null on a first order. */
export function useAddress(known: Address | null): UseAddress {
  const [typed, setTyped] = useState<Address | null>(null)
  const [opened, setOpened] = useState(false)
  const [problems, setProblems] = useState<AddressProblems>({})
  const address = typed ?? known ?? EMPTY_ADDRESS

  const edit = useCallback(() => setOpened(true), [])
  const change = (part: Partial<Address>) => {
    setTyped({ ...address, ...part })
    setProblems(before => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))))
  }
  const take = () => {
    const found = checkAddress(address)
    setProblems(found)
    if (Object.keys(found).length === 0) return trimmed(address)
    setOpened(true)
    return null
  }
  return { address, problems, editing: opened || known === null, edit, change, take }
}
