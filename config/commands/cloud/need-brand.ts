import { type Brand, loadBrand } from '../../brand/load-brand'
import { Stop } from '../terminal/stop'

/** The brand of config/brand; its faults, each with its place, end the command. */
export async function needBrand(): Promise<Brand> {
  const brand = await loadBrand()
  if (brand.ok) return brand.value
  throw new Stop(`config/brand 有误：\n${brand.error.map(line => `  ${line}`).join('\n')}`)
}
