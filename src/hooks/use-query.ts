import { useRouter } from '@tarojs/taro'

/** What a page was opened with; '' where it is missing. WeChat hands a scanned code's content over as `scene`, percent-encoded. */
export function useQuery(name: string): string {
  const { params } = useRouter()
  const value = params[name] ?? (name === 'code' ? params.scene : undefined)
  return value === undefined ? '' : decodeURIComponent(value)
}
