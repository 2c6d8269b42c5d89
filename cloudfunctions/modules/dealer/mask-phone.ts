/** `13812345678` → `138****5678`: enough to recognise one's own, too little to call. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
