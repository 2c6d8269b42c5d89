import type { Address } from '../../../src/contracts'
import { type Member, members } from './cast'

const streets: Record<string, readonly string[]> = {
  华东: [
    '浙江省杭州市余杭区|良渚街道古墩路 1288 号',
    '江苏省苏州市吴中区|木渎镇金枫路 66 号',
    '上海市上海市松江区|九亭镇沪亭北路 218 号',
  ],
  华南: [
    '广东省广州市番禺区|南村镇兴业大道 701 号',
    '广东省佛山市顺德区|大良街道新桂中路 15 号',
    '福建省厦门市集美区|杏林湾路 332 号',
  ],
}

/** Where a dealer of the demo has its goods sent. */
export function addressOf({ key, name, region }: Member): Address {
  const choices = streets[region] ?? []
  const index = members.findIndex(member => member.key === key)
  const [area = region, detail = ''] = (choices[index % choices.length] ?? '').split('|')
  return { receiver: name, phone: `1990000${String(index + 1).padStart(4, '0')}`, region: area, detail }
}
